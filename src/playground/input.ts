import type { Request } from '../analyzer/index.ts';

/** What the reader has typed and chosen: a request whose files may lack a name until it is read. No release: all of them. */
export type Input = Request;

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

/** Whether there is anything to judge: an inventory and a command. */
export function isJudged(input: Input): boolean {
  return !hasNoInventory(input) && input.command.trim() !== '';
}

/** Whether two inputs say the same, byte for byte. */
export function isSameInput(a: Input, b: Input): boolean {
  if (a === b) return true;
  return (
    settingsOf(a) === settingsOf(b) &&
    a.files.length === b.files.length &&
    a.files.every(({ path, text }, at) => path === b.files[at]?.path && text === b.files[at]?.text)
  );
}

/** Everything but the files, as a text that is the same for the same settings. */
function settingsOf({ files: _files, ...settings }: Input): string {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
}
