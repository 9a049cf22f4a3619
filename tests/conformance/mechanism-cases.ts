import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';
import { compositions, type RunCase } from './live-run.ts';

/** A small cluster and command that shows one piece of the mechanism, on the releases where it shows. */
type MechanismCase = {
  readonly id: string;
  /** What the run shows, for the list that the suite prints. */
  readonly shows: string;
  readonly releases: readonly string[];
  readonly command: string;
  readonly files?: readonly InventoryFile[];
};

const all = Object.keys(compositions);
const lookingAcross = all.filter((release) => release !== 'v2.20.0');
const stopping = ['v2.21.0', 'v2.22.0', 'v2.23.3'];

const groups = '[kube_control_plane]\ncp1\ncp2\n[kube_node]\nw1\nw2\nw3\n[etcd]\ncp1\n';
const cluster = `${groups}[k8s_cluster:children]\nkube_control_plane\nkube_node\n`;
const on = 'kube_network_plugin_multus: true\n';
const engine = 'container_manager: containerd\n';

const ini = (text: string): InventoryFile => ({ path: 'hosts.ini', text });
const varsOfAll = (text: string): InventoryFile => ({ path: 'group_vars/all.yml', text });
const usual: readonly InventoryFile[] = [ini(cluster), varsOfAll(on + engine)];

const cases: readonly MechanismCase[] = [
  {
    id: 'whole-cluster',
    shows: 'register and extract: every host of the play has registered, so the lookup is whole',
    releases: all,
    command: 'upgrade-cluster.yml',
  },
  {
    id: 'one-worker',
    shows: 'a batch as big as the play asks hosts that registered nothing',
    releases: all,
    command: 'upgrade-cluster.yml --limit w1',
  },
  {
    id: 'one-worker-off',
    shows: 'the loop is evaluated before when',
    releases: lookingAcross,
    command: `upgrade-cluster.yml --limit w1 -e '{"kube_network_plugin_multus": false}'`,
  },
  {
    id: 'two-workers',
    shows: 'serial 20 %: a batch smaller than the play asks itself alone',
    releases: stopping,
    command: 'upgrade-cluster.yml --limit w1,w2',
  },
  {
    id: 'two-workers-at-once',
    shows: 'serial 100 %: one batch, so the whole cluster is asked',
    releases: stopping,
    command: 'upgrade-cluster.yml --limit w1,w2 -e serial=100%',
  },
  {
    id: 'serial-in-group-vars',
    shows: 'play keywords are templated without a host: group_vars cannot set serial',
    releases: ['v2.23.3'],
    command: 'upgrade-cluster.yml --limit kube_node',
    files: [ini(cluster), varsOfAll(`${on}${engine}serial: 100%\n`)],
  },
  {
    id: 'cluster-limited-to-control-plane',
    shows: 'run_once is evaluated by the first host of the apply play',
    releases: all,
    command: 'cluster.yml --limit kube_control_plane',
  },
  {
    id: 'cluster-limited-to-worker',
    shows: 'a play without hosts evaluates nothing',
    releases: ['v2.23.3', 'v2.30.0'],
    command: 'cluster.yml --limit w1',
  },
  {
    id: 'workers-first',
    shows: 'run_once is copied from the first host, and it is no control plane',
    releases: ['v2.28.1', 'v2.30.0', 'v2.31.0', 'master'],
    command: 'cluster.yml',
    files: [ini(`${groups}[k8s_cluster:children]\nkube_node\nkube_control_plane\n`), varsOfAll(on + engine)],
  },
  {
    id: 'dashed-groups',
    shows: 'group_by, one play a group: old names become new ones within the limit',
    releases: ['v2.23.3', 'v2.26.1'],
    command: 'upgrade-cluster.yml --limit kube-node',
    files: [
      ini(
        cluster
          .replaceAll('kube_control_plane', 'kube-master')
          .replaceAll('kube_node', 'kube-node')
          .replaceAll('k8s_cluster', 'k8s-cluster'),
      ),
      varsOfAll(on + engine),
    ],
  },
  {
    id: 'derived-cluster',
    shows: 'group_by in a loop: k8s_cluster is made of limited hosts, and its files count',
    releases: ['v2.28.1', 'v2.30.0', 'v2.31.0', 'master'],
    command: 'upgrade-cluster.yml --limit w2',
    files: [ini(groups), { path: 'group_vars/k8s_cluster.yml', text: on + engine }],
  },
  {
    id: 'dashed-after-mapping',
    shows: 'group_names is computed once a task: dashed names give no k8s_cluster',
    releases: ['v2.28.1', 'v2.30.0'],
    command: 'cluster.yml',
    files: [
      ini(groups.replaceAll('kube_control_plane', 'kube-master').replaceAll('kube_node', 'kube-node')),
      varsOfAll(on + engine),
    ],
  },
  {
    id: 'no-cluster-group',
    shows: 'groups without k8s_cluster: the variable of the task breaks',
    releases: ['v2.22.0', 'v2.26.1'],
    command: 'upgrade-cluster.yml --limit w1',
    files: [ini(groups), varsOfAll(on + engine)],
  },
  {
    id: 'no-engine',
    shows: 'hostvars does not show role defaults',
    releases: lookingAcross,
    command: 'upgrade-cluster.yml --limit w1,w2',
    files: [ini(cluster), varsOfAll(on)],
  },
  {
    id: 'representative-outside',
    shows: 'json_query over all hostvars finds a host outside the play',
    releases: ['v2.28.1', 'v2.31.0', 'master'],
    command: 'upgrade-cluster.yml',
    files: [ini(`[bastion]\nb1\n${cluster}`), varsOfAll(on + engine)],
  },
  {
    id: 'predefined',
    shows: 'an inventory variable stands in for what was not registered, and loses to what was',
    releases: stopping,
    command: 'upgrade-cluster.yml --limit w1',
    files: [ini(cluster), varsOfAll(`${on}${engine}multus_manifest_2: { results: [] }\n`)],
  },
  {
    id: 'masked',
    shows: 'an extra variable masks what was registered',
    releases: ['v2.23.3', 'v2.28.1'],
    command: `upgrade-cluster.yml -e '{"multus_manifest_2": {"results": []}}'`,
  },
  {
    id: 'switch-as-text',
    shows: 'the text "false" is true',
    releases: ['v2.28.1', 'v2.31.0'],
    command: 'upgrade-cluster.yml -e kube_network_plugin_multus=false',
  },
  {
    id: 'switch-on-some-hosts',
    shows: 'include_role takes the hosts whose switch is on; the others stay in the batch',
    releases: ['v2.30.0', 'v2.31.0'],
    command: 'upgrade-cluster.yml -e serial=5',
    files: [ini(cluster), varsOfAll(engine), { path: 'group_vars/kube_node.yml', text: on }],
  },
  {
    id: 'skip-tags',
    shows: 'tags reach through dependencies and through include_role apply',
    releases: ['v2.25.1', 'v2.31.0'],
    command: 'upgrade-cluster.yml --limit w1 --skip-tags multus',
  },
  {
    id: 'tags-network',
    shows: 'the tag of the role entry is enough',
    releases: ['v2.28.1', 'v2.31.0'],
    command: 'cluster.yml --tags network',
  },
  {
    id: 'start-at-apply',
    shows: 'tasks passed over register nothing',
    releases: ['v2.23.3', 'v2.28.1', 'v2.31.0'],
    command: `upgrade-cluster.yml --start-at-task 'Multus | Start resources'`,
  },
  {
    id: 'recover',
    shows: 'an imported playbook completes the groups again',
    releases: ['v2.28.1'],
    command: 'recover-control-plane.yml',
    files: [
      ini(groups.replaceAll('kube_control_plane', 'kube-master').replaceAll('kube_node', 'kube-node')),
      varsOfAll(on + engine),
    ],
  },
];

/** Each case on each of its releases, and what it shows. */
export const mechanismRuns: readonly (RunCase & { readonly shows: string })[] = cases.flatMap(
  ({ id, shows, releases, command, files = usual }) =>
    releases.map((kubespray) => ({ id: `${id}@${kubespray}`, shows, kubespray, files, command })),
);
