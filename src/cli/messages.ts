import type { Locale } from '../analyzer/index.ts';

type Messages = {
  readonly error: string;
  readonly warning: string;
  readonly seeHelp: (command: string) => string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly didYouMean: (name: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnwanted: (option: string) => string;
  readonly optionAfterDashes: (option: string) => string;
  readonly optionTwice: (option: string) => string;
  readonly argumentUnwanted: (argument: string) => string;
  readonly commandNotBehindDashes: (argument: string) => string;
  readonly oneFormat: (options: readonly string[]) => string;
  readonly unknownLanguage: (language: string) => string;
  readonly noCommand: string;
  readonly noCommandIn: (path: string) => string;
  readonly scriptAndCommand: string;
  readonly inputTwice: string;
  readonly noInventory: string;
  readonly cannotRead: (path: string, reason: string) => string;
  readonly tooLarge: (path: string, megabytes: number) => string;
  readonly allTooLarge: (path: string, megabytes: number) => string;
  readonly tooMuch: (path: string, marks: number) => string;
  readonly timeoutWrong: (text: string) => string;
  readonly timeIsOver: (seconds: number) => string;
  readonly tooMany: (path: string, files: number) => string;
  readonly nothingInFolder: (path: string) => string;
  readonly reasons: {
    readonly missing: string;
    readonly denied: string;
    readonly loop: string;
    readonly special: string;
  };
  readonly unmatched: (term: string) => string;
  readonly noHost: string;
  readonly notKnown: (construct: string) => string;
  readonly givesUp: string;
  readonly noFinding: string;
  readonly unknownFinding: (id: string) => string;
  readonly noRelease: string;
  readonly unknownRelease: (name: string, first: string, last: string) => string;
  readonly noGoal: string;
  readonly countWrong: (option: string, given: string) => string;
  readonly choiceWrong: (option: string, given: string, choices: readonly string[]) => string;
  readonly noPatch: (release: string) => string;
  readonly symptom: string;
  readonly affected: string;
  readonly example: string;
  readonly change: string;
  readonly known: string;
  readonly knownBy: { readonly observed: string; readonly read: string; readonly reported: string };
  readonly upstream: string;
  readonly page: string;
  readonly task: string;
  readonly host: string;
  readonly message: string;
  readonly kubespray: string;
  readonly commandFound: string;
  readonly runNext: string;
  readonly messageUnknown: string;
  readonly nothingRecognised: string;
  readonly progress: (done: number) => string;
  readonly notJson: string;
  readonly notObject: string;
  readonly fieldWrong: (field: string, wanted: string) => string;
  readonly lineTooLong: (megabytes: number) => string;
  readonly secretDecides: string;
  readonly showsAll: string;
  readonly cannotWrite: (code: string) => string;
  readonly inputEmpty: string;
  readonly inputNotUtf8: string;
  readonly unexpected: (message: string) => string;
};

const en: Messages = {
  error: 'error',
  warning: 'warning',
  seeHelp: (command) => `See "${command} --help".`,
  unknownCommand: (name) =>
    `"${name}" is not a command. The commands are diagnose, hosts, explain, decode, patch, plan and batch.`,
  unknownOption: (option) => `The option "${option}" does not exist.`,
  didYouMean: (name) => `Did you mean "${name}"?`,
  valueMissing: (option) => `The option "${option}" needs a value.`,
  valueUnwanted: (option) => `The option "${option}" takes no value.`,
  optionAfterDashes: (option) => `"${option}" is an option of multus-clinic. Put it before "--".`,
  optionTwice: (option) => `The option "${option}" may be given only once.`,
  argumentUnwanted: (argument) => `"${argument}" is one argument too many.`,
  commandNotBehindDashes: (argument) => `Put "--" before the ansible-playbook command: -- ${argument} ...`,
  oneFormat: (options) => `Choose one of ${options.join(', ')}.`,
  unknownLanguage: (language) => `The language "${language}" is not available. Choose en or zh-cn.`,
  noCommand: 'There is no ansible-playbook command. Write it after "--", or name a file of commands with --script.',
  noCommandIn: (path) => `There is no ansible-playbook command in "${path}".`,
  scriptAndCommand: 'Give either --script or a command after "--".',
  inputTwice: 'Standard input can be read only once: as the inventory or as the script.',
  noInventory: 'There is no inventory. Name a file or folder with -i, or "-" for standard input.',
  cannotRead: (path, reason) => `Cannot read "${path}": ${reason}.`,
  tooLarge: (path, megabytes) => `"${path}" is larger than ${megabytes} MB.`,
  allTooLarge: (path, megabytes) => `The files are larger than ${megabytes} MB together; reading stopped at "${path}".`,
  tooMuch: (path, marks) =>
    `The files have more than ${marks} lines and values together; reading stopped at "${path}".`,
  timeoutWrong: (text) => `"${text}" is not a time limit: --timeout takes seconds, more than 0 and at most 86400.`,
  timeIsOver: (seconds) => `There was no answer within ${seconds} s (--timeout).`,
  tooMany: (path, files) => `There are more than ${files} files; reading stopped at "${path}".`,
  nothingInFolder: (path) => `The folder "${path}" holds no file that Ansible would read.`,
  reasons: {
    missing: 'there is no such file or folder',
    denied: 'permission denied',
    loop: 'its links form a loop',
    special: 'it is neither a file nor a folder',
  },
  unmatched: (term) => `"${term}" matches no host or group.`,
  noHost: 'The pattern selects no host.',
  notKnown: (construct) => `The hosts are not known: the regular expression ${construct} is not modelled here.`,
  givesUp: 'Ansible gives up on this inventory.',
  noFinding: 'Name a finding:',
  unknownFinding: (id) => `There is no finding "${id}".`,
  noRelease: 'Name a release with -k.',
  unknownRelease: (name, first, last) => `There is no release "${name}". Those from ${first} to ${last} have a patch.`,
  noGoal: 'Say from which release to which: --from v2.25.1 --to v2.31.0.',
  countWrong: (option, given) => `The option "${option}" takes a number from 1, not "${given}".`,
  choiceWrong: (option, given, choices) => `The option "${option}" takes ${choices.join(' or ')}, not "${given}".`,
  noPatch: (release) => `${release} needs no patch: its Multus role does not stop at hosts that are not in the run.`,
  symptom: 'Symptom',
  affected: 'Who is affected',
  example: 'For example',
  change: 'What to do',
  known: 'Known',
  knownBy: {
    observed: 'observed on real runs',
    read: 'read in the source',
    reported: 'reported in issues',
  },
  upstream: 'Upstream',
  page: 'Page',
  task: 'Task',
  host: 'Host',
  message: 'Message',
  kubespray: 'Kubespray',
  commandFound: 'The command in the log',
  runNext: 'Run next',
  messageUnknown: "This message is not one of those that are known here. Search Kubespray's issues for it.",
  nothingRecognised:
    'There is no failing task and no known message in this text. Give the lines from "TASK [" to the end.',
  progress: (done) => (done === 1 ? '1 request' : `${done} requests`),
  notJson: 'This line is not JSON.',
  notObject: 'This line is not a request: a JSON object with files and command.',
  fieldWrong: (field, wanted) => `"${field}" must be ${wanted}.`,
  lineTooLong: (megabytes) => `This line is longer than ${megabytes} MB.`,
  cannotWrite: (code) =>
    code === 'EPIPE'
      ? 'The reader of the output has gone before all of it was written.'
      : `The output cannot be written${code === 'ENOSPC' ? ': no space is left' : ` (${code})`}.`,
  inputEmpty: 'Standard input is empty: there is no inventory to judge.',
  inputNotUtf8: 'Standard input is not UTF-8 text. Convert it first, for example with iconv.',
  showsAll: '--with-secrets writes everything as it was given.',
  secretDecides:
    'The report would differ without values that may be secrets, so it is not written. --with-secrets writes it whole.',
  unexpected: (message) => `Something went wrong that should not: ${message}. Please report it.`,
};

const zh: Messages = {
  error: '错误',
  warning: '警告',
  seeHelp: (command) => `用法见“${command} --help”。`,
  unknownCommand: (name) =>
    `没有“${name}”这个子命令。可用的有 diagnose、hosts、explain、decode、patch、plan 和 batch。`,
  unknownOption: (option) => `没有“${option}”这个选项。`,
  didYouMean: (name) => `是否想写“${name}”？`,
  valueMissing: (option) => `选项“${option}”缺少值。`,
  valueUnwanted: (option) => `选项“${option}”不带值。`,
  optionAfterDashes: (option) => `“${option}”是 multus-clinic 的选项，请写在“--”之前。`,
  optionTwice: (option) => `选项“${option}”只能出现一次。`,
  argumentUnwanted: (argument) => `多了一个参数“${argument}”。`,
  commandNotBehindDashes: (argument) => `请在 ansible-playbook 命令前加上“--”：-- ${argument} ...`,
  oneFormat: (options) => `${options.join('、')} 只能选一个。`,
  unknownLanguage: (language) => `没有“${language}”这种语言，请选 en 或 zh-cn。`,
  noCommand: '没有 ansible-playbook 命令。请写在“--”之后，或用 --script 指定写有命令的文件。',
  noCommandIn: (path) => `“${path}”里没有 ansible-playbook 命令。`,
  scriptAndCommand: '--script 和“--”之后的命令只能给一个。',
  inputTwice: '标准输入只能读一次：要么是主机清单，要么是脚本。',
  noInventory: '没有主机清单。请用 -i 指定文件或目录，或用“-”从标准输入读取。',
  cannotRead: (path, reason) => `无法读取“${path}”：${reason}。`,
  tooLarge: (path, megabytes) => `“${path}”超过 ${megabytes} MB。`,
  allTooLarge: (path, megabytes) => `文件总共超过 ${megabytes} MB，读到“${path}”时停止。`,
  tooMuch: (path, marks) => `所有文件的行和值合计超过 ${marks} 个，读到“${path}”时停止。`,
  timeoutWrong: (text) => `“${text}”不是有效的时限：--timeout 以秒为单位，大于 0，最大 86400。`,
  timeIsOver: (seconds) => `${seconds} 秒内没有得出结果（--timeout）。`,
  tooMany: (path, files) => `文件超过 ${files} 个，读到“${path}”时停止。`,
  nothingInFolder: (path) => `目录“${path}”里没有 Ansible 会读取的文件。`,
  reasons: {
    missing: '没有这个文件或目录',
    denied: '没有权限',
    loop: '链接成环',
    special: '既不是文件，也不是目录',
  },
  unmatched: (term) => `“${term}”没有匹配到任何主机或组。`,
  noHost: '这个模式没有选中任何主机。',
  notKnown: (construct) => `无法得知选中的主机：这里没有实现正则表达式 ${construct}。`,
  givesUp: 'Ansible 无法使用这份主机清单。',
  noFinding: '请指明一项诊断结果：',
  unknownFinding: (id) => `没有“${id}”这项诊断结果。`,
  noRelease: '请用 -k 指定版本。',
  unknownRelease: (name, first, last) => `没有“${name}”这个版本。${first} 到 ${last} 有补丁。`,
  noGoal: '请写明从哪个版本到哪个版本：--from v2.25.1 --to v2.31.0。',
  countWrong: (option, given) => `选项“${option}”要求不小于 1 的整数，而不是“${given}”。`,
  choiceWrong: (option, given, choices) => `选项“${option}”只能是 ${choices.join(' 或 ')}，而不是“${given}”。`,
  noPatch: (release) => `${release} 不需要补丁：它的 Multus 角色不会因不参与本次运行的主机而中断。`,
  symptom: '现象',
  affected: '受影响的情形',
  example: '例如',
  change: '怎么办',
  known: '依据',
  knownBy: { observed: '在真实运行中观察到', read: '从源码读出', reported: '来自 issue 的报告' },
  upstream: '上游',
  page: '页面',
  task: '任务',
  host: '主机',
  message: '报错',
  kubespray: 'Kubespray',
  commandFound: '日志里的命令',
  runNext: '接下来运行',
  messageUnknown: '这里没有收录这个报错，请在 Kubespray 的 issue 里搜索。',
  nothingRecognised: '这段文本里没有失败的任务，也没有已知的报错。请给出从“TASK [”到末尾的内容。',
  progress: (done) => `${done} 个请求`,
  notJson: '这一行不是 JSON。',
  notObject: '这一行不是请求：应为带有 files 和 command 的 JSON 对象。',
  fieldWrong: (field, wanted) => `“${field}”应为 ${wanted}。`,
  lineTooLong: (megabytes) => `这一行超过 ${megabytes} MB。`,
  cannotWrite: (code) =>
    code === 'EPIPE'
      ? '输出还没写完，读取方就已离开。'
      : `无法写入输出${code === 'ENOSPC' ? '：没有剩余空间' : `（${code}）`}。`,
  inputEmpty: '标准输入是空的：没有可判断的主机清单。',
  inputNotUtf8: '标准输入不是 UTF-8 文本。请先转换，例如用 iconv。',
  showsAll: '加上 --with-secrets 可原样输出。',
  secretDecides: '去掉可能是机密的值之后，报告的结论会不同，因此没有输出。加上 --with-secrets 可输出完整报告。',
  unexpected: (message) => `发生了不该发生的错误：${message}。请反馈。`,
};

/** What the command line says, in every language. */
export const messages: Readonly<Record<Locale, Messages>> = { en, 'zh-CN': zh };
