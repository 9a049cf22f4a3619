import fc from 'fast-check';
import type { Request } from '../../src/analyzer/index.ts';

const releases = [
  'v2.21.0',
  'v2.23.3',
  'v2.24.0',
  'v2.25.1',
  'v2.26.0',
  'v2.26.1',
  'v2.27.0',
  'v2.27.1',
  'v2.28.1',
  'v2.29.1',
  'v2.30.0',
  'v2.31.0',
  'master',
] as const;

const cluster = fc.record({
  planes: fc.integer({ min: 1, max: 3 }),
  workers: fc.integer({ min: 0, max: 3 }),
  etcd: fc.constantFrom('[etcd:children]\nkube_control_plane\n', '[etcd]\ncp1\n', '[etcd]\ne1\n', ''),
  declared: fc.boolean(),
  address: fc.constantFrom('', 'ip', 'access_ip'),
  variables: fc.subarray([
    'kube_network_plugin_multus=True',
    'container_manager=containerd',
    'kubelet_systemd_hardening=True',
    'http_proxy=http://proxy',
    'drain_nodes=False',
    'loadbalancer_apiserver_type=haproxy',
    'ignore_assert_errors=True',
  ]),
});

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

/** A cluster of the shape of Kubespray's sample, with what decides the end of a run varied. */
const inventory = cluster.map(({ planes, workers, etcd, declared, address, variables }) => {
  const hostLines = (hosts: readonly string[], from: number) =>
    hosts.map((host, at) => (address === '' ? host : `${host} ${address}=10.0.0.${from + at}`)).join('\n');
  return [
    '[kube_control_plane]',
    hostLines(names('cp', planes), 11),
    '[kube_node]',
    hostLines(names('w', workers), 51),
    etcd,
    declared ? '[k8s_cluster:children]\nkube_control_plane\nkube_node' : '',
    '[all:vars]',
    ...variables,
    '',
  ].join('\n');
});

const options = fc
  .tuple(
    fc.constantFrom('', '--limit w1', '--limit w1,w2', '--limit cp1', '--limit cp2', '--limit kube_node'),
    fc.constantFrom(
      '',
      '',
      '-e serial=1',
      '-e serial=100%',
      '--skip-tags multus',
      '--skip-tags post-upgrade',
      '--check',
      '--list-hosts',
    ),
  )
  .map((words) => words.join(' '));

/** Random requests about the end of a whole run; every kind of headline is among them. */
export const wholeRequest: fc.Arbitrary<Request & { readonly kubespray: string }> = fc
  .record({
    text: inventory,
    playbook: fc.constantFrom(
      'upgrade-cluster.yml',
      'upgrade-cluster.yml',
      'cluster.yml',
      'scale.yml',
      'playbooks/facts.yml',
    ),
    options,
    kubespray: fc.constantFrom(...releases),
    facts: fc.constantFrom('cached', 'empty', undefined),
    down: fc.constantFrom(undefined, undefined, undefined, 'w1', 'cp1'),
  })
  .map(({ text, playbook, options, kubespray, facts, down }) => ({
    files: [{ path: 'hosts.ini', text }],
    command: `ansible-playbook -i hosts.ini ${playbook} ${options}`.trim(),
    kubespray,
    ...(facts === undefined ? {} : { facts }),
    ...(down === undefined ? {} : { down: [{ host: down, from: 'start' as const }] }),
  }));
