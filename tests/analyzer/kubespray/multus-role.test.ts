import { expect, test } from 'vitest';
import { nameInCluster } from '../../../src/analyzer/kubespray/multus-role.ts';

test.each([
  ['customresourcedefinition/multus-crd', 'crd/network-attachment-definitions.k8s.cni.cncf.io'],
  ['serviceaccount/multus-serviceaccount', 'serviceaccount/multus'],
  ['clusterrole/multus-clusterrole', 'clusterrole/multus'],
  ['clusterrolebinding/multus-clusterrolebinding', 'clusterrolebinding/multus'],
  ['daemonset/multus-daemonset-containerd', 'daemonset/kube-multus-ds-ARCH'],
  ['daemonset/multus-daemonset', 'daemonset/kube-multus-ds-ARCH'],
])('%s is %s in a cluster with one engine', (object, name) => {
  expect(nameInCluster(object, [object])).toBe(name);
});

test('a DaemonSet carries its engine where a run has those of several', () => {
  const both = ['daemonset/multus-daemonset-containerd', 'daemonset/multus-daemonset-crio'];
  expect(both.map((object) => nameInCluster(object, both))).toEqual([
    'daemonset/kube-multus-containerd-ARCH',
    'daemonset/kube-multus-crio-ARCH',
  ]);
});
