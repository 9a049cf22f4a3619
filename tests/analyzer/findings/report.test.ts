import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/analyze.ts';
import { reportsOf } from '../../../src/analyzer/findings/report.ts';
import type { Report } from '../../../src/analyzer/prediction.ts';
import { readRequest } from '../../../src/analyzer/reading.ts';
import type { Request } from '../../../src/analyzer/request.ts';
import { predictAll } from '../../../src/analyzer/simulate/by-release.ts';

const cluster = `[all:vars]
container_manager=containerd

[kube_control_plane]
cp1

[etcd]
cp1

[kube_node]
w1
w2

[k8s_cluster:children]
kube_control_plane
kube_node
`;
const files = [{ path: 'hosts.ini', text: cluster }];

function reportsFor(request: Request): readonly Report[] {
  const reading = readRequest(request);
  return reportsOf(reading, predictAll(reading)).findings;
}

test('makes one report of what several releases have in common, and names them', () => {
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e kube_network_plugin_multus=true';
  const lookups = reportsFor({ files, command }).filter(({ id }) => id === 'lookup-reaches-excluded-hosts');
  expect(lookups.map(({ data }) => [data.message, data.releases])).toEqual([
    [
      "The conditional check 'not item is skipped' failed. The error was: The 'skipped' test expects a dictionary",
      ['v2.21.0', 'v2.22.0', 'v2.22.1', 'v2.22.2', 'v2.23.0', 'v2.23.1', 'v2.23.2', 'v2.23.3'],
    ],
    [
      "Error in jmespath.search in json_query filter plugin:\n'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
      ['v2.24.0', 'v2.24.1', 'v2.24.2', 'v2.24.3', 'v2.25.0', 'v2.25.1'],
    ],
  ]);
});

test('names no releases where the request names one', () => {
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';
  for (const { data } of reportsFor({ files, command, kubespray: 'v2.25.1' }))
    expect(data).not.toHaveProperty('releases');
});

test('names no releases for what is about the request alone', () => {
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w9';
  expect(reportsFor({ files, command })).toEqual([
    {
      id: 'limit-matches-nothing',
      severity: 'error',
      span: { start: command.indexOf('w9'), end: command.length },
      data: { limit: 'w9', suggestion: 'w1' },
    },
  ]);
});

test('puts errors first, then warnings, then remarks, each by place', () => {
  const command =
    'ansible-playbook -i hosts.ini upgrade-cluster.yml -e kube_network_plugin_multus=false --limit w1,w8 -e serial=100%';
  const reports = reportsFor({ files, command, kubespray: 'v2.28.1' });
  expect(reports.map(({ severity, id }) => `${severity} ${id}`)).toEqual([
    'warning multus-flag-is-text',
    'warning facts-cache-required',
    'warning limit-term-unknown',
    'info daemonset-not-rendered',
  ]);
});

test('checks the request alone where the release is not known', () => {
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w8 -e kube_network_plugin_multus=false';
  const reading = readRequest({ files, command, kubespray: 'latest' });
  expect(reportsOf(reading, []).findings.map(({ id }) => id)).toEqual([
    'release-unknown',
    'limit-term-unknown',
    'multus-flag-is-text',
  ]);
});

test('keeps to a hundred places of one finding', () => {
  const terms = Array.from({ length: 300 }, (_, at) => `gone-${at}`).join(',');
  const command = `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2,${terms}`;
  const reports = reportsFor({ files, command, kubespray: 'v2.25.1' });
  expect(reports.filter(({ id }) => id === 'limit-term-unknown')).toHaveLength(100);
});

test('treats names such as __proto__ as ordinary ones', () => {
  const text =
    '[kube_control_plane]\n__proto__\n[kube_node]\nconstructor\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n';
  const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit constructor,toString';
  const reports = reportsFor({ files: [{ path: 'hosts.ini', text }], command, kubespray: 'v2.25.1' });
  expect(reports.map(({ id, data }) => [id, data.missing ?? data.term])).toEqual([
    ['lookup-reaches-excluded-hosts', { first: ['__proto__'], count: 1 }],
    ['group-assertion-stops', undefined],
    ['limit-term-unknown', 'toString'],
    ['multus-off-still-evaluated', undefined],
  ]);
});

describe('every outcome has a report that tells its reason', () => {
  const engine = 'container_manager=containerd';
  const requests: readonly (readonly [string, Request])[] = [
    ['fails', { files, command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1', kubespray: 'v2.25.1' }],
    [
      'fails',
      {
        files: [{ path: 'hosts.ini', text: cluster.replace(`${engine}\n`, 'kube_network_plugin_multus=True\n') }],
        command: 'ansible-playbook -i hosts.ini cluster.yml',
        kubespray: 'master',
      },
    ],
    [
      'incomplete',
      {
        files: [{ path: 'hosts.ini', text: cluster.replace(engine, `${engine}\nkube_network_plugin_multus=True`) }],
        command: `ansible-playbook -i hosts.ini upgrade-cluster.yml -e '{"multus_manifest_2": {"results": []}}'`,
        kubespray: 'v2.28.1',
      },
    ],
    ['rejected', { files, command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -l w9', kubespray: 'v2.25.1' }],
    ['rejected', { files, command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --bogus', kubespray: 'v2.25.1' }],
    ['undetermined', { files, command: 'ansible-playbook -i hosts.ini site.yml', kubespray: 'v2.25.1' }],
    ['undetermined', { files, command: '', kubespray: 'v2.25.1' }],
    ['undetermined', { files, command: 'how do I upgrade one worker', kubespray: 'v2.25.1' }],
  ];
  test.each(requests)('%s', (outcome, request) => {
    const prediction = analyze(request);
    expect(prediction.outcome).toBe(outcome);
    expect(prediction.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
  });
});
