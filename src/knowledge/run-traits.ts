import type { Addresses, HostRead, RunTraits } from '../analyzer/kubespray/model.ts';
import type { HostReads } from './host-reads.ts';
import type { Tree } from './read-git.ts';
import { Recogniser } from './recogniser.ts';
import { tasksOfRole } from './role-tasks.ts';
import { listOf, recordOf, type Task } from './tasks.ts';

export type RecognisedTraits = { readonly traits: RunTraits; readonly complaints: readonly string[] };

const CLUSTER =
  "(groups['k8s_cluster'] | default([]) + groups['etcd'] | default([]) + groups['calico_rr'] | default([]))";
const FIRST_OR_PLAY =
  "(ansible_play_hosts_all + [groups['kube_control_plane'][0]]) | unique if ansible_limit is defined else";
const DOMAIN = 'apiserver_loadbalancer_domain_name';

/** What differs between releases on the way, from their tasks, templates and defaults. What is not known is a complaint. */
export function recogniseTraits(
  tree: Tree,
  reads: HostReads,
  defaults: Readonly<Record<string, unknown>>,
): RecognisedTraits {
  const known = new Recogniser();
  const find = (name: RegExp) => [...reads].find(([full]) => name.test(full));
  const read = (name: RegExp): HostRead | undefined => find(name)?.[1];
  const checks = [
    ...tasksOfRole(tree, 'roles/kubernetes/preinstall/'),
    ...tasksOfRole(tree, 'roles/validate_inventory/'),
  ];
  const names = tasksOfRole(tree, 'roles/kubernetes/control-plane/').find(({ name = '' }) =>
    /aggregate all SANs$/.test(name),
  );
  const needsDomain = listOf(names?.vars._apiserver_sans).includes(`{{ ${DOMAIN} }}`);
  const localhost = known.pattern(DOMAIN, String(defaults[DOMAIN]), [
    [/^lb-apiserver\.kubernetes\.local$/, false],
    [
      /^\{\{ 'localhost' if loadbalancer_apiserver_localhost else \(loadbalancer_apiserver\.address \| d\(undef\(\)\)\) \}\}$/,
      true,
    ],
  ]);
  const traits: RunTraits = {
    addresses: addresses(known, reads),
    noProxy: noProxy(known, read),
    ...groupChecks(known, checks),
    guardedBy: guardedBy(known, read(/ : Stop if any host not in '--limit' does not have a fact cache$/)),
    ...hostsList(known, find(/^kubernetes\/preinstall : Hosts \| create (?:hosts )?list from inventory$/)),
    ...secureAddresses(known, read),
    certificateNeedsDomain: localhost && needsDomain,
    certificateNames: certificateNames(known, names),
    smallTaskNames: /^kubeadm/.test(names?.name ?? ''),
    quotesOwnAddress: quotesOwnAddress(known, tree),
    localBalancerIsLocalhost: localhost,
    bindAddress: String(defaults.kube_apiserver_bind_address),
  };
  return { traits, complaints: known.complaints };
}

function addresses(known: Recogniser, reads: HostReads): Addresses {
  const all = [...reads];
  const setting = (fact: string) => all.flatMap(([, read]) => (read.sets?.includes(fact) ? [read] : []));
  if (setting('main_access_ip').length > 0) {
    const cached = all.flatMap(([, { sets = [], cacheable }]) => (cacheable ? sets : []));
    return { kind: 'main-ip', cached: cached.filter((name) => /^main_(?:access_)?ips?$/.test(name)).sort() };
  }
  const [own] = setting('fallback_ip');
  if (own) return { kind: 'fallback-ip', cached: own.cacheable === true };
  const gathering = all.find(([name]) => / : Gather ansible_default_ipv4 from all hosts/.test(name))?.[1];
  return {
    kind: 'fallback-ips',
    from: known.form('loop over hosts for fallback_ips', gathering?.loop, [
      [`{{ ${CLUSTER} | unique }}`, 'cluster'],
      [`{{ ${CLUSTER.slice(1, -1)} }}`, 'cluster'],
      [`{{ ${FIRST_OR_PLAY} ${CLUSTER} | unique }}`, 'play'],
    ]),
    toleratesUnreachable: gathering?.ignoreUnreachable === true,
    whileBootstrapping: known.pattern('when of fallback_ips', gathering?.when?.[0], [
      [/^'bootstrap-os' not in ansible_play_role_names$/, false],
      [/^'bootstrap-os' not in ansible_play_role_names or '[\w.-]+' not in ansible_play_role_names$/, true],
      [/^ansible_play_role_names \| intersect\(\['bootstrap-os', '[\w.-]+'\]\) \| length == 0$/, false],
    ]),
  };
}

function noProxy(known: Recogniser, read: (name: RegExp) => HostRead | undefined): RunTraits['noProxy'] {
  const collecting = read(/ : Set no_proxy to all assigned cluster IPs and hostnames$/);
  if (collecting?.sets?.includes('no_proxy')) {
    const texts = collecting.expressions;
    return known.form('no_proxy by groups', texts['vars.hosts_with_no_proxy'], [
      ["{{ groups_with_no_proxy | select | map('extract', groups) | select('defined') | flatten }}", 'groups'],
    ]);
  }
  return known.form('no_proxy', read(/ : Populates no_proxy to all hosts$/)?.expressions['args.no_proxy'], [
    ['{{ hostvars.localhost.no_proxy_prepare }}', 'template'],
    ['{{ hostvars.localhost.no_proxy_prepare | select }}', 'characters'],
  ]);
}

type GroupChecks = Pick<
  RunTraits,
  'membershipBy' | 'assertions' | 'requiredGroups' | 'requiredGroupsTask' | 'missingGroupsStop'
>;

/** The assertions on groups. */
function groupChecks(known: Recogniser, checks: readonly (Task & { readonly path: string })[]): GroupChecks {
  const required = checks.find(({ name = '' }) => /^Stop if .*\bkube_control_plane\b.* group is empty$/.test(name));
  const memory = checks.find(({ name }) => name === 'Stop if memory is too small for nodes');
  const that = recordOf(required?.args).that;
  const loop = listOf(required?.loop);
  const [requiredGroups, missingGroupsStop] = known.form<readonly [readonly string[], boolean]>('empty groups', that, [
    ["groups.get('{{ item }}')", [loop, true]],
    ['groups.get( item )', [loop, true]],
    ["groups.get( 'kube_control_plane' )", [['kube_control_plane'], true]],
    ["groups.get( 'kube_control_plane' ) != []", [['kube_control_plane'], false]],
  ]);
  return {
    membershipBy: known.form('members of kube_node', memory?.when.at(-1), [
      ["inventory_hostname in groups['kube_node']", 'groups'],
      ["('kube_node' in group_names)", 'group_names'],
    ]),
    assertions: required?.path.startsWith('roles/validate_inventory/') ? 'validate-inventory' : 'preinstall',
    requiredGroups,
    requiredGroupsTask: required?.name ?? '',
    missingGroupsStop,
  };
}

function guardedBy(known: Recogniser, guard: HostRead | undefined): readonly string[] {
  if (!guard) return [];
  const text = guard.expressions['vars.uncached_hosts'];
  known.pattern('hosts without cached facts', text, [
    [
      /^\{\{ hostvars \| dict2items (?:\| selectattr\('value\.\w+', 'undefined'\) )+\| map\(attribute='key'\) \}\}$/,
      true,
    ],
  ]);
  return [...(text ?? '').matchAll(/'value\.(\w+)'/g)].map(([, name = '']) => name).sort();
}

function hostsList(known: Recogniser, found: readonly [string, HostRead] | undefined): Pick<RunTraits, 'hostsList'> {
  if (!found) return {};
  const [name, { when = [], expressions }] = found;
  const without = known.pattern('list for /etc/hosts', expressions['args.etc_hosts_inventory_block'], [
    [
      /^\{% for .*\n\{% if 'access_ip' in hostvars\[item\] or 'ip' in hostvars\[item\] or 'ansible_default_ipv4' in/,
      'leaves-out' as const,
    ],
    [/^\{% for .*\n\{\{ hostvars\[item\]\['main_access_ip'\] \}\} /, 'needs-main-access-ip' as const],
  ]);
  const optional = when.includes('populate_inventory_to_hosts_file');
  return { hostsList: { task: name.replace(/^.* : /, ''), without, optional, late: !when.includes('not dns_late') } };
}

function secureAddresses(
  known: Recogniser,
  read: (name: RegExp) => HostRead | undefined,
): Pick<RunTraits, 'secureAddresses'> {
  const secure = read(/^kubernetes\/node : kubelet_secure_addresses$/)?.expressions.kubelet_secure_addresses;
  const nodes = read(/^kubernetes\/node : kube_node_addresses$/)?.expressions.kube_node_addresses;
  // v2.20.0 takes what the inventory says, and before that there is no such setting.
  if (secure === undefined || secure.includes("map('extract', hostvars, ['ansible_host'])")) return {};
  const groups = known.form(
    'hosts whose addresses a hardened kubelet lists',
    / in (.*) -%\}/.exec(nodes ?? secure)?.[1],
    [
      ["groups['kube_control_plane']", 'control-plane' as const],
      ["(groups['kube_control_plane'] + groups['kube_node'] + groups['etcd']) | unique", 'three-groups' as const],
      ["(groups['k8s_cluster'] | union(groups['etcd']))", 'cluster-and-etcd' as const],
    ],
  );
  return { secureAddresses: groups };
}

function certificateNames(known: Recogniser, task: Task | undefined): RunTraits['certificateNames'] {
  const { _apiserver_sans: list, sans_access_ip: single } = task?.vars ?? {};
  const text = listOf(list).find((item) => /'(?:main_)?access_ip'/.test(item)) ?? single;
  return known.pattern('addresses for the certificate', text, [
    [
      /^\{\{ groups\['kube_control_plane'\] \| map\('extract', hostvars, '\w+'\) \| list \| select\('defined'\) \| list \}\}$/,
      'passed-over' as const,
    ],
    [/^\{\{ groups\['kube_control_plane'\] \| map\('extract', hostvars, '\w+'\) \}\}$/, 'needed' as const],
  ]);
}

function quotesOwnAddress(known: Recogniser, tree: Tree): boolean {
  const path = tree.paths
    .filter((path) => /^roles\/kubernetes\/control-plane\/templates\/kubeadm-config\.\w+\.yaml\.j2$/.test(path))
    .at(-1);
  const address = /advertiseAddress: "?(\{\{.*?\}\})/.exec(path === undefined ? '' : (tree.read(path) ?? ''))?.[1];
  return known.form('advertiseAddress', address, [
    ['{{ kube_apiserver_address }}', true],
    ['{{ ip | default(fallback_ips[inventory_hostname]) }}', false],
  ]);
}
