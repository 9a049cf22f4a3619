/** An inventory with every setting that Kubespray expects, Multus on: the ground that examples change in one place. */
export const exampleCluster = `[all:vars]
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

/** An inventory of the shape of Kubespray's own sample from v2.27 on: no group `k8s_cluster`, Multus off. */
export const exampleSample = `[kube_control_plane]
cp1
cp2
cp3

[etcd:children]
kube_control_plane

[kube_node]
w1
w2
`;

/** The same with the group declared. */
export const exampleSampleCluster = `${exampleSample}
[k8s_cluster:children]
kube_control_plane
kube_node
`;
