import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';

const planes = 'cp1\ncp2\ncp3\n';
const dashed = `[kube-master]\n${planes}[etcd]\n${planes}[kube-node]\nw1\nw2\n[all:vars]\ncontainer_manager=crio\n`;

test('an old inventory without a cluster group, whose groups cannot be renamed alone, needs the group and another limit at once', () => {
  const { remedies } = analyze({
    files: [
      { path: 'hosts.ini', text: dashed },
      { path: 'group_vars/kube-node.yml', text: 'a: 1\n' },
    ],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.25.1',
  });
  const combined = remedies.find(({ kind }) => kind === 'combined');
  expect(combined?.edits).toBe(2);
  expect(combined && analyze(combined.request).headline).toBe('completes');
});

test('where every change alone leaves Multus out, two at once keep it in the run', () => {
  const { remedies } = analyze({
    files: [
      {
        path: 'hosts.ini',
        text: `[kube_control_plane]\n${planes}[etcd]\n${planes}[kube_node]\nw1\nw2\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=true\n`,
      },
    ],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1',
    kubespray: 'v2.25.1',
  });
  expect(remedies.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ['skip-tags', 'not-reached'],
    ['skip-multus-everywhere', 'not-reached'],
    ['combined', 'passes'],
  ]);
});
