import { expect, test } from 'vitest';
import { clusterIni, requestFor } from '../requests.ts';
import { redacted, result, withFiles } from './redacted.ts';

test('renames hosts by what they are, ranges as ranges, groups that are not Kubespray’s, and folders', () => {
  const ini = `[kube_control_plane]
berlin-a
[kube_node]
acme[1:3] ansible_user=acme
[acme_rack]
acme2
10.1.2.3
[k8s_cluster:children]
kube_control_plane
kube_node
acme_rack
[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`;
  const request = withFiles(
    [{ path: '/home/alice/acme/hosts.ini', text: ini }],
    'ansible-playbook -i /home/alice/acme/hosts.ini upgrade-cluster.yml --limit acme1',
  );
  const redaction = redacted(request, true);
  const { files, command } = result(redaction);
  expect(files[0]).toEqual({
    path: '/folder-1/folder-2/folder-3/hosts.ini',
    text: `[kube_control_plane]
cp-1
[kube_node]
worker-[1:3]
[group-1]
worker-2
host-1
[k8s_cluster:children]
kube_control_plane
kube_node
group-1
[k8s_cluster:vars]
kube_network_plugin_multus=True
container_manager=containerd
`,
  });
  expect(command).toBe(
    'ansible-playbook -i /folder-1/folder-2/folder-3/hosts.ini upgrade-cluster.yml --limit worker-1',
  );
  expect(redaction.renamed).toContainEqual({ kind: 'host', from: '10.1.2.3', to: 'host-1' });
  expect(redaction.renamed).toContainEqual({ kind: 'group', from: 'acme_rack', to: 'group-1' });
});

test.for([
  ['w*', 'worker-1,worker-2,worker-3'],
  ['~w[12]', 'worker-1,worker-2'],
  ['kube_node[0]', 'worker-1'],
  ['kube_node:!w1', "'kube_node,!worker-1'"],
  ['w1,w9', 'worker-1,unknown-1'],
] as const)('under new names the limit %s becomes %s', ([limit, expected]) => {
  const { command } = result(redacted(requestFor(`upgrade-cluster.yml --limit '${limit}'`, 'v2.25.1'), true));
  expect(command).toBe(`ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${expected}`);
});

test('group_vars and host_vars follow their names', () => {
  const request = requestFor(
    'upgrade-cluster.yml --limit w1',
    'v2.25.1',
    clusterIni.replace('[all]', '[acme]\nw1\n[all]'),
    [
      { path: 'group_vars/acme.yml', text: 'serial: 1\n' },
      { path: 'host_vars/w1.yml', text: 'container_manager: crio\n' },
    ],
  );
  expect(result(redacted(request, true)).files.map(({ path }) => path)).toEqual([
    'hosts.ini',
    'group_vars/group-1.yml',
    'host_vars/worker-1.yml',
  ]);
});
