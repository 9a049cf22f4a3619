import type { Locale } from '../analyzer/index.ts';

/** The commands, in the order in which they are explained. */
export const commandNames = ['diagnose', 'hosts', 'explain', 'decode', 'patch', 'plan', 'batch'] as const;

export type CommandName = (typeof commandNames)[number];

type Help = Readonly<Record<CommandName | 'all', string>>;

const en: Help = {
  all: `multus-clinic says whether a Kubespray run reaches its end, where it stops, in what state it leaves nodes and
Multus, and what to run instead.

Usage
  multus-clinic diagnose -i inventory/mycluster -k v2.25.1 -- ansible-playbook upgrade-cluster.yml --limit w1
  multus-clinic hosts -i inventory/mycluster [--limit PATTERN] [PATTERN]
  multus-clinic explain FINDING
  multus-clinic decode < run.log
  multus-clinic patch -k v2.25.1
  multus-clinic plan -i inventory/mycluster --from v2.25.1 --to v2.31.0
  multus-clinic batch < requests.jsonl > predictions.jsonl

Commands
  diagnose   what a command, or a script of several, does on an inventory with a Kubespray release
  hosts      the hosts that a pattern selects, in Ansible's order
  explain    a finding in words
  decode     what a log says, and the command to run
  patch      a diff that fixes the Multus role of a release
  plan       an upgrade over several releases, each of its runs simulated
  batch      one request in, one prediction out, a line of JSON each

Options
  --lang LANGUAGE   en or zh-cn; by default what LC_ALL, LC_MESSAGES or LANG names
  --timeout SECONDS ends any command after that time, with 2
  --version         the version
  --help            this text; after a command, the help of that command

Nothing is sent anywhere, nothing is run and no file is written.
`,
  diagnose: `Says whether the run of an ansible-playbook command completes, where it stops, which nodes it leaves drained,
and what to run instead.

Usage
  multus-clinic diagnose [-i PATH]... [-k RELEASE] [options] -- ansible-playbook PLAYBOOK [options]
  multus-clinic diagnose [-i PATH]... [-k RELEASE] [options] --script FILE

The inventory is a file or a folder and is read as Ansible reads it, with group_vars and host_vars beside it and beside
the playbook. Without -i, the -i of the ansible-playbook command counts. Files named with @ in -e and --limit are read
where they exist. A file may have 10 MB; more than 50000 lines and values together (INI: 100000) are refused.

Options
  -i, --inventory PATH     an inventory file or folder, "-" for standard input, or hosts with commas; may repeat
  -k, --kubespray RELEASE  v2.25.1, 2.25 (its newest patch), release-2.25 (head of the branch), master, or all;
                           by default every release; --release is the same
      --ansible VERSION    an ansible-core version such as 2.16.8; by default what the release installs
      --facts STATE        the facts of the hosts outside the limit: cached (the facts playbook ran without a limit),
                           empty, or the hosts, with commas, that it was limited to; by default cached and empty
      --down HOSTS         hosts, with commas, that cannot be reached; HOST@facts: lost while facts are gathered,
                           HOST@network: lost in the network play; may repeat
      --patched            the Multus role of the checkout is patched ("multus-clinic patch")
      --vault-holds-secrets
                           files encrypted by ansible-vault hold nothing that decides; by default a run that reads
                           one is not promised
      --script FILE        a script or CI file with any number of commands, "-" for standard input: each is simulated in
                           what the ones before it have left, and the first to go wrong is explained
      --multus-only        the exit status of the Multus tasks alone
      --with-secrets       write the report from the request as it is; by default values that decide nothing are left
                           out, and in commands they are shell variables: -e "db_password=$DB_PASSWORD"
      --json               the prediction as JSON; schema: schema/prediction-1.json of the site, with --script
                           schema/runbook-1.json
      --markdown           for an issue tracker
      --sarif              SARIF 2.1.0
      --github             annotations of GitHub Actions
      --lang LANGUAGE      en or zh-cn
      --help               this text

Colours are left out on pipes and with NO_COLOR. SITE_URL and BASE_PATH say where the pages of the findings are.

Exit status
  0  the whole run completes
  1  it stops, or Ansible refuses it
  2  wrong usage, a path that cannot be read, or an output that cannot be written
  3  it ends with something missing
  4  cannot be decided, or nothing runs; also when no release is named and the releases differ
  5  it depends on the fact cache: it completes in one state and stops in the other
  With --script: that of the gravest step. With -k all: the first of 1, 3, 5, 4 and 0 that occurs. With --multus-only,
  0: no Multus task stops; 1: one stops, or Ansible refuses; 3: Multus is left incomplete; 4: cannot be decided.
`,
  hosts: `Lists the hosts that a pattern selects, one per line, in Ansible's order.

Usage
  multus-clinic hosts -i PATH [-i PATH]... [--limit PATTERN] [PATTERN]

Options
  -i, --inventory PATH  an inventory file or folder, "-" for standard input, or hosts with commas; may repeat
  -l, --limit PATTERN   as ansible-playbook takes it
      --json            {"hosts": [...], "unmatched": [...]}
      --lang LANGUAGE   en or zh-cn
      --help            this text

The pattern is "all" by default. Terms that match nothing are named on standard error.

Exit status
  0  at least one host
  1  a bad pattern, or no host
  2  wrong usage, a path that cannot be read, or an output that cannot be written
`,
  explain: `Explains a finding: its symptom, who is affected, what to do.

Usage
  multus-clinic explain FINDING [--lang LANGUAGE]

Exit status
  0  explained
  2  no such finding; their names are listed
`,
  decode: `Reads a log from standard input, or part of one, and reports what it says and what to run next.

Usage
  multus-clinic decode [--json] < run.log

Any callback will do: default, yaml, json, jsonl, minimal, oneline, events of AWX; with colours, time stamps, quotes and
the prefixes of containers, journals and CI systems. Words in capitals are placeholders for what the log does not say.

Options
      --json           an object: findings (ids), messages (ids), host, hosts, task, message, release, core, command (as
                       found in the log), run (the commands to run next), advice, page; what is not told is left out
      --lang LANGUAGE  en or zh-cn
      --help           this text

Exit status
  0  a message was recognised
  2  wrong usage
  4  none was
`,
  patch: `Prints the diff after which the Multus role of a release skips hosts that are not in the run.

Usage
  multus-clinic patch -k RELEASE

  In the folder of Kubespray:
    multus-clinic patch -k v2.25.1 | patch -p1            or: | git apply
    multus-clinic patch -k v2.25.1 | patch -p1 -R         takes it back
  In a git checkout this does the same:
    git checkout v2.27.0 -- roles/kubernetes-apps/network_plugin/multus/tasks/main.yml

Options
  -k, --kubespray RELEASE  v2.25.1, 2.25 (its newest patch), release-2.25 (head of the branch); --release is the same
      --lang LANGUAGE      en or zh-cn
      --help               this text

Exit status
  0  printed
  1  the release needs no patch
  2  wrong usage, or no such release
`,
  plan: `Prints the steps of an upgrade, one minor release at a time: checkout, ansible-core, facts, control plane with etcd,
workers in batches, checks. Each ansible-playbook command is simulated over the whole run, and the plan ends where none
is safe.

Usage
  multus-clinic plan -i PATH... --from RELEASE --to RELEASE [options]

Options
  -i, --inventory PATH   an inventory file or folder, or hosts with commas; may repeat
      --from RELEASE     what the cluster runs now: v2.25.1, 2.25 (its newest patch) or release-2.25
      --to RELEASE       where it is to get to; also master
      --at-most-down N   nodes that may be drained at the same time; by default 1
      --groups PATTERNS  host patterns of workers, with commas, that are upgraded one after another; all others follow
      --multus CHOICE    where the Multus role would stop: patch (by default) replaces its file, skip leaves Multus out
      --markdown         as Markdown
      --script           as a shell script that asks before each step
      --gitlab           as a pipeline of GitLab CI, each step a manual job
      --github           as a workflow of GitHub Actions, each step a job that an environment lets start
      --json             as data
      --lang LANGUAGE    en or zh-cn
      --help             this text

Exit status
  0  planned to the end
  1  the plan ends before, and says why
  2  wrong usage, or a goal that cannot be planned
`,
  batch: `Reads requests from standard input, one JSON object a line, and writes a prediction for each, in their order.

Usage
  multus-clinic batch [--with-secrets] < requests.jsonl > predictions.jsonl

A request
  {"id": 1, "files": [{"path": "hosts.ini", "text": "..."}], "command": "ansible-playbook ...", "kubespray": "v2.25.1"}
  "kubespray", "ansible", "facts", "down" ([{"host": "w1", "from": "start"}]), "patched" and "vaultHoldsSecrets" may be
  missing; "id" comes back as it is. The first file is the inventory unless the command names another with -i. Files
  under "playbook/" are beside the playbook.

A prediction has the form of "diagnose --json", and holds as little of the request's values unless --with-secrets is
given. A line that is not a request gives {"id": ..., "error": "..."} in its place.

Exit status
  0  every line was a request
  2  wrong usage, or at least one line was not
`,
};

const zh: Help = {
  all: `multus-clinic 判断一次 Kubespray 运行能否跑完、会在哪里中断、会让节点和 Multus 处于什么状态，以及应该改为怎样运行。

用法
  multus-clinic diagnose -i inventory/mycluster -k v2.25.1 -- ansible-playbook upgrade-cluster.yml --limit w1
  multus-clinic hosts -i inventory/mycluster [--limit 模式] [模式]
  multus-clinic explain 诊断结果
  multus-clinic decode < run.log
  multus-clinic patch -k v2.25.1
  multus-clinic plan -i inventory/mycluster --from v2.25.1 --to v2.31.0
  multus-clinic batch < requests.jsonl > predictions.jsonl

子命令
  diagnose   一条命令或一个脚本在某份主机清单、某个 Kubespray 版本上会怎样
  hosts      一个模式选中的主机，按 Ansible 的顺序
  explain    用文字解释一项诊断结果
  decode     一段日志说明了什么，以及该运行的命令
  patch      修补某个版本 Multus 角色的 diff
  plan       跨多个版本的升级计划，其中每次运行都经过模拟
  batch      每行一个 JSON 请求，输出一行 JSON 预测

选项
  --lang 语言   en 或 zh-cn；默认取 LC_ALL、LC_MESSAGES 或 LANG
  --timeout 秒  任何子命令超过这个时间就结束，退出码为 2
  --version     版本号
  --help        本说明；写在子命令之后则是该子命令的说明

不发送任何数据，不执行任何程序，不写任何文件。
`,
  diagnose: `判断一条 ansible-playbook 命令的运行能否跑完、会在哪里中断、会留下哪些已清空（drain）的节点，以及应该改为怎样运行。

用法
  multus-clinic diagnose [-i 路径]... [-k 版本] [选项] -- ansible-playbook PLAYBOOK [选项]
  multus-clinic diagnose [-i 路径]... [-k 版本] [选项] --script 文件

主机清单可以是文件或目录，按 Ansible 的方式读取，包括主机清单旁边和 playbook 旁边的 group_vars 与 host_vars。
没有 -i 时，以 ansible-playbook 命令里的 -i 为准。-e 和 --limit 中用 @ 指定的文件，存在就会读取。
单个文件不超过 10 MB；所有文件的行和值合计超过 50000 个（INI 为 100000 个）时会拒绝读取。

选项
  -i, --inventory 路径     主机清单文件或目录；“-”表示标准输入；也可以是用逗号分隔的主机；可重复
  -k, --kubespray 版本     v2.25.1、2.25（其最新补丁版）、release-2.25（分支最新提交）、master 或 all；
                           默认判断所有版本；也可写作 --release
      --ansible 版本       ansible-core 的版本，如 2.16.8；默认为该 Kubespray 版本所安装的版本
      --facts 状态         limit 之外主机的事实：cached（facts playbook 已不加 limit 运行过）、empty（为空），
                           或它所限定的主机，用逗号分隔；默认模拟 cached 和 empty 两种状态
      --down 主机          无法连接的主机，用逗号分隔；HOST@facts：在收集事实时丢失，HOST@network：在网络 play 中丢失；可重复
      --patched            检出中的 Multus 角色已修补（“multus-clinic patch”）
      --vault-holds-secrets
                           ansible-vault 加密的文件里没有决定结果的内容；默认情况下，读取这类文件的运行不会得到承诺
      --script 文件        写有任意多条命令的脚本或 CI 文件，“-”表示标准输入：每条命令都在前面命令留下的状态上模拟，
                           并解释最先出问题的一条
      --multus-only        退出码只反映 Multus 任务
      --with-secrets       报告使用原样的请求；默认会去掉不影响结论的值，
                           命令中的这类值写成 shell 变量：-e "db_password=$DB_PASSWORD"
      --json               以 JSON 输出预测；schema 是网站上的 schema/prediction-1.json，
                           使用 --script 时是 schema/runbook-1.json
      --markdown           用于提交 issue
      --sarif              SARIF 2.1.0
      --github             GitHub Actions 的注解
      --lang 语言          en 或 zh-cn
      --help               本说明

输出到管道或设置了 NO_COLOR 时不用颜色。SITE_URL 和 BASE_PATH 指明各诊断结果的页面所在的网站。

退出码
  0  整个运行能跑完
  1  会中断，或 Ansible 会拒绝
  2  用法有误、路径无法读取，或输出无法写入
  3  能跑完，但有缺失
  4  无法判断，或什么都不会运行；没有指定版本而各版本结果不同时也是如此
  5  取决于事实缓存：一种状态下能跑完，另一种状态下会中断
  使用 --script 时取最严重的一步。-k all：按 1、3、5、4、0 的次序，取最先出现的一个。使用 --multus-only 时，0：没有 Multus 任务会中断；1：
  有任务会中断，或 Ansible 会拒绝；3：Multus 会漏装；4：无法判断。
`,
  hosts: `列出一个模式选中的主机，每行一台，按 Ansible 的顺序。

用法
  multus-clinic hosts -i 路径 [-i 路径]... [--limit 模式] [模式]

选项
  -i, --inventory 路径  主机清单文件或目录；“-”表示标准输入；也可以是用逗号分隔的主机；可重复
  -l, --limit 模式      写法与 ansible-playbook 相同
      --json            {"hosts": [...], "unmatched": [...]}
      --lang 语言       en 或 zh-cn
      --help            本说明

模式默认为“all”。没有匹配到任何主机的部分会写到标准错误。

退出码
  0  至少有一台主机
  1  模式有误，或没有主机
  2  用法有误、路径无法读取，或输出无法写入
`,
  explain: `解释一项诊断结果：现象、受影响的情形、怎么办。

用法
  multus-clinic explain 诊断结果 [--lang 语言]

退出码
  0  已解释
  2  没有这项诊断结果；会列出所有名称
`,
  decode: `从标准输入读取日志或其中一段，说明它告诉了什么、接下来运行什么。

用法
  multus-clinic decode [--json] < run.log

任何回调输出都可以：default、yaml、json、jsonl、minimal、oneline、AWX 的事件；可带颜色、时间戳、引用符号，
以及容器、系统日志和 CI 系统加在行首的内容。大写单词代表日志没有说明的部分。

选项
      --json       一个对象：findings（诊断结果的 id）、messages（报错的 id）、host、hosts、task、message、release、core、
                   command（日志里的命令）、run（接下来运行的命令）、advice、page；没有的字段省略
      --lang 语言  en 或 zh-cn
      --help       本说明

退出码
  0  认出了报错
  2  用法有误
  4  没有认出
`,
  patch: `输出一个 diff；应用之后，该版本的 Multus 角色会跳过不参与本次运行的主机。

用法
  multus-clinic patch -k 版本

  在 Kubespray 的目录里：
    multus-clinic patch -k v2.25.1 | patch -p1            或者：| git apply
    multus-clinic patch -k v2.25.1 | patch -p1 -R         撤销
  如果是 git 检出，下面的命令效果相同：
    git checkout v2.27.0 -- roles/kubernetes-apps/network_plugin/multus/tasks/main.yml

选项
  -k, --kubespray 版本  v2.25.1、2.25（其最新补丁版）、release-2.25（分支最新提交）；也可写作 --release
      --lang 语言       en 或 zh-cn
      --help            本说明

退出码
  0  已输出
  1  这个版本不需要补丁
  2  用法有误，或没有这个版本
`,
  plan: `输出升级的各个步骤，每次一个次版本：检出、ansible-core、facts、控制平面和 etcd、分批的工作节点、检查。
每条 ansible-playbook 命令都按整次运行模拟；没有安全办法时，计划到此为止。

用法
  multus-clinic plan -i 路径... --from 版本 --to 版本 [选项]

选项
  -i, --inventory 路径  主机清单文件或目录，或用逗号分隔的主机；可重复
      --from 版本       集群现在的版本：v2.25.1、2.25（其最新补丁版）或 release-2.25
      --to 版本         目标版本；也可以是 master
      --at-most-down N  同一时间最多清空（drain）多少个节点；默认 1
      --groups 模式     工作节点的主机模式，用逗号分隔，按顺序逐组升级；其余节点在最后
      --multus 选择     Multus 角色会中断运行时：patch（默认）替换其文件，skip 跳过 Multus
      --markdown        输出 Markdown
      --script          输出每一步都先询问的 shell 脚本
      --gitlab          输出 GitLab CI 流水线，每一步是一个手动 job
      --github          输出 GitHub Actions 工作流，每一步是一个由 environment 放行的 job
      --json            输出数据
      --lang 语言       en 或 zh-cn
      --help            本说明

退出码
  0  计划到达目标
  1  计划提前结束，并说明原因
  2  用法有误，或目标无法规划
`,
  batch: `从标准输入读取请求，每行一个 JSON 对象，按顺序逐行输出预测。

用法
  multus-clinic batch [--with-secrets] < requests.jsonl > predictions.jsonl

请求
  {"id": 1, "files": [{"path": "hosts.ini", "text": "..."}], "command": "ansible-playbook ...", "kubespray": "v2.25.1"}
  “kubespray”、“ansible”、“facts”、“down”（[{"host": "w1", "from": "start"}]）和“patched”、“vaultHoldsSecrets”可以省略；“id”原样返回。第一个文件就是主机清单，除非命令用 -i 指定了别的文件。
  “playbook/”下的文件视为在 playbook 旁边。

预测的格式与“diagnose --json”相同；除非加上 --with-secrets，同样不含请求中不影响结论的值。不是请求的行，在原位输出 {"id": ..., "error": "..."}。

退出码
  0  每一行都是请求
  2  用法有误，或至少有一行不是请求
`,
};

const texts: Readonly<Record<Locale, Help>> = { en, 'zh-CN': zh };

/** The help of a command, or of all of them, as the terminal and the site's page show it. */
export function helpText(command: CommandName | 'all', locale: Locale): string {
  return texts[locale][command];
}
