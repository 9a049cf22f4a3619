import type { Release } from './releases.ts';

/** How a release learns the addresses of hosts, and what other hosts can read of it. */
export type Addresses =
  /**
   * One host gathers the default address of many by delegation, whatever the limit, and every host of the batch keeps a mapping
   * `fallback_ips` of them (`roles/kubespray-defaults/tasks/fallback_ips.yml`).
   */
  | {
      readonly kind: 'fallback-ips';
      /** `play`: with a limit, the hosts of the play and the first control plane only (v2.26.0, #11370; reverted by #12063). */
      readonly from: 'cluster' | 'play';
      /** An unreachable host stops the task up to v2.23. */
      readonly toleratesUnreachable: boolean;
      /** The condition that leaves out plays that bootstrap is always true in v2.24.0 (#10825). */
      readonly whileBootstrapping: boolean;
    }
  /** Each host sets `fallback_ip` for itself; cached from v2.27.1 on (#12182). */
  | { readonly kind: 'fallback-ip'; readonly cached: boolean }
  /** `roles/network_facts` sets `main_access_ip` and its like for each host of the play that gathers facts. */
  | { readonly kind: 'main-ip'; readonly cached: readonly string[] };

/** What differs between releases on the way from the first play to the last, apart from the Multus tasks. */
export type RunTraits = {
  readonly addresses: Addresses;
  /** The hosts that `no_proxy` names: a group and etcd and calico_rr in one template, or lists of groups; v2.30.0 turns the text into characters. */
  readonly noProxy: 'template' | 'characters' | 'groups';
  /** The conditions that look a host up in a group ask `groups[...]`, which breaks where the group is missing, or `group_names`. */
  readonly membershipBy: 'groups' | 'group_names';
  /** Where the assertions on groups are. */
  readonly assertions: 'preinstall' | 'validate-inventory';
  /** The groups that must not be empty. */
  readonly requiredGroups: readonly string[];
  /** A group that is not there counts as empty; master compares with an empty list, which it is not. */
  readonly missingGroupsStop: boolean;
  /** The facts of which one satisfies the facts guard. */
  readonly guardedBy: readonly string[];
  /** `roles/kubernetes/preinstall/tasks/0090-etchosts.yml`: hosts without an address are left out, or stop the run; none from v2.29 on. */
  readonly hostsList: 'leaves-out' | 'needs-main-access-ip' | undefined;
  readonly hostsListTask: string;
  /** `populate_inventory_to_hosts_file` decides whether the list is made at all. */
  readonly hostsListOptional: boolean;
  /** The hosts list is written in the late run of `kubernetes/preinstall` as well. */
  readonly hostsListLate: boolean;
  /** Whose addresses a hardened kubelet lists. */
  readonly secureAddresses: 'control-plane' | 'three-groups' | 'cluster-and-etcd';
  /** The certificate names want the load balancer's name as well, which has no default without a load balancer (v2.30 only). */
  readonly certificateNeedsDomain: boolean;
  /** Certificate names: unknown ones are passed over, or stop the run. */
  readonly certificateNames: 'passed-over' | 'needed';
  /** Names of tasks begin with a small letter up to v2.22. */
  readonly smallTaskNames: boolean;
  /** `kubeadm-config` takes the host's own address through a variable, which Ansible then quotes. */
  readonly quotesOwnAddress: boolean;
  /** The bind address of the API server by which a control plane goes without a local load balancer. */
  readonly bindAddress: string;
};

/** Names that `roles/network_facts` sets, and the first minor release that keeps each in the cache. */
const MAIN_FACTS: Readonly<Record<string, number>> = {
  main_access_ip: 28,
  main_ip: 29,
  main_access_ips: 30,
  main_ips: 30,
};

/** The names that `roles/network_facts` sets. */
export const mainFacts: readonly string[] = Object.keys(MAIN_FACTS);

function addressesOf([minor, patch]: Release['order']): Addresses {
  if (minor >= 28) return { kind: 'main-ip', cached: mainFacts.filter((name) => minor >= (MAIN_FACTS[name] ?? 0)) };
  if (minor === 27) return { kind: 'fallback-ip', cached: patch >= 1 };
  return {
    kind: 'fallback-ips',
    from: minor === 26 && patch === 0 ? 'play' : 'cluster',
    toleratesUnreachable: minor >= 24,
    whileBootstrapping: minor === 24 && patch === 0,
  };
}

const known = new Map<Release, RunTraits>();

/** A task's name as the release has it. */
export function taskName({ smallTaskNames }: RunTraits, name: string): string {
  return smallTaskNames ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The traits of a release. */
export function runTraitsOf(release: Release): RunTraits {
  const before = known.get(release);
  if (before) return before;
  const [minor] = release.order;
  const traits: RunTraits = {
    addresses: addressesOf(release.order),
    noProxy: minor >= 31 ? 'groups' : minor === 30 ? 'characters' : 'template',
    membershipBy: minor >= 27 ? 'group_names' : 'groups',
    assertions: minor >= 28 ? 'validate-inventory' : 'preinstall',
    requiredGroups: minor >= 26 ? ['kube_control_plane'] : ['kube_control_plane', 'kube_node'],
    missingGroupsStop: release.name !== 'master',
    guardedBy: minor >= 28 ? ['ansible_default_ipv4', 'ansible_default_ipv6'] : ['ansible_default_ipv4'],
    hostsList: minor >= 29 ? undefined : minor === 28 ? 'needs-main-access-ip' : 'leaves-out',
    hostsListTask: minor >= 23 ? 'Hosts | create hosts list from inventory' : 'Hosts | create list from inventory',
    hostsListOptional: minor === 22,
    hostsListLate: minor >= 22,
    secureAddresses: minor >= 27 ? 'cluster-and-etcd' : minor >= 25 ? 'three-groups' : 'control-plane',
    certificateNeedsDomain: minor === 30,
    certificateNames: minor >= 30 ? 'needed' : 'passed-over',
    smallTaskNames: minor <= 22,
    quotesOwnAddress: minor >= 22,
    bindAddress: minor >= 28 ? '::' : '0.0.0.0',
  };
  known.set(release, traits);
  return traits;
}
