import { describe, expect, test } from 'vitest';
import { analyze, type InventoryFile, readRequest } from '../../../src/analyzer/index.ts';
import { describeInventory } from '../../../src/analyzer/inventory/describe.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';

const listed = JSON.stringify({
  _meta: { hostvars: { n1: { ip: '10.0.0.1' } } },
  all: { children: ['ungrouped', 'kube_node', 'k8s_cluster'] },
  k8s_cluster: { children: ['kube_node', 'kube_control_plane'], vars: { a: 1 } },
  kube_control_plane: { hosts: ['n3', 'n1'] },
  kube_node: { hosts: ['n2'] },
});
const sorted = `all:
  children:
    etcd:
      hosts:
        n3:
          container_manager: containerd
          kube_network_plugin_multus: true
    k8s_cluster:
      children:
        kube_control_plane:
          hosts:
            n1:
              container_manager: containerd
              kube_network_plugin_multus: true
            n3: {}
        kube_node:
          hosts:
            n2:
              container_manager: containerd
              kube_network_plugin_multus: true
    ungrouped: {}
`;
const read = (file: InventoryFile) => readInventory([file], [file.path], 'stand-in');

describe('JSON of ansible-inventory', () => {
  test('keeps the order of hosts and children', () => {
    const inventory = read({ path: 'hosts.ini', text: listed });
    expect(inventory).toMatchObject({ readable: true, lostOrder: 'mentions', problems: [] });
    const { groups, vars } = describeInventory(inventory);
    expect(groups.k8s_cluster).toEqual({ hosts: ['n2', 'n3', 'n1'], children: ['kube_node', 'kube_control_plane'] });
    expect(vars.n1).toEqual({ a: 1, ip: '10.0.0.1' });
  });

  test('lost every order where ansible-core 2.14.1 or one before it printed it', () => {
    // As ansible-core 2.12.10 prints `[kube_node] cp1 n1` before `[kube_control_plane] n10 a2` and `[etcd] n10`.
    const vars = { container_manager: 'containerd', kube_network_plugin_multus: true };
    const hostvars = Object.fromEntries(['a2', 'cp1', 'n1', 'n10'].map((host) => [host, vars]));
    const printed = {
      _meta: { hostvars },
      all: { children: ['etcd', 'k8s_cluster', 'ungrouped'] },
      etcd: { hosts: ['n10'] },
      k8s_cluster: { children: ['kube_control_plane', 'kube_node'] },
      kube_control_plane: { hosts: ['a2', 'n10'] },
      kube_node: { hosts: ['cp1', 'n1'] },
    };
    const file = { path: 'hosts.json', text: JSON.stringify(printed) };
    const inventory = read(file);
    expect(inventory).toMatchObject({ readable: true, lostOrder: 'all', problems: [] });
    expect(describeInventory(inventory).groups.k8s_cluster).toEqual({
      hosts: ['a2', 'n10', 'cp1', 'n1'],
      children: ['kube_control_plane', 'kube_node'],
    });
    const request = { files: [file], command: 'ansible-playbook cluster.yml', kubespray: 'v2.31.0' };
    expect(analyze(request)).toMatchObject({
      headline: 'incomplete',
      assumptions: expect.arrayContaining(['printed-order']),
    });
  });

  test('is found between the lines of a terminal', () => {
    const pretty = JSON.stringify(JSON.parse(listed), null, 4);
    const text = `root@b:~# ansible-inventory -i x --list\n[WARNING]: Invalid characters\n${pretty}\nroot@b:~# `;
    const inventory = read({ path: 'hosts', text });
    expect([...inventory.hosts.keys()]).toEqual(['n2', 'n3', 'n1']);
    const span = inventory.hosts.get('n2')?.span;
    expect(text.slice(span?.start, span?.end)).toBe('"n2"');
  });

  test('is no inventory of Ansible when it is given as a file', () => {
    expect(readInventory([{ path: 'hosts.json', text: listed }])).toMatchObject({ readable: false });
  });

  test('that the command names as JSON is a problem, and is read all the same', () => {
    const command = 'ansible-playbook -i hosts.json upgrade-cluster.yml --limit n2';
    const { inventory } = readRequest({ files: [{ path: 'hosts.json', text: listed }], command });
    expect(inventory.problems.map(({ code }) => code)).toEqual(['source-is-printed']);
    expect([...inventory.hosts.keys()]).toEqual(['n2', 'n3', 'n1']);
    expect(inventory.readable).toBe(false);
  });
});

test('the JSON of a script is read in its own order', () => {
  const text = '{"kube_node": ["w2", "w1"], "cp1": {"ip": "10.0.0.1"}, "_meta": {"hostvars": {"w1": {"x": 1}}}}';
  const inventory = read({ path: 'inventory/tf/hosts', text });
  expect(inventory.lostOrder).toBe('none');
  expect([...inventory.hosts.keys()]).toEqual(['w2', 'w1']);
  expect(describeInventory(inventory).vars.w1).toEqual({ x: 1 });
});

test.each([
  ['an empty host', sorted.replace('n3: {}', 'n3:')],
  ['a comment', `${sorted}# by hand\n`],
  ['another order', sorted.replace('n3: {}', 'a3: {}')],
])('YAML with %s was not printed', (_, text) => {
  expect(read({ path: 'hosts.yaml', text }).lostOrder).toBeUndefined();
});

describe('YAML of ansible-inventory has lost the order:', () => {
  const asked = (command: string) => analyze({ files: [{ path: '', text: sorted }], command, kubespray: 'v2.30.0' });

  test('where it decides, the worst is given, and the assumption named', () => {
    const prediction = asked('ansible-playbook -i hosts.ini cluster.yml');
    expect(prediction).toMatchObject({ outcome: 'incomplete', headline: 'incomplete' });
    expect(prediction.alternatives.map(({ outcome }) => outcome)).toEqual(['passes']);
    expect(prediction.assumptions).toEqual(['inventory-printed', 'printed-order']);
    expect(prediction.findings.map(({ id }) => id)).not.toContain('run-time-group-order');
  });

  test('where it does not, nothing is said of it', () => {
    expect(asked('ansible-playbook -i hosts.ini scale.yml --skip-tags multus').assumptions).toEqual([
      'inventory-printed',
    ]);
  });
});

test('no remedy edits what was printed', () => {
  const text = listed.replace('"kube_node":{"hosts"', '"etcd":{"hosts":["n3"]},"kube_node":{"hosts"');
  const command = 'ansible-playbook upgrade-cluster.yml --limit n2';
  const { remedies } = analyze({ files: [{ path: '', text }], command, kubespray: 'v2.25.1' });
  expect(remedies.length).toBeGreaterThan(0);
  for (const { request } of remedies) expect(request.files[0]?.text).toBe(text);
  expect(remedies.map(({ kind }) => kind)).not.toContain('group-order');
});
