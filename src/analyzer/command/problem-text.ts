import type { Locale } from '../locale.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is wrong, in one sentence, and what to do about it. */
export type CommandProblemText = { readonly title: string; readonly change: string };

type Texts = Readonly<Record<string, (data: Data) => CommandProblemText>>;

const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const listed = (value: unknown, separator: string): string =>
  Array.isArray(value) ? value.map(said).join(separator) : said(value);

const en = {
  'arguments-unrecognized': ({ word }) => ({
    title: `ansible-playbook does not know what to do with "${said(word)}", and stops.`,
    change: 'Check the spelling of the option. Write all playbooks side by side, without an option between them.',
  }),
  'assignment-too-late': ({ name }) => ({
    title: `${said(name)}=... in front of the command does not count in the command's own words: the shell replaces $${said(name)} first.`,
    change: `Set it in a command of its own: ${said(name)}=...; ansible-playbook ...`,
  }),
  'broken-continuation': () => ({
    title: 'A blank follows the backslash at the end of this line, so that the command ends here.',
    change: 'Remove the blanks behind the backslash.',
  }),
  'collection-name-with-dash': ({ word, suggestion }) => ({
    title: `Ansible cannot find "${said(word)}": names in a collection have no dashes.`,
    change: `Write ${said(suggestion)}.`,
  }),
  'command-binary': () => ({
    title: 'This is binary data, not a command.',
    change: 'Paste the ansible-playbook command as text.',
  }),
  'command-empty': () => ({
    title: 'There is no command yet.',
    change: 'Paste the ansible-playbook command that you want to run, with all of its options.',
  }),
  'command-too-long': ({ most }) => ({
    title: `The text is longer than ${said(most)} characters, more than a shell accepts.`,
    change: 'Paste the command alone, without its output.',
  }),
  'environment-not-modelled': ({ name }) => ({
    title: `${said(name)} can change what runs, and is not followed here.`,
    change: 'The answer holds for the default of this setting, or that of the ansible.cfg in Kubespray.',
  }),
  'environment-not-read': ({ name, instead }) => ({
    title: `Ansible does not read ${said(name)}, so this changes nothing.`,
    change: `Use ${said(instead)} instead.`,
  }),
  'extra-vars-file-encrypted': ({ path }) => ({
    title: `"${said(path)}" is encrypted, so its variables are not known here.`,
    change: 'If it sets serial, kube_network_plugin_multus or container_manager, add these with -e.',
  }),
  'extra-vars-file-missing': ({ path }) => ({
    title: `The file "${said(path)}" is not here, so its variables are not known.`,
    change: `Add the file under the name "${said(path)}".`,
  }),
  'extra-vars-not-a-mapping': ({ text }) => ({
    title: `"${said(text)}" is not a mapping of names to values, and Ansible stops.`,
    change: `Write -e '{"name": value}' or -e name=text.`,
  }),
  'extra-vars-path-without-at': ({ path }) => ({
    title: `"${said(path)}" looks like a file, and Ansible stops.`,
    change: `Write -e @${said(path)}.`,
  }),
  'extra-vars-unreadable': ({ text }) => ({
    title: `Ansible cannot read "${said(text)}" as variables, and stops.`,
    change: 'Check quotes and brackets, and put the whole value in single quotes.',
  }),
  'extra-vars-without-equals': ({ word }) => ({
    title: `"${said(word)}" sets no variable: it has no equals sign.`,
    change: `Write name=text, or -e '{"name": value}' for anything but text.`,
  }),
  'history-expansion': ({ word }) => ({
    title: `An interactive bash replaces the "!" in "${said(word)}" before Ansible sees it.`,
    change: 'Put the value in single quotes.',
  }),
  'limit-repeated': ({ ignored, used }) => ({
    title: `This limit is ignored: only the last one counts, "${said(used)}".`,
    change: `Join both in one limit: "${said(ignored)},${said(used)}".`,
  }),
  'not-a-command': () => ({
    title: 'There is no ansible-playbook command in this text.',
    change:
      'Paste the command line itself, such as: ansible-playbook -i inventory/mycluster/hosts.yaml upgrade-cluster.yml --limit w1',
  }),
  'option-ambiguous': ({ word, matches }) => ({
    title: `"${said(word)}" is short for more than one option: ${listed(matches, ', ')}.`,
    change: 'Write the option in full.',
  }),
  'option-not-a-number': ({ word, option }) => ({
    title: `--${said(option)} takes a whole number, not "${said(word)}".`,
    change: 'Give it a whole number.',
  }),
  'option-on-next-line': ({ option }) => ({
    title: `"${said(option)}" stands on a line of its own, so that it does not belong to the command: Ansible runs without it.`,
    change: 'End the line before it with a backslash, or write everything on one line.',
  }),
  'option-with-value': ({ word, option }) => ({
    title: `--${said(option)} takes no value, but "${said(word)}" gives it one.`,
    change: 'Remove the value.',
  }),
  'option-without-value': ({ option }) => ({
    title: `--${said(option)} has no value.`,
    change: `Write the value behind it. One that begins with a dash needs an equals sign: --${said(option)}=-x`,
  }),
  'options-exclude-each-other': ({ option }) => ({
    title: `--${said(option)} cannot be used together with the other option that gives the same password.`,
    change: 'Keep one of the two.',
  }),
  'playbook-foreign': ({ playbook }) => ({
    title: `"${said(playbook)}" is not a playbook of Kubespray.`,
    change: 'Give cluster.yml, upgrade-cluster.yml, scale.yml or another of its playbooks.',
  }),
  placeholder: ({ expansion }) => ({
    title: `${said(expansion)} stands for a value that is still to be filled in.`,
    change: 'Put the value itself in its place.',
  }),
  'playbook-missing': () => ({
    title: 'The command names no playbook.',
    change: 'Add one, such as upgrade-cluster.yml.',
  }),
  'program-misspelt': ({ word, suggestion }) => ({
    title: `"${said(word)}" is not the name of the program.`,
    change: `Write ${said(suggestion)}.`,
  }),
  'program-missing': ({ suggestion }) => ({
    title: 'These are options and playbooks without the program that takes them.',
    change: `Write: ${said(suggestion)}`,
  }),
  'program-navigator': () => ({
    title: 'ansible-navigator is not read here.',
    change: 'Write the same with ansible-playbook: what follows "ansible-navigator run" stays, its own options go.',
  }),
  'program-other': ({ program }) => ({
    title: `${said(program)} runs no playbook of Kubespray.`,
    change: 'Paste the ansible-playbook command.',
  }),
  'prose-left-out': ({ words }) => ({
    title: `"${said(words)}" is read as part of the sentence around the command, and left out.`,
    change: 'If it belongs to the command, paste the command alone.',
  }),
  'redirected-option': ({ found }) => ({
    title: `The shell takes "${said(found)}" for the name of a file, because of the sign before it.`,
    change: 'Remove the ">" or "<", which is part of the prompt.',
  }),
  'several-commands': ({ other }) => ({
    title: `The text holds another command, which is left out of account: ${said(other)}`,
    change: 'Look at one command at a time.',
  }),
  'shell-expansion': ({ expansion }) => ({
    title: `The shell replaces ${said(expansion)} before Ansible sees it, so its value is not known here.`,
    change: 'Put the value itself in its place.',
  }),
  'shell-glob': ({ word }) => ({
    title: `The shell puts file names in place of "${said(word)}" if any match.`,
    change: 'Put the value in single quotes.',
  }),
  'shell-syntax': ({ found }) => ({
    title: `A shell refuses this "${said(found)}".`,
    change: 'Put the value that it belongs to in single quotes, or remove it.',
  }),
  'too-few-forks': () => ({ title: '--forks must be at least 1.', change: 'Give it a larger number.' }),
  'typographic-character': ({ word, suggestion }) => ({
    title: `"${said(word)}" has characters of a word processor or another keyboard, which mean nothing to the shell. It is read as ${said(suggestion)}.`,
    change: `Write ${said(suggestion)}`,
  }),
  'typographic-space': ({ characters }) => ({
    title: `Full-width or other unusual spaces (${listed(characters, ', ')}) are between these words; a shell does not split words there. They are read as ordinary spaces.`,
    change: 'Type ordinary spaces.',
  }),
  'unclosed-expansion': ({ found }) => ({
    title: `"${said(found)}" is opened here and never closed.`,
    change: 'Close it.',
  }),
  'unclosed-quote': ({ found }) => ({
    title: `The quote ${said(found)} is opened here and never closed.`,
    change: 'Close it.',
  }),
  'unknown-wrapper': ({ words }) => ({
    title: `"${said(words)}" before ansible-playbook is not understood. It is taken to run the command as it stands.`,
    change: 'Paste the command from ansible-playbook on.',
  }),
  'unquoted-operator': ({ found }) => ({
    title: `The shell ends the command at this "${said(found)}": Ansible never sees what follows.`,
    change: 'Put the value in single quotes.',
  }),
} satisfies Texts;

const zh: Readonly<Record<keyof typeof en, (data: Data) => CommandProblemText>> = {
  'arguments-unrecognized': ({ word }) => ({
    title: `ansible-playbook 不认识“${said(word)}”，会直接退出。`,
    change: '检查选项的拼写；多个 playbook 要写在一起，中间不能夹选项。',
  }),
  'assignment-too-late': ({ name }) => ({
    title: `写在命令前面的 ${said(name)}=... 对这条命令里的 $${said(name)} 不起作用：shell 先替换变量，再赋值。`,
    change: `单独赋值：${said(name)}=...; ansible-playbook ...`,
  }),
  'broken-continuation': () => ({
    title: '行尾反斜杠后面有空格，命令到这里就结束了。',
    change: '删掉反斜杠后面的空格。',
  }),
  'collection-name-with-dash': ({ word, suggestion }) => ({
    title: `Ansible 找不到“${said(word)}”：集合里的名称没有短横线。`,
    change: `写成 ${said(suggestion)}。`,
  }),
  'command-binary': () => ({ title: '这是二进制数据，不是命令。', change: '请以文本形式粘贴 ansible-playbook 命令。' }),
  'command-empty': () => ({ title: '还没有命令。', change: '粘贴要执行的 ansible-playbook 命令，带上全部选项。' }),
  'command-too-long': ({ most }) => ({
    title: `文本超过 ${said(most)} 个字符，shell 也不接受这么长的命令。`,
    change: '只粘贴命令本身，不要带输出。',
  }),
  'environment-not-modelled': ({ name }) => ({
    title: `${said(name)} 可能改变执行内容，这里没有模拟它。`,
    change: '结论按该设置的默认值（或 Kubespray 的 ansible.cfg）得出。',
  }),
  'environment-not-read': ({ name, instead }) => ({
    title: `Ansible 不读取 ${said(name)}，设了也没有作用。`,
    change: `请改用 ${said(instead)}。`,
  }),
  'extra-vars-file-encrypted': ({ path }) => ({
    title: `“${said(path)}”已加密，其中的变量无从得知。`,
    change: '如果它设置了 serial、kube_network_plugin_multus 或 container_manager，请用 -e 补上。',
  }),
  'extra-vars-file-missing': ({ path }) => ({
    title: `没有文件“${said(path)}”，其中的变量无从得知。`,
    change: `请添加名为“${said(path)}”的文件。`,
  }),
  'extra-vars-not-a-mapping': ({ text }) => ({
    title: `“${said(text)}”不是变量名到值的映射，Ansible 会直接退出。`,
    change: `写成 -e '{"name": value}' 或 -e name=text。`,
  }),
  'extra-vars-path-without-at': ({ path }) => ({
    title: `“${said(path)}”看起来是文件，Ansible 会直接退出。`,
    change: `写成 -e @${said(path)}。`,
  }),
  'extra-vars-unreadable': ({ text }) => ({
    title: `Ansible 无法把“${said(text)}”读成变量，会直接退出。`,
    change: '检查引号和括号，并用单引号包住整个值。',
  }),
  'extra-vars-without-equals': ({ word }) => ({
    title: `“${said(word)}”没有等号，不会设置任何变量。`,
    change: `写成 name=text；非字符串的值写成 -e '{"name": value}'。`,
  }),
  'history-expansion': ({ word }) => ({
    title: `交互式 bash 会先替换“${said(word)}”里的“!”，Ansible 拿到的不是原文。`,
    change: '用单引号包住这个值。',
  }),
  'limit-repeated': ({ ignored, used }) => ({
    title: `这个 --limit 不起作用：只有最后一个“${said(used)}”有效。`,
    change: `合并成一个：“${said(ignored)},${said(used)}”。`,
  }),
  'not-a-command': () => ({
    title: '文本里没有 ansible-playbook 命令。',
    change: '粘贴命令行本身，例如：ansible-playbook -i inventory/mycluster/hosts.yaml upgrade-cluster.yml --limit w1',
  }),
  'option-ambiguous': ({ word, matches }) => ({
    title: `“${said(word)}”可以是多个选项的缩写：${listed(matches, '、')}。`,
    change: '把选项写全。',
  }),
  'option-not-a-number': ({ word, option }) => ({
    title: `--${said(option)} 要的是整数，不是“${said(word)}”。`,
    change: '改成整数。',
  }),
  'option-on-next-line': ({ option }) => ({
    title: `“${said(option)}”独占一行，不属于这条命令：Ansible 会在没有它的情况下执行。`,
    change: '在上一行末尾加反斜杠，或者写成一行。',
  }),
  'option-with-value': ({ word, option }) => ({
    title: `--${said(option)} 不带值，但“${said(word)}”给了它一个。`,
    change: '去掉这个值。',
  }),
  'option-without-value': ({ option }) => ({
    title: `--${said(option)} 缺少值。`,
    change: `在后面写上值；以短横线开头的值要用等号：--${said(option)}=-x`,
  }),
  'options-exclude-each-other': ({ option }) => ({
    title: `--${said(option)} 不能与另一个提供同一密码的选项同时使用。`,
    change: '只保留其中一个。',
  }),
  'playbook-foreign': ({ playbook }) => ({
    title: `“${said(playbook)}” 不是 Kubespray 的 playbook。`,
    change: '请使用 cluster.yml、upgrade-cluster.yml、scale.yml 等 Kubespray 自带的 playbook。',
  }),
  placeholder: ({ expansion }) => ({
    title: `${said(expansion)} 是占位符，还没有填上实际的值。`,
    change: '换成实际的值。',
  }),
  'playbook-missing': () => ({ title: '命令没有写 playbook。', change: '补上一个，例如 upgrade-cluster.yml。' }),
  'program-misspelt': ({ word, suggestion }) => ({
    title: `程序名“${said(word)}”写错了。`,
    change: `写成 ${said(suggestion)}。`,
  }),
  'program-missing': ({ suggestion }) => ({
    title: '只有选项和 playbook，缺少程序名。',
    change: `写成：${said(suggestion)}`,
  }),
  'program-navigator': () => ({
    title: '这里不解析 ansible-navigator。',
    change: '改用 ansible-playbook：保留“ansible-navigator run”后面的内容，去掉它自己的选项。',
  }),
  'program-other': ({ program }) => ({
    title: `${said(program)} 不会执行 Kubespray 的 playbook。`,
    change: '请粘贴 ansible-playbook 命令。',
  }),
  'prose-left-out': ({ words }) => ({
    title: `“${said(words)}”看起来是句子的一部分，没有算进命令。`,
    change: '如果它属于命令，请只粘贴命令本身。',
  }),
  'redirected-option': ({ found }) => ({
    title: `因为前面的符号，shell 把“${said(found)}”当成了文件名。`,
    change: '去掉“>”或“<”，它是提示符的一部分。',
  }),
  'several-commands': ({ other }) => ({
    title: `文本里还有另一条命令，没有计入：${said(other)}`,
    change: '一次只看一条命令。',
  }),
  'shell-expansion': ({ expansion }) => ({
    title: `shell 会先替换 ${said(expansion)}，这里不知道它的值。`,
    change: '换成实际的值。',
  }),
  'shell-glob': ({ word }) => ({
    title: `如果有匹配的文件，shell 会把“${said(word)}”换成文件名。`,
    change: '用单引号包住这个值。',
  }),
  'shell-syntax': ({ found }) => ({
    title: `shell 不接受这里的“${said(found)}”。`,
    change: '用单引号包住它所在的值，或者删掉它。',
  }),
  'too-few-forks': () => ({ title: '--forks 至少为 1。', change: '改成更大的数。' }),
  'typographic-character': ({ word, suggestion }) => ({
    title: `“${said(word)}”里有排版符号或全角字符，shell 不把它们当作语法；这里按 ${said(suggestion)} 读取。`,
    change: `写成 ${said(suggestion)}`,
  }),
  'typographic-space': ({ characters }) => ({
    title: `这些词之间有全角空格或其他特殊空格（${listed(characters, '、')}），shell 不会在那里分词；这里按普通空格读取。`,
    change: '改用普通空格。',
  }),
  'unclosed-expansion': ({ found }) => ({ title: `这里的“${said(found)}”没有闭合。`, change: '补上结尾。' }),
  'unclosed-quote': ({ found }) => ({ title: `这里的引号 ${said(found)} 没有闭合。`, change: '补上结尾的引号。' }),
  'unknown-wrapper': ({ words }) => ({
    title: `不认识 ansible-playbook 前面的“${said(words)}”，按它原样执行命令处理。`,
    change: '从 ansible-playbook 开始粘贴。',
  }),
  'unquoted-operator': ({ found }) => ({
    title: `shell 在这个“${said(found)}”处结束命令：后面的内容 Ansible 看不到。`,
    change: '用单引号包住这个值。',
  }),
};

/** The words for each problem of a command, by its code. */
export const commandProblemText: Readonly<Record<Locale, Texts>> = { en, 'zh-CN': zh };
