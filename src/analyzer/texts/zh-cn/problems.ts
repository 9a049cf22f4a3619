import type { ProblemTexts } from '../model.ts';

/** A suggestion as a sentence after another one, or nothing. */
const didYouMean = (suggestion: string | undefined): string => (suggestion ? `是否想写“${suggestion}”？` : '');

/** What is wrong with the files, the command and its limit, in Chinese. */
export const problems: ProblemTexts = {
  // The files of an inventory.
  'child-malformed': ({ group, line }) => ({
    title: `[${group}:children] 中的“${line}”不是组名。`,
    change: '每行只写一个组名，不要带空格、冒号或变量。',
  }),
  'child-not-a-group': ({ name, group }) => ({
    title: `组“${group}”的 children 下的“${name}”不是组。`,
    change: `给“${name}”写上含 hosts、children 或 vars 的映射，或者留空。`,
  }),
  'child-undefined': (data) => ({
    title: `[${data.parent}:children] 引用了“${data.group}”，但没有任何段声明这个组。${didYouMean(data.suggestion)}`,
    change: `添加段 [${data.group}]（可以为空），或删除这一行。`,
  }),
  'control-character': () => ({
    title: '文本中有控制字符，YAML 不允许。',
    change: '删除该字符。如果文件看起来是二进制的，它就不是主机清单。',
  }),
  'folder-without-source': ({ path }) => ({
    title: `目录“${path}”中没有 Ansible 能读取的主机清单。`,
    change: '用 -i 直接指定主机清单文件，或在目录中放一个 YAML 主机清单。',
  }),
  'group-in-itself': ({ group }) => ({
    title: `组“${group}”是它自己的子组。`,
    change: `从它的子组中删除“${group}”。`,
  }),
  'group-loop': ({ group, child }) => ({
    title: `“${child}”不能成为“${group}”的子组：它已经是后者的上级组。`,
    change: '删除其中一处引用，使任何组都不包含自己。',
  }),
  'group-name-empty': () => ({
    title: '有一个组的名称为空。',
    change: '给组命名，或删除该条目。',
  }),
  'group-name-not-text': ({ name }) => ({
    title: `组名 ${name} 是数字或布尔值，不是文本。`,
    change: `加上引号："${name}"。`,
  }),
  'group-priority-not-a-number': ({ group, value }) => ({
    title: `组“${group}”的 ansible_group_priority 是 ${value}，不是整数。`,
    change: '改为整数。',
  }),
  'group-variable-without-equals': ({ group, line }) => ({
    title: `[${group}:vars] 中的“${line}”没有等号。`,
    change: '写成 name=value；一行写不下也不能换行续写。',
  }),
  'host-ends-in-colon': ({ pattern }) => ({
    title: `“${pattern}”以冒号结尾，而 INI 中冒号后面应是端口。`,
    change: '删除冒号。如果这是 YAML，请把文件命名为 .yaml 或 .yml。',
  }),
  'host-name-empty': () => ({
    title: '有一台主机的名称为空。',
    change: '给主机命名，或删除该条目。',
  }),
  'host-name-is-prose': ({ host }) => ({
    title: `“${host}”被当作主机名读取。`,
    change: '如果它不是主机名，这段文本就不是主机清单：请粘贴主机清单文件本身。',
  }),
  'host-name-not-text': ({ name }) => ({
    title: `主机名 ${name} 是数字或布尔值，不是文本。`,
    change: `加上引号："${name}"。`,
  }),
  'host-variable-without-equals': ({ host, word, words }) => ({
    title: `主机“${host}”后面的“${word}”没有等号。`,
    change:
      words > 2
        ? '含空格的值要加引号，如 name="[1, 2]"；每行只写一台主机。'
        : '每行只写一台主机，后面只能跟 name=value。',
  }),
  'host-variables-not-mapping': ({ host, found }) => ({
    title: `主机“${host}”的变量是 ${found}，不是映射。`,
    change: '在主机下面写“name: value”行，或者留空。',
  }),
  'inventory-file-ignored': ({ extension }) => ({
    title: `Ansible 会跳过这个文件：用 -i 指定目录时，以“${extension}”结尾的文件不读。`,
    change: '用 -i 直接指定该文件，或去掉这个扩展名。',
  }),
  'no-hosts': () => ({
    title: '主机清单中没有主机，Ansible 只剩 localhost 可用。',
    change: '添加主机，或用 -i 指定含有主机的文件。',
  }),
  'no-inventory': () => ({
    title: '没有主机清单。',
    change: '粘贴主机清单文件，或打开 -i 指定的目录。',
  }),
  'quote-unbalanced': () => ({
    title: '这一行的引号没有闭合。',
    change: '补上引号；单独的引号要写成 \\"。',
  }),
  'range-malformed': ({ pattern }) => ({
    title: `Ansible 无法展开“${pattern}”中的范围。`,
    change: '写成 [1:9]、[01:09]（两端等长）、[a:f] 或 [1:9:2]。单独的 [ 也会被当作范围的开头。',
  }),
  'range-too-large': ({ pattern }) => ({
    title: `“${pattern}”代表超过 200,000 台主机。`,
    change: '缩小范围。Ansible 会尝试展开并耗尽内存。',
  }),
  'range-without-end': ({ pattern }) => ({
    title: `“${pattern}”中的范围没有终点。`,
    change: '写上最后一个数，如 [1:9]；只有起点可以省略。',
  }),
  'section-malformed': ({ section }) => ({
    title: `${section} 不是有效的段头。`,
    change: '写成 [group]、[group:children] 或 [group:vars]，方括号内不要有空格。',
  }),
  'section-type-unknown': (data) => ({
    title: `[${data.group}:${data.type}] 的类型未知。${didYouMean(data.suggestion)}`,
    change: `写成 [${data.group}]、[${data.group}:children] 或 [${data.group}:vars]。`,
  }),
  'section-unclosed': ({ line }) => ({
    title: `“${line}”打开了一个段，但没有闭合。`,
    change: '用 ] 闭合段头。',
  }),
  'source-is-binary': () => ({
    title: '这个文件是二进制的，不是文本。',
    change: '请粘贴主机清单本身：INI 或 YAML 格式的文本文件。',
  }),
  'source-is-plugin': ({ plugin }) => ({
    title: `这个来源由主机清单插件“${plugin}”生成，这里无法得知其中的主机。`,
    change: '请粘贴“ansible-inventory -i 来源 --list”的输出。',
  }),
  'source-is-printed': ({ path }) => ({
    title: `“${path}”是 ansible-inventory 或脚本的输出。这里按它所来自的主机清单读取，但 Ansible 不会读取这样的文件。`,
    change: '用 -i 指定真正的主机清单。',
  }),
  'source-is-script': () => ({
    title: '这个来源是脚本，运行之后才知道有哪些主机。',
    change: '请粘贴“ansible-inventory -i 来源 --list”的输出。',
  }),
  'source-missing': ({ path }) => ({
    title: `文件中没有来源“${path}”。`,
    change: '添加 -i 指定的文件或目录。',
  }),
  'source-vaulted': () => ({
    title: '整个主机清单由 ansible-vault 加密，这里读不到任何内容。',
    change: '请粘贴解密后的主机清单，并去掉其中的机密。',
  }),
  'source-without-plugin': ({ path }) => ({
    title: `ANSIBLE_INVENTORY_ENABLED 列出的主机清单插件都不读取“${path}”。`,
    change: '去掉这个设置，或在其中补上所需的插件：ini、yaml、toml 或 host_list。',
  }),
  'toml-empty': () => ({
    title: '文件中没有 TOML 内容。',
    change: '从“[all.hosts]”开始写上各组。',
  }),
  'toml-section-of-other-type': ({ section, group, found }) => ({
    title: `组“${group}”的“${section}”是 ${found}。`,
    change: 'hosts 和 vars 写成表，children 写成数组。',
  }),
  'toml-syntax': ({ says }) => ({
    title: `Python 无法把它读成 TOML：${says}。`,
    change: '请改正标出的位置。',
  }),
  'value-raises': ({ name, value }) => ({
    title: `Ansible 在“${name}”的值处停止：Python 把 ${value} 读成集合，而其中的成员不能放进集合。`,
    change: `给值加两层引号，如 ${name}='"{{ ... }}"'，或移到 group_vars、host_vars 的 YAML 文件中。`,
  }),
  'vars-file-not-mapping': ({ found }) => ({
    title: `这个变量文件的内容是 ${found}，不是映射，Ansible 会停止。`,
    change: '写成“name: value”行，或清空文件。',
  }),
  'vars-file-vaulted': () => ({
    title: '整个文件由 ansible-vault 加密，其中的变量在这里都未知。',
    change: '如果其中有影响 Multus 的变量，请用明文粘贴该变量。',
  }),
  'vars-folder-is-file': ({ subfolder }) => ({
    title: `${subfolder} 在这里是文件，Ansible 会跳过它。`,
    change: `把 ${subfolder} 改为目录，每个组或主机一个文件。`,
  }),
  'vars-of-undefined-group': (data) => ({
    title: `[${data.group}:vars] 对应的组没有任何段声明。${didYouMean(data.suggestion)}`,
    change: `添加段 [${data.group}]（可以为空），或改正组名。`,
  }),
  'yaml-alias-undefined': () => ({
    title: '别名（*name）之前没有对应的锚点（&name）。',
    change: '在同一文件的前面定义锚点；如果星号是文本的一部分，请加引号。',
  }),
  'yaml-anchor-twice': () => ({
    title: '同一个锚点（&name）在文件中定义了两次，Ansible 不接受。',
    change: '给其中一个换个名称。',
  }),
  'yaml-duplicate-key': ({ key }) => ({
    title: `键“${key}”在同一个映射中出现两次，Ansible 取最后一个。`,
    change: '合并两处，或删除其中一处。',
  }),
  'yaml-empty': () => ({
    title: '文件中没有 YAML 内容。',
    change: '从“all:”开始写上各组。',
  }),
  'yaml-group-skipped': ({ group, found }) => ({
    title: `“${group}”被跳过：组应是映射，这里是 ${found}。`,
    change: '写上 hosts、children 或 vars，或者留空。',
  }),
  'yaml-in-ini': () => ({
    title: '这看起来是 YAML，但 Ansible 按 INI 读取。',
    change: '把文件命名为 .yaml 或 .yml，并检查其中的 YAML 错误。',
  }),
  'yaml-key': () => ({
    title: '列表或映射不能作键。',
    change: '以 [ 或 { 开头的文本要加引号。',
  }),
  'yaml-key-skipped': (data) => ({
    title: `组“${data.group}”中的“${data.key}”及其下全部内容被跳过。${didYouMean(data.suggestion)}`,
    change: '组中只能有 hosts、children 和 vars，而且都是映射。',
  }),
  'yaml-key-unknown': (data) => ({
    title: `组“${data.group}”中的“${data.key}”及其下全部内容被跳过。${didYouMean(data.suggestion)}`,
    change: '组中只能有 hosts、children 和 vars。其他组请放在 children 下面。',
  }),
  'yaml-merge': () => ({
    title: '<< 合并的不是映射。',
    change: '让 << 指向某个映射的锚点，或这样的列表。',
  }),
  'yaml-merges-too-much': () => ({
    title: '到这里为止，用 << 并入的键太多，不再往下读。',
    change: '减少别名，直接写出内容。',
  }),
  'yaml-named-otherwise': ({ extension }) => ({
    title: `内容是 YAML，但 Ansible 把以“${extension}”结尾的文件按 INI 读取。`,
    change: '把文件改名为 .yaml 或 .yml。',
  }),
  'yaml-nested-too-deeply': () => ({
    title: 'YAML 嵌套过深，无法读取。',
    change: '减少嵌套。Python 同样会放弃。',
  }),
  'yaml-not-groups': ({ found }) => ({
    title: `主机清单的内容是 ${found}，不是由组构成的映射。`,
    change: '以“all:”开头，把 hosts 和 children 放在下面。',
  }),
  'yaml-section-not-mapping': ({ section, group, found }) => ({
    title: `组“${group}”的“${section}”是 ${found}，不是映射。`,
    change: '名称要以冒号结尾，而不是以短横线开头：把“- node1”写成“node1:”。',
  }),
  'yaml-several-documents': () => ({
    title: '文件中有多个 YAML 文档，Ansible 只接受一个。',
    change: '删除第二个 --- 并合并文档。',
  }),
  'yaml-syntax': ({ says }) => ({
    title: `YAML 无效：${says}。`,
    change: '检查此处和上一行的缩进、冒号和引号。',
  }),
  'yaml-tab': () => ({
    title: 'YAML 需要空格的地方用了制表符。',
    change: '用空格缩进。',
  }),
  'yaml-unfolds-too-far': ({ name }) => ({
    title: `“${name}”经别名展开后的值过多，按未知处理。`,
    change: '减少别名，直接写出内容。',
  }),
  'yaml-value': ({ says }) => ({
    title: `Ansible 无法构造这个值：${says}。`,
    change: '如果是文本请加引号，否则改正标签。',
  }),
  // The command.
  'arguments-unrecognized': ({ word }) => ({
    title: `ansible-playbook 不认识“${word}”，会直接退出。`,
    change: '检查选项的拼写；多个 playbook 要写在一起，中间不能夹选项。',
  }),
  'assignment-too-late': ({ name }) => ({
    title: `写在命令前面的 ${name}=... 对这条命令里的 $${name} 不起作用：shell 先替换变量，再赋值。`,
    change: `单独赋值：${name}=...; ansible-playbook ...`,
  }),
  'broken-continuation': () => ({
    title: '行尾反斜杠后面有空格，命令到这里就结束了。',
    change: '删掉反斜杠后面的空格。',
  }),
  'collection-name-with-dash': ({ word, suggestion }) => ({
    title: `Ansible 找不到“${word}”：集合里的名称没有短横线。`,
    change: `写成 ${suggestion}。`,
  }),
  'command-binary': () => ({ title: '这是二进制数据，不是命令。', change: '请以文本形式粘贴 ansible-playbook 命令。' }),
  'command-empty': () => ({ title: '还没有命令。', change: '粘贴要执行的 ansible-playbook 命令，带上全部选项。' }),
  'command-too-long': ({ most }) => ({
    title: `文本超过 ${most} 个字符，shell 也不接受这么长的命令。`,
    change: '只粘贴命令本身，不要带输出。',
  }),
  'environment-not-modelled': ({ name }) => ({
    title: `${name} 可能改变执行内容，这里没有模拟它。`,
    change: '结论按该设置的默认值（或 Kubespray 的 ansible.cfg）得出。',
  }),
  'environment-not-read': ({ name, instead }) => ({
    title: `Ansible 不读取 ${name}，设了也没有作用。`,
    change: `请改用 ${instead}。`,
  }),
  'extra-vars-file-encrypted': ({ path }) => ({
    title: `“${path}”已加密，其中的变量无从得知。`,
    change: '如果它设置了 serial、kube_network_plugin_multus 或 container_manager，请用 -e 补上。',
  }),
  'extra-vars-file-missing': ({ path }) => ({
    title: `没有文件“${path}”，其中的变量无从得知。`,
    change: `请添加名为“${path}”的文件。`,
  }),
  'extra-vars-not-a-mapping': ({ text }) => ({
    title: `“${text}”不是变量名到值的映射，Ansible 会直接退出。`,
    change: `写成 -e '{"name": value}' 或 -e name=text。`,
  }),
  'extra-vars-path-without-at': ({ path }) => ({
    title: `“${path}”看起来是文件，Ansible 会直接退出。`,
    change: `写成 -e @${path}。`,
  }),
  'extra-vars-unreadable': ({ text }) => ({
    title: `Ansible 无法把“${text}”读成变量，会直接退出。`,
    change: '检查引号和括号，并用单引号包住整个值。',
  }),
  'extra-vars-without-equals': ({ word }) => ({
    title: `“${word}”没有等号，不会设置任何变量。`,
    change: `写成 name=text；非字符串的值写成 -e '{"name": value}'。`,
  }),
  'history-expansion': ({ word }) => ({
    title: `交互式 bash 会先替换“${word}”里的“!”，Ansible 拿到的不是原文。`,
    change: '用单引号包住这个值。',
  }),
  'limit-repeated': ({ ignored, used }) => ({
    title: `这个 --limit 不起作用：只有最后一个“${used}”有效。`,
    change: `合并成一个：“${ignored},${used}”。`,
  }),
  'not-a-command': () => ({
    title: '文本里没有 ansible-playbook 命令。',
    change: '粘贴命令行本身，例如：ansible-playbook -i inventory/mycluster/hosts.yaml upgrade-cluster.yml --limit w1',
  }),
  'option-ambiguous': ({ word, matches }) => ({
    title: `“${word}”可以是多个选项的缩写：${matches.join('、')}。`,
    change: '把选项写全。',
  }),
  'option-not-a-number': ({ word, option }) => ({
    title: `--${option} 要的是整数，不是“${word}”。`,
    change: '改成整数。',
  }),
  'option-on-next-line': ({ option }) => ({
    title: `“${option}”独占一行，不属于这条命令：Ansible 会在没有它的情况下执行。`,
    change: '在上一行末尾加反斜杠，或者写成一行。',
  }),
  'option-with-value': ({ word, option }) => ({
    title: `--${option} 不带值，但“${word}”给了它一个。`,
    change: '去掉这个值。',
  }),
  'option-without-value': ({ option }) => ({
    title: `--${option} 缺少值。`,
    change: `在后面写上值；以短横线开头的值要用等号：--${option}=-x`,
  }),
  'options-exclude-each-other': ({ option }) => ({
    title: `--${option} 不能与另一个提供同一密码的选项同时使用。`,
    change: '只保留其中一个。',
  }),
  'playbook-foreign': ({ playbook }) => ({
    title: `“${playbook}”不是 Kubespray 的 playbook。`,
    change: '请使用 cluster.yml、upgrade-cluster.yml、scale.yml 等 Kubespray 自带的 playbook。',
  }),
  placeholder: ({ expansion }) => ({
    title: `${expansion} 是占位符，还没有填上实际的值。`,
    change: '换成实际的值。',
  }),
  'playbook-missing': () => ({ title: '命令没有写 playbook。', change: '补上一个，例如 upgrade-cluster.yml。' }),
  'program-missing': ({ suggestion }) => ({
    title: '只有选项和 playbook，缺少程序名。',
    change: `写成：${suggestion}`,
  }),
  'program-misspelt': ({ word, suggestion }) => ({
    title: `程序名“${word}”写错了。`,
    change: `写成 ${suggestion}。`,
  }),
  'program-launcher': ({ program }) => ({
    title: `从这段文字看不出 ${program} 运行的是什么。`,
    change: '改用 ansible-playbook 来写：playbook、主机清单、limit 和变量。',
  }),
  'program-template': () => ({
    title: 'playbook 写在作业模板里，这条命令只是启动它。',
    change:
      '粘贴“awx jobs get ID”打印的作业，其中有 playbook、limit 和 extra_vars；或者粘贴作业输出开头的 ansible-playbook 命令。',
  }),
  'program-other': ({ program }) => ({
    title: `${program} 不会执行 Kubespray 的 playbook。`,
    change: '请粘贴 ansible-playbook 命令。',
  }),
  'prose-left-out': ({ words }) => ({
    title: `“${words}”看起来是句子的一部分，没有算进命令。`,
    change: '如果它属于命令，请只粘贴命令本身。',
  }),
  'redirected-option': ({ found }) => ({
    title: `因为前面的符号，shell 把“${found}”当成了文件名。`,
    change: '去掉“>”或“<”，它是提示符的一部分。',
  }),
  'command-not-read': ({ other }) => ({
    title: `文本似乎还会运行另一条命令，但没有读出来：${other}`,
    change: '每条命令单独写一行，就像在终端里输入的那样。',
  }),
  'several-commands': ({ other }) => ({
    title: `文本里还有另一条命令，没有计入：${other}`,
    change: '一次只看一条命令。',
  }),
  'shell-expansion': ({ expansion }) => ({
    title: `shell 会先替换 ${expansion}，这里不知道它的值。`,
    change: '换成实际的值。',
  }),
  'shell-glob': ({ word }) => ({
    title: `如果有匹配的文件，shell 会把“${word}”换成文件名。`,
    change: '用单引号包住这个值。',
  }),
  'shell-syntax': ({ found }) => ({
    title: `shell 不接受这里的“${found}”。`,
    change: '用单引号包住它所在的值，或者删掉它。',
  }),
  'too-few-forks': () => ({ title: '--forks 至少为 1。', change: '改成更大的数。' }),
  'typographic-character': ({ word, suggestion }) => ({
    title: `“${word}”里有排版符号或全角字符，shell 不把它们当作语法；这里按 ${suggestion} 读取。`,
    change: `写成 ${suggestion}`,
  }),
  'typographic-space': ({ characters }) => ({
    title: `这些词之间有全角空格或其他特殊空格（${characters.join('、')}），shell 不会在那里分词；这里按普通空格读取。`,
    change: '改用普通空格。',
  }),
  'unclosed-expansion': ({ found }) => ({ title: `这里的“${found}”没有闭合。`, change: '补上结尾。' }),
  'unclosed-quote': ({ found }) => ({ title: `这里的引号 ${found} 没有闭合。`, change: '补上结尾的引号。' }),
  'unknown-wrapper': ({ words }) => ({
    title: `不认识 ansible-playbook 前面的“${words}”，按它原样执行命令处理。`,
    change: '从 ansible-playbook 开始粘贴。',
  }),
  'unquoted-operator': ({ found }) => ({
    title: `shell 在这个“${found}”处结束命令：后面的内容 Ansible 看不到。`,
    change: '用单引号包住这个值。',
  }),
  // Its limit.
  'limit-empty': () => ({
    title: '--limit 是空的，命令会在所有主机上执行。',
    change: '写上主机或组，或者去掉 --limit。',
  }),
  'limit-file-empty': ({ path }) => ({
    title: `limit 文件“${path}”没有写任何主机；对 Ansible 来说这表示所有主机。`,
    change: '每行写一个主机或组。',
  }),
  'limit-file-missing': ({ path }) => ({
    title: `没有 limit 文件“${path}”，无法得知选中哪些主机。`,
    change: `请添加名为“${path}”的文件。`,
  }),
  'no-hosts-left': ({ limit }) => ({
    title: `--limit“${limit}”没有选中任何主机，Ansible 在第一个 play 之前就退出。`,
    change: '写这份主机清单里有的主机或组。',
  }),
  'regex-invalid': ({ term }) => ({
    title: `“${term}”不是合法的 Python 正则表达式，Ansible 会直接退出。`,
    change: '检查括号和重复次数。',
  }),
  'regex-unsupported': ({ term, construct }) => ({
    title: `“${term}”用到了这里不支持的写法（${construct}），无法得知选中哪些主机。`,
    change: '改写成主机名、通配符或更简单的正则表达式。',
  }),
  'subscript-out-of-range': ({ term }) => ({
    title: `“${term}”要的主机不存在，Ansible 会直接退出。`,
    change: '下标从 0 开始；也可以直接写主机名。',
  }),
  'subscript-with-dash': ({ term, suggestion }) => ({
    title: `Ansible 把“${term}”当作范围，但会给出警告。`,
    change: `写成“${suggestion}”。`,
  }),
  'term-unmatched': ({ term, suggestion, mixed, renames }) => ({
    title: mixed
      ? `“${term}”没有匹配：用了逗号分隔，冒号就不再是分隔符。Ansible 会警告并跳过它。`
      : `“${term}”不匹配主机清单里的任何主机或组，Ansible 会警告并跳过它。${suggestion ? (renames ? `这里的组名是“${suggestion}”。` : `是否想写“${suggestion}”？`) : ''}`,
    change: mixed
      ? '全部用逗号分隔。'
      : renames
        ? `在主机清单中把“${suggestion}”改名为“${term}”。`
        : suggestion
          ? `写成“${suggestion}”。`
          : '检查名称。',
  }),
  'term-without-name': ({ term }) => ({
    title: `“${term}”后面没有内容，Ansible 会抛出意外异常并退出。`,
    change: '在后面紧接着写主机或组，不要留空格。',
  }),
};
