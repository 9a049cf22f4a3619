import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';

/** What each task of the render part did, play by play, as "result: hosts". */
function rendered(ini: string, extra = ''): readonly string[] {
  const command = `ansible-playbook -i hosts.ini upgrade-cluster.yml -e serial=100%${extra}`;
  const { evidence } = analyze({ files: [{ path: 'hosts.ini', text: ini }], command, kubespray: 'v2.25.1' });
  const batches = evidence.plays.filter(({ parts }) => parts.includes('render')).flatMap((play) => play.batches);
  return batches
    .flatMap(({ tasks }) => tasks.filter(({ task }) => !task.includes('Start')))
    .map(({ task, results }) =>
      [task, ...results.map(({ result, hosts, objects }) => `${result}: ${[...hosts, ...objects].join(' ')}`)].join(
        ' | ',
      ),
    );
}

const cluster = (more: string): string =>
  `[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\nw1\nw2\nw3\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[all:vars]\nkube_network_plugin_multus=True\n${more}`;
const templates = (lines: readonly string[]): string | undefined =>
  lines.find((line) => line.startsWith('Multus | Copy manifest templates'));

test('the first control plane copies the files, hosts of the same kind do not', () => {
  const text = cluster('container_manager=containerd\n').replace('cp1\n[etcd]', 'cp1\ncp2\ncp3\n[etcd]');
  expect(rendered(text.replace('[etcd]\ncp1', '[etcd]\ncp1\ncp2\ncp3'), ' --limit kube_control_plane')[0]).toMatch(
    /^Multus \| Copy manifest files \| changed: cp1 .* \| skipped: cp2 cp3$/,
  );
});

test('each engine is rendered on its first host, wherever that is in the batch', () => {
  const text = cluster('container_manager=containerd\n').replace('w2\n', 'w2 container_manager=crio\n');
  const lines = rendered(text, ' --limit kube_node');
  expect(templates(lines)).toBe(
    'Multus | Copy manifest templates | skipped: w1 w3 | changed: w2 daemonset/multus-daemonset-crio',
  );
});

test('hosts on which Multus is off are skipped in their place', () => {
  const text = cluster('container_manager=containerd\n').replace('w1\n', 'w1 kube_network_plugin_multus=False\n');
  const lines = rendered(text, ' --limit kube_node');
  expect(lines.find((line) => line.includes('container engine'))).toBe(
    'Multus | Check container engine type | skipped: w1 | ok: w2 w3',
  );
});

test('the host that -e names renders, and no other', () => {
  const lines = rendered(cluster('container_manager=containerd\n'), ' --limit kube_node -e vars_from_node=w2');
  expect(templates(lines)).toBe(
    'Multus | Copy manifest templates | skipped: w1 w3 | changed: w2 daemonset/multus-daemonset-containerd',
  );
});
