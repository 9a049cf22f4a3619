import { expect, test } from 'vitest';
import { variants } from '../../src/analyzer/kubespray/multus-role.ts';
import { type Collected, collect } from '../../src/knowledge/collect.ts';
import { knownReadsOf } from '../../src/knowledge/new-reads.ts';
import { openRepository } from '../../src/knowledge/read-git.ts';
import { renderReads, renderUpstream } from '../../src/knowledge/write.ts';
import { type Files, makeRepository, multusTasks, release, tasksFile } from './a-repository.ts';

const collected = (releases: Readonly<Record<string, Files>>): Collected =>
  collect(openRepository(makeRepository(releases)));

const after = (task: string): Files => ({ ...release, [tasksFile]: `${multusTasks()}\n${task}` });

test('a release is read from its own files, and one that equals it adds its name only', () => {
  const { upstream, complaints } = collected({ 'v2.31.0': release, 'v2.32.0': release });
  expect(complaints).toEqual([]);
  expect(upstream?.releases).toEqual([
    ['v2.31.0', '2026-11-01'],
    ['v2.32.0', '2026-11-01'],
    ['master', '2026-11-01'],
  ]);
  expect(upstream?.variant).toEqual({ 'v2.31.0': 'V7' });
  expect(upstream?.ansible['v2.31.0']).toEqual({ from: '2.18.0', below: '2.19.0', pinned: '2.18', checkedOn: 'all' });
  expect(upstream?.kubernetes).toEqual({ 'v2.31.0': { default: '1.35.4', minimum: '1.33.0' } });
  expect(upstream?.multusImage).toEqual({ 'v2.31.0': 'v4.2.2' });
  expect(upstream?.playbooks['upgrade-cluster.yml']).toEqual({ 'v2.31.0': [expect.any(Number)] });
});

test('tags are in the order of their numbers, whatever else the repository holds', () => {
  const names = { 'v2.31.0': release, 'v2.9.0': {}, 'v2.31.10': {}, 'v2.31.2': {}, 'v2.32.0-rc1': {}, 'v1.2.3': {} };
  expect(collected(names).upstream?.releases.map(([name]) => name)).toEqual([
    'v2.31.0',
    'v2.31.2',
    'v2.31.10',
    'master',
  ]);
});

test('the same bytes come out twice', () => {
  const folder = makeRepository({ 'v2.31.0': release, 'v2.32.0': release });
  const [once, twice] = [0, 1].map(() => {
    const { upstream, reads } = collect(openRepository(folder));
    return upstream && reads && renderUpstream(upstream) + renderReads(reads);
  });
  expect(once).toContain("'v2.32.0'");
  expect(once).toBe(twice);
});

test('spaces and lines of an expression do not matter', () => {
  const loop = variants.V7.loopExpression.replaceAll(' | ', '|');
  expect(collected({ 'v2.31.0': { ...release, [tasksFile]: multusTasks(loop) } }).complaints).toEqual([]);
});

test('a loop that is not known is named, and there is no result', () => {
  const loop = variants.V7.loopExpression.replace("map('default', [])", "select('defined')");
  const { upstream, complaints } = collected({
    'v2.31.0': release,
    'v2.32.0': { [tasksFile]: multusTasks(loop) },
  });
  expect(upstream).toBeUndefined();
  expect(complaints[0]).toMatch(
    /^v2\.32\.0: roles\/network_plugin\/multus\/tasks\/main\.yml:\d+ loop: unknown expression .*select\('defined'\)/,
  );
});

test('a condition, a delegation or an include that is not known is named too', () => {
  const other = multusTasks().replace('- not item is skipped', '- item is not skipped');
  expect(collected({ 'v2.32.0': { ...release, [tasksFile]: other } }).complaints[0]).toContain(
    'when: unknown expression ["item is not skipped"]',
  );
  const path = 'roles/network_plugin/tasks/main.yml';
  const include = release[path]?.replace('when: kube_network_plugin_multus', 'when: multus_enabled') ?? '';
  expect(collected({ 'v2.32.0': { ...release, [path]: include } }).complaints[0]).toContain(
    'roles/network_plugin/tasks/main.yml:2 when: unknown expression ["multus_enabled"]',
  );
});

test('a play that reaches Multus under a condition or with its own serial is named', () => {
  const path = 'playbooks/upgrade_cluster.yml';
  const upgrade = release[path]?.replace('tags: network', 'when: x').replace(/serial: .*/, 'serial: 1') ?? '';
  expect(collected({ 'v2.32.0': { ...release, [path]: upgrade } }).complaints.slice(0, 2)).toEqual([
    'v2.32.0: playbooks/upgrade_cluster.yml: play "kube_control_plane:calico_rr:kube_node" reaches Multus when x',
    'v2.32.0: playbooks/upgrade_cluster.yml: play "kube_control_plane:calico_rr:kube_node" has its own serial',
  ]);
});

test('a known loop in a form that never had it is no known form', () => {
  const changed = { ...release, [tasksFile]: multusTasks(variants.V4.loopExpression) };
  expect(collected({ 'v2.32.0': changed }).complaints[0]).toContain(
    'no known form of the Multus tasks has all of this',
  );
});

test('a new task on the path that reads other hosts is named; another is not', () => {
  const reading = after('- name: Multus | Wait\n  debug: { msg: "{{ hostvars[item].x }}" }');
  expect(collected({ 'v2.32.0': reading }).complaints).toEqual([
    expect.stringMatching(/^v2\.32\.0: roles\S+:\d+ new task "Multus \| Wait" reads other hosts' variables$/),
    expect.stringMatching(/^master: /),
  ]);
  const quiet = after('- name: Multus | Wait\n  debug: { msg: "{{ kube_config_dir }}" }');
  expect(collected({ 'v2.32.0': quiet }).complaints).toEqual([]);
});

test('a new read of other hosts on the way is named where somebody has to look', () => {
  const template = 'roles/kubernetes/node/templates/new.j2';
  const folder = makeRepository({ 'v2.31.0': release, 'v2.32.0': { [template]: '{{ hostvars[host].main_ip }}' } });
  const known = knownReadsOf(collect(openRepository(makeRepository({ 'v2.31.0': release }))).reads ?? {});
  const { upstream, complaints } = collect(openRepository(folder), { known });
  expect(upstream).toBeUndefined();
  expect(complaints[0]).toBe(
    'v2.32.0: roles/kubernetes/node/templates/new.j2:1 "kubernetes/node : new.j2" reads other hosts in a way that is not known: {{ hostvars[host].main_ip }}',
  );
  expect(collect(openRepository(folder)).complaints).toEqual([]);
});

test('a file that is no YAML is a complaint of its release', () => {
  const broken = { ...release, 'playbooks/scale.yml': '- hosts: [a\n' };
  expect(collected({ 'v2.32.0': broken }).complaints[0]).toMatch(/^v2\.32\.0: /);
});

test('a repository without Kubespray’s tags or without master is refused', () => {
  expect(collected({ other: {} }).complaints).toContain('no tag from v2.18.0 on');
});
