import { describeReport } from '../findings/describe.ts';
import { joinChinese } from '../language/join-chinese.ts';
import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import { type Missing, type Outcome, type PlayEvidence, type Prediction, worstFirst } from '../prediction.ts';
import { texts } from '../texts/texts.ts';
import { hostsListed } from './hosts-listed.ts';
import { objectLabel } from './object-label.ts';
import { releaseRanges } from './release-ranges.ts';
import { shown } from './shown.ts';

/** Where a play stands among what an operator knows: the network play renders Multus, the apps play applies it. */
type PlayWord = 'network' | 'apps';

type Words = {
  readonly label: Readonly<Record<Outcome, string>>;
  /** The label as it stands before `on v2.25.1`. */
  readonly onRelease: (outcome: Outcome, releases: string) => string;
  readonly play: Readonly<Record<PlayWord, string>>;
  readonly sentence: (label: string, rest: string) => string;
  readonly stops: (task: string, host: string, play: string, batch: number, batches: number) => string;
  readonly stopsAtPlay: (play: string, message: string) => string;
  readonly nothingApplied: string;
  readonly appliedBefore: (objects: string) => string;
  readonly notUpgraded: (hosts: string, many: boolean) => string;
  readonly playsBefore: string;
  readonly leftOut: (play: string, objects: string) => string;
  readonly leftOutFor: (task: string, host: string, play: string, objects: string) => string;
  readonly getsThrough: (hosts: string, play: string, batches: number) => string;
  readonly getsThroughAll: string;
  readonly applies: (count: number) => string;
  readonly appliesNothing: Readonly<Record<'off' | 'check' | 'this-run', string>>;
  readonly neverApplies: string;
  readonly noPlay: string;
  readonly onlyLists: (option: string) => string;
  readonly notEvaluated: string;
  readonly noHostsLeft: string;
  readonly noHosts: string;
  readonly refusal: Readonly<Record<'usage' | 'playbook' | 'inventory' | 'limit', (message: string) => string>>;
  readonly refused: string;
  readonly either: (cases: readonly (readonly [given: string, outcome: Outcome])[]) => string;
  readonly releaseUnknown: string;
  readonly notEnough: string;
  readonly dependsOnRelease: (parts: readonly string[]) => string;
  readonly range: (from: string, to: string) => string;
  readonly everyRelease: string;
  readonly lostOrder: (others: readonly string[]) => string;
  readonly race: (others: readonly string[]) => string;
  readonly raceOf: Readonly<Record<Outcome, string>>;
  readonly printed: string;
  readonly unreadable: string;
  readonly factsGuard: string;
  readonly versionCheck: (ansible: string) => string;
  readonly standIn: (release: string) => string;
};

const en: Words = {
  label: {
    fails: 'Fails',
    incomplete: 'Leaves Multus incomplete',
    passes: 'Passes',
    'not-reached': 'Does not reach Multus',
    rejected: 'Ansible refuses it',
    undetermined: 'Cannot be decided',
  },
  onRelease: (outcome, releases) =>
    ({
      fails: `fails on ${releases}`,
      incomplete: `leaves Multus incomplete on ${releases}`,
      passes: `passes on ${releases}`,
      'not-reached': `does not reach Multus on ${releases}`,
      rejected: `is refused on ${releases}`,
      undetermined: `cannot be decided on ${releases}`,
    })[outcome],
  play: { network: 'the network play', apps: 'the apps play' },
  sentence: (label, rest) => `${label}: ${rest}`,
  stops: (task, host, play, batch, batches) =>
    `the task "${task}" stops on ${host} in ${play}, batch ${batch} of ${batches}.`,
  stopsAtPlay: (play, message) =>
    `Ansible cannot make a number of serial ("${message}") and stops at the start of the play "${play}".`,
  nothingApplied: 'No Multus object is applied, and the rest of the run does not happen.',
  appliedBefore: (objects) => `Applied before it: ${objects}. The rest of the run does not happen.`,
  notUpgraded: (hosts, many) =>
    many ? `${hosts} are not drained or upgraded yet.` : `${hosts} is not drained or upgraded yet.`,
  playsBefore: 'The plays before it have run.',
  leftOut: (play, objects) => `the run exits 0, but ${play} does not apply the ${objects}.`,
  leftOutFor: (task, host, play, objects) =>
    `the run exits 0, but "${task}", run for ${host} in ${play}, does not apply the ${objects}.`,
  getsThrough: (hosts, play, batches) =>
    `no Multus task stops on ${hosts} in ${play}${batches === 1 ? ', in one batch.' : `, in ${batches} batches.`}`,
  getsThroughAll: 'no Multus task stops.',
  applies: (count) => (count === 1 ? 'One Multus object is applied.' : `${count} Multus objects are applied.`),
  appliesNothing: {
    off: 'Multus is off, so none of its objects is applied.',
    check: 'This is a check run, so nothing is applied.',
    'this-run': 'This run applies no Multus object.',
  },
  neverApplies: 'this playbook renders its manifests but does not apply them.',
  noPlay: 'no play of this command runs a Multus task.',
  onlyLists: (option) => `--${option} makes Ansible print and exit, so no task runs.`,
  notEvaluated: '"Multus | Start resources" is not evaluated on any host.',
  noHostsLeft: 'the limit leaves no host of the inventory, so nothing runs.',
  noHosts: 'there is no host to run on, so nothing runs.',
  refusal: {
    usage: (message) => `the command line is wrong ("${message}"), so nothing runs.`,
    playbook: (message) => `"${message}", so nothing runs.`,
    inventory: (message) => `Ansible stops while it reads the inventory ("${message}"), so nothing runs.`,
    limit: (message) => `the limit is wrong ("${message}"), so nothing runs.`,
  },
  refused: 'nothing runs.',
  either: (cases) =>
    `${sentenceCase(cases.map(([given, outcome]) => `${given === '' ? 'if it sets nothing that decides' : `with ${given}`}, ${enCase[outcome]}`).join('; '))}.`,
  releaseUnknown: 'the release that was asked for does not exist.',
  notEnough: 'the input does not say enough.',
  dependsOnRelease: (parts) => `Depends on the release: it ${parts.join('; it ')}.`,
  range: (from, to) => `${from} to ${to}`,
  everyRelease: 'This holds for every release.',
  lostOrder: (others) =>
    `The order of hosts and groups got lost when the inventory was printed: in another order the run can also ${others.join(' or ')}.`,
  race: (others) => `It depends on which host answers first: the run can also ${others.join(' or ')}.`,
  raceOf: {
    fails: 'stop in another way',
    incomplete: 'leave Multus incomplete in another way',
    passes: 'pass',
    'not-reached': 'not reach Multus',
    rejected: 'be refused',
    undetermined: 'end in a way that is not known',
  },
  printed:
    'The inventory file is what ansible-inventory or a script printed, which Ansible does not read: this is about the inventory that it was made from.',
  unreadable: 'Ansible cannot parse the inventory whole; this is about the part that it reads.',
  factsGuard: 'Before that, Kubespray itself stops unless facts of the hosts outside the limit are cached.',
  versionCheck: (ansible) =>
    `Before that, Kubespray's own version check stops the run: it does not accept ansible-core ${ansible}.`,
  standIn: (release) => `The release asked for is not in the tables; ${release} stands in for it.`,
};

const zh: Words = {
  label: {
    fails: '会失败',
    incomplete: '会静默漏装',
    passes: '能通过',
    'not-reached': '不会触及 Multus',
    rejected: 'Ansible 会拒绝',
    undetermined: '信息不足，无法判断',
  },
  onRelease: (outcome, releases) =>
    ({
      fails: joinChinese(releases, '会失败'),
      incomplete: joinChinese(releases, '会静默漏装'),
      passes: joinChinese(releases, '能通过'),
      'not-reached': joinChinese(releases, '不会触及 Multus'),
      rejected: joinChinese(releases, '会被拒绝'),
      undetermined: joinChinese(releases, '无法判断'),
    })[outcome],
  play: { network: '网络 play', apps: 'apps play' },
  sentence: (label, rest) => `${label}：${rest}`,
  stops: (task, host, play, batch, batches) =>
    joinChinese(`任务“${task}”在`, play, `第 ${batch} 批（共 ${batches} 批）的`, host, '上中断。'),
  stopsAtPlay: (play, message) => `serial 无法转成数字（“${message}”），Ansible 在 play“${play}”开始时中断。`,
  nothingApplied: 'Multus 的对象一个也没有应用，后面的步骤都不会执行。',
  appliedBefore: (objects) => `在此之前已应用：${objects}。后面的步骤都不会执行。`,
  notUpgraded: (hosts) => joinChinese(hosts, '还没有腾空（drain），也还没有升级。'),
  playsBefore: '它之前的 play 已经执行。',
  leftOut: (play, objects) => joinChinese('运行以 0 退出，但', play, '没有应用', objects, '。'),
  leftOutFor: (task, host, play, objects) =>
    joinChinese('运行以 0 退出，但', play, '中由', host, `代表执行的“${task}”没有应用`, objects, '。'),
  getsThrough: (hosts, play, batches) =>
    joinChinese(
      hosts,
      '在',
      play,
      batches === 1 ? '中（同一批）' : `中（分 ${batches} 批）`,
      '不会因 Multus 任务而中断。',
    ),
  getsThroughAll: '没有 Multus 任务会中断。',
  applies: (count) => `会应用 ${count} 个 Multus 对象。`,
  appliesNothing: {
    off: 'Multus 已关闭，不会应用它的任何对象。',
    check: '这是 --check 运行，什么也不会应用。',
    'this-run': '本次运行不会应用任何 Multus 对象。',
  },
  neverApplies: '这个 playbook 只渲染 Multus 的 manifest，不会应用。',
  noPlay: '这条命令没有执行 Multus 任务的 play。',
  onlyLists: (option) => `--${option} 让 Ansible 打印后退出，不执行任何任务。`,
  notEvaluated: '没有主机会求值“Multus | Start resources”。',
  noHostsLeft: 'limit 没有选中清单里的任何主机，什么也不会执行。',
  noHosts: '没有可以执行的主机，什么也不会执行。',
  refusal: {
    usage: (message) => `命令行有误（“${message}”），什么也不会执行。`,
    playbook: (message) => `找不到 playbook（“${message}”），什么也不会执行。`,
    inventory: (message) => `Ansible 在读取清单时就中断（“${message}”），什么也不会执行。`,
    limit: (message) => `limit 有误（“${message}”），什么也不会执行。`,
  },
  refused: '什么也不会执行。',
  either: (cases) =>
    `${cases.map(([given, outcome]) => `${given === '' ? '如果它不设置起决定作用的变量' : joinChinese('如果是', given)}，${zhCase[outcome]}`).join('；')}。`,
  releaseUnknown: '所问的版本不存在。',
  notEnough: '输入的内容不够。',
  dependsOnRelease: (parts) => `取决于版本：${parts.join('；')}。`,
  range: (from, to) => joinChinese(from, '到', to),
  everyRelease: '所有版本都是如此。',
  lostOrder: (others) => `清单打印出来时丢失了主机和组的顺序：换一种顺序，也可能${others.join('，或者')}。`,
  race: (others) => `结果取决于哪台主机先响应：也可能${others.join('，或者')}。`,
  raceOf: {
    fails: '以另一种方式中断',
    incomplete: '以另一种方式漏装',
    passes: '通过',
    'not-reached': '不触及 Multus',
    rejected: '被拒绝',
    undetermined: '出现无法判断的结果',
  },
  printed: '清单文件是 ansible-inventory 或脚本的输出，Ansible 不会读取它：以上针对的是它所来自的清单。',
  unreadable: 'Ansible 无法完整解析清单，以上只针对它读到的部分。',
  factsGuard: '在此之前，如果 limit 之外的主机没有缓存 facts，Kubespray 自己就会先中断。',
  versionCheck: (ansible) => `在此之前，Kubespray 自己的版本检查就会中断运行：它不接受 ansible-core ${ansible}。`,
  standIn: (release) => joinChinese('版本表里没有所问的版本，这里按', release, '判断。'),
};

const enCase: Readonly<Record<Outcome, string>> = {
  fails: 'a Multus task stops the run',
  incomplete: 'Multus is left incomplete',
  passes: 'no Multus task stops',
  'not-reached': 'Multus is not reached',
  rejected: 'Ansible refuses the command',
  undetermined: 'nothing can be said',
};
const zhCase: Readonly<Record<Outcome, string>> = {
  fails: 'Multus 任务会中断运行',
  incomplete: 'Multus 会静默漏装',
  passes: '没有 Multus 任务会中断',
  'not-reached': '不会触及 Multus',
  rejected: 'Ansible 会拒绝执行',
  undetermined: '无法判断',
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const words: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zh };

/** The outcome in two or three words, as a sentence starts. */
export function verdictLabel(outcome: Outcome, locale: Locale): string {
  return words[locale].label[outcome];
}

/**
 * The prediction in plain words, the verdict first: what happens, in which play, to which host, what is left undone, and what it hangs
 * on. One paragraph without markup; signs of the input that cannot be seen are escaped.
 */
export function verdictSentence(prediction: Prediction, locale: Locale): string {
  const text = words[locale];
  const sentences = differs(prediction)
    ? [dependsOnRelease(prediction, text, locale)]
    : [
        text.sentence(text.label[prediction.outcome], outcomeWords(prediction, text, locale)),
        ...asides(prediction, text),
      ];
  return paragraph(sentences, locale);
}

function outcomeWords(prediction: Prediction, text: Words, locale: Locale): string {
  switch (prediction.outcome) {
    case 'fails':
      return paragraph(failsWords(prediction, text, locale), locale);
    case 'incomplete':
      return incompleteWords(prediction, text, locale);
    case 'passes':
      return paragraph(passesWords(prediction, text, locale), locale);
    case 'not-reached':
      return notReachedWords(prediction, text, locale);
    case 'rejected':
      return rejectedWords(prediction, text);
    case 'undetermined':
      return undeterminedWords(prediction, text, locale);
  }
}

function failsWords({ failure, evidence, applied }: Prediction, text: Words, locale: Locale): readonly string[] {
  if (!failure) return [text.playsBefore];
  if (failure.task === '') {
    const printed = failure.message.replace(/^Unexpected Exception, this is probably a bug: /, '');
    return [text.stopsAtPlay(shown(failure.play), shortened(printed)), text.playsBefore];
  }
  const play = evidence.plays.findLast(
    ({ name, batches }) => name === failure.play && batches.some(({ failed }) => failed),
  );
  const batches = Math.max(play?.batchCount ?? 0, failure.batch);
  const stop = text.stops(shown(failure.task), shown(failure.host), playWords(play, text), failure.batch, batches);
  const objects = applied.map((object) => objectLabel(object, locale));
  return [
    stop,
    applied.length === 0 ? text.nothingApplied : text.appliedBefore(languages[locale].list(objects)),
    upgradeWords(play, evidence, text, locale),
  ].filter((sentence) => sentence !== '');
}

/** Of an upgrade: the control plane comes before the network play, draining and upgrading the workers after it (`upgrade_cluster.yml`). */
function upgradeWords(
  play: PlayEvidence | undefined,
  { groups }: Prediction['evidence'],
  text: Words,
  locale: Locale,
): string {
  if (play?.playbook !== 'upgrade_cluster') return '';
  const controlPlane = new Set(groups.kube_control_plane);
  const workers = play.hosts.filter((host) => !controlPlane.has(host));
  if (workers.length === 0) return text.playsBefore;
  return text.notUpgraded(hostsListed(workers.map(shown), locale), workers.length > 1);
}

function incompleteWords({ evidence, notApplied = [] }: Prediction, text: Words, locale: Locale): string {
  const objects = languages[locale].list(notApplied.map((object) => objectLabel(object, locale)));
  const play = evidence.plays.findLast(({ parts }) => parts.includes('apply'));
  const host = play?.batchCount === 1 ? play.batches[0]?.lookup?.evaluatedBy : undefined;
  if (host === undefined) return text.leftOut(playWords(play, text), objects);
  return text.leftOutFor('Multus | Start resources', shown(host), playWords(play, text), objects);
}

function passesWords(prediction: Prediction, text: Words, locale: Locale): readonly string[] {
  const { evidence, applied, assumptions } = prediction;
  const play = evidence.plays.findLast(({ parts, batches }) => parts.includes('apply') && batches.length > 0);
  const where = play
    ? text.getsThrough(hostsListed(play.hosts.map(shown), locale), playWords(play, text), play.batchCount)
    : text.getsThroughAll;
  if (applied.length > 0) return [where, text.applies(applied.length)];
  if (evidence.multus?.on === false) return [where, text.appliesNothing.off];
  return [where, text.appliesNothing[assumptions.includes('check-mode') ? 'check' : 'this-run']];
}

function notReachedWords({ evidence: { plays, limit }, findings }: Prediction, text: Words, locale: Locale): string {
  const listing = findings.find(({ id, data }) => id === 'multus-not-reached' && data.why === 'only-lists');
  if (listing) return text.onlyLists(String(listing.data.subject));
  if (plays.length === 0) return text.noPlay;
  const apply = plays.findLast(({ parts }) => parts.includes('apply'));
  if (!apply) return text.neverApplies;
  const reason = apply.skippedBecause;
  if (!reason) return text.notEvaluated;
  return texts[locale].skipped[reason].sentence(playWords(apply, text), limit !== undefined);
}

function rejectedWords({ refusal, evidence }: Prediction, text: Words): string {
  if (!refusal) return text.refused;
  if (refusal.kind !== 'no-hosts') return text.refusal[refusal.kind](shortened(refusal.message));
  return evidence.limit ? text.noHostsLeft : text.noHosts;
}

function undeterminedWords({ missing, assumptions, findings }: Prediction, text: Words, locale: Locale): string {
  const unread = findings.find(({ id, severity }) => id === 'command-not-understood' && severity === 'error');
  if (missing?.what === 'command-unreadable' && unread)
    return paragraph([factOf(missing, locale), shortened(describeReport(unread, locale).message)], locale);
  if (missing) {
    const cases = missing.cases?.map(({ given, outcome }) => [shortened(given), outcome] as const);
    return paragraph([factOf(missing, locale), ...(cases ? [text.either(cases)] : [])], locale);
  }
  return assumptions.includes('release-unknown') ? text.releaseUnknown : text.notEnough;
}

function factOf({ what, subject }: Missing, locale: Locale): string {
  const { fact } = texts[locale].missing[what];
  return subject === '' ? fact() : fact(languages[locale].quoted(shortened(subject)));
}

/** What else the verdict depends on. */
function asides(prediction: Prediction, text: Words): readonly string[] {
  const { outcome, alternatives, outcomes, findings, assumptions, evidence } = prediction;
  const others = [...new Set(alternatives.map((ending) => text.raceOf[ending.outcome]))];
  const isUnreadable =
    assumptions.includes('inventory-unreadable') || findings.some(({ id }) => id === 'inventory-unreadable');
  const isPrinted = findings.some(({ id, data }) => id === 'inventory-unreadable' && data.code === 'source-is-printed');
  const runs = outcome !== 'rejected' && outcome !== 'undetermined';
  const standIn = assumptions.some((id) => id === 'release-newer-than-tables' || id === 'release-older-than-tables');
  return [
    others.length === 0 ? '' : assumptions.includes('printed-order') ? text.lostOrder(others) : text.race(others),
    isPrinted ? text.printed : isUnreadable ? text.unreadable : '',
    runs ? kubesprayStop(prediction, text) : '',
    standIn && evidence.release !== undefined ? text.standIn(evidence.release) : '',
    outcomes && runs ? text.everyRelease : '',
  ];
}

/** Where Kubespray itself stops before Multus: its version check comes first, then the facts guard. What only some releases do is left out. */
function kubesprayStop({ findings, outcomes, evidence }: Prediction, text: Words): string {
  const everywhere = findings.filter(
    ({ data }) => !Array.isArray(data.releases) || data.releases.length === outcomes?.length,
  );
  const version = everywhere.find(({ id }) => id === 'release-outside-ansible-range');
  if (version && version.data.unchecked !== true) return text.versionCheck(shown(evidence.ansible ?? ''));
  const guard = everywhere.find(({ id }) => id === 'facts-cache-required');
  return guard && guard.severity !== 'info' ? text.factsGuard : '';
}

function differs({ outcomes }: Prediction): boolean {
  return new Set(outcomes?.map(({ outcome }) => outcome)).size > 1;
}

/** Each outcome with the runs of releases that come to it, the worst first. */
function dependsOnRelease({ outcomes = [] }: Prediction, text: Words, locale: Locale): string {
  const names = outcomes.map(({ release }) => release);
  const parts = worstFirst.flatMap((outcome) => {
    const chosen = outcomes.filter((one) => one.outcome === outcome).map(({ release }) => release);
    const ranges = releaseRanges(names, new Set(chosen)).map(({ from, to }) =>
      from === to ? from : text.range(from, to),
    );
    return ranges.length > 0 ? [text.onRelease(outcome, languages[locale].list(ranges))] : [];
  });
  return text.dependsOnRelease(parts);
}

function playWords(play: PlayEvidence | undefined, text: Words): string {
  return text.play[play && !play.parts.includes('render') ? 'apps' : 'network'];
}

const LONGEST_QUOTE = 160;

/** Words of the input or of Ansible in one line of bearable length. */
function shortened(message: string): string {
  const line = shown(message.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : line;
}
