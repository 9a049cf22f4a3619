import type { VariantId } from './multus-role.ts';

/** How a release completes its groups at run time; see `run-time-groups.ts`. */
export type GroupSetup = 'one-play-per-group' | 'group-mapping';

/** The cores that a release accepts, `from` ≤ core < `below`, and the one that its requirements install. */
export type AnsibleRange = { readonly from: string; readonly below: string; readonly pinned: string };

/** A Kubespray release, as far as it decides what happens to Multus. */
export type Release = {
  /** The tag, or `master`, or `release-2.25` for the head of a branch. */
  readonly name: string;
  /** `[minor, patch]` of version 2; branch heads and `master` sort after every tag of their line. */
  readonly order: readonly [number, number];
  /** ISO date of the tag, or of the observation for branches. */
  readonly date: string;
  readonly variant: VariantId;
  readonly groupSetup: GroupSetup;
  readonly ansible: AnsibleRange;
  /** What the requirements file installs, in its own terms. */
  readonly requirements: string;
  readonly kubernetes: { readonly default: string; readonly minimum: string };
  /** Multus image tag. */
  readonly multus: string;
  /** Upstream file that decides the variant, at this release. */
  readonly source: string;
  /** The release carries the guard "Stop if any host not in '--limit' does not have a fact cache". */
  readonly factsGuard: boolean;
  /** The facts playbook as it is called from the repository's root. */
  readonly factsPlaybook: string;
};

/** A change to the Multus tasks that altered when they fail. */
export type MultusFix = {
  readonly commit: string;
  readonly pullRequest: number;
  readonly issues: readonly number[];
  readonly firstIn: string;
  readonly what: { readonly en: string; readonly 'zh-CN': string };
};

const APPS_ROLE = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
const PLUGIN_ROLE = 'roles/network_plugin/multus/tasks/main.yml';

type Line = Pick<
  Release,
  'variant' | 'groupSetup' | 'ansible' | 'requirements' | 'multus' | 'factsGuard' | 'factsPlaybook'
>;

// Ranges: `ansible_version.yml` (root up to v2.21, then `playbooks/`). Pins: `requirements.txt` and what it links to.
const line = {
  '2.18': {
    variant: 'V0',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.9.0', below: '2.12.0', pinned: '2.10.15' },
    requirements: 'ansible 3.4.0',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'facts.yml',
  },
  '2.19': {
    variant: 'V0',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.9.0', below: '2.13.0', pinned: '2.12.5' },
    requirements: 'ansible 5.7.1',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'facts.yml',
  },
  '2.20': {
    variant: 'V0',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.11.0', below: '2.13.0', pinned: '2.12.5' },
    requirements: 'ansible 5.7.1',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'facts.yml',
  },
  '2.21': {
    variant: 'V1',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.11.0', below: '2.13.0', pinned: '2.12.5' },
    requirements: 'ansible 5.7.1',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'facts.yml',
  },
  '2.22': {
    variant: 'V2',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.11.0', below: '2.13.0', pinned: '2.12.5' },
    requirements: 'ansible-core 2.12.5',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.23': {
    variant: 'V3',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.14.0', below: '2.15.0', pinned: '2.14' },
    requirements: 'ansible 7.6.0',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.24': {
    variant: 'V3',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.15.5', below: '2.17.0', pinned: '2.15' },
    requirements: 'ansible 8.5.0',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.25': {
    variant: 'V3',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.16.4', below: '2.17.0', pinned: '2.16' },
    requirements: 'ansible 9.5.1',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.26': {
    variant: 'V4',
    groupSetup: 'one-play-per-group',
    ansible: { from: '2.16.4', below: '2.17.0', pinned: '2.16' },
    requirements: 'ansible 9.8.0',
    multus: 'v3.8',
    factsGuard: false,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.27': {
    variant: 'V5',
    groupSetup: 'group-mapping',
    ansible: { from: '2.16.4', below: '2.17.0', pinned: '2.16' },
    requirements: 'ansible 9.13.0',
    multus: 'v4.1.0',
    factsGuard: true,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.28': {
    variant: 'V5',
    groupSetup: 'group-mapping',
    ansible: { from: '2.16.4', below: '2.17.0', pinned: '2.16' },
    requirements: 'ansible 9.13.0',
    multus: '4.1.0',
    factsGuard: true,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.29': {
    variant: 'V6',
    groupSetup: 'group-mapping',
    ansible: { from: '2.17.3', below: '2.18.0', pinned: '2.17' },
    requirements: 'ansible 10.7.0',
    multus: '4.2.2',
    factsGuard: true,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.30': {
    variant: 'V6',
    groupSetup: 'group-mapping',
    ansible: { from: '2.17.3', below: '2.18.0', pinned: '2.17' },
    requirements: 'ansible 10.7.0',
    multus: '4.2.2',
    factsGuard: true,
    factsPlaybook: 'playbooks/facts.yml',
  },
  '2.31': {
    variant: 'V7',
    groupSetup: 'group-mapping',
    ansible: { from: '2.18.0', below: '2.19.0', pinned: '2.18' },
    requirements: 'ansible 11.13.0',
    multus: '4.2.2',
    factsGuard: true,
    factsPlaybook: 'playbooks/facts.yml',
  },
} as const satisfies Record<string, Line>;

/** The task file that holds `Multus | Start resources` in a variant. */
function taskFile(variant: VariantId): string {
  return variant === 'V6' || variant === 'V7' || variant === 'V8' ? PLUGIN_ROLE : APPS_ROLE;
}

function tag(name: string, date: string, kubernetes: string, minimum: string, changed: Partial<Line> = {}): Release {
  const [, minor = '', patch = ''] = /^v2\.(\d+)\.(\d+)$/.exec(name) ?? [];
  const common: Line = { ...line[`2.${minor}` as keyof typeof line], ...changed };
  return {
    ...common,
    name,
    date,
    order: [Number(minor), Number(patch)],
    kubernetes: { default: kubernetes, minimum },
    source: `${name}:${taskFile(common.variant)}`,
  };
}

/** The tags that the tables know, oldest first. Dates, Kubernetes defaults and minimums: each tag and its defaults. */
const tags: readonly Release[] = [
  tag('v2.18.0', '2022-01-04', 'v1.22.5', 'v1.20.0'),
  tag('v2.18.1', '2022-03-22', 'v1.22.8', 'v1.20.0'),
  tag('v2.18.2', '2022-08-31', 'v1.22.8', 'v1.20.0'),
  tag('v2.19.0', '2022-06-01', 'v1.23.7', 'v1.21.0'),
  tag('v2.19.1', '2022-08-31', 'v1.23.7', 'v1.21.0'),
  tag('v2.20.0', '2022-09-26', 'v1.24.6', 'v1.22.0'),
  tag('v2.21.0', '2023-01-20', 'v1.25.6', 'v1.23.0'),
  tag('v2.22.0', '2023-05-23', 'v1.26.5', 'v1.24.0'),
  tag('v2.22.1', '2023-06-06', 'v1.26.5', 'v1.24.0'),
  tag('v2.22.2', '2024-02-06', 'v1.26.13', 'v1.24.0', { variant: 'V3' }),
  tag('v2.23.0', '2023-09-07', 'v1.27.5', 'v1.25.0'),
  tag('v2.23.1', '2023-10-30', 'v1.27.7', 'v1.25.0'),
  tag('v2.23.2', '2024-01-16', 'v1.27.9', 'v1.25.0'),
  tag('v2.23.3', '2024-02-05', 'v1.27.10', 'v1.25.0'),
  tag('v2.24.0', '2024-01-19', 'v1.28.6', 'v1.26.0'),
  tag('v2.24.1', '2024-02-26', 'v1.28.6', 'v1.26.0'),
  tag('v2.24.2', '2024-07-11', 'v1.28.10', 'v1.26.0'),
  tag('v2.24.3', '2024-09-18', 'v1.28.14', 'v1.26.0'),
  tag('v2.25.0', '2024-05-21', 'v1.29.5', 'v1.27.0'),
  tag('v2.25.1', '2024-10-25', 'v1.29.10', 'v1.27.0'),
  tag('v2.26.0', '2024-09-05', 'v1.30.4', 'v1.28.0'),
  tag('v2.26.1', '2026-04-08', 'v1.30.6', 'v1.28.0'),
  tag('v2.27.0', '2025-01-02', 'v1.31.4', 'v1.29.0'),
  tag('v2.27.1', '2025-06-27', 'v1.31.9', 'v1.29.0'),
  tag('v2.28.0', '2025-05-20', '1.32.5', '1.30.0'),
  tag('v2.28.1', '2025-08-26', '1.32.8', '1.30.0'),
  tag('v2.29.0', '2025-10-14', '1.33.5', '1.31.0'),
  tag('v2.29.1', '2025-12-11', '1.33.7', '1.31.0'),
  tag('v2.30.0', '2026-01-29', '1.34.3', '1.32.0'),
  tag('v2.31.0', '2026-04-24', '1.35.4', '1.33.0'),
];

/** When the upstream branches were last looked at; every verdict shows it. */
export const observed = '2026-08-21';

const master: Release = {
  ...line['2.31'],
  name: 'master',
  order: [32, 0],
  date: observed,
  variant: 'V8',
  kubernetes: { default: '1.36.4', minimum: '1.34.0' },
  source: `master:${PLUGIN_ROLE}`,
};

/** Every release the tables know, oldest line first, `master` last. */
export const releases: readonly Release[] = [...tags, master];

/** The newest release that is a tag. */
export const newestTag: Release = tags.at(-1)!;

/** The commits that changed when the Multus tasks fail, oldest first. */
export const multusFixes: readonly MultusFix[] = [
  {
    commit: 'd919c58e2',
    pullRequest: 9224,
    issues: [],
    firstIn: 'v2.21.0',
    what: {
      en: 'One DaemonSet per container engine; the apply task starts to look across hosts',
      'zh-CN': '按容器引擎分别渲染 DaemonSet；应用任务开始跨主机查找变量',
    },
  },
  {
    commit: '4014a1ccc',
    pullRequest: 10105,
    issues: [9955],
    firstIn: 'v2.22.0',
    what: { en: 'The two lists are joined as lists, not as text', 'zh-CN': '两个列表按列表拼接，不再按文本拼接' },
  },
  {
    commit: '2a7c9d27b',
    pullRequest: 10347,
    issues: [9703, 10305],
    firstIn: 'v2.23.0',
    what: { en: 'The loop label survives an empty item', 'zh-CN': '循环标签可以容忍空元素' },
  },
  {
    commit: '336b32395',
    pullRequest: 10726,
    issues: [9703],
    firstIn: 'v2.22.2',
    what: { en: 'Backport of the loop label fix', 'zh-CN': '循环标签修复的回移' },
  },
  {
    commit: '1968db9a5',
    pullRequest: 10934,
    issues: [10974, 11393, 11431],
    firstIn: 'v2.26.0',
    what: {
      en: 'No json_query in the loop; but the key is spelled with a dot, so Multus on fails always',
      'zh-CN': '循环里去掉 json_query；但键名带点，开启 Multus 时必然失败',
    },
  },
  {
    commit: '538a1f279',
    pullRequest: 11434,
    issues: [11431, 11794],
    firstIn: 'v2.27.0',
    what: { en: 'Each host without the variable counts as an empty list', 'zh-CN': '没有该变量的主机按空列表处理' },
  },
  {
    commit: '84504d156',
    pullRequest: 12506,
    issues: [12755],
    firstIn: 'v2.29.0',
    what: {
      en: 'The apply task moves into the play that renders; its first host decides what is applied',
      'zh-CN': '应用任务移到渲染所在的 play；由该 play 的第一台主机决定应用哪些对象',
    },
  },
  {
    commit: 'bf69e6724',
    pullRequest: 12933,
    issues: [],
    firstIn: 'v2.31.0',
    what: {
      en: 'The role is reached through include_role, so Multus off evaluates nothing',
      'zh-CN': '改由 include_role 引入角色；关闭 Multus 时不再求值',
    },
  },
  {
    commit: 'c263d746b',
    pullRequest: 13309,
    issues: [],
    firstIn: 'master',
    what: {
      en: 'The representative is searched among the hosts of the play only',
      'zh-CN': '只在本 play 的主机中选代表主机',
    },
  },
];

/** What a user's words for a release come to. */
export type ResolvedRelease =
  | { readonly kind: 'known'; readonly release: Release }
  /** Not in the tables, but between or beyond them: the release that stands in for it. */
  | { readonly kind: 'newer' | 'older'; readonly release: Release; readonly asked: string }
  | { readonly kind: 'unknown'; readonly asked: string };

/** Reads `v2.25.1`, `2.25.1`, `2.25` (newest patch), `release-2.25` (head of the branch) or `master`. */
export function resolveRelease(asked: string): ResolvedRelease {
  const text = asked.trim();
  if (/^(master|main|devel)$/i.test(text)) return { kind: 'known', release: master };
  const match = /^(?:(release-)|v)?2\.(\d{1,4})(?:\.(\d{1,4}))?$/i.exec(text);
  if (!match) return { kind: 'unknown', asked };
  const [, branch, minorText, patchText] = match;
  if (branch && patchText !== undefined) return { kind: 'unknown', asked };
  const minor = Number(minorText);
  const ofMinor = tags.filter((release) => release.order[0] === minor);
  const newest = ofMinor.at(-1);
  if (!newest)
    return minor < tags[0]!.order[0]
      ? { kind: 'older', release: tags[0]!, asked }
      : { kind: 'newer', release: master, asked };
  if (branch) return { kind: 'known', release: { ...newest, name: `release-2.${minor}`, date: observed } };
  if (patchText === undefined) return { kind: 'known', release: newest };
  const exact = ofMinor.find((release) => release.order[1] === Number(patchText));
  return exact ? { kind: 'known', release: exact } : { kind: 'newer', release: newest, asked };
}
