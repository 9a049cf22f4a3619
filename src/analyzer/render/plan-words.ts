import type { Locale } from '../locale.ts';
import type { HopNote, PlanProblem, RunScope } from '../plan/model.ts';

type PlanWords = {
  readonly title: (from: string, to: string) => string;
  readonly nothingToDo: (release: string) => string;
  readonly hop: (from: string, to: string, kubernetes: string, ansible: string) => string;
  readonly before: string;
  readonly mostDown: (count: number) => string;
  readonly notKnown: string;
  readonly checkout: string;
  readonly environment: (ansible: string) => string;
  /** The Pythons that this ansible-core runs on. */
  readonly python: (from: string, to: string) => string;
  readonly patch: string;
  readonly unpatch: string;
  readonly run: Readonly<Record<RunScope, string>>;
  /** How long what the facts run caches can be relied on. */
  readonly cacheHolds: string;
  readonly group: (pattern: string) => string;
  readonly ends: (headline: string) => string;
  /** Batches, each a list of nodes. */
  readonly drained: (batches: string, moreBatches: number) => string;
  readonly nextBatch: string;
  readonly check: string;
  readonly checkNodes: (kubernetes: string) => string;
  readonly checkMultus: string;
  readonly ifItStops: string;
  readonly note: (note: HopNote) => string;
  readonly blocked: (from: string, release: string, headline: string) => string;
  readonly problem: (problem: PlanProblem) => string;
  readonly confirm: string;
  readonly where: string;
  /** What a pipeline needs to find, before its first job. */
  readonly pipeline: { readonly gitlab: readonly string[]; readonly github: readonly string[] };
  /** The step that looks whether the checkout is that of its hop. */
  readonly sameCheckout: string;
};

const en: PlanWords = {
  title: (from, to) => `Upgrade from ${from} to ${to}`,
  nothingToDo: (release) => `The cluster is at ${release} already: there is nothing to do.`,
  hop: (from, to, kubernetes, ansible) => `${from} to ${to}: Kubernetes ${kubernetes}, ansible-core ${ansible}`,
  before:
    'Run everything in a checkout of Kubespray. Before each hop read the release notes, compare your group_vars with `inventory/sample`, and back up etcd.',
  mostDown: (count) => `At most ${count === 1 ? 'one node is' : `${count} nodes are`} drained at the same time.`,
  notKnown:
    'Not judged: PodDisruptionBudgets, which can make a drain wait or fail, and what kubeadm, etcd and the packages do.',
  checkout: 'Check the release out',
  environment: (ansible) => `An environment with its ansible-core (${ansible})`,
  python: (from, to) =>
    `This ansible-core runs on Python ${from} to ${to}: if \`python3\` is another version, name one of these, such as \`python${to}\`.`,
  patch: 'Patch the Multus role',
  unpatch: 'Take the patch back',
  run: {
    facts: 'Cache the facts of every host',
    'control-plane': 'Control plane and etcd, one host at a time',
    workers: 'Workers',
    everything: 'The whole cluster: control plane first, then the workers',
    multus: 'Multus, which the runs above leave out',
  },
  cacheHolds:
    'The cache is in `/tmp` of this machine and holds for 24 hours; after a longer pause run this step again.',
  group: (pattern) => `Workers in ${pattern}`,
  ends: (headline) => `Simulated: ${headline.toLowerCase()}.`,
  drained: (batches, more) =>
    `Drained and uncordoned again: ${batches}${more > 0 ? `; then ${more} more batches of at most that many` : ''}.`,
  nextBatch: '; then ',
  check: 'Check',
  checkNodes: (kubernetes) => `every node Ready, none SchedulingDisabled, VERSION v${kubernetes}`,
  checkMultus: 'one pod per node, all Running',
  ifItStops:
    'If a step stops: do not go on. `kubectl get nodes` shows which nodes are SchedulingDisabled; `kubectl uncordon` them first. Mend the cause, then run the same command again.',
  note: (note) => {
    switch (note.code) {
      case 'multus-patched':
        return `The Multus role of ${note.release} stops these runs. One file of the checkout is replaced for this hop. To leave Multus out instead, choose to skip it (\`--multus skip\`).`;
      case 'multus-skipped':
        return `The Multus role of ${note.release} stops these runs, so they leave Multus out; its objects in the cluster stay as they are until the next hop that applies them.${note.finding === undefined ? '' : ` A patch does not mend this: \`multus-clinic explain ${note.finding}\` says what to change in the inventory.`}`;
      case 'whole-cluster-at-once':
        return 'With a limit this release stops, so one run takes the whole cluster.';
      case 'version-pinned':
        return `\`kube_version\` is set to ${note.value}${note.path === '' ? '' : ` in \`${note.path}\``}. These commands give the version of the release in its place; remove it before any other run.`;
    }
  },
  blocked: (from, release, headline) =>
    `The plan ends at ${from}. None of the known ways to ${release} is safe. The first run that was tried: ${headline.toLowerCase()}. This says why, and what to change:`,
  problem: (problem) => {
    switch (problem.code) {
      case 'release-unknown':
        return `${problem.asked} is not a release of Kubespray that is known here.`;
      case 'backwards':
        return `${problem.to} is older than ${problem.from}. Kubespray upgrades only.`;
      case 'no-control-plane':
        return 'The inventory has no host in `kube_control_plane`.';
      case 'group-empty':
        return `The pattern ${problem.pattern} selects no worker that is not planned already.`;
    }
  },
  confirm: 'Enter runs it, Ctrl+C stops here',
  where: 'Run it in a checkout of Kubespray. Each step asks before it runs.',
  pipeline: {
    gitlab: [
      'Each step is a manual job, after the one before has succeeded.',
      'It needs one runner with the shell executor and the tag kubespray, on the machine that Ansible is run from: checkout, virtual environments and fact cache stay there from job to job.',
      'The CI variable KUBESPRAY_DIR names the checkout. Credentials are those of that machine; none are here.',
    ],
    github: [
      'Each step is a job that the environment kubespray lets start: give it required reviewers.',
      'It needs one self-hosted runner with the label kubespray, on the machine that Ansible is run from: checkout, virtual environments and fact cache stay there from job to job.',
      'The variable KUBESPRAY_DIR of the repository names the checkout. Credentials are those of that machine; none are here.',
    ],
  },
  sameCheckout: 'Is the checkout that of this hop?',
};

const zh: PlanWords = {
  title: (from, to) => `从 ${from} 升级到 ${to}`,
  nothingToDo: (release) => `集群已经是 ${release}，没有要做的事。`,
  hop: (from, to, kubernetes, ansible) => `${from} 到 ${to}：Kubernetes ${kubernetes}，ansible-core ${ansible}`,
  before:
    '所有命令都在 Kubespray 的检出目录里运行。每次升级前先读该版本的发布说明，把 group_vars 与 `inventory/sample` 对比，并备份 etcd。',
  mostDown: (count) => `同一时间最多清空（drain）${count} 个节点。`,
  notKnown: '不作判断的部分：PodDisruptionBudget（可能使清空等待或失败），以及 kubeadm、etcd 和软件包的行为。',
  checkout: '检出该版本',
  environment: (ansible) => `准备该版本的 ansible-core（${ansible}）环境`,
  python: (from, to) =>
    `这个 ansible-core 需要 Python ${from} 到 ${to}：如果 \`python3\` 不在此范围，请写明版本，例如 \`python${to}\`。`,
  patch: '给 Multus 角色打补丁',
  unpatch: '撤销补丁',
  run: {
    facts: '缓存每台主机的事实',
    'control-plane': '控制平面和 etcd，逐台进行',
    workers: '工作节点',
    everything: '整个集群：先控制平面，后工作节点',
    multus: '上面的运行没有包含的 Multus',
  },
  cacheHolds: '缓存在本机的 `/tmp` 中，有效期 24 小时；停得更久时，请重新执行这一步。',
  group: (pattern) => `工作节点：${pattern}`,
  ends: (headline) => `模拟结果：${headline}。`,
  drained: (batches, more) =>
    `先清空，再恢复调度：${batches}${more > 0 ? `；之后还有 ${more} 个批次，每批不超过这个数量` : ''}。`,
  nextBatch: '；然后 ',
  check: '检查',
  checkNodes: (kubernetes) => `所有节点都是 Ready，没有 SchedulingDisabled，VERSION 为 v${kubernetes}`,
  checkMultus: '每个节点一个 Pod，全部 Running',
  ifItStops:
    '如果某一步停下：不要继续。用 `kubectl get nodes` 查看哪些节点是 SchedulingDisabled，先对它们执行 `kubectl uncordon`。排除原因后，重新运行同一条命令。',
  note: (note) => {
    switch (note.code) {
      case 'multus-patched':
        return `${note.release} 的 Multus 角色会使这些运行停下。这一步替换检出目录里的一个文件。也可以选择跳过 Multus（\`--multus skip\`）。`;
      case 'multus-skipped':
        return `${note.release} 的 Multus 角色会使这些运行停下，所以都跳过 Multus；集群里的对象保持原样，直到下一个会应用它们的版本。${note.finding === undefined ? '' : `补丁解决不了这一点：应在主机清单里修改什么，见 \`multus-clinic explain ${note.finding}\`。`}`;
      case 'whole-cluster-at-once':
        return '这个版本加上 limit 会停下，所以一次运行整个集群。';
      case 'version-pinned':
        return `\`kube_version\`${note.path === '' ? '' : `在 \`${note.path}\` 中`}设为 ${note.value}。下面的命令改用该 Kubespray 版本自带的 Kubernetes 版本；运行其他命令之前，请先删除它。`;
    }
  },
  blocked: (from, release, headline) =>
    `计划到 ${from} 为止。到 ${release} 没有已知的安全办法。最先尝试的运行：${headline}。原因和应做的改动，可用这条命令查看：`,
  problem: (problem) => {
    switch (problem.code) {
      case 'release-unknown':
        return `${problem.asked} 不是这里已知的 Kubespray 版本。`;
      case 'backwards':
        return `${problem.to} 比 ${problem.from} 旧。Kubespray 只能升级。`;
      case 'no-control-plane':
        return '主机清单的 `kube_control_plane` 里没有主机。';
      case 'group-empty':
        return `模式 ${problem.pattern} 没有选中任何尚未安排的工作节点。`;
    }
  },
  confirm: '按回车运行，按 Ctrl+C 停在这里',
  where: '在 Kubespray 的检出目录里运行。每一步运行之前都会询问。',
  pipeline: {
    gitlab: [
      '每一步是一个手动 job，前一步成功后才能启动。',
      '需要一个使用 shell executor、带有 kubespray 标签的 runner，位于运行 Ansible 的机器上：检出目录、虚拟环境和事实缓存在各个 job 之间都留在那里。',
      'CI 变量 KUBESPRAY_DIR 指向检出目录。凭据用的是那台机器自己的，这里没有任何凭据。',
    ],
    github: [
      '每一步是一个 job，由名为 kubespray 的 environment 放行：请为它设置 required reviewers。',
      '需要一个带有 kubespray 标签的 self-hosted runner，位于运行 Ansible 的机器上：检出目录、虚拟环境和事实缓存在各个 job 之间都留在那里。',
      '仓库的变量 KUBESPRAY_DIR 指向检出目录。凭据用的是那台机器自己的，这里没有任何凭据。',
    ],
  },
  sameCheckout: '检出目录是否处于这个版本？',
};

export const planWords: Readonly<Record<Locale, PlanWords>> = { en, 'zh-CN': zh };
