import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { type FactCase, type FactPlay, type FactRun, type FactStep, type ReadForm, readForms } from './fact-case.ts';

/** A case that shows one thing of facts, groups or templates. */
type ListedFactCase = FactCase & { readonly shows: string };

const groups = '[kube_control_plane]\ncp1\ncp2\n[kube_node]\nw1\nw2\n[etcd]\ncp1\n';
const cluster = `${groups}[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;
const inventory = (text: string): readonly InventoryFile[] => [{ path: 'hosts.ini', text }];
const usual = inventory(cluster);

const gather: FactStep = { kind: 'gather', task: 'Gather minimal facts' };
const learn: FactStep = { kind: 'learn' };
const read = (form: ReadForm, group: string, name?: string): FactStep => ({
  kind: 'read',
  form,
  group,
  of: name === undefined ? 'address' : { name },
  once: false,
});
const play = (hosts: string, ...steps: readonly FactStep[]): FactPlay => ({ hosts, anyErrorsFatal: true, steps });
const run = (limit: string | undefined, ...plays: readonly FactPlay[]): FactRun => ({
  ...(limit === undefined ? {} : { limit }),
  down: [],
  plays,
});

const BY_ADDRESSES = ['v2.25.1', 'v2.26.0', 'v2.27.0', 'v2.27.1', 'v2.28.0', 'v2.31.0'];

const each = <T>(list: readonly T[], of: (one: T) => Omit<ListedFactCase, 'shows'>, shows: string): ListedFactCase[] =>
  list.map((one) => ({ ...of(one), shows }));

/** Each case, and what it shows. */
export const factCases: readonly ListedFactCase[] = [
  {
    id: 'facts-under-a-limit',
    shows: 'facts are gathered of the limited hosts alone, and a second run finds them in the cache',
    kubespray: 'v2.31.0',
    files: usual,
    runs: [run('w1', play('k8s_cluster:etcd', gather)), run('w2', play('k8s_cluster', read('argument', 'kube_node')))],
  },
  {
    id: 'facts-by-themselves',
    shows: 'a play gathers what is not known before its first task',
    kubespray: 'v2.31.0',
    files: usual,
    runs: [run('cp1,w1', { ...play('k8s_cluster'), gathersFacts: true }), run('cp1', play('all'))],
  },
  {
    id: 'cacheable',
    shows: 'set_fact lives as long as the process, and with cacheable beyond it',
    kubespray: 'v2.31.0',
    files: usual,
    runs: [
      run(
        'cp1',
        play(
          'all',
          { kind: 'set', name: 'own_fact', cacheable: false },
          { kind: 'set', name: 'kept_fact', cacheable: true },
        ),
      ),
      run('w1', play('all', read('argument', 'etcd', 'kept_fact'), read('argument', 'etcd', 'own_fact'))),
    ],
  },
  ...each(
    BY_ADDRESSES,
    (kubespray) => ({
      id: `addresses-under-a-limit@${kubespray}`,
      kubespray,
      files: usual,
      runs: [
        run('w1', play('k8s_cluster:etcd', learn), play('kube_node', read('file', 'kube_control_plane'))),
        run('cp1', play('k8s_cluster:etcd', learn)),
        run('w2', play('k8s_cluster:etcd', learn), play('kube_node', { kind: 'role', role: 'kubernetes/kubeadm' })),
      ],
    }),
    'addresses: delegated facts reach hosts outside the limit, facts of its own do not',
  ),
  ...each(
    ['v2.25.1', 'v2.26.0', 'v2.27.0'],
    (kubespray) => ({
      id: `etcd-peers@${kubespray}`,
      kubespray,
      files: inventory(cluster.replace('[etcd]\ncp1', '[etcd]\ne1\ne2')),
      runs: [run('e2', play('etcd', learn), play('etcd:kube_control_plane', { kind: 'role', role: 'etcd' }))],
    }),
    'environment and template: addresses of etcd hosts outside the limit',
  ),
  ...each(
    readForms,
    (form) => ({
      id: `missing-fact-by-${form}`,
      kubespray: 'v2.31.0',
      files: usual,
      runs: [run('w1', play('all', gather), play('all', read(form, 'kube_control_plane', 'ansible_hostname')))],
    }),
    'the message of a template that touches a missing fact',
  ),
  ...each(
    readForms,
    (form) => ({
      id: `missing-group-by-${form}`,
      kubespray: 'v2.31.0',
      files: usual,
      runs: [run('w1', play('all', read(form, 'calico_rr')))],
    }),
    'the message of a template that touches a missing group',
  ),
  ...each(
    readForms,
    (form) => ({
      id: `undefined-mapping-by-${form}`,
      kubespray: 'v2.25.1',
      files: usual,
      runs: [run('w1', play('all', read(form, 'kube_control_plane')))],
    }),
    'the message of a template whose mapping is undefined',
  ),
  {
    id: 'groups-under-a-limit',
    shows: 'group_by: hosts outside the limit stay out of a group that it makes, and stay in one that is there',
    kubespray: 'v2.31.0',
    files: inventory(groups.replace('kube_node', 'kube-node')),
    runs: [
      run(
        'w1,cp2',
        { ...play('all'), groups: { kube_node: ['kube-node'] } },
        { ...play('all'), groups: { k8s_cluster: ['kube_node', 'kube_control_plane'] } },
        play('k8s_cluster', gather),
        play(
          'kube_node',
          read('argument', 'k8s_cluster', 'ansible_hostname'),
          read('argument', 'kube_control_plane', 'ansible_hostname'),
        ),
      ),
    ],
  },
  {
    id: 'lost-in-gathering',
    shows: 'a host lost in gathering facts drops out, and the play goes on for the others',
    kubespray: 'v2.31.0',
    files: usual,
    runs: [
      {
        down: ['w1'],
        plays: [
          { ...play('k8s_cluster', gather), anyErrorsFatal: false },
          play('kube_node', { kind: 'set', name: 'own_fact', cacheable: false }),
          play('kube_control_plane', read('file', 'kube_node', 'ansible_hostname')),
        ],
      },
    ],
  },
  {
    id: 'batches',
    shows: 'serial: a batch knows what the batches before it have gathered, and a stop ends the batches',
    kubespray: 'v2.31.0',
    files: usual,
    runs: [
      run(undefined, { ...play('all', gather, read('argument', 'kube_node', 'ansible_hostname')), serial: '20%' }),
    ],
  },
];
