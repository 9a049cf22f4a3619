import type { InventoryFile, Request } from '../../src/analyzer/index.ts';

/** Three control-plane hosts, three workers, Multus on, one engine: the cluster of most examples. */
export const clusterIni = `[all]
cp1
cp2
cp3
w1
w2
w3
[kube_control_plane]
cp1
cp2
cp3
[etcd]
cp1
[kube_node]
w1
w2
w3
[k8s_cluster:children]
kube_control_plane
kube_node
[all:vars]
kube_network_plugin_multus=True
container_manager=containerd
`;

/** A request about one INI source, `hosts.ini`, that the command names. */
export function requestFor(
  playbook: string,
  kubespray: string,
  ini: string = clusterIni,
  more: readonly InventoryFile[] = [],
): Request {
  return {
    files: [{ path: 'hosts.ini', text: ini }, ...more],
    command: `ansible-playbook -i hosts.ini ${playbook}`,
    kubespray,
  };
}
