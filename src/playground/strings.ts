import type { Locale } from '../analyzer/index.ts';
import type { Recognized } from './recognize.ts';

type Strings = {
  readonly private: string;
  /** What of the example is still there. */
  readonly exampleShown: Readonly<Record<'whole' | 'command' | 'inventory', string>>;
  readonly tree: { readonly summary: (files: number, variables: number) => string; readonly source: string };
  readonly settings: string;
  readonly skip: string;
  readonly toAnswer: string;
  readonly planAll: string;
  readonly size: string;
  readonly inventory: string;
  readonly fileName: (number: number) => string;
  readonly unnamedFile: (number: number) => string;
  readonly fileText: (name: string) => string;
  readonly addFile: string;
  readonly removeFile: (name: string) => string;
  readonly command: string;
  readonly release: string;
  readonly everyRelease: string;
  readonly ansible: string;
  readonly ansiblePinned: (version: string | undefined) => string;
  readonly applied: (remedy: string) => string;
  readonly why: string;
  readonly stripTooSlow: string;
  readonly reads: string;
  readonly chooseExample: string;
  readonly clear: string;
  readonly undo: string;
  readonly result: string;
  /** `names`: the first few that the term is the beginning of. */
  readonly stillTyping: (term: string, names: readonly string[]) => string;
  readonly misplaced: Readonly<Record<keyof Recognized, { readonly says: string; readonly act: string }>>;
  readonly working: string;
  readonly tooSlow: string;
  readonly unavailable: string;
  readonly selected: string;
  readonly selectedHint: string;
  readonly groups: string;
  readonly notes: (count: number) => string;
  readonly withoutScript: string;
  readonly sentence: {
    readonly noInventory: string;
    readonly noHosts: string;
    readonly unreadable: (file: string, line: number) => string;
    /** `rest`: what holds of the hosts that had been read until then. */
    readonly unreadableButGoesOn: (file: string, line: number, rest: string) => string;
    readonly stopped: (file: string, line: number) => string;
    readonly noCommand: (hosts: number) => string;
    readonly commandUnreadable: (hosts: number) => string;
    readonly noLimit: (hosts: number) => string;
    readonly limit: (taken: number, hosts: number, first: string) => string;
    readonly limitTakesNothing: (hosts: number) => string;
    readonly limitRefused: string;
    readonly limitUnknown: string;
  };
};

/** The words of the playground, in every language. */
export const strings = {
  en: {
    private: 'Nothing you type here leaves your browser.',
    exampleShown: {
      whole: 'This is a worked example. Replace it with your own text.',
      command: 'The command is still that of the example.',
      inventory: 'The inventory is still that of the example.',
    },
    tree: {
      summary: (files, variables) =>
        `${files} files, ${variables === 1 ? '1 variable matters' : `${variables} variables matter`}`,
      source: 'hosts',
    },
    settings: 'ansible-core and editor',
    skip: 'Skip to the command',
    toAnswer: 'What to do',
    planAll: 'Plan a whole upgrade with this inventory',
    size: 'Width of the inventory',
    inventory: 'Inventory',
    fileName: (number) => `Path of file ${number}`,
    unnamedFile: (number) => `file ${number}`,
    fileText: (name) => `Text of ${name}`,
    addFile: 'Add a file',
    removeFile: (name) => `Remove ${name}`,
    command: 'Command',
    release: 'Release',
    everyRelease: 'Every release',
    ansible: 'ansible-core',
    ansiblePinned: (version) => (version ? `${version}, as pinned` : 'as pinned'),
    applied: (remedy) => `Applied to your input: ${remedy}.`,
    why: 'Why',
    stripTooSlow: 'Simulating every release took more than two seconds and was stopped.',
    reads: 'What Ansible reads',
    chooseExample: 'Example',
    clear: 'Clear',
    undo: 'Undo',
    result: 'What Ansible makes of it',
    stillTyping: (term, names) => `Still typing: “${term}” is the beginning of ${names.join(', ')}.`,
    misplaced: {
      command: { says: 'This file holds a command.', act: 'Move it to the command' },
      inventory: { says: 'The command field holds an inventory.', act: 'Move it to the inventory' },
      log: { says: 'This is the log of a run.', act: 'Find its error' },
    },
    working: 'Reading…',
    tooSlow: 'Reading took more than two seconds and was stopped. Shorten the input, then edit it to try again.',
    unavailable: 'The analyzer could not be started. Reload the page; your browser has to allow workers.',
    selected: 'Hosts that the command may reach',
    selectedHint: 'In the order in which Ansible takes them.',
    groups: 'Hosts by group',
    notes: (count) => (count === 1 ? 'One thing to look at' : `${count} things to look at`),
    withoutScript: 'The result below is for the example. Your own input needs JavaScript.',
    sentence: {
      noInventory: 'There is no inventory yet. Paste one, or open a folder.',
      noHosts: 'This inventory has no host: Ansible would have nothing to run on.',
      unreadable: (file, line) => `Ansible cannot read ${file}: line ${line} stops it, and no host is left.`,
      unreadableButGoesOn: (file, line, rest) =>
        `Ansible cannot read ${file}: line ${line} stops it. It goes on with what it had read until then. ${rest}`,
      stopped: (file, line) => `Ansible stops before its first task, because of line ${line} of ${file}.`,
      noCommand: (hosts) => `The inventory has ${count(hosts)}. Add a command to see which of them it takes.`,
      commandUnreadable: (hosts) =>
        `The inventory has ${count(hosts)}, but the command cannot be read as it is written.`,
      noLimit: (hosts) => `No limit: the command may reach all ${count(hosts)} of the inventory.`,
      limit: (taken, hosts, first) => `The limit takes ${taken} of ${count(hosts)}: ${first}.`,
      limitTakesNothing: (hosts) => `The limit takes none of ${count(hosts)}: Ansible stops before its first task.`,
      limitRefused: 'Ansible refuses this limit and stops before its first task.',
      limitUnknown: 'Which hosts this limit takes cannot be told from what is here.',
    },
  },
  'zh-CN': {
    private: '你在这里输入的内容不会离开浏览器。',
    exampleShown: {
      whole: '这是一个示例，请换成你自己的内容。',
      command: '命令还是示例里的。',
      inventory: '主机清单还是示例里的。',
    },
    tree: {
      summary: (files, variables) => `${files} 个文件，其中 ${variables} 个变量影响结果`,
      source: '主机',
    },
    settings: 'ansible-core 与编辑器',
    skip: '跳到命令',
    toAnswer: '怎么办',
    planAll: '用这份主机清单规划整个升级',
    size: '主机清单栏的宽度',
    inventory: '主机清单',
    fileName: (number) => `第 ${number} 个文件的路径`,
    unnamedFile: (number) => `第 ${number} 个文件`,
    fileText: (name) => `${name} 的内容`,
    addFile: '添加文件',
    removeFile: (name) => `移除 ${name}`,
    command: '命令',
    release: '版本',
    everyRelease: '所有版本',
    ansible: 'ansible-core',
    ansiblePinned: (version) => (version ? `${version}（随版本固定）` : '随版本固定'),
    applied: (remedy) => `已应用到你的输入：${remedy}。`,
    why: '原因',
    stripTooSlow: '模拟所有版本超过两秒，已经停止。',
    reads: 'Ansible 读到的内容',
    chooseExample: '示例',
    clear: '清空',
    undo: '撤销',
    result: 'Ansible 会怎样理解',
    stillTyping: (term, names) => `还在输入：“${term}”是 ${names.join('、')} 的开头。`,
    misplaced: {
      command: { says: '这个文件里是一条命令。', act: '移到命令栏' },
      inventory: { says: '命令栏里是一份主机清单。', act: '移到主机清单' },
      log: { says: '这是一次运行的日志。', act: '查找其中的报错' },
    },
    working: '正在读取……',
    tooSlow: '读取超过两秒，已经停止。请缩短输入，再修改一下即可重试。',
    unavailable: '分析器无法启动。请刷新页面，并确认浏览器允许使用 Worker。',
    selected: '命令可能触及的主机',
    selectedHint: '按 Ansible 选取的顺序排列。',
    groups: '各组的主机',
    notes: (count) => `有 ${count} 处需要留意`,
    withoutScript: '下面是示例的结果。分析你自己的输入需要启用 JavaScript。',
    sentence: {
      noInventory: '还没有主机清单。请粘贴一份，或者打开一个目录。',
      noHosts: '这份主机清单里没有主机，Ansible 没有可以执行的对象。',
      unreadable: (file, line) => `Ansible 无法读取 ${file}：停在第 ${line} 行，一台主机也没有读到。`,
      unreadableButGoesOn: (file, line, rest) =>
        `Ansible 无法读取 ${file}：停在第 ${line} 行，只按此前读到的内容继续。${rest}`,
      stopped: (file, line) => `Ansible 在第一个任务之前就会停止，原因在 ${file} 第 ${line} 行。`,
      noCommand: (hosts) => `主机清单中有 ${hosts} 台主机。填入命令，就能看到它会选中哪些。`,
      commandUnreadable: (hosts) => `主机清单中有 ${hosts} 台主机，但命令目前无法解析。`,
      noLimit: (hosts) => `没有 limit：命令可能触及主机清单中全部 ${hosts} 台主机。`,
      limit: (taken, hosts, first) => `limit 选中 ${hosts} 台主机中的 ${taken} 台：${first}。`,
      limitTakesNothing: (hosts) => `limit 没有选中 ${hosts} 台主机中的任何一台：Ansible 在第一个任务之前就会停止。`,
      limitRefused: 'Ansible 不接受这个 limit，在第一个任务之前就会停止。',
      limitUnknown: '仅凭这里的内容，无法知道这个 limit 会选中哪些主机。',
    },
  },
} satisfies Record<Locale, Strings>;

function count(hosts: number): string {
  return hosts === 1 ? '1 host' : `${hosts} hosts`;
}
