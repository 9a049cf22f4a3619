import { analyze, type Prediction, type Request } from '../../../src/analyzer/index.ts';

/** A cluster with one control-plane host and three workers, Multus on. */
export const cluster = `[all:vars]
container_manager=containerd
kube_network_plugin_multus=True

[kube_control_plane]
cp1

[etcd]
cp1

[kube_node]
w1
w2
w3

[k8s_cluster:children]
kube_control_plane
kube_node
`;

/** The same with the workers before the control plane. */
export const workersFirst = cluster.replace('kube_control_plane\nkube_node\n', 'kube_node\nkube_control_plane\n');

/** The same without `k8s_cluster`, which is then derived at run time. */
export const derived = cluster.replace('[k8s_cluster:children]\nkube_control_plane\nkube_node\n', '');

/** Three control-plane hosts with etcd, two workers, no group `k8s_cluster`, Multus off. */
export const sample = `[kube_control_plane]
cp1
cp2
cp3
[etcd:children]
kube_control_plane
[kube_node]
w1
w2
[all:vars]
container_manager=containerd
`;

/** The prediction for that cluster with a state of the fact cache; none: both are simulated. */
export function predictedRun(rest: string, kubespray: string, facts?: Request['facts']): Prediction {
  const { request } = predicted(rest, kubespray, sample);
  return analyze({ ...request, ...(facts === undefined ? {} : { facts }) });
}

/** A request for `ansible-playbook -i hosts.ini ...rest`, and its prediction. */
export function predicted(
  rest: string,
  kubespray?: string,
  text = cluster,
): { request: Request; prediction: Prediction } {
  const request: Request = {
    files: [{ path: 'hosts.ini', text }],
    command: `ansible-playbook -i hosts.ini ${rest}`,
    ...(kubespray === undefined ? {} : { kubespray }),
  };
  return { request, prediction: analyze(request) };
}
