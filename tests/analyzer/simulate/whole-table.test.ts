import { expect, test } from 'vitest';
import { analyze, type Request } from '../../../src/analyzer/index.ts';

/** The clusters of Kubespray's sample inventory: the group k8s_cluster is in it up to v2.26. */
function sample({ declared, ip, multus }: { declared: boolean; ip: boolean; multus: boolean }): Request['files'] {
  const host = (name: string, last: number) => (ip ? `${name} ip=10.0.0.${last}` : name);
  const hosts = [host('cp1', 11), host('cp2', 12), host('cp3', 13), host('w1', 51), host('w2', 52)];
  const text = `[all]
${hosts.join('\n')}
[kube_control_plane]
cp1
cp2
cp3
[etcd]
cp1
cp2
cp3
[kube_node]
w1
w2
${declared ? '[k8s_cluster:children]\nkube_control_plane\nkube_node\n' : ''}`;
  const variables = {
    path: 'group_vars/all/all.yml',
    text: `kube_network_plugin_multus: ${multus}\ncontainer_manager: containerd\n`,
  };
  return [{ path: 'inventory.ini', text }, variables];
}

/** A station at which the run stops, `*`: with a node left drained; `ok`: it completes. */
function endOf(
  release: string,
  limit: string,
  facts: 'cached' | 'empty',
  more: { ip?: boolean; multus?: boolean } = {},
) {
  const declared = /^v2\.2[1-6]\./.test(release);
  const files = sample({ declared, ip: more.ip ?? false, multus: more.multus ?? false });
  const command = `ansible-playbook -i inventory.ini upgrade-cluster.yml ${limit}`;
  const [end] = analyze({ files, command, kubespray: release, facts }).run;
  if (end?.end === 'completes') return 'ok';
  const station = [
    ['Multus', /^Multus/],
    ['nginx', /^Nginx-proxy/],
    ['etcd', /etcd cluster is healthy/],
    ['hosts', /^Hosts \| create hosts list/],
  ].find(([, task]) => (task as RegExp).test(end?.stop?.task ?? ''));
  return `${station?.[0] ?? end?.stop?.task}${end?.leftCordoned.length ? '*' : ''}`;
}

const multusBug = ['Multus', 'Multus', 'Multus', 'ok', 'ok', 'ok', 'Multus', 'Multus', 'Multus', 'ok'];
const fine = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'Multus', 'ok'];
const needsFacts = ['nginx*', 'nginx*', 'ok', 'nginx*', 'ok', 'ok', 'etcd', 'ok', 'ok', 'nginx*'];

// The ends of recorded runs; the recordings themselves are compared by `npm run -s vectors`.
test.for<readonly [release: string, ends: readonly string[]]>([
  ['v2.21.0', multusBug],
  ['v2.22.1', multusBug],
  ['v2.24.0', multusBug],
  ['v2.24.3', multusBug],
  ['v2.25.1', multusBug],
  ['v2.23.3', fine],
  ['v2.26.1', fine],
  ['v2.26.0', ['nginx*', 'ok', 'nginx*', 'nginx*', 'nginx*', 'ok', 'etcd', 'etcd', 'Multus', 'ok']],
  ['v2.27.0', ['nginx*', 'ok', 'nginx*', 'nginx*', 'nginx*', 'ok', 'etcd', 'etcd', 'ok', 'ok']],
  ['v2.27.1', ['nginx*', 'ok', 'ok', 'nginx*', 'ok', 'ok', 'etcd', 'ok', 'ok', 'ok']],
  ['v2.28.1', ['hosts', 'hosts', 'ok', 'hosts', 'ok', 'ok', 'hosts', 'ok', 'ok', 'hosts']],
  ['v2.29.1', needsFacts],
  ['v2.30.0', needsFacts],
  ['v2.31.0', needsFacts],
  ['master', needsFacts],
])('%s ends as it was observed to', ([release, ends]) => {
  const ip = { ip: true };
  expect([
    endOf(release, '--limit w1', 'empty'),
    endOf(release, '--limit w1', 'empty', ip),
    endOf(release, '--limit w1', 'cached'),
    endOf(release, '--limit w1,w2 -e serial=1', 'empty'),
    endOf(release, '--limit kube_node -e serial=1', 'cached'),
    endOf(release, '--limit kube_control_plane', 'cached'),
    endOf(release, '--limit cp2', 'empty'),
    endOf(release, '--limit cp2', 'cached'),
    endOf(release, '--limit w1', 'cached', { ip: true, multus: true }),
    endOf(release, '--limit w1 --skip-tags multus', 'empty', ip),
  ]).toEqual(ends);
});
