import { describe, expect, test } from 'vitest';
import type { MissingKind, Outcome, Prediction } from '../../../src/analyzer/index.ts';
import { analyze, locales, verdictLabel, verdictSentence } from '../../../src/analyzer/index.ts';
import { cluster, derived, predicted, workersFirst } from './examples.ts';

const off = `-e '{"kube_network_plugin_multus": false}'`;

/** Command, release, inventory; then what is said of them. */
type Case = readonly [rest: string, release: string | undefined, text: string, en: string, zh: string];

const undone = 'No Multus object is applied, and the rest of the run does not happen.';
const undoneZh = 'Multus 的对象一个也没有应用，后面的步骤都不会执行。';

const cases: Readonly<Record<Outcome | 'releases', readonly Case[]>> = {
  fails: [
    [
      'upgrade-cluster.yml --limit w1',
      'v2.25.1',
      cluster,
      `Fails: the task "Multus | Start resources" stops on w1 in the network play, batch 1 of 1. ${undone} w1 is not drained or upgraded yet.`,
      `会失败：任务“Multus | Start resources”在网络 play 第 1 批（共 1 批）的 w1 上中断。${undoneZh}w1 还没有腾空（drain），也还没有升级。`,
    ],
    [
      'upgrade-cluster.yml --limit cp1',
      'v2.25.1',
      cluster,
      `Fails: the task "Multus | Start resources" stops on cp1 in the network play, batch 1 of 1. ${undone} The plays before it have run.`,
      `会失败：任务“Multus | Start resources”在网络 play 第 1 批（共 1 批）的 cp1 上中断。${undoneZh}它之前的 play 已经执行。`,
    ],
    [
      'upgrade-cluster.yml',
      'v2.26.0',
      cluster,
      `Fails: the task "Multus | Start resources" stops on cp1 in the network play, batch 1 of 4. ${undone} w1, w2 and w3 are not drained or upgraded yet.`,
      `会失败：任务“Multus | Start resources”在网络 play 第 1 批（共 4 批）的 cp1 上中断。${undoneZh}w1、w2、w3 还没有腾空（drain），也还没有升级。`,
    ],
    [
      'cluster.yml --limit kube_control_plane',
      'v2.25.1',
      cluster,
      `Fails: the task "Multus | Start resources" stops on cp1 in the apps play, batch 1 of 1. ${undone}`,
      `会失败：任务“Multus | Start resources”在 apps play 第 1 批（共 1 批）的 cp1 上中断。${undoneZh}`,
    ],
  ],
  incomplete: [
    [
      'cluster.yml',
      'v2.29.1',
      workersFirst,
      'Leaves Multus incomplete: the run exits 0, but "Multus | Start resources", run for w1 in the network play, does not apply the CRD, service account, cluster role and cluster role binding.',
      '会静默漏装：运行以 0 退出，但网络 play 中由 w1 代表执行的“Multus | Start resources”没有应用 CRD、服务账号、集群角色和集群角色绑定。',
    ],
    [
      'cluster.yml',
      'v2.29.1',
      derived,
      'Leaves Multus incomplete: the run exits 0, but "Multus | Start resources", run for w1 in the network play, does not apply the CRD, service account, cluster role and cluster role binding. It depends on which host answers first: the run can also pass.',
      '会静默漏装：运行以 0 退出，但网络 play 中由 w1 代表执行的“Multus | Start resources”没有应用 CRD、服务账号、集群角色和集群角色绑定。结果取决于哪台主机先响应：也可能通过。',
    ],
    [
      'cluster.yml -e container_manager_types=3',
      'v2.25.1',
      cluster,
      'Leaves Multus incomplete: the run exits 0, but "Multus | Start resources", run for cp1 in the apps play, does not apply the DaemonSet for containerd.',
      '会静默漏装：运行以 0 退出，但 apps play 中由 cp1 代表执行的“Multus | Start resources”没有应用 containerd 的 DaemonSet。',
    ],
  ],
  passes: [
    [
      'upgrade-cluster.yml --limit w1,w2',
      'v2.25.1',
      cluster,
      'Passes: no Multus task stops on w1 and w2 in the network play, in 2 batches. This run applies no Multus object.',
      '能通过：w1、w2 在网络 play 中（分 2 批）不会因 Multus 任务而中断。本次运行不会应用任何 Multus 对象。',
    ],
    [
      'upgrade-cluster.yml',
      'v2.28.1',
      cluster,
      'Passes: no Multus task stops on cp1, w1 and 2 more hosts in the network play, in 4 batches. 5 Multus objects are applied.',
      '能通过：cp1、w1 等 4 台主机在网络 play 中（分 4 批）不会因 Multus 任务而中断。会应用 5 个 Multus 对象。',
    ],
    [
      'upgrade-cluster.yml --check',
      'v2.28.1',
      cluster,
      'Passes: no Multus task stops on cp1, w1 and 2 more hosts in the network play, in 4 batches. This is a check run, so nothing is applied.',
      '能通过：cp1、w1 等 4 台主机在网络 play 中（分 4 批）不会因 Multus 任务而中断。这是 --check 运行，什么也不会应用。',
    ],
    [
      `upgrade-cluster.yml ${off} -e serial=100%`,
      'v2.26.0',
      cluster,
      'Passes: no Multus task stops on cp1, w1 and 2 more hosts in the network play, in one batch. Multus is off, so none of its objects is applied.',
      '能通过：cp1、w1 等 4 台主机在网络 play 中（同一批）不会因 Multus 任务而中断。Multus 已关闭，不会应用它的任何对象。',
    ],
    [
      'upgrade-cluster.yml --limit w1',
      'v2.28.1',
      cluster,
      'Passes: no Multus task stops on w1 in the network play, in one batch. This run applies no Multus object. Before that, Kubespray itself stops unless facts of the hosts outside the limit are cached.',
      '能通过：w1 在网络 play 中（同一批）不会因 Multus 任务而中断。本次运行不会应用任何 Multus 对象。在此之前，如果 limit 之外的主机没有缓存 facts，Kubespray 自己就会先中断。',
    ],
    [
      'upgrade-cluster.yml --limit w2,w3',
      'v2.40.0',
      cluster,
      'Passes: no Multus task stops on w2 and w3 in the network play, in 2 batches. One Multus object is applied. Before that, Kubespray itself stops unless facts of the hosts outside the limit are cached. The release asked for is not in the tables; master stands in for it.',
      '能通过：w2、w3 在网络 play 中（分 2 批）不会因 Multus 任务而中断。会应用 1 个 Multus 对象。在此之前，如果 limit 之外的主机没有缓存 facts，Kubespray 自己就会先中断。版本表里没有所问的版本，这里按 master 判断。',
    ],
  ],
  'not-reached': [
    [
      'upgrade-cluster.yml --limit w1 --list-hosts',
      'v2.25.1',
      cluster,
      'Does not reach Multus: --list-hosts makes Ansible print and exit, so no task runs.',
      '不会触及 Multus：--list-hosts 让 Ansible 打印后退出，不执行任何任务。',
    ],
    [
      'cluster.yml --limit w1',
      'v2.25.1',
      cluster,
      'Does not reach Multus: the apps play, which applies it, has no host within the limit, so none of its objects is applied.',
      '不会触及 Multus：负责应用的 apps play 在 limit 范围内没有主机，不会应用它的任何对象。',
    ],
    [
      'upgrade-cluster.yml --skip-tags multus',
      'v2.25.1',
      cluster,
      'Does not reach Multus: the tags leave its tasks out, so none of its objects is applied.',
      '不会触及 Multus：标签排除了它的任务，不会应用它的任何对象。',
    ],
    [
      'scale.yml',
      'v2.25.1',
      cluster,
      'Does not reach Multus: this playbook renders its manifests but does not apply them.',
      '不会触及 Multus：这个 playbook 只渲染 Multus 的 manifest，不会应用。',
    ],
    [
      `cluster.yml ${off}`,
      'v2.31.0',
      cluster,
      'Does not reach Multus: Multus is off, and this release then leaves its role out.',
      '不会触及 Multus：Multus 已关闭，该版本此时不会引入它的角色。',
    ],
    [
      'reset.yml',
      undefined,
      cluster,
      'Does not reach Multus: no play of this command runs a Multus task. This holds for every release.',
      '不会触及 Multus：这条命令没有执行 Multus 任务的 play。所有版本都是如此。',
    ],
  ],
  rejected: [
    [
      'cluster.yml --limit w9',
      'v2.25.1',
      cluster,
      'Ansible refuses it: the limit leaves no host of the inventory, so nothing runs.',
      'Ansible 会拒绝：limit 没有选中清单里的任何主机，什么也不会执行。',
    ],
    [
      "cluster.yml --limit '~('",
      'v2.25.1',
      cluster,
      'Ansible refuses it: the limit is wrong ("Invalid host list pattern: ~("), so nothing runs.',
      'Ansible 会拒绝：limit 有误（“Invalid host list pattern: ~(”），什么也不会执行。',
    ],
    [
      'cluster.yml --nope',
      'v2.25.1',
      cluster,
      'Ansible refuses it: the command line is wrong ("ansible-playbook: error: unrecognized arguments: --nope"), so nothing runs.',
      'Ansible 会拒绝：命令行有误（“ansible-playbook: error: unrecognized arguments: --nope”），什么也不会执行。',
    ],
  ],
  undetermined: [
    [
      'cluster.yml --limit @x.retry',
      'v2.25.1',
      cluster,
      'Cannot be decided: the limit file "x.retry" is not among the files. With --limit cp1, a Multus task stops the run; with --limit w1, Multus is not reached.',
      '信息不足，无法判断：没有提供 limit 文件“x.retry”。如果是 --limit cp1，Multus 任务会中断运行；如果是 --limit w1，不会触及 Multus。',
    ],
    [
      'site.yml',
      'v2.25.1',
      cluster,
      'Cannot be decided: "site" is not a playbook of Kubespray, so its plays are not known.',
      '信息不足，无法判断：“site”不是 Kubespray 的 playbook，无法得知它有哪些 play。',
    ],
    [
      'cluster.yml',
      'nope',
      cluster,
      'Cannot be decided: the release that was asked for does not exist.',
      '信息不足，无法判断：所问的版本不存在。',
    ],
  ],
  releases: [
    [
      'upgrade-cluster.yml --limit w1',
      undefined,
      cluster,
      'Depends on the release: it fails on v2.21.0 to v2.26.1; it passes on v2.18.0 to v2.20.0 and v2.27.0 to master.',
      '取决于版本：v2.21.0 到 v2.26.1 会失败；v2.18.0 到 v2.20.0 和 v2.27.0 到 master 能通过。',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (outcome, ofOutcome) => {
  test.each(ofOutcome)('%s on %s', (rest, release, text, en, zh) => {
    const { prediction } = predicted(rest, release, text);
    if (outcome !== 'releases') expect(prediction.outcome).toBe(outcome);
    expect(verdictSentence(prediction, 'en')).toBe(en);
    expect(verdictSentence(prediction, 'zh-CN')).toBe(zh);
  });
});

test('names an inventory that Ansible cannot parse whole', () => {
  const { prediction } = predicted('upgrade-cluster.yml --limit w1', 'v2.25.1', `${cluster}[kube_node]\nw4 x\n`);
  expect(verdictSentence(prediction, 'en')).toMatch(
    /Ansible cannot parse the inventory whole; this is about the part that it reads\.$/,
  );
  expect(verdictSentence(prediction, 'zh-CN')).toMatch(/Ansible 无法完整解析清单，以上只针对它读到的部分。$/);
});

test('names the stop of Kubespray itself that comes first, the version check before the facts guard', () => {
  const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.28.1');
  const guarded = analyze(request);
  expect(verdictSentence(guarded, 'en')).toMatch(
    /Kubespray itself stops unless facts of the hosts outside the limit are cached\.$/,
  );
  const sentence = verdictSentence(analyze({ ...request, ansible: '2.14.18' }), 'en');
  expect(sentence).toMatch(/Kubespray's own version check stops the run: it does not accept ansible-core 2\.14\.18\.$/);
  expect(sentence).not.toContain('facts');
});

test('does not speak for every release of what only some do', () => {
  const { prediction } = predicted('upgrade-cluster.yml --skip-tags multus --limit w1');
  expect(prediction.findings.map(({ id }) => id)).toContain('facts-cache-required');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Does not reach Multus: the tags leave its tasks out, so none of its objects is applied. This holds for every release.',
  );
});

test('names the play that leaves objects out, without a host where it has several batches', () => {
  const { prediction } = predicted('upgrade-cluster.yml -e container_manager_types=3', 'v2.25.1');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Leaves Multus incomplete: the run exits 0, but the network play does not apply the DaemonSet for containerd.',
  );
  expect(verdictSentence(prediction, 'zh-CN')).toBe(
    '会静默漏装：运行以 0 退出，但网络 play 没有应用 containerd 的 DaemonSet。',
  );
});

test('speaks of no limit where there is none', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const refused: Prediction = { ...prediction, outcome: 'rejected', refusal: { kind: 'no-hosts', message: '' } };
  expect(verdictSentence(refused, 'en')).toBe('Ansible refuses it: there is no host to run on, so nothing runs.');
  expect(verdictSentence(refused, 'zh-CN')).toBe('Ansible 会拒绝：没有可以执行的主机，什么也不会执行。');
});

test('names what a race can also come to, each once', () => {
  const { prediction } = predicted('cluster.yml', 'v2.29.1', derived);
  const [other] = prediction.alternatives;
  const both: Prediction = {
    ...prediction,
    alternatives: [...prediction.alternatives, { ...other!, outcome: 'not-reached' }, other!],
  };
  expect(verdictSentence(both, 'en')).toMatch(/: the run can also pass or not reach Multus\.$/);
});

test('names the objects that a failing run has applied before', () => {
  const { prediction } = predicted('upgrade-cluster.yml --limit w1', 'v2.25.1');
  const late: Prediction = {
    ...prediction,
    applied: ['daemonset/multus-daemonset-crio', 'serviceaccount/multus-serviceaccount'],
  };
  expect(verdictSentence(late, 'en')).toContain('Applied before it: DaemonSet for crio and service account.');
  expect(verdictSentence(late, 'zh-CN')).toContain('在此之前已应用：crio 的 DaemonSet 和服务账号。');
});

test('has a sentence for everything that can be missing, in both languages', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const kinds: Readonly<Record<MissingKind, true>> = {
    'command-missing': true,
    'command-unreadable': true,
    'environment-setting': true,
    'extra-vars-file-missing': true,
    'inventory-missing': true,
    'inventory-placeholder': true,
    'inventory-program': true,
    'limit-file-missing': true,
    'regular-expression': true,
    'shell-expansion': true,
    'start-at-task': true,
    'templated-value': true,
    'unknown-playbook': true,
    'unmodelled-playbook': true,
    'unusual-value': true,
    'vaulted-value': true,
  };
  for (const what of Object.keys(kinds) as MissingKind[]) {
    const unknown: Prediction = { ...prediction, outcome: 'undetermined', missing: { what, subject: 'SUBJECT' } };
    expect(verdictSentence(unknown, 'en')).toMatch(/^Cannot be decided: .+\.$/);
    expect(verdictSentence(unknown, 'zh-CN')).toMatch(/^信息不足，无法判断：.+。$/);
    const names = what.startsWith('command-') ? [] : ['SUBJECT'];
    for (const name of names) for (const locale of locales) expect(verdictSentence(unknown, locale)).toContain(name);
  }
});

test('cuts what Ansible says to a bearable length, on one line', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const message = `first\n  second ${'x'.repeat(500)}`;
  const refused: Prediction = { ...prediction, outcome: 'rejected', refusal: { kind: 'usage', message } };
  const sentence = verdictSentence(refused, 'en');
  expect(sentence).toContain('("first second xxx');
  expect(sentence).toContain('xxx…"), so nothing runs.');
  expect(sentence.length).toBeLessThan(260);
});

test('shows signs of a name that cannot be seen', () => {
  const { prediction } = predicted(
    'upgrade-cluster.yml --limit w\u202e1',
    'v2.25.1',
    cluster.replaceAll('w1', 'w\u202e1'),
  );
  for (const locale of locales) expect(verdictSentence(prediction, locale)).toContain('w\\u{202e}1');
});

test('has a short label for every outcome', () => {
  const outcomes: readonly Outcome[] = ['fails', 'incomplete', 'passes', 'not-reached', 'rejected', 'undetermined'];
  expect(outcomes.map((outcome) => verdictLabel(outcome, 'en'))).toEqual([
    'Fails',
    'Leaves Multus incomplete',
    'Passes',
    'Does not reach Multus',
    'Ansible refuses it',
    'Cannot be decided',
  ]);
  expect(outcomes.map((outcome) => verdictLabel(outcome, 'zh-CN'))).toEqual([
    '会失败',
    '会静默漏装',
    '能通过',
    '不会触及 Multus',
    'Ansible 会拒绝',
    '信息不足，无法判断',
  ]);
});
