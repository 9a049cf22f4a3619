import type { Evidence, Loss, RunEnd, RunStop } from '../analyzer/index.ts';

export type StationKind = 'facts' | 'guard' | 'etcd' | 'control-plane' | 'network' | 'workers';

/** A part of the way of a run. */
export type RunStation = {
  readonly kind: StationKind;
  /** `unreached`: the run stops before; `nobody`: the limit leaves it no host. */
  readonly state: 'passed' | 'lost' | 'stops' | 'unreached' | 'nobody';
  /** Who takes part, in the order of the inventory. */
  readonly hosts: readonly string[];
  readonly drained: readonly string[];
  readonly leftCordoned: readonly string[];
  readonly losses: readonly Loss[];
  readonly stop?: RunStop;
};

/** An upgrade drains its workers after the network plugin; the other playbooks set up the nodes before the control plane. */
const UPGRADE: readonly StationKind[] = ['facts', 'guard', 'etcd', 'control-plane', 'network', 'workers'];
const INSTALL: readonly StationKind[] = ['facts', 'guard', 'etcd', 'workers', 'control-plane', 'network'];

const LOST_AT: Readonly<Record<Loss['kind'], StationKind>> = {
  'etc-hosts': 'guard',
  'no-proxy': 'guard',
  upstreams: 'workers',
  sans: 'control-plane',
  multus: 'network',
  'left-out': 'workers',
};

/** The way of a run as far as it is simulated: who takes part, where it stops, and what was lost silently on the way. */
export function stationsOf(end: RunEnd, { groups, limit, hosts, plays }: Evidence): readonly RunStation[] {
  const taken = new Set(limit?.hosts ?? hosts);
  const of = (group: string) => (groups[group] ?? []).filter((host) => taken.has(host));
  const controlPlane = of('kube_control_plane');
  const workers = of('kube_node').filter((host) => !controlPlane.includes(host));
  const everyone = hosts.filter((host) => taken.has(host));
  const takesPart: Readonly<Record<StationKind, readonly string[]>> = {
    facts: everyone,
    guard: everyone,
    etcd: of('etcd'),
    'control-plane': controlPlane,
    network: [...controlPlane, ...workers],
    workers,
  };
  const isUpgrade = plays.some(({ playbook }) => playbook === 'upgrade_cluster') || end.drained.length > 0;
  const order = isUpgrade ? UPGRADE : INSTALL;
  const stopsAt = end.stop ? order.indexOf(stationOfStop(end.stop)) : order.length;
  const left = new Set(end.leftCordoned);
  return order.map((kind, at) => {
    const losses = end.losses.filter((loss) => LOST_AT[loss.kind] === kind);
    const drained = drainedAt(kind, end.drained, controlPlane);
    const state =
      at === stopsAt
        ? 'stops'
        : at > stopsAt
          ? 'unreached'
          : losses.length > 0
            ? 'lost'
            : takesPart[kind].length === 0
              ? 'nobody'
              : 'passed';
    return {
      kind,
      state,
      hosts: takesPart[kind],
      drained,
      leftCordoned: drained.filter((host) => left.has(host)),
      losses,
      ...(state === 'stops' && end.stop ? { stop: end.stop } : {}),
    };
  });
}

function drainedAt(kind: StationKind, drained: readonly string[], controlPlane: readonly string[]): readonly string[] {
  if (kind === 'control-plane') return drained.filter((host) => controlPlane.includes(host));
  return kind === 'workers' ? drained.filter((host) => !controlPlane.includes(host)) : [];
}

/** Names of plays differ from release to release, in a word or two; until v2.23 some have no name but their pattern. */
function stationOfStop({ play, task }: RunStop): StationKind {
  if (/^Multus \||Container Network Interface/.test(task)) return 'network';
  if (/gather|bootstrap|os-release/i.test(`${play} ${task}`) || play === 'k8s_cluster:etcd:calico_rr') return 'facts';
  if (/^(?:Check Ansible|Inventory setup|Prepare|Download)/.test(play)) return 'guard';
  if (/install etcd|etcd client|etcd play/i.test(play) || /^etcd:/.test(play)) return 'etcd';
  if (/^(?:Finally|Target only|Install Kubernetes nodes)/.test(play))
    return /\(network\)$/.test(play) ? 'network' : 'workers';
  if (/calico|CNI|apps/i.test(play)) return 'network';
  if (/control plane|master|^kube_control_plane/i.test(play)) return 'control-plane';
  return /nginx|haproxy|kubelet/i.test(task) ? 'workers' : 'guard';
}
