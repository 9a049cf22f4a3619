import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Prediction, Request } from '../../src/analyzer/index.ts';
import { analyze } from '../../src/analyzer/index.ts';

/** A cluster with Multus on: one control-plane host and three workers. */
export const inventory = `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
w[1:3]
[k8s_cluster:children]
kube_control_plane
kube_node
[k8s_cluster:vars]
container_manager=containerd
kube_network_plugin_multus=True
`;

/** A request about that cluster, and its prediction. */
export function asked(
  words: string,
  kubespray = 'v2.25.1',
  text = inventory,
): { readonly request: Request; readonly prediction: Prediction } {
  const files = [{ path: 'hosts.ini', text }];
  const command = `ansible-playbook -i hosts.ini ${words}`;
  const request: Request = { files, command, ...(kubespray ? { kubespray } : {}) };
  return { request, prediction: analyze(request) };
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** What a view renders to, as a static page has it. */
export function html(view: VNode): string {
  return renderToString(view);
}

/** The words of a view in the order in which they are read, a line for each block. */
export function words(view: VNode): string {
  return html(view)
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<(?:ul|ol|pre)\b/g, '\n$&')
    .replace(/<\/(?:p|li|h\d|dt|dd|figcaption|summary|pre|tr|button|div)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** Three control-plane hosts with etcd, two workers, and no group k8s_cluster. */
export const undeclared = `[kube_control_plane]
cp[1:3]
[etcd:children]
kube_control_plane
[kube_node]
w[1:2]
[all:vars]
container_manager=containerd
`;

/** The prediction for that cluster with a state of the fact cache; none: both are simulated. */
export function askedOfRun(words: string, kubespray: string, facts?: 'cached' | 'empty'): Prediction {
  const files = [{ path: 'hosts.ini', text: undeclared }];
  const command = `ansible-playbook -i hosts.ini ${words}`;
  return analyze({ files, command, kubespray, ...(facts ? { facts } : {}) });
}
