import type { Locale } from '../analyzer/index.ts';

/** What a version of the site and its analyzer brought. Code stands between backticks. */
export type Change = {
  readonly version: string;
  /** The day of the version, `YYYY-MM-DD`. */
  readonly date: string;
  readonly items: Readonly<Record<Locale, readonly string[]>>;
};

/** Every version, the newest first: the changelog of the page "About" and its feed. */
export const changelog: readonly Change[] = [
  {
    version: '0.2.0',
    date: '2026-11-26',
    items: {
      en: [
        'The verdict is of the whole run: whether it reaches its end, where it stops, which nodes it leaves drained, and what is silently missing afterwards.',
        'Two questions: are the facts of hosts outside the limit cached, and which hosts are down. Unanswered, both cases are simulated.',
        'Remedies are proven on the whole run, name the nodes that are drained as well, and include a patch of the Multus role (`multus-clinic patch`).',
        'Nothing that was not read is shown as green: scripts, placeholders, files in the wrong format and playbooks that a release does not have are named.',
        'Secrets do not leave by default, in links, issues and every output of the command line.',
        '`multus-clinic decode` reads a log and names finding, host, task and the command to run.',
        '`multus-clinic plan` writes an upgrade over several releases, with each run simulated, and never more nodes drained at once than you allow.',
        'The planner does the same in the browser, and a plan can be taken along as Markdown, shell script, GitLab CI or GitHub Actions (`--gitlab`, `--github`).',
        'Several commands are a runbook: each step is simulated with what the ones before it left, in the playground and with `multus-clinic diagnose --script FILE`.',
        'Scripts are read as a shell reads them: a function is a step at each of its calls, the branches of `case` are alternatives, and a here-document that is only shown runs nothing.',
        'A script that leaves a node drained does not complete, one that writes the inventory leaves the runs after it undecided, and of several commands none is left unread without a word.',
        'The release that a text itself runs, by `git checkout` or in the image of a container, is compared with the one that you ask about.',
        'A check run, a run on this machine alone, and settings of the environment that change what Ansible reads or caches are never green.',
        'An inventory is checked for names that no node can have, groups whose names are near those of Kubespray (`kube_nodes`), and hosts with the same `ip` or `ansible_host`.',
        "Kubespray's own assertions on settings are simulated for each release (`kube_version`, `container_manager`, booleans as text, Calico, Cilium, kube-vip), and so is the check of v2.23.1 that ansible-core 2.14.12 no longer evaluates.",
        'Settings on which a task around the drain fails (`drain_timeout: 360`), tasks of your own between drain and uncordon, and versions of which the release has no checksum are never green.',
        'A plan gives each hop the Kubernetes version of its release where the inventory pins `kube_version`.',
        'A remedy for one of several commands can be applied: it is written into the script in its place.',
        'A message that was cut off, as in the title of an issue, is known by its beginning.',
        'The playground fits one screen: command, release, facts, verdict and the best command, with one editor for all files.',
        'What the analyzer knows of Kubespray is read from its sources (`npm run knowledge`), and real runs can be recorded again (`npm run observe`).',
        'The package is one file that installs without a network.',
        'A page explains the terms of Ansible, Kubernetes and Kubespray; other pages link it where they use one first.',
      ],
      'zh-CN': [
        '结论针对整次运行：能否跑到最后、停在哪里、哪些节点会停在清空（drain）状态、结束后悄悄缺了什么。',
        '两个问题：limit 之外的主机，事实是否已缓存；哪些主机连不上。不回答时，两种情况都会模拟。',
        '解决办法都在整次运行上验证过，会写明还有哪些节点会被清空；新增 Multus 角色的补丁（`multus-clinic patch`）。',
        '没有读懂的内容不会显示为绿色：脚本、占位符、格式不对的文件、该版本没有的 playbook，都会用文字说明。',
        '默认不带出任何机密：分享链接、issue 和命令行的所有输出都是如此。',
        '`multus-clinic decode` 读取日志，指出诊断结果、主机、任务和应当运行的命令。',
        '`multus-clinic plan` 给出跨多个版本的升级计划，其中每次运行都经过模拟，同时清空的节点不超过你允许的数量。',
        '规划页在浏览器里做同样的事；计划可以作为 Markdown、shell 脚本、GitLab CI 或 GitHub Actions 带走（`--gitlab`、`--github`）。',
        '多条命令按顺序模拟：每一步都从前面各步留下的状态开始，诊断台和 `multus-clinic diagnose --script FILE` 都支持。',
        '脚本按 shell 的规则读取：函数在每次调用处算一步，`case` 的分支互为替代，只用于显示的 here-document 不执行任何命令。',
        '让节点停在清空状态的脚本不算跑完；改写主机清单的脚本，之后的运行无法判断；多条命令里没有读懂的，都会写明。',
        '文本自己通过 `git checkout` 或容器镜像运行的版本，会与你所问的版本核对。',
        '检查模式（`--check`）、只在本机上的运行，以及改变 Ansible 读取或缓存内容的环境设置，都不会显示为绿色。',
        '检查主机清单里节点不能使用的名称、与 Kubespray 组名相近的组（`kube_nodes`），以及 `ip` 或 `ansible_host` 相同的主机。',
        '按版本模拟 Kubespray 自己对设置的断言（`kube_version`、`container_manager`、写成文本的布尔值、Calico、Cilium、kube-vip），以及 v2.23.1 中 ansible-core 2.14.12 不再计算的检查。',
        '会让清空前后的任务失败的设置（`drain_timeout: 360`）、清空之后恢复调度之前运行的自定义任务，以及该版本没有校验和的组件版本，都不会显示为绿色。',
        '主机清单固定了 `kube_version` 时，升级计划的每一步都改用该版本自带的 Kubernetes 版本。',
        '多条命令中某一条的解决办法可以直接应用：写回脚本里原来的位置。',
        '被截断的报错（例如 issue 标题）凭开头就能识别。',
        '诊断台一屏显示完整：命令、版本、事实、结论和最佳命令；所有文件共用一个编辑器。',
        '分析器对 Kubespray 的了解直接读自其源码（`npm run knowledge`），真实运行也可以重新记录（`npm run observe`）。',
        '软件包只有一个文件，没有网络也能安装。',
        '术语页解释 Ansible、Kubernetes 和 Kubespray 的用词；其他页面第一次用到时会链接到它。',
      ],
    },
  },
  {
    version: '0.1.0',
    date: '2026-11-22',
    items: {
      en: [
        'The analyzer knows Kubespray v2.18.0 to v2.31.0, and master as of August 2026.',
        'The playground reads an inventory and a command, and gives verdict, remedies and evidence.',
        'Articles on cause, fixes, practices and mechanism; every message of the family; the release matrix.',
        'A page for each finding, with short links, and `findings.json`.',
      ],
      'zh-CN': [
        '分析器支持 Kubespray v2.18.0 到 v2.31.0，以及 2026 年 8 月的 master。',
        '诊断台读取主机清单和命令，给出结论、办法和证据。',
        '文章涵盖原因、解决办法、最佳实践和机制；收录整个系列的报错；附版本矩阵。',
        '每个诊断结果一页，附短链接，以及 `findings.json`。',
      ],
    },
  },
];
