import type { Locale } from '../locale.ts';

/** A message that operators meet in limited runs of Kubespray, and where it leads. */
export type ErrorMessage = {
  /** Stays, and is unique. */
  readonly id: string;
  /** A line of it as Ansible prints it. */
  readonly printed: string;
  /** Pieces that all stand in the message; white space, quotes and case of line breaks do not count. */
  readonly parts: readonly string[];
  /** Pieces of which none stands in it, because a message of its own has them. */
  readonly without?: readonly string[];
  /** A piece of the task's name, where the same message of another task means something else. */
  readonly task?: string;
  /** Findings that it is a symptom of, the likeliest first; none for what is not Multus. */
  readonly findings: readonly string[];
  /** In kubernetes-sigs/kubespray. */
  readonly issues: readonly number[];
  /** What to do, where no finding says it. */
  readonly advice?: Readonly<Record<Locale, string>>;
  /** The anchor of its section on the page "Find your error". */
  readonly section: Readonly<Record<Locale, string>>;
};

const limited = 'lookup-reaches-excluded-hosts';
const guard = { en: '--limit-without-a-populated-facts-cache', 'zh-CN': '--limit-without-a-populated-facts-cache' };
const otherGuard = { en: 'the-same-guard-in-other-shapes', 'zh-CN': '同一项检查的其他表现' };
const others = { en: 'other-messages-that---limit-brings', 'zh-CN': '--limit-带来的其他报错' };
const noHosts = { en: 'no-hosts-to-target', 'zh-CN': '没有可执行的主机' };
const factsFirst = {
  en: 'Facts of a host outside the limit are missing. Run `playbooks/facts.yml` without a limit first.',
  'zh-CN': '缺少 limit 之外某台主机的事实。先不带 limit 运行 `playbooks/facts.yml`。',
};

/** Every message, the more telling one of two before the other. */
export const errorMessages: readonly ErrorMessage[] = [
  {
    id: 'dotted-key',
    printed: "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2.results'",
    parts: ["has no attribute 'multus_manifest_2.results'"],
    findings: ['lookup-dotted-key'],
    issues: [11794],
    section: { en: 'no-attribute-multus_manifest_2results', 'zh-CN': '没有属性-multus_manifest_2results' },
  },
  {
    id: 'json-query',
    printed:
      "Error in jmespath.search in json_query filter plugin: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
    parts: ["HostVarsVars object' has no attribute 'multus_manifest_2'"],
    without: ['multus_manifest_2.results'],
    findings: [limited, 'multus-off-still-evaluated'],
    issues: [11431, 10934, 10974, 11393],
    section: { en: 'json_query-no-attribute-multus_manifest_2', 'zh-CN': 'json_query没有属性-multus_manifest_2' },
  },
  {
    id: 'no-attribute-of-type',
    printed: "object of type 'HostVarsVars' has no attribute 'multus_manifest_2'",
    parts: ["object of type 'HostVarsVars' has no attribute 'multus_manifest_2'"],
    without: ['multus_manifest_2.results'],
    findings: [limited, 'release-outside-ansible-range'],
    issues: [11431, 10831],
    section: {
      en: 'object-of-type-hostvarsvars-has-no-attribute-multus_manifest_2',
      'zh-CN': 'object-of-type-hostvarsvars-has-no-attribute-multus_manifest_2',
    },
  },
  {
    id: 'unsafe-text',
    printed:
      "Failed to template loop_control.label: 'ansible.utils.unsafe_proxy.AnsibleUnsafeText object' has no attribute 'item'",
    parts: ["AnsibleUnsafeText object' has no attribute 'item'"],
    findings: ['release-outside-ansible-range'],
    issues: [9955, 10105],
    section: {
      en: 'ansibleunsafetext-object-has-no-attribute-item',
      'zh-CN': 'ansibleunsafetext-object-has-no-attribute-item',
    },
  },
  {
    id: 'loop-label',
    printed: "Failed to template loop_control.label: 'None' has no attribute 'item'",
    parts: ["'None' has no attribute 'item'"],
    findings: [limited, 'multus-off-still-evaluated'],
    issues: [9703, 10305],
    section: { en: 'failed-to-template-loop_controllabel', 'zh-CN': 'failed-to-template-loop_controllabel' },
  },
  {
    id: 'skipped-test',
    printed:
      "The conditional check 'not item is skipped' failed. The error was: The 'skipped' test expects a dictionary",
    parts: ["The 'skipped' test expects a dictionary"],
    findings: [limited, 'k8s-cluster-group-missing'],
    issues: [11431],
    section: { en: 'the-skipped-test-expects-a-dictionary', 'zh-CN': 'the-skipped-test-expects-a-dictionary' },
  },
  {
    id: 'container-manager',
    printed:
      "The task includes an option with an undefined variable. The error was: 'ansible.vars.hostvars.HostVarsVars object' has no attribute 'container_manager'",
    parts: ['HostVarsVars', "has no attribute 'container_manager'"],
    findings: ['container-manager-undefined'],
    issues: [9790],
    section: { en: 'no-attribute-container_manager', 'zh-CN': '没有属性-container_manager' },
  },
  {
    id: 'no-cluster-group',
    printed: "'dict object' has no attribute 'k8s_cluster'",
    parts: ["has no attribute 'k8s_cluster'"],
    task: 'Multus',
    findings: ['k8s-cluster-group-missing'],
    issues: [11682],
    section: { en: 'no-attribute-k8s_cluster', 'zh-CN': '没有属性-k8s_cluster' },
  },
  {
    id: 'no-cluster-group-elsewhere',
    printed: "'dict object' has no attribute 'k8s_cluster'",
    parts: ["has no attribute 'k8s_cluster'"],
    findings: ['k8s-cluster-group-missing'],
    issues: [11682],
    section: others,
  },
  {
    id: 'uncached-localhost',
    printed: "The following excluded hosts are not cached: ['localhost']",
    parts: ['excluded hosts are not cached', "['localhost']"],
    findings: ['facts-cache-required'],
    issues: [11815, 11817],
    section: otherGuard,
  },
  {
    id: 'facts-cache',
    printed: "Kubespray does not support '--limit' without a populated facts cache for the excluded hosts.",
    parts: ['Kubespray does not support', '--limit', 'without a populated facts cache'],
    findings: ['facts-cache-required'],
    issues: [11598, 12418, 13407, 13491],
    section: guard,
  },
  {
    id: 'uncached-hosts-template',
    printed: 'uncached_hosts',
    parts: ['uncached_hosts'],
    without: ['excluded hosts are not cached'],
    findings: ['facts-cache-required'],
    issues: [11984, 11985, 11690],
    section: otherGuard,
  },
  {
    id: 'facts-playbook-path',
    printed: 'ERROR! the playbook: facts.yml could not be found',
    parts: ['the playbook: facts.yml could not be found'],
    findings: ['facts-cache-required'],
    issues: [12177],
    section: otherGuard,
  },
  {
    id: 'no-hosts',
    printed: 'ERROR! Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
    parts: ['--limit leaves us with no hosts to target'],
    findings: ['limit-matches-nothing', 'inventory-file-ignored'],
    issues: [],
    section: noHosts,
  },
  {
    id: 'no-hosts-older',
    printed: 'ERROR! Specified hosts and/or --limit does not match any hosts',
    parts: ['--limit does not match any hosts'],
    findings: ['limit-matches-nothing', 'inventory-file-ignored'],
    issues: [],
    section: noHosts,
  },
  {
    id: 'unknown-pattern',
    printed: '[WARNING]: Could not match supplied host pattern, ignoring: w9',
    parts: ['Could not match supplied host pattern'],
    findings: ['limit-term-unknown'],
    issues: [12625, 11397],
    section: noHosts,
  },
  {
    id: 'unparsed-inventory',
    printed: '[WARNING]: Unable to parse inventory.ini as an inventory source',
    parts: ['Unable to parse', 'as an inventory source'],
    findings: ['inventory-unreadable'],
    issues: [],
    section: others,
  },
  {
    id: 'serial-literal',
    printed: "ERROR! Unexpected Exception, this is probably a bug: invalid literal for int() with base 10: '1,2'",
    parts: ['invalid literal for int() with base 10'],
    findings: ['serial-not-a-number'],
    issues: [],
    section: others,
  },
  {
    id: 'main-access-ip',
    printed: "has no attribute 'main_access_ip'",
    parts: ["has no attribute 'main_access_ip'"],
    findings: [],
    issues: [11992, 12242, 12405],
    advice: factsFirst,
    section: others,
  },
  {
    id: 'default-ipv4',
    printed: "'dict object' has no attribute 'ansible_default_ipv4'",
    parts: ["has no attribute 'ansible_default_ipv4'"],
    findings: [],
    issues: [788, 1330, 1502],
    advice: factsFirst,
    section: others,
  },
  {
    id: 'ansible-hostname',
    printed: "has no attribute 'ansible_hostname'",
    parts: ["has no attribute 'ansible_hostname'"],
    findings: [],
    issues: [11024],
    advice: factsFirst,
    section: others,
  },
  {
    id: 'kubeadm-init',
    printed: "has no attribute 'kubeadm_init'",
    parts: ["has no attribute 'kubeadm_init'"],
    findings: [],
    issues: [5147],
    advice: {
      en: 'Upgrade control plane and etcd together, before the workers.',
      'zh-CN': '控制平面和 etcd 一起升级，先于工作节点。',
    },
    section: others,
  },
  {
    id: 'kubeadm-upload-cert',
    printed: "has no attribute 'kubeadm_upload_cert'",
    parts: ["has no attribute 'kubeadm_upload_cert'"],
    findings: [],
    issues: [6820, 6822],
    advice: { en: 'Fixed in 2020. Use a newer release.', 'zh-CN': '2020 年已修复，请换用更新的版本。' },
    section: others,
  },
  {
    id: 'fallback-ips',
    printed: "has no attribute 'fallback_ips_base'",
    parts: ["has no attribute 'fallback_ips_base'"],
    findings: [],
    issues: [7225],
    advice: {
      en: 'Add `localhost` to the limit, or use a newer release.',
      'zh-CN': '把 `localhost` 加进 limit，或换用更新的版本。',
    },
    section: others,
  },
  {
    id: 'groups-get-item',
    printed: '"assertion": "groups.get( item )"',
    parts: ['groups.get( item )'],
    findings: [],
    issues: [11286, 11577],
    advice: { en: 'Fixed in v2.27.0.', 'zh-CN': 'v2.27.0 已修复。' },
    section: others,
  },
  {
    id: 'calico-rr',
    printed: "'dict object' has no attribute 'calico-rr'",
    parts: ["has no attribute 'calico-rr'"],
    findings: [],
    issues: [3046],
    advice: { en: 'Declare the group in the inventory, empty if need be.', 'zh-CN': '在清单中声明这个组，可以为空。' },
    section: others,
  },
  {
    id: 'nginx-proxy-host',
    printed: "'dict object' has no attribute 'cp1'",
    parts: ["'dict object' has no attribute"],
    task: 'nginx',
    findings: [],
    issues: [11587, 11598],
    advice: {
      en: 'Fixed in v2.27.0. On older releases set `ip` and `access_ip` for every host.',
      'zh-CN': 'v2.27.0 已修复。旧版本请为每台主机设置 `ip` 和 `access_ip`。',
    },
    section: others,
  },
  {
    id: 'admin-conf',
    printed: 'open /etc/kubernetes/admin.conf: no such file or directory',
    parts: ['admin.conf', 'no such file'],
    findings: [],
    issues: [8396, 10028],
    advice: {
      en: 'Keep the order of `kube_control_plane`: its first host has to be the one that was initialised.',
      'zh-CN': '不要改动 `kube_control_plane` 的顺序：第一台必须是当初初始化的那台。',
    },
    section: others,
  },
  {
    id: 'kubeadm-config',
    printed: 'kubeadm-config.yaml: no such file or directory',
    parts: ['kubeadm-config.yaml', 'no such file'],
    findings: [],
    issues: [7584],
    advice: {
      en: 'Keep the order of `kube_control_plane`: its first host has to be the one that was initialised.',
      'zh-CN': '不要改动 `kube_control_plane` 的顺序：第一台必须是当初初始化的那台。',
    },
    section: others,
  },
  {
    id: 'unreachable',
    printed: 'fatal: [w2]: UNREACHABLE!',
    parts: ['UNREACHABLE!'],
    findings: [],
    issues: [13407, 13491],
    advice: {
      en: 'A host does not answer. While facts are gathered this leaves the cache empty; take the host out of the inventory.',
      'zh-CN': '有主机没有响应。如果发生在收集事实时，缓存会是空的；请把该主机移出清单。',
    },
    section: otherGuard,
  },
];

/** The words of a message without what terminals, callbacks and escapes do to them: white space, quotes, backslashes. */
export function compact(text: string): string {
  return text.replace(/\\[nrt]/g, '').replace(/[\s\\"'`‘’“”]+/g, '');
}

const compacted = errorMessages.map((message) => ({
  message,
  parts: message.parts.map(compact),
  without: message.without?.map(compact) ?? [],
}));

/** The messages that stand in a text, in the order of the table; `task`: the failing task, if it is known. */
export function messagesIn(text: string, task: string | undefined): readonly ErrorMessage[] {
  const words = compact(text);
  const name = task?.toLowerCase() ?? '';
  const found = compacted.filter(
    ({ message, parts, without }) =>
      parts.every((part) => words.includes(part)) &&
      !without.some((part) => words.includes(part)) &&
      (message.task === undefined || name.includes(message.task.toLowerCase())),
  );
  // Of two that differ in the task only, the one that names it.
  const first = new Set<string>();
  return found.filter(({ parts }) => !first.has(parts.join()) && first.add(parts.join())).map(({ message }) => message);
}
