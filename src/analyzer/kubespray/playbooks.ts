import type { Release } from './releases.ts';

/** A play of a Kubespray playbook that runs a part of the Multus path. */
export type PlayDefinition = {
  readonly name: string;
  readonly playbook: string;
  readonly hosts: string;
  /** `serial: "{{ serial | default('20%') }}"`; otherwise the play is one batch. */
  readonly serialDefault?: string;
  /** `render`: the role that registers the manifests. `apply`: the run-once task. */
  readonly parts: readonly ('render' | 'apply')[];
  /** Tags of every Multus task in it, those of the role's entry in the play included. */
  readonly tags: readonly string[];
  /** The release's file. */
  readonly source: string;
};

/** What a playbook means to the Multus path. */
export type PlaybookPlays =
  | { readonly kind: 'multus'; readonly plays: readonly PlayDefinition[] }
  /** One of Kubespray's that never touches Multus. */
  | { readonly kind: 'without-multus' }
  /** Not one of Kubespray's, as far as its name tells. */
  | { readonly kind: 'unknown' };

const MULTUS_TAGS = ['network', 'multus'];
/** `serial: "{{ serial | default('20%') }}"`. */
export const SERIAL_DEFAULT = '20%';

/** Kubespray's own playbooks that run no part of Multus, by normalised name. */
const WITHOUT_MULTUS = new Set([
  'facts',
  'internal_facts',
  'remove_node',
  'reset',
  'boilerplate',
  'ansible_version',
  'legacy_groups',
  'install_etcd',
  'migrate_openstack_provider',
  'fallback_ips',
]);

const APPLY_IN_RENDERING_ROLE = new Set(['V6', 'V7', 'V8']);

/** The file that holds a playbook: in the root up to v2.21, below `playbooks/` after. */
function playbookFile(release: Release, name: string): string {
  const dashed = name.replaceAll('_', '-');
  return `${release.name}:${release.order[0] <= 21 ? `${dashed}.yml` : `playbooks/${name}.yml`}`;
}

/** Plays of `upgrade_cluster.yml` that run a part of Multus. */
function upgradePlays(release: Release): readonly PlayDefinition[] {
  const name = release.order[0] >= 28 ? 'control plane nodes' : 'masters';
  return [
    {
      name: `Upgrade calico and external cloud provider on all ${name}, calico-rrs, and nodes`,
      playbook: 'upgrade_cluster',
      hosts: 'kube_control_plane:calico_rr:kube_node',
      serialDefault: SERIAL_DEFAULT,
      parts: ['render', 'apply'],
      tags: MULTUS_TAGS,
      source: playbookFile(release, 'upgrade_cluster'),
    },
  ];
}

/** Plays of `cluster.yml`: up to v2.28 a play renders and a later one applies; from v2.29 one does both. */
function clusterPlays(release: Release): readonly PlayDefinition[] {
  const together = APPLY_IN_RENDERING_ROLE.has(release.variant);
  // The plays had no names up to v2.22; Ansible then shows their host pattern.
  const named = release.order[0] >= 23;
  const common = { playbook: 'cluster', tags: MULTUS_TAGS, source: playbookFile(release, 'cluster') };
  const network: PlayDefinition = {
    ...common,
    name: named ? 'Invoke kubeadm and install a CNI' : 'k8s_cluster',
    hosts: 'k8s_cluster',
    parts: together ? ['render', 'apply'] : ['render'],
  };
  if (together) return [network];
  const apps: PlayDefinition = {
    ...common,
    name: named ? 'Install Kubernetes apps' : 'kube_control_plane',
    hosts: 'kube_control_plane',
    parts: ['apply'],
  };
  return [network, apps];
}

/** Plays of `scale.yml`: it has rendered ever since, and applies from v2.29 on. */
function scalePlays(release: Release): readonly PlayDefinition[] {
  return [
    {
      name: 'Target only workers to get kubelet installed and checking in on any new nodes(network)',
      playbook: 'scale',
      hosts: 'kube_node',
      parts: APPLY_IN_RENDERING_ROLE.has(release.variant) ? ['render', 'apply'] : ['render'],
      tags: MULTUS_TAGS,
      source: playbookFile(release, 'scale'),
    },
  ];
}

/**
 * Patterns of plays before the Multus ones that are cut into batches by the same `serial`: a `serial` that is no number stops Ansible
 * there already ("Upgrade container engine on non-cluster nodes", `upgrade_cluster.yml`).
 */
export function serialPlaysBefore(playbook: string): readonly string[] {
  return playbook === 'upgrade_cluster' ? ['etcd:calico_rr:!k8s_cluster'] : [];
}

/** What a playbook, by its normalised name (`upgrade_cluster`), does to Multus in a release. */
export function playsOf(release: Release, playbook: string): PlaybookPlays {
  switch (playbook) {
    case 'upgrade_cluster':
      return { kind: 'multus', plays: upgradePlays(release) };
    case 'cluster':
      return { kind: 'multus', plays: clusterPlays(release) };
    case 'scale':
      return { kind: 'multus', plays: scalePlays(release) };
    case 'recover_control_plane':
      // It imports cluster.yml between its own plays.
      return { kind: 'multus', plays: clusterPlays(release) };
    default:
      return WITHOUT_MULTUS.has(playbook) ? { kind: 'without-multus' } : { kind: 'unknown' };
  }
}

/**
 * How often the playbook completes its groups before its Multus plays: `recover_control_plane.yml` does, and so does the `cluster.yml`
 * that it imports. `facts.yml` does only from v2.29 on.
 */
export function groupCompletions(release: Release, playbook: string): number {
  if (playbook === 'facts') return release.order[0] >= 29 ? 1 : 0;
  if (playbook === 'recover_control_plane') return 2;
  const completes =
    playsOf(release, playbook).kind === 'multus' ||
    ['remove_node', 'reset', 'boilerplate', 'legacy_groups'].includes(playbook);
  return completes ? 1 : 0;
}

/** Does the playbook complete its groups first? */
export function completesGroups(release: Release, playbook: string): boolean {
  return groupCompletions(release, playbook) > 0;
}
