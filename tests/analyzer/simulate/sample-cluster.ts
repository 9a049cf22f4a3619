import type { InventoryFile } from '../../../src/analyzer/inventory/model.ts';

/** An inventory of the shape of Kubespray's sample: three control planes with etcd, two workers. */
export function sampleCluster({
  cluster = false,
  vars = '',
}: {
  cluster?: boolean;
  vars?: string;
} = {}): InventoryFile[] {
  const planes = 'cp1\ncp2\ncp3\n';
  const declared = cluster ? '[k8s_cluster:children]\nkube_control_plane\nkube_node\n' : '';
  return [
    {
      path: 'inventory.ini',
      text: `[kube_control_plane]\n${planes}[etcd]\n${planes}[kube_node]\nw1\nw2\n${declared}`,
    },
    { path: 'group_vars/all/all.yml', text: `kube_network_plugin_multus: false\n${vars}` },
  ];
}
