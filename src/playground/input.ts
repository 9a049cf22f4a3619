import type { InventoryFile } from '../analyzer/index.ts';

/** What the reader has typed and chosen. A file without a name gets one when it is read. */
export type Input = {
  readonly files: readonly InventoryFile[];
  readonly command: string;
  /** A Kubespray release; `undefined`: all of them. */
  readonly kubespray?: string;
  /** An ansible-core version; `undefined`: what the release pins. */
  readonly ansible?: string;
};

/** The input of a page that has been cleared: one nameless file to paste into. */
export const emptyInput: Input = { files: [{ path: '', text: '' }], command: '' };

/** The worked example: one worker of three is to be upgraded first (https://github.com/kubernetes-sigs/kubespray/issues/11431). */
export const exampleInput: Input = {
  files: [
    {
      path: 'inventory/mycluster/hosts.ini',
      text: `[kube_control_plane]
cp1 ansible_host=10.0.0.11

[etcd]
cp1

[kube_node]
w[1:3]

[k8s_cluster:children]
kube_control_plane
kube_node

[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`,
    },
  ],
  command: 'ansible-playbook -b -i inventory/mycluster/hosts.ini upgrade-cluster.yml --limit w1',
  kubespray: 'v2.25.1',
};

/** Whether the reader has typed no inventory at all. */
export function hasNoInventory({ files }: Input): boolean {
  return files.every(({ text }) => text.trim() === '');
}

/** Whether two inputs say the same, byte for byte. */
export function isSameInput(a: Input, b: Input): boolean {
  if (a === b) return true;
  return (
    a.command === b.command &&
    a.kubespray === b.kubespray &&
    a.ansible === b.ansible &&
    a.files.length === b.files.length &&
    a.files.every(({ path, text }, at) => path === b.files[at]?.path && text === b.files[at]?.text)
  );
}
