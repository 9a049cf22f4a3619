import { describe, expect, test } from 'vitest';
import type { Headline, MissingKind, Outcome, Prediction } from '../../../src/analyzer/index.ts';
import { analyze, locales, verdictLabel, verdictSentence } from '../../../src/analyzer/index.ts';
import { cluster, derived, predicted, predictedRun, workersFirst } from './examples.ts';

/** Command, release, inventory; then what is said of them. */
type Case = readonly [rest: string, release: string | undefined, text: string, en: string, zh: string];

const cases: Readonly<Partial<Record<Headline | 'releases', readonly Case[]>>> = {
  stops: [
    [
      'upgrade-cluster.yml --limit w1',
      'v2.25.1',
      cluster,
      'Stops: the task "Multus | Start resources" stops on w1 in the network play, batch 1 of 1. No Multus object is applied, and no later play runs. w1 is not drained yet, and its kubelet is untouched.',
      '会中断：任务“Multus | Start resources”在网络 play 第 1 批（共 1 批）的 w1 上中断。Multus 的对象一个也没有应用，后面的步骤都不会执行。w1 还没有清空（drain），kubelet 也没有改动。',
    ],
    [
      'upgrade-cluster.yml --limit cp1',
      'v2.25.1',
      cluster,
      'Stops: the task "Multus | Start resources" stops on cp1 in the network play, batch 1 of 1. No Multus object is applied, and no later play runs. The plays before it have run.',
      '会中断：任务“Multus | Start resources”在网络 play 第 1 批（共 1 批）的 cp1 上中断。Multus 的对象一个也没有应用，后面的步骤都不会执行。它之前的 play 已经执行。',
    ],
    [
      'upgrade-cluster.yml',
      'v2.26.0',
      cluster,
      'Stops: the task "Multus | Start resources" stops on cp1 in the network play, batch 1 of 4. No Multus object is applied, and no later play runs. w1, w2 and w3 are not drained yet, and their kubelets are untouched.',
      '会中断：任务“Multus | Start resources”在网络 play 第 1 批（共 4 批）的 cp1 上中断。Multus 的对象一个也没有应用，后面的步骤都不会执行。w1、w2、w3 还没有清空（drain），kubelet 也没有改动。',
    ],
    [
      'cluster.yml --limit kube_control_plane',
      'v2.25.1',
      cluster,
      'Stops: the task "Multus | Start resources" stops on cp1 in the apps play, batch 1 of 1. No Multus object is applied, and no later play runs.',
      '会中断：任务“Multus | Start resources”在 apps play 第 1 批（共 1 批）的 cp1 上中断。Multus 的对象一个也没有应用，后面的步骤都不会执行。',
    ],
    [
      'upgrade-cluster.yml -e serial=abc',
      'v2.25.1',
      cluster,
      `Stops: Ansible cannot make a number of serial ("invalid literal for int() with base 10: 'abc'") and stops at the start of the play "Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes". The plays before it have run.`,
      "会中断：serial 无法转成数字（“invalid literal for int() with base 10: 'abc'”），Ansible 在 play“Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes”开始时中断。它之前的 play 已经执行。",
    ],
  ],
  incomplete: [
    [
      'cluster.yml',
      'v2.29.1',
      workersFirst,
      'Ends with something missing: the run exits 0, but "Multus | Start resources", run for w1 in the network play, does not apply the CRD, service account, cluster role and cluster role binding.',
      '能跑完，但有缺失：运行以 0 退出，但网络 play 中由 w1 代表执行的“Multus | Start resources”没有应用 CRD、ServiceAccount、ClusterRole 和 ClusterRoleBinding。',
    ],
    [
      'cluster.yml',
      'v2.29.1',
      derived,
      'Ends with something missing: the run exits 0, but "Multus | Start resources", run for w1 in the network play, does not apply the CRD, service account, cluster role and cluster role binding. It depends on which host answers first: the run can also complete.',
      '能跑完，但有缺失：运行以 0 退出，但网络 play 中由 w1 代表执行的“Multus | Start resources”没有应用 CRD、ServiceAccount、ClusterRole 和 ClusterRoleBinding。结果取决于哪台主机先响应：也可能跑完。',
    ],
    [
      'cluster.yml -e container_manager_types=3',
      'v2.25.1',
      cluster,
      'Ends with something missing: the run exits 0, but "Multus | Start resources", run for cp1 in the apps play, does not apply the DaemonSet for containerd.',
      '能跑完，但有缺失：运行以 0 退出，但 apps play 中由 cp1 代表执行的“Multus | Start resources”没有应用 containerd 的 DaemonSet。',
    ],
    [
      'upgrade-cluster.yml -e container_manager_types=3',
      'v2.25.1',
      cluster,
      'Ends with something missing: the run exits 0, but the network play does not apply the DaemonSet for containerd.',
      '能跑完，但有缺失：运行以 0 退出，但网络 play 没有应用 containerd 的 DaemonSet。',
    ],
    [
      'upgrade-cluster.yml --limit w1,w2 --skip-tags post-upgrade',
      'v2.25.1',
      cluster,
      'Ends with something missing: w1 and w2 are left drained, because nothing in this run uncordons them. This run applies no Multus object.',
      '能跑完，但有缺失：w1、w2 停留在清空（drain）状态，本次运行不会恢复其调度。本次运行不会应用任何 Multus 对象。',
    ],
    [
      'upgrade-cluster.yml -e http_proxy=http://p',
      'v2.30.0',
      cluster,
      'Ends with something missing: cp1, w1 and 2 more hosts are missing from no_proxy, so traffic to them takes the proxy. 5 Multus objects are applied.',
      '能跑完，但有缺失：no_proxy 缺少 cp1、w1 等 4 台主机，访问它们的流量会走代理。会应用 5 个 Multus 对象。',
    ],
  ],
  completes: [
    [
      'upgrade-cluster.yml --limit w1,w2',
      'v2.25.1',
      cluster,
      'Completes: no simulated task stops on w1 and w2, whether or not the facts of the other hosts are cached. Each is drained on the way and uncordoned again. This run applies no Multus object.',
      '能跑完：在 w1、w2 上，模拟到的任务都不会中断，无论其他主机的事实是否已缓存。它们在途中会被清空（drain），随后恢复调度。本次运行不会应用任何 Multus 对象。',
    ],
    [
      'upgrade-cluster.yml',
      'v2.28.1',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Each is drained on the way and uncordoned again. 5 Multus objects are applied.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。它们在途中会被清空（drain），随后恢复调度。会应用 5 个 Multus 对象。',
    ],
    [
      `upgrade-cluster.yml -e '{"kube_network_plugin_multus": false}' -e serial=100%`,
      'v2.26.0',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Each is drained on the way and uncordoned again. Multus is off, so none of its objects is applied.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。它们在途中会被清空（drain），随后恢复调度。Multus 已关闭，不会应用它的任何对象。',
    ],
    [
      'cluster.yml --limit w1',
      'v2.25.1',
      cluster,
      'Completes: no simulated task stops on w1, whether or not the facts of the other hosts are cached. Multus is not changed: the apps play, which applies it, has no host within the limit.',
      '能跑完：在 w1 上，模拟到的任务都不会中断，无论其他主机的事实是否已缓存。Multus 不会有变化：负责应用的 apps play 在 limit 范围内没有主机。',
    ],
    [
      'upgrade-cluster.yml --skip-tags multus',
      'v2.25.1',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Each is drained on the way and uncordoned again. Multus is not changed: the tags leave its tasks out.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。它们在途中会被清空（drain），随后恢复调度。Multus 不会有变化：标签排除了它的任务。',
    ],
    [
      'scale.yml',
      'v2.25.1',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Multus is not changed: this playbook renders its manifests but does not apply them.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。Multus 不会有变化：这个 playbook 只渲染 Multus 的 manifest，不会应用。',
    ],
    [
      `cluster.yml -e '{"kube_network_plugin_multus": false}'`,
      'v2.31.0',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Multus is not changed: it is off, and this release then leaves its role out.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。Multus 不会有变化：它已关闭，该版本此时不会引入它的角色。',
    ],
    [
      'playbooks/facts.yml',
      'v2.31.0',
      cluster,
      'Completes: no simulated task stops on cp1, w1 and 2 more hosts. Multus is not changed: no play of this command runs a Multus task.',
      '能跑完：在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。Multus 不会有变化：这条命令没有执行 Multus 任务的 play。',
    ],
  ],
  'depends-on-facts': [
    [
      'upgrade-cluster.yml --limit w1',
      'v2.28.1',
      cluster,
      `Depends on the fact cache: with cached facts it completes; with an empty cache it stops in the task "Stop if any host not in '--limit' does not have a fact cache" on w1. This run applies no Multus object.`,
      "取决于事实缓存：事实已缓存时能跑完；缓存为空时在 w1 的任务“Stop if any host not in '--limit' does not have a fact cache”上中断。本次运行不会应用任何 Multus 对象。",
    ],
    [
      'upgrade-cluster.yml --limit w2,w3',
      'v2.40.0',
      cluster,
      `Depends on the fact cache: with cached facts it completes; with an empty cache it stops in the task "Stop if any host not in '--limit' does not have a fact cache" on w2. One Multus object is applied. The release asked for is not in the tables; master is used instead.`,
      "取决于事实缓存：事实已缓存时能跑完；缓存为空时在 w2 的任务“Stop if any host not in '--limit' does not have a fact cache”上中断。会应用 1 个 Multus 对象。版本表里没有所问的版本，这里按 master 判断。",
    ],
  ],
  'nothing-runs': [
    [
      'upgrade-cluster.yml --limit w1 --list-hosts',
      'v2.25.1',
      cluster,
      'Nothing runs: --list-hosts makes Ansible print and exit, so no task runs.',
      '什么也不会执行：--list-hosts 让 Ansible 打印后退出，不执行任何任务。',
    ],
  ],
  rejected: [
    [
      'cluster.yml --limit w9',
      'v2.25.1',
      cluster,
      'Ansible refuses it: the limit leaves no host of the inventory, so nothing runs.',
      'Ansible 会拒绝：limit 没有选中主机清单里的任何主机，什么也不会执行。',
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
      'Cannot be decided: the limit file "x.retry" is not among the files. With --limit cp1, it stops; with --limit w1, it completes.',
      '信息不足，无法判断：没有提供 limit 文件“x.retry”。如果是 --limit cp1，会中断；如果是 --limit w1，能跑完。',
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
      'Depends on the release: it stops with a node drained on v2.27.0; it stops on v2.21.0 to v2.26.1; it depends on the fact cache on v2.27.1 to master; it completes on v2.18.0 to v2.20.0.',
      '取决于版本：v2.27.0 会中断并留下已清空的节点；v2.21.0 到 v2.26.1 会中断；v2.27.1 到 master 取决于事实缓存；v2.18.0 到 v2.20.0 能跑完。',
    ],
    [
      'cluster.yml --limit w9',
      undefined,
      cluster,
      'Ansible refuses it: the limit leaves no host of the inventory, so nothing runs.',
      'Ansible 会拒绝：limit 没有选中主机清单里的任何主机，什么也不会执行。',
    ],
  ],
};

describe.each(Object.entries(cases))('%s', (headline, ofHeadline) => {
  test.each(ofHeadline)('%s on %s', (rest, release, text, en, zh) => {
    const { prediction } = predicted(rest, release, text);
    if (headline !== 'releases') expect(prediction.headline).toBe(headline);
    expect(verdictSentence(prediction, 'en')).toBe(en);
    expect(verdictSentence(prediction, 'zh-CN')).toBe(zh);
  });
});

test('stops with a node drained before anything else, in both languages', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Stops with w1 drained: the task "Nginx-proxy | Write nginx-proxy configuration" stops on w1 in the play "Finally handle worker upgrades, based on given batch size".',
  );
  expect(verdictSentence(prediction, 'zh-CN')).toBe(
    '会中断，w1 已清空（drain）：任务“Nginx-proxy | Write nginx-proxy configuration”在 play“Finally handle worker upgrades, based on given batch size”的 w1 上中断。',
  );
});

test('names the state of the cache that leaves a node drained, then what becomes of Multus', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit w1', 'v2.31.0');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Depends on the fact cache: with cached facts it completes; with an empty cache it stops in the task "Nginx-proxy | Write nginx-proxy configuration" on w1 and leaves w1 drained. Multus is not changed: it is off, and this release then leaves its role out.',
  );
  expect(verdictSentence(prediction, 'zh-CN')).toBe(
    '取决于事实缓存：事实已缓存时能跑完；缓存为空时在 w1 的任务“Nginx-proxy | Write nginx-proxy configuration”上中断，w1 停留在清空（drain）状态。Multus 不会有变化：它已关闭，该版本此时不会引入它的角色。',
  );
});

test('says that no node is drained where an upgrade stops early', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit cp2', 'v2.31.0', 'empty');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Stops: the task "Configure | Check if etcd cluster is healthy" stops on cp2 in the play "Install etcd". No node is drained before that.',
  );
  expect(verdictSentence(prediction, 'zh-CN')).toMatch(/在此之前没有节点被清空（drain）。$/);
});

test('says a node that is cordoned only is not drained', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit w1 -e drain_nodes=', 'v2.31.0', 'empty');
  expect(verdictSentence(prediction, 'en')).toMatch(/^Stops with w1 cordoned: /);
  expect(verdictSentence(prediction, 'zh-CN')).toMatch(/^会中断，w1 已停止调度（cordon）：/);
});

test('names where the run stops in the other state of the cache', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit cp2', 'v2.27.0');
  const [cached, empty] = prediction.run;
  const stop = { ...empty!.stop!, task: 'Another task' };
  const two: Prediction = { ...prediction, run: [cached!, { ...empty!, stop }] };
  expect(verdictSentence(two, 'en')).toContain('With an empty cache it stops in the task "Another task" on cp2.');
  expect(verdictSentence(two, 'zh-CN')).toContain('缓存为空时在 cp2 的任务“Another task”上中断。');
});

test('says of a run that stops before Multus what would go wrong there', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit w1 -e http_proxy=http://p', 'v2.25.1', 'empty');
  expect(prediction.headline).toBe('stops');
  const fails = { ...prediction, outcome: 'fails', failure: { ...stopped, host: 'w1' } } as const;
  expect(verdictSentence(fails, 'en')).toMatch(
    /Further on, the Multus task "Multus \| Start resources" would stop on w1 as well\.$/,
  );
  expect(verdictSentence(fails, 'zh-CN')).toMatch(
    /再往后，Multus 的任务“Multus \| Start resources”也会在 w1 上中断。$/,
  );
  const incomplete = {
    ...prediction,
    outcome: 'incomplete',
    notApplied: ['customresourcedefinition/multus-crd'],
  } as const;
  expect(verdictSentence(incomplete, 'en')).toMatch(/Further on, Multus would be left without the CRD\.$/);
  expect(verdictSentence(incomplete, 'zh-CN')).toMatch(/再往后，Multus 也会缺少 CRD。$/);
});

const stopped = { play: 'p', batch: 1, task: 'Multus | Start resources', message: 'm' };

test('names what a run silently leaves out, of the load balancer, the certificate, no_proxy and /etc/hosts', () => {
  const prediction = predictedRun('cluster.yml', 'v2.31.0', 'cached');
  const [end] = prediction.run;
  const kinds = ['upstreams', 'sans', 'no-proxy', 'etc-hosts'] as const;
  const losing: Prediction = {
    ...prediction,
    headline: 'incomplete',
    run: [{ ...end!, losses: kinds.map((kind) => ({ kind, hosts: ['cp2', 'cp3'] })), unreachable: ['w2'] }],
  };
  expect(verdictSentence(losing, 'en')).toBe(
    "Ends with something missing: cp2 and cp3 are missing from the upstreams of the local load balancer, which then sends no API traffic there. cp2 and cp3 are missing from the names of the API server's certificate. cp2 and cp3 are missing from no_proxy, so traffic to them takes the proxy. cp2 and cp3 are missing from the /etc/hosts that is written. w2 cannot be reached and drops out; the run goes on without it. Multus is not changed: it is off, and this release then leaves its role out.",
  );
  expect(verdictSentence(losing, 'zh-CN')).toBe(
    '能跑完，但有缺失：本地负载均衡的上游列表缺少 cp2、cp3，API 流量不会经它到达那里。API server 证书的名称缺少 cp2、cp3。no_proxy 缺少 cp2、cp3，访问它们的流量会走代理。写入的 /etc/hosts 缺少 cp2、cp3。w2 无法连接，退出运行；其余主机继续执行。Multus 不会有变化：它已关闭，该版本此时不会引入它的角色。',
  );
});

test('names how else the whole run can end under a race', () => {
  const prediction = predictedRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');
  const [end] = prediction.run;
  const { stop: _stop, ...ends } = { ...end!, end: 'completes' as const, leftCordoned: [] };
  const racing: Prediction = { ...prediction, run: [{ ...end!, alternatives: [ends, { ...end!, leftCordoned: [] }] }] };
  expect(verdictSentence(racing, 'en')).toMatch(/: the run can also complete or stop in another way\.$/);
  expect(verdictSentence(racing, 'zh-CN')).toMatch(/：也可能跑完，或者以另一种方式中断。$/);
});

test('says that nothing runs without a host', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1', '');
  expect(verdictSentence(prediction, 'en')).toMatch(/^Nothing runs: there is no host to run on\./);
  expect(verdictSentence(prediction, 'zh-CN')).toMatch(/^什么也不会执行：没有可以执行的主机。/);
});

test('says why a run that gets through is not promised', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const partly: Prediction = { ...prediction, headline: 'undetermined', assumptions: ['inventory-unreadable'] };
  expect(verdictSentence(partly, 'en')).toBe(
    'Cannot be decided: Ansible cannot parse the whole inventory, and what it skips can change the run. Apart from that, no simulated task stops on cp1, w1 and 2 more hosts. 5 Multus objects are applied.',
  );
  expect(verdictSentence(partly, 'zh-CN')).toBe(
    '信息不足，无法判断：Ansible 无法完整解析主机清单，它跳过的部分可能改变运行结果。除此之外，在 cp1、w1 等 4 台主机上，模拟到的任务都不会中断。会应用 5 个 Multus 对象。',
  );
  const { request } = predicted('upgrade-cluster.yml', 'v2.28.1');
  expect(verdictSentence(analyze({ ...request, ansible: '2.14.18' }), 'en')).toMatch(
    /^Cannot be decided: Kubespray's own version check does not accept ansible-core 2\.14\.18 and stops the run\./,
  );
});

test('speaks of no limit where there is none', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const refused: Prediction = {
    ...prediction,
    outcome: 'rejected',
    headline: 'rejected',
    refusal: { kind: 'no-hosts', message: '' },
  };
  expect(verdictSentence(refused, 'en')).toBe('Ansible refuses it: there is no host to run on.');
  expect(verdictSentence(refused, 'zh-CN')).toBe('Ansible 会拒绝：没有可以执行的主机。');
});

test('names the other ends of a race, each once', () => {
  const { prediction } = predicted('cluster.yml', 'v2.29.1', derived);
  const [other] = prediction.alternatives;
  const both: Prediction = {
    ...prediction,
    run: [],
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
  expect(verdictSentence(late, 'zh-CN')).toContain('在此之前已应用：crio 的 DaemonSet 和 ServiceAccount。');
});

test('does not promise a check run', () => {
  const { prediction } = predicted('upgrade-cluster.yml --check', 'v2.28.1');
  expect(verdictSentence(prediction, 'en')).toBe(
    'Cannot be decided: "--check" changes what the modules do, and a run with it is followed here only as far as hosts and Multus go.',
  );
  expect(verdictSentence(prediction, 'zh-CN')).toBe(
    '信息不足，无法判断：“--check”会改变模块的行为，带着它运行时，这里只模拟主机范围和 Multus。',
  );
});

test('has a sentence for everything that can be missing, in both languages', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const kinds: Readonly<Record<MissingKind, true>> = {
    'address-shared': true,
    'command-missing': true,
    'command-not-read': true,
    'command-unreadable': true,
    'core-patch-version': true,
    'environment-setting': true,
    'extra-vars-file-missing': true,
    'inventory-missing': true,
    'inventory-placeholder': true,
    'inventory-program': true,
    'inventory-rewritten': true,
    'limit-file-missing': true,
    'node-name-shared': true,
    'option-not-modelled': true,
    'other-commands': true,
    'other-release': true,
    'regular-expression': true,
    'shell-expansion': true,
    'start-at-task': true,
    'tasks-not-read': true,
    'templated-value': true,
    'unknown-playbook': true,
    'unmodelled-playbook': true,
    'unusual-value': true,
    'value-refused': true,
    'vaulted-value': true,
    'vars-file-vaulted': true,
    'version-unlisted': true,
  };
  for (const what of Object.keys(kinds) as MissingKind[]) {
    const unknown: Prediction = {
      ...prediction,
      outcome: 'undetermined',
      headline: 'undetermined',
      missing: { what, subject: 'SUBJECT' },
    };
    expect(verdictSentence(unknown, 'en')).toMatch(/^Cannot be decided: .+\.$/);
    expect(verdictSentence(unknown, 'zh-CN')).toMatch(/^信息不足，无法判断：.+。$/);
    const names = what.startsWith('command-') ? [] : ['SUBJECT'];
    for (const name of names) for (const locale of locales) expect(verdictSentence(unknown, locale)).toContain(name);
  }
});

test('cuts what Ansible says to a tolerable length, on one line', () => {
  const { prediction } = predicted('cluster.yml', 'v2.25.1');
  const message = `first\n  second ${'x'.repeat(500)}`;
  const refused: Prediction = {
    ...prediction,
    outcome: 'rejected',
    headline: 'rejected',
    refusal: { kind: 'usage', message },
  };
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

test('what is no version of ansible-core is named', () => {
  const prediction = analyze({
    files: [{ path: 'hosts.ini', text: cluster }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml',
    kubespray: 'v2.31.0',
    ansible: 'newest',
    facts: 'cached',
  });
  expect(verdictSentence(prediction, 'en')).toMatch(/^Cannot be decided: "newest" is not a version of ansible-core\./);
  expect(verdictSentence(prediction, 'zh-CN')).toMatch(/^信息不足，无法判断：“newest”不是 ansible-core 的版本。/);
});
