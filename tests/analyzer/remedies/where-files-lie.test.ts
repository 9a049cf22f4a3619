import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type InventoryFile, readRequest } from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

const command = (source: string) => `ansible-playbook -i ${source} upgrade-cluster.yml --limit w1`;

/** How one and the same inventory is named by a command and by those who paste or drop it. */
const layouts = [
  { path: 'hosts.ini', source: 'inventory/mycluster/hosts.ini' },
  { path: 'inventory/mycluster/hosts.ini', source: 'hosts.ini' },
  { path: 'mycluster/hosts.ini', source: '../inventory/mycluster/hosts.ini' },
  { path: './mycluster/hosts.ini', source: 'inventory/mycluster/hosts.ini' },
  { path: 'mycluster/hosts', source: 'inventory/mycluster/' },
  { path: 'mycluster/hosts', source: './mycluster' },
  { path: '', source: 'inventory/mycluster/hosts.ini' },
  { path: '', source: '/etc/ansible/hosts' },
  { path: 'else/where.ini', source: 'inventory/mycluster/hosts.ini' },
];

/** Files that a tree can have beside an inventory. */
const beside = [
  'group_vars/all/all.yml',
  'group_vars/all.yml',
  'group_vars/k8s_cluster/k8s-cluster.yml',
  'group_vars/k8s_cluster.yml',
  'group_vars/k8s_cluster.yaml',
  'group_vars/k8s_cluster',
  'group_vars/etcd.yml',
  'host_vars/w1.yml',
];

function treeOf({ path }: (typeof layouts)[number], others: readonly string[]): readonly InventoryFile[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [
    { path, text: clusterIni },
    ...others.map((other) => ({ path: folder + other, text: 'bin_dir: /usr/bin\n' })),
  ];
}

test('for any layout of files a remedy, applied and read, is the request that was simulated', () => {
  fc.assert(
    fc.property(fc.constantFrom(...layouts), fc.subarray(beside), (layout, others) => {
      const request = { files: treeOf(layout, others), command: command(layout.source), kubespray: 'v2.25.1' };
      const { remedies } = analyze(request);
      expect(remedies.map(({ kind }) => kind)).toContain('placeholder');
      for (const remedy of remedies) {
        const read = readRequest(remedy.request);
        expect(read.inventory.hosts.size).toBe(readRequest(request).inventory.hosts.size);
        const again = analyze(JSON.parse(JSON.stringify(remedy.request)));
        expect(again.outcome).toBe(remedy.outcome);
        for (const { end } of again.run) expect(end).toBe('completes');
      }
    }),
    { numRuns: 60 },
  );
});

test.for(layouts)('$path named as $source gets its variables beside it', ({ path, source }) => {
  const request = { files: [{ path, text: clusterIni }], command: command(source), kubespray: 'v2.25.1' };
  const placeholder = analyze(request).remedies.find(({ kind }) => kind === 'placeholder');
  const [file, added] = placeholder?.request.files ?? [];
  const folder = file?.path.slice(0, file.path.lastIndexOf('/') + 1).replace(/^\.\//, '');
  expect(added?.path).toBe(`${folder}group_vars/k8s_cluster/multus.yml`);
  expect(placeholder?.outcome).toBe('passes');
});

test('an engine that is named by no host is no remedy for a lookup that reaches other hosts', () => {
  const files = [{ path: 'hosts.ini', text: clusterIni.replace('container_manager=containerd\n', '') }];
  const { remedies } = analyze({ files, command: command('inventory/mycluster/hosts.ini'), kubespray: 'v2.25.1' });
  expect(remedies.map(({ kind }) => kind)).not.toContain('container-manager');
});
