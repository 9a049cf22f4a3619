import type { Locale } from '../locale.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is wrong, in one sentence, and what to do about it. */
export type ProblemText = { readonly title: string; readonly change: string };

type Texts = Readonly<Record<string, (data: Data) => ProblemText>>;

const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** A suggestion as a sentence after another one, or nothing. */
const didYouMean = ({ suggestion }: Data): string => (suggestion ? ` Did you mean "${said(suggestion)}"?` : '');
const shiFou = ({ suggestion }: Data): string => (suggestion ? `是否想写“${said(suggestion)}”？` : '');

const en = {
  'child-malformed': ({ group, line }) => ({
    title: `"${said(line)}" in [${said(group)}:children] is not a group name.`,
    change: 'Write one group name a line, without spaces, colons or variables.',
  }),
  'child-not-a-group': ({ name, group }) => ({
    title: `"${said(name)}" under the children of "${said(group)}" is not a group.`,
    change: `Give "${said(name)}" a mapping with hosts, children or vars, or nothing at all.`,
  }),
  'child-undefined': (data) => ({
    title: `[${said(data.parent)}:children] names "${said(data.group)}", but no section declares that group.${didYouMean(data)}`,
    change: `Add a section [${said(data.group)}], even an empty one, or remove the line.`,
  }),
  'control-character': () => ({
    title: 'The text holds a control character, which YAML does not allow.',
    change: 'Remove it. If the file looks binary, this is not the inventory.',
  }),
  'folder-without-source': ({ path }) => ({
    title: `The folder "${said(path)}" holds no inventory that Ansible can read.`,
    change: 'Name the inventory file itself with -i, or give the folder a YAML inventory.',
  }),
  'group-in-itself': ({ group }) => ({
    title: `The group "${said(group)}" is a child of itself.`,
    change: `Remove "${said(group)}" from its own children.`,
  }),
  'group-loop': ({ group, child }) => ({
    title: `"${said(child)}" cannot be a child of "${said(group)}": it is one of its parents already.`,
    change: 'Remove one of the two, so that no group lies within itself.',
  }),
  'group-name-empty': () => ({
    title: 'A group has an empty name.',
    change: 'Give the group a name, or remove the entry.',
  }),
  'group-name-not-text': ({ name }) => ({
    title: `The group name ${said(name)} is a number or a boolean, not text.`,
    change: `Put it in quotes: "${said(name)}".`,
  }),
  'group-priority-not-a-number': ({ group, value }) => ({
    title: `ansible_group_priority of "${said(group)}" is ${said(value)}, which is not a whole number.`,
    change: 'Give it a whole number.',
  }),
  'group-variable-without-equals': ({ group, line }) => ({
    title: `"${said(line)}" in [${said(group)}:vars] has no equals sign.`,
    change: 'Write name=value. A line cannot be continued on the next one.',
  }),
  'host-ends-in-colon': ({ pattern }) => ({
    title: `"${said(pattern)}" ends in a colon, which INI keeps for a port.`,
    change: 'Remove the colon. If this is YAML, name the file .yaml or .yml.',
  }),
  'host-name-empty': () => ({
    title: 'A host has an empty name.',
    change: 'Give the host a name, or remove the entry.',
  }),
  'host-name-is-prose': ({ host }) => ({
    title: `"${said(host)}" is read as the name of a host.`,
    change: 'If it is not one, this text is no inventory: paste the inventory file itself.',
  }),
  'host-name-not-text': ({ name }) => ({
    title: `The host name ${said(name)} is a number or a boolean, not text.`,
    change: `Put it in quotes: "${said(name)}".`,
  }),
  'host-variable-without-equals': ({ host, word, words }) => ({
    title: `"${said(word)}" after the host "${said(host)}" has no equals sign.`,
    change:
      Number(words) > 2
        ? 'Put values that hold spaces in quotes, as in name="[1, 2]", and write one host a line.'
        : 'Write one host a line, and after it only name=value.',
  }),
  'host-variables-not-mapping': ({ host, found }) => ({
    title: `The variables of the host "${said(host)}" are a ${said(found)}, not a mapping.`,
    change: 'Write "name: value" lines below the host, or nothing.',
  }),
  'inventory-file-ignored': ({ extension }) => ({
    title: `Ansible passes over this file: a folder given with -i skips names that end in "${said(extension)}".`,
    change: 'Name the file itself with -i, or rename it without that ending.',
  }),
  'no-hosts': () => ({
    title: 'The inventory names no host, so Ansible has nothing to run on but localhost.',
    change: 'Add the hosts, or name the file that holds them with -i.',
  }),
  'no-inventory': () => ({
    title: 'There is no inventory.',
    change: 'Paste the inventory file, or open the folder that -i names.',
  }),
  'quote-unbalanced': () => ({
    title: 'A quote is opened and not closed on this line.',
    change: 'Close the quote, or write a lone one as \\".',
  }),
  'range-malformed': ({ pattern }) => ({
    title: `The range in "${said(pattern)}" is not one that Ansible can expand.`,
    change: 'Write [1:9], [01:09] (both ends as long), [a:f] or [1:9:2]. A lone [ opens a range as well.',
  }),
  'range-too-large': ({ pattern }) => ({
    title: `"${said(pattern)}" stands for more than 200,000 hosts.`,
    change: 'Shorten the range. Ansible would try, and run out of memory.',
  }),
  'range-without-end': ({ pattern }) => ({
    title: `The range in "${said(pattern)}" has no end.`,
    change: 'Write the last number, as in [1:9]; only the first may be left out.',
  }),
  'section-malformed': ({ section }) => ({
    title: `${said(section)} is not a section header.`,
    change: 'Write [group], [group:children] or [group:vars], without spaces inside the brackets.',
  }),
  'section-type-unknown': (data) => ({
    title: `[${said(data.group)}:${said(data.type)}] has an unknown type.${didYouMean(data)}`,
    change: `Write [${said(data.group)}], [${said(data.group)}:children] or [${said(data.group)}:vars].`,
  }),
  'section-unclosed': ({ line }) => ({
    title: `"${said(line)}" opens a section and never closes it.`,
    change: 'Close the header with ].',
  }),
  'source-is-binary': () => ({
    title: 'This file is binary, not text.',
    change: 'Paste the inventory itself: a text file in INI or YAML.',
  }),
  'source-is-plugin': ({ plugin }) => ({
    title: `This source is run by the inventory plugin "${said(plugin)}", whose hosts are not known here.`,
    change: 'Paste what "ansible-inventory -i SOURCE --list --yaml" prints.',
  }),
  'source-is-script': () => ({
    title: 'This source is a script; its hosts are known only after it has run.',
    change: 'Paste what "ansible-inventory -i SOURCE --list --yaml" prints.',
  }),
  'source-missing': ({ path }) => ({
    title: `The source "${said(path)}" is not among the files.`,
    change: 'Add the file or folder that -i names.',
  }),
  'source-vaulted': () => ({
    title: 'The whole inventory is encrypted by ansible-vault, so nothing of it can be read here.',
    change: 'Paste the inventory decrypted, without its secrets.',
  }),
  'toml-empty': () => ({
    title: 'The file holds no TOML.',
    change: 'Add the groups, starting with "[all.hosts]".',
  }),
  'toml-section-of-other-type': ({ section, group, found }) => ({
    title: `"${said(section)}" of the group "${said(group)}" is a ${said(found)}.`,
    change: 'Write hosts and vars as tables, children as an array.',
  }),
  'toml-syntax': ({ says }) => ({
    title: `Python cannot read this as TOML: ${said(says)}.`,
    change: 'Correct the place that is marked.',
  }),
  'value-raises': ({ name, value }) => ({
    title: `Ansible stops at the value of "${said(name)}": Python reads ${said(value)} as a set of things that cannot be in a set.`,
    change: `Put the value in quotes twice, as in ${said(name)}='"{{ ... }}"', or move it to a YAML file in group_vars or host_vars.`,
  }),
  'vars-file-not-mapping': ({ found }) => ({
    title: `This variables file holds a ${said(found)}, not a mapping, and Ansible stops.`,
    change: 'Write "name: value" lines, or empty the file.',
  }),
  'vars-file-vaulted': () => ({
    title: 'This whole file is encrypted by ansible-vault; none of its variables is known here.',
    change: 'If it decides something about Multus, paste that variable in plain text.',
  }),
  'vars-folder-is-file': ({ subfolder }) => ({
    title: `${said(subfolder)} is a file here, and Ansible skips it.`,
    change: `Make ${said(subfolder)} a folder with one file a group or host.`,
  }),
  'vars-of-undefined-group': (data) => ({
    title: `[${said(data.group)}:vars] is for a group that no section declares.${didYouMean(data)}`,
    change: `Add a section [${said(data.group)}], even an empty one, or correct the name.`,
  }),
  'yaml-alias-undefined': () => ({
    title: 'An alias (*name) has no anchor (&name) before it.',
    change: 'Set the anchor earlier in the same file, or put the text in quotes if the star is part of it.',
  }),
  'yaml-anchor-twice': () => ({
    title: 'The same anchor (&name) is set twice in this file, which Ansible refuses.',
    change: 'Give one of the two another name.',
  }),
  'yaml-duplicate-key': ({ key }) => ({
    title: `The key "${said(key)}" stands twice in one mapping; Ansible takes the last one.`,
    change: 'Join the two, or remove one.',
  }),
  'yaml-empty': () => ({
    title: 'The file holds no YAML.',
    change: 'Add the groups, starting with "all:".',
  }),
  'yaml-group-skipped': ({ group, found }) => ({
    title: `"${said(group)}" is skipped: a group is a mapping, this is a ${said(found)}.`,
    change: 'Give it hosts, children or vars, or nothing at all.',
  }),
  'yaml-in-ini': () => ({
    title: 'This looks like YAML, but Ansible reads it as INI.',
    change: 'Name the file .yaml or .yml, and look for an error in the YAML.',
  }),
  'yaml-key': () => ({
    title: 'A list or a mapping cannot be a key.',
    change: 'Put a text that starts with [ or { in quotes.',
  }),
  'yaml-key-skipped': (data) => ({
    title: `"${said(data.key)}" in the group "${said(data.group)}" is skipped, with all below it.${didYouMean(data)}`,
    change: 'A group holds only hosts, children and vars, and each of them is a mapping.',
  }),
  'yaml-key-unknown': (data) => ({
    title: `"${said(data.key)}" in the group "${said(data.group)}" is skipped, with all below it.${didYouMean(data)}`,
    change: 'A group holds only hosts, children and vars. Put other groups below children.',
  }),
  'yaml-merge': () => ({
    title: 'What << merges in is not a mapping.',
    change: 'Point << at the anchor of a mapping, or at a list of them.',
  }),
  'yaml-named-otherwise': ({ extension }) => ({
    title: `This is YAML, but Ansible reads a file that ends in "${said(extension)}" as INI.`,
    change: 'Rename the file to .yaml or .yml.',
  }),
  'yaml-nested-too-deeply': () => ({
    title: 'The YAML is nested too deeply to be read.',
    change: 'Flatten it. Python gives up on it as well.',
  }),
  'yaml-not-groups': ({ found }) => ({
    title: `The inventory is a ${said(found)}, not a mapping of groups.`,
    change: 'Start with "all:" and put hosts and children below it.',
  }),
  'yaml-section-not-mapping': ({ section, group, found }) => ({
    title: `"${said(section)}" of the group "${said(group)}" is a ${said(found)}, not a mapping.`,
    change: 'End each name with a colon instead of starting it with a dash: "node1:" for "- node1".',
  }),
  'yaml-several-documents': () => ({
    title: 'The file holds more than one YAML document, and Ansible takes only one.',
    change: 'Remove the second --- and join the documents.',
  }),
  'yaml-syntax': ({ says }) => ({
    title: `This is not valid YAML: ${said(says)}.`,
    change: 'Check indentation, colons and quotes here and on the line above.',
  }),
  'yaml-tab': () => ({
    title: 'A tab stands where YAML wants spaces.',
    change: 'Indent with spaces.',
  }),
  'yaml-unfolds-too-far': ({ name }) => ({
    title: `"${said(name)}" unfolds to too many values through its aliases, and is taken as unknown.`,
    change: 'Write it out without so many aliases.',
  }),
  'yaml-value': ({ says }) => ({
    title: `Ansible cannot build this value: ${said(says)}.`,
    change: 'Put it in quotes if it is text, or correct the tag.',
  }),
} satisfies Texts;

/** Codes of the problems that reading an inventory can leave. */
export type InventoryProblemCode = keyof typeof en;

const zhCN: Readonly<Record<InventoryProblemCode, (data: Data) => ProblemText>> = {
  'child-malformed': ({ group, line }) => ({
    title: `[${said(group)}:children] 中的“${said(line)}”不是组名。`,
    change: '每行只写一个组名，不要带空格、冒号或变量。',
  }),
  'child-not-a-group': ({ name, group }) => ({
    title: `组“${said(group)}”的 children 下的“${said(name)}”不是组。`,
    change: `给“${said(name)}”写上含 hosts、children 或 vars 的映射，或者留空。`,
  }),
  'child-undefined': (data) => ({
    title: `[${said(data.parent)}:children] 引用了“${said(data.group)}”，但没有任何段声明这个组。${shiFou(data)}`,
    change: `添加段 [${said(data.group)}]（可以为空），或删除这一行。`,
  }),
  'control-character': () => ({
    title: '文本中有控制字符，YAML 不允许。',
    change: '删除该字符。如果文件看起来是二进制的，它就不是清单。',
  }),
  'folder-without-source': ({ path }) => ({
    title: `目录“${said(path)}”中没有 Ansible 能读取的清单。`,
    change: '用 -i 直接指定清单文件，或在目录中放一个 YAML 清单。',
  }),
  'group-in-itself': ({ group }) => ({
    title: `组“${said(group)}”是它自己的子组。`,
    change: `从它的子组中删除“${said(group)}”。`,
  }),
  'group-loop': ({ group, child }) => ({
    title: `“${said(child)}”不能成为“${said(group)}”的子组：它已经是后者的上级组。`,
    change: '删除其中一处引用，使任何组都不包含自己。',
  }),
  'group-name-empty': () => ({
    title: '有一个组的名称为空。',
    change: '给组命名，或删除该条目。',
  }),
  'group-name-not-text': ({ name }) => ({
    title: `组名 ${said(name)} 是数字或布尔值，不是文本。`,
    change: `加上引号："${said(name)}"。`,
  }),
  'group-priority-not-a-number': ({ group, value }) => ({
    title: `组“${said(group)}”的 ansible_group_priority 是 ${said(value)}，不是整数。`,
    change: '改为整数。',
  }),
  'group-variable-without-equals': ({ group, line }) => ({
    title: `[${said(group)}:vars] 中的“${said(line)}”没有等号。`,
    change: '写成 name=value；一行写不下也不能换行续写。',
  }),
  'host-ends-in-colon': ({ pattern }) => ({
    title: `“${said(pattern)}”以冒号结尾，而 INI 中冒号后面应是端口。`,
    change: '删除冒号。如果这是 YAML，请把文件命名为 .yaml 或 .yml。',
  }),
  'host-name-empty': () => ({
    title: '有一台主机的名称为空。',
    change: '给主机命名，或删除该条目。',
  }),
  'host-name-is-prose': ({ host }) => ({
    title: `“${said(host)}”被当作主机名读取。`,
    change: '如果它不是主机名，这段文本就不是清单：请粘贴清单文件本身。',
  }),
  'host-name-not-text': ({ name }) => ({
    title: `主机名 ${said(name)} 是数字或布尔值，不是文本。`,
    change: `加上引号："${said(name)}"。`,
  }),
  'host-variable-without-equals': ({ host, word, words }) => ({
    title: `主机“${said(host)}”后面的“${said(word)}”没有等号。`,
    change:
      Number(words) > 2
        ? '含空格的值要加引号，如 name="[1, 2]"；每行只写一台主机。'
        : '每行只写一台主机，后面只能跟 name=value。',
  }),
  'host-variables-not-mapping': ({ host, found }) => ({
    title: `主机“${said(host)}”的变量是 ${said(found)}，不是映射。`,
    change: '在主机下面写“name: value”行，或者留空。',
  }),
  'inventory-file-ignored': ({ extension }) => ({
    title: `Ansible 会跳过这个文件：用 -i 指定目录时，以“${said(extension)}”结尾的文件不读。`,
    change: '用 -i 直接指定该文件，或去掉这个扩展名。',
  }),
  'no-hosts': () => ({
    title: '清单中没有主机，Ansible 只剩 localhost 可用。',
    change: '添加主机，或用 -i 指定含有主机的文件。',
  }),
  'no-inventory': () => ({
    title: '没有清单。',
    change: '粘贴清单文件，或打开 -i 指定的目录。',
  }),
  'quote-unbalanced': () => ({
    title: '这一行的引号没有闭合。',
    change: '补上引号；单独的引号要写成 \\"。',
  }),
  'range-malformed': ({ pattern }) => ({
    title: `Ansible 无法展开“${said(pattern)}”中的范围。`,
    change: '写成 [1:9]、[01:09]（两端等长）、[a:f] 或 [1:9:2]。单独的 [ 也会被当作范围的开头。',
  }),
  'range-too-large': ({ pattern }) => ({
    title: `“${said(pattern)}”代表超过 200,000 台主机。`,
    change: '缩小范围。Ansible 会尝试展开并耗尽内存。',
  }),
  'range-without-end': ({ pattern }) => ({
    title: `“${said(pattern)}”中的范围没有终点。`,
    change: '写上最后一个数，如 [1:9]；只有起点可以省略。',
  }),
  'section-malformed': ({ section }) => ({
    title: `${said(section)} 不是有效的段头。`,
    change: '写成 [group]、[group:children] 或 [group:vars]，方括号内不要有空格。',
  }),
  'section-type-unknown': (data) => ({
    title: `[${said(data.group)}:${said(data.type)}] 的类型未知。${shiFou(data)}`,
    change: `写成 [${said(data.group)}]、[${said(data.group)}:children] 或 [${said(data.group)}:vars]。`,
  }),
  'section-unclosed': ({ line }) => ({
    title: `“${said(line)}”打开了一个段，但没有闭合。`,
    change: '用 ] 闭合段头。',
  }),
  'source-is-binary': () => ({
    title: '这个文件是二进制的，不是文本。',
    change: '请粘贴清单本身：INI 或 YAML 格式的文本文件。',
  }),
  'source-is-plugin': ({ plugin }) => ({
    title: `这个来源由清单插件“${said(plugin)}”生成，这里无法得知其中的主机。`,
    change: '请粘贴“ansible-inventory -i 来源 --list --yaml”的输出。',
  }),
  'source-is-script': () => ({
    title: '这个来源是脚本，运行之后才知道有哪些主机。',
    change: '请粘贴“ansible-inventory -i 来源 --list --yaml”的输出。',
  }),
  'source-missing': ({ path }) => ({
    title: `文件中没有来源“${said(path)}”。`,
    change: '添加 -i 指定的文件或目录。',
  }),
  'source-vaulted': () => ({
    title: '整个清单由 ansible-vault 加密，这里读不到任何内容。',
    change: '请粘贴解密后的清单，并去掉其中的机密。',
  }),
  'toml-empty': () => ({
    title: '文件中没有 TOML 内容。',
    change: '从“[all.hosts]”开始写上各组。',
  }),
  'toml-section-of-other-type': ({ section, group, found }) => ({
    title: `组“${said(group)}”的“${said(section)}”是 ${said(found)}。`,
    change: 'hosts 和 vars 写成表，children 写成数组。',
  }),
  'toml-syntax': ({ says }) => ({
    title: `Python 无法把它读成 TOML：${said(says)}。`,
    change: '请改正标出的位置。',
  }),
  'value-raises': ({ name, value }) => ({
    title: `Ansible 在“${said(name)}”的值处停止：Python 把 ${said(value)} 读成集合，而其中的成员不能放进集合。`,
    change: `给值加两层引号，如 ${said(name)}='"{{ ... }}"'，或移到 group_vars、host_vars 的 YAML 文件中。`,
  }),
  'vars-file-not-mapping': ({ found }) => ({
    title: `这个变量文件的内容是 ${said(found)}，不是映射，Ansible 会停止。`,
    change: '写成“name: value”行，或清空文件。',
  }),
  'vars-file-vaulted': () => ({
    title: '整个文件由 ansible-vault 加密，其中的变量在这里都未知。',
    change: '如果其中有影响 Multus 的变量，请用明文粘贴该变量。',
  }),
  'vars-folder-is-file': ({ subfolder }) => ({
    title: `${said(subfolder)} 在这里是文件，Ansible 会跳过它。`,
    change: `把 ${said(subfolder)} 改为目录，每个组或主机一个文件。`,
  }),
  'vars-of-undefined-group': (data) => ({
    title: `[${said(data.group)}:vars] 对应的组没有任何段声明。${shiFou(data)}`,
    change: `添加段 [${said(data.group)}]（可以为空），或改正组名。`,
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
    title: `键“${said(key)}”在同一个映射中出现两次，Ansible 取最后一个。`,
    change: '合并两处，或删除其中一处。',
  }),
  'yaml-empty': () => ({
    title: '文件中没有 YAML 内容。',
    change: '从“all:”开始写上各组。',
  }),
  'yaml-group-skipped': ({ group, found }) => ({
    title: `“${said(group)}”被跳过：组应是映射，这里是 ${said(found)}。`,
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
    title: `组“${said(data.group)}”中的“${said(data.key)}”及其下全部内容被跳过。${shiFou(data)}`,
    change: '组中只能有 hosts、children 和 vars，而且都是映射。',
  }),
  'yaml-key-unknown': (data) => ({
    title: `组“${said(data.group)}”中的“${said(data.key)}”及其下全部内容被跳过。${shiFou(data)}`,
    change: '组中只能有 hosts、children 和 vars。其他组请放在 children 下面。',
  }),
  'yaml-merge': () => ({
    title: '<< 合并的不是映射。',
    change: '让 << 指向某个映射的锚点，或这样的列表。',
  }),
  'yaml-named-otherwise': ({ extension }) => ({
    title: `内容是 YAML，但 Ansible 把以“${said(extension)}”结尾的文件按 INI 读取。`,
    change: '把文件改名为 .yaml 或 .yml。',
  }),
  'yaml-nested-too-deeply': () => ({
    title: 'YAML 嵌套过深，无法读取。',
    change: '减少嵌套。Python 同样会放弃。',
  }),
  'yaml-not-groups': ({ found }) => ({
    title: `清单的内容是 ${said(found)}，不是由组构成的映射。`,
    change: '以“all:”开头，把 hosts 和 children 放在下面。',
  }),
  'yaml-section-not-mapping': ({ section, group, found }) => ({
    title: `组“${said(group)}”的“${said(section)}”是 ${said(found)}，不是映射。`,
    change: '名称要以冒号结尾，而不是以短横线开头：把“- node1”写成“node1:”。',
  }),
  'yaml-several-documents': () => ({
    title: '文件中有多个 YAML 文档，Ansible 只接受一个。',
    change: '删除第二个 --- 并合并文档。',
  }),
  'yaml-syntax': ({ says }) => ({
    title: `YAML 无效：${said(says)}。`,
    change: '检查此处和上一行的缩进、冒号和引号。',
  }),
  'yaml-tab': () => ({
    title: 'YAML 需要空格的地方用了制表符。',
    change: '用空格缩进。',
  }),
  'yaml-unfolds-too-far': ({ name }) => ({
    title: `“${said(name)}”经别名展开后的值过多，按未知处理。`,
    change: '减少别名，直接写出内容。',
  }),
  'yaml-value': ({ says }) => ({
    title: `Ansible 无法构造这个值：${said(says)}。`,
    change: '如果是文本请加引号，否则改正标签。',
  }),
};

/** The words for each problem of an inventory, by language and code. */
export const inventoryProblemText: Readonly<Record<Locale, Readonly<Record<string, (data: Data) => ProblemText>>>> = {
  en,
  'zh-CN': zhCN,
};
