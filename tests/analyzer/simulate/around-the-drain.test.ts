import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { redacted, result } from '../redact/redacted.ts';
import { clusterIni, requestFor } from '../requests.ts';

const request = (vars: string, more = '', release = 'v2.31.0') => ({
  ...requestFor(`upgrade-cluster.yml${more}`, release, clusterIni, [{ path: 'group_vars/all.yml', text: vars }]),
  facts: 'cached' as const,
});
const words = (...asked: Parameters<typeof request>) => {
  const { headline, missing } = analyze(request(...asked));
  return [headline, ...(missing ? [missing.what, missing.subject] : [])];
};

test.for(
  [
    'upgrade_node_pause_seconds: 5m',
    'upgrade_node_pause_seconds: 1.5',
    'upgrade_node_post_upgrade_pause_seconds: one',
    'drain_timeout: 360',
    'drain_timeout: 5 m',
    'drain_grace_period: 300s',
    'drain_retries: many',
    'drain_retries:',
    'kube_network_plugin: cilium\nupgrade_post_cilium_wait_timeout: 120',
  ].flatMap((vars) => ['v2.21.0', 'v2.31.0'].map((release) => [vars, release] as const)),
)('%s, %s: a task at the drain does not accept the value', ([vars, release]) => {
  const name = /(\w+):[^:]*$/.exec(vars)?.[1];
  expect(words(vars, ' -e serial=1', release)).toEqual(['undetermined', 'value-refused', name]);
});

test.for([
  'upgrade_node_pause_seconds: 60',
  'upgrade_node_pause_seconds: "60"',
  'upgrade_node_post_upgrade_pause_seconds: 0',
  'upgrade_node_confirm: true\nupgrade_node_pause_seconds: 5m',
  'drain_timeout: 1m30s',
  'drain_timeout: "0"',
  'drain_nodes: false\ndrain_timeout: 360',
  'drain_grace_period: -1',
  'drain_timeout: "{{ minutes }}m"\nminutes: 6',
  'kube_network_plugin: calico\nupgrade_post_cilium_wait_timeout: 120',
  'post_upgrade_hooks: []',
])('%s: the run is green', (vars) => {
  expect(words(vars)).toEqual(['completes']);
});

test('a value that -e gives counts, and the place of the finding is there', () => {
  const { missing, findings } = analyze(request('', ' --limit w1 -e upgrade_node_post_upgrade_pause_seconds=1m'));
  expect(missing).toEqual({ what: 'value-refused', subject: 'upgrade_node_post_upgrade_pause_seconds' });
  const span = findings.find(({ id }) => id === 'input-missing')?.span;
  const start = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e '.length;
  expect(span).toEqual({ start, end: start + 'upgrade_node_post_upgrade_pause_seconds=1m'.length });
});

test('tasks of hooks between drain and uncordon are not read, and said to be so', () => {
  expect(words('post_upgrade_hooks: [hooks/mount.yml]')).toEqual([
    'undetermined',
    'tasks-not-read',
    'post_upgrade_hooks',
  ]);
});

test('a template that only the run can fill in is open', () => {
  expect(words(`drain_timeout: "{{ lookup('env', 'DRAIN') }}"`)).toEqual([
    'undetermined',
    'templated-value',
    'drain_timeout',
  ]);
});

test.for([
  ['a run that drains nothing', ' --skip-tags pre-upgrade', 'drain_timeout: 360'],
  ['a run without the end of an upgrade', ' --tags network', 'post_upgrade_hooks: [x.yml]'],
])('%s reads none of it', ([, more, vars]) => {
  expect(words(vars as string, more)).toEqual(['completes']);
});

test.for([
  ['cluster.yml', 'post_upgrade_hooks: [x.yml]\ndrain_timeout: 360\n'],
  ['scale.yml', 'upgrade_node_pause_seconds: 5m\n'],
])('%s drains nothing', ([playbook, text]) => {
  const asked = requestFor(playbook as string, 'v2.31.0', clusterIni, [
    { path: 'group_vars/all.yml', text: text as string },
  ]);
  expect(analyze({ ...asked, facts: 'cached' }).headline).toBe('completes');
});

test('a value of one host counts where that host takes part', () => {
  const ini = clusterIni.replace('\nw2\n', '\nw2 drain_timeout=360\n');
  const end = (limit: string) =>
    analyze({ ...requestFor(`upgrade-cluster.yml --limit ${limit}`, 'v2.31.0', ini), facts: 'cached' }).headline;
  expect([end('w1'), end('w2')]).toEqual(['completes', 'undetermined']);
});

test.for([
  'drain_timeout: 1m30s',
  'drain_timeout: 360',
  'upgrade_node_post_upgrade_pause_seconds: 90',
  'upgrade_node_pause_seconds: 5m',
  'post_upgrade_hooks: [hooks/mount.yml]',
])('%s has the same verdict in what leaves', (vars) => {
  const asked = request(vars);
  const once = result(redacted(asked, true));
  expect(analyze(once).missing?.what).toBe(analyze(asked).missing?.what);
  expect(analyze(once).headline).toBe(analyze(asked).headline);
});
