const controlPlane = ['cp1', 'cp2', 'cp3'];
const workers = ['w1', 'w2', 'w3'];
const groups = ['all', 'kube_control_plane', 'kube_node', 'etcd', 'k8s_cluster', 'calico_rr', 'ungrouped'];

/** A cluster for a command that came without its inventory: three control-plane hosts, three workers, and the hosts that its limit names. */
export function assumedInventory(command: string): string {
  const limit = /(?:^|\s)(?:-l\s*|--limit(?:\s+|=))['"]?([^\s'"]+)/.exec(command)?.[1] ?? '';
  const known = new Set([...groups, ...controlPlane, ...workers]);
  const named = limit
    .split(/[,:]/)
    .map((term) => term.replace(/^[&!]/, ''))
    .filter((term) => /^[\w.-]+$/.test(term) && !known.has(term));
  const ofControlPlane = named.filter((name) => /master|control|^cp|cp\d/i.test(name));
  const others = named.filter((name) => !ofControlPlane.includes(name));
  return `[kube_control_plane]
${[...controlPlane, ...ofControlPlane].join('\n')}

[etcd:children]
kube_control_plane

[kube_node]
${[...workers, ...others].join('\n')}

[k8s_cluster:children]
kube_control_plane
kube_node

[all:vars]
kube_network_plugin_multus=True
container_manager=containerd
`;
}
