import { expect, test } from 'vitest';
import { analyze, type Evidence } from '../../src/analyzer/index.ts';
import {
  cellsOf,
  countsOf,
  framesOf,
  gridFor,
  groupsAt,
  groupsOfStation,
  type MapHost,
} from '../../src/views/cluster-map.ts';

const inventory = `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w[1:4]
[bastion]
b1
[k8s_cluster:children]
kube_control_plane
kube_node
[k8s_cluster:vars]
container_manager=containerd
kube_network_plugin_multus=True
`;

function evidenceOf(words: string, kubespray = 'v2.25.1'): Evidence {
  const files = [{ path: 'hosts.ini', text: inventory }];
  return analyze({ files, command: `ansible-playbook -i hosts.ini upgrade-cluster.yml ${words}`, kubespray }).evidence;
}

const drawn = (evidence: Evidence, at: number) =>
  groupsAt(evidence, framesOf(evidence), at).map(({ name, hosts }) => [
    name,
    ...hosts.map(({ name, state, answer }) => [name, state, answer].filter(Boolean).join(' ')),
  ]);

test('shows which hosts of a failing lookup had nothing', () => {
  expect(drawn(evidenceOf('--limit w1'), 0)).toEqual([
    ['kube_control_plane', 'cp1 outside missing'],
    ['kube_node', 'w1 batch found', 'w2 outside missing', 'w3 outside missing', 'w4 outside missing'],
    [undefined, 'b1 outside'],
  ]);
});

test('shows what was registered before, what runs now and what waits', () => {
  expect(drawn(evidenceOf('--limit w1,w2,w3'), 1)).toEqual([
    ['kube_control_plane', 'cp1 outside'],
    ['kube_node', 'w1 registered', 'w2 batch found', 'w3 waiting', 'w4 outside'],
    [undefined, 'b1 outside'],
  ]);
});

test('calls a host idle that the limit takes and the play does not', () => {
  expect(drawn(evidenceOf(''), 0).at(-1)).toEqual([undefined, 'b1 idle']);
});

test('tells a value that is missing from one that the role does without', () => {
  expect(drawn(evidenceOf('--limit w1', 'v2.27.0'), 0)[0]).toEqual(['kube_control_plane', 'cp1 outside empty']);
});

test('draws the limit alone where no play of Multus runs', () => {
  const evidence = evidenceOf('--limit w1 --skip-tags multus');
  expect(framesOf(evidence)).toEqual([]);
  expect(drawn(evidence, 0)).toContainEqual(['kube_node', 'w1 idle', 'w2 outside', 'w3 outside', 'w4 outside']);
});

test('marks who takes part in a station, and what becomes of nodes', () => {
  const groups = groupsOfStation(evidenceOf('--limit w1,w2,w3'), {
    kind: 'workers',
    state: 'stops',
    hosts: ['w1', 'w2', 'w3'],
    drained: ['w1', 'w2'],
    leftCordoned: ['w2'],
    losses: [],
    stop: { play: 'Finally handle worker upgrades', task: 'Install', host: 'w3', message: '' },
  });
  expect(groups[1]?.hosts).toEqual([
    { name: 'w1', state: 'batch', answer: 'back' },
    { name: 'w2', state: 'batch', answer: 'left' },
    { name: 'w3', state: 'batch', answer: 'stopped' },
    { name: 'w4', state: 'outside' },
  ]);
});

test('counts the hosts of a group by state and answer', () => {
  const [, workers] = groupsAt(evidenceOf('--limit w1'), framesOf(evidenceOf('--limit w1')), 0);
  expect(countsOf(workers?.hosts ?? [])).toEqual([
    { state: 'batch', answer: 'found', count: 1 },
    { state: 'outside', answer: 'missing', count: 3 },
  ]);
});

test('makes the cells smaller as the cluster grows, and keeps them within reach of the eye', () => {
  expect([61, 1000, 5000].map((hosts) => gridFor(hosts))).toEqual([
    { width: 600, columns: 30, pitch: 20, hostsPerCell: 1 },
    { width: 600, columns: 50, pitch: 12, hostsPerCell: 1 },
    { width: 600, columns: 75, pitch: 8, hostsPerCell: 1 },
  ]);
});

test('shows the host that matters most where several share a cell', () => {
  const hosts: readonly MapHost[] = Array.from({ length: 50_000 }, (_, at) =>
    at === 20 ? { name: 'broken', state: 'outside', answer: 'missing' } : { name: `w${at}`, state: 'batch' },
  );
  const grid = gridFor(hosts.length);
  const cells = cellsOf(hosts, grid);
  expect(grid.hostsPerCell).toBe(9);
  expect(cells).toHaveLength(5556);
  expect(cells[2]?.name).toBe('broken');
});
