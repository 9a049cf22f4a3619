import type { InventoryFile } from '../../src/analyzer/index.ts';

const workers = (hosts: number): readonly number[] => Array.from({ length: hosts - 3 }, (_, index) => index + 1);
const address = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

/** An INI source of so many hosts: three control-plane hosts, the rest workers, two variables a host. */
export function iniCluster(hosts: number): InventoryFile {
  const lines = [
    '[all:vars]',
    'kube_network_plugin_multus=True',
    'container_manager=containerd',
    '[kube_control_plane]',
    'cp1',
    'cp2',
    'cp3',
    '[etcd]',
    'cp1',
    '[kube_node]',
    ...workers(hosts).map((index) => `worker-${index} ansible_host=${address(index)} ip=${address(index)}`),
    '[k8s_cluster:children]',
    'kube_control_plane',
    'kube_node',
  ];
  return { path: 'hosts.ini', text: `${lines.join('\n')}\n` };
}

/** The same cluster as a YAML source. */
export function yamlCluster(hosts: number): InventoryFile {
  const lines = [
    'all:',
    '  vars:',
    '    kube_network_plugin_multus: true',
    '    container_manager: containerd',
    '  children:',
    '    kube_control_plane:',
    '      hosts:',
    ...['cp1', 'cp2', 'cp3'].map((host) => `        ${host}:`),
    '    etcd:',
    '      hosts:',
    '        cp1:',
    '    kube_node:',
    '      hosts:',
    ...workers(hosts).flatMap((index) => [
      `        worker-${index}:`,
      `          ansible_host: ${address(index)}`,
      `          ip: ${address(index)}`,
    ]),
    '    k8s_cluster:',
    '      children:',
    '        kube_control_plane:',
    '        kube_node:',
  ];
  return { path: 'hosts.yml', text: `${lines.join('\n')}\n` };
}
