import type { PlanGoal } from '../analyzer/index.ts';

/** What the planner shows at first: three control-plane hosts, six workers in two racks, Multus on. */
export const exampleGoal: PlanGoal = {
  files: [
    {
      path: 'inventory/mycluster/hosts.ini',
      text: `[kube_control_plane]
cp1
cp2
cp3

[etcd:children]
kube_control_plane

[kube_node]
w[1:6]

[rack1]
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
  from: 'v2.25.1',
  to: 'v2.31.0',
  atMostDown: 2,
};
