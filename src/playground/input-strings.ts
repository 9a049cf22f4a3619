import type { Locale } from '../analyzer/index.ts';
import { counted } from '../views/counted.ts';
import type { Size } from './bounds.ts';
import type { RefusedFile } from './files.ts';

type InputStrings = {
  readonly openFiles: string;
  readonly openFolder: string;
  readonly dropHere: string;
  readonly refused: (count: number) => string;
  readonly because: Readonly<Record<RefusedFile['because'], string>>;
  readonly andMore: (count: number) => string;
  readonly keptAsFile: (size: string) => string;
  readonly largeLink: (size: Size) => string;
  readonly openLarge: string;
  readonly declineLarge: string;
  readonly tooLong: Readonly<Record<'command' | 'file', string>>;
  readonly fromLink: string;
  readonly takeLink: string;
  readonly takeLinkReplaces: string;
  readonly leaveLink: string;
  readonly leaveLinkExample: string;
  readonly cases: string;
  readonly chooseCase: string;
  readonly topologies: string;
  readonly findings: string;
  readonly kept: string;
  readonly notKept: string;
};

/** The words about where an input comes from and where it stays, in every language. */
export const inputStrings = {
  en: {
    openFiles: 'Open files',
    openFolder: 'Open a folder',
    dropHere: 'Or drop inventory/mycluster here, with its group_vars and host_vars.',
    refused: (count) => (count === 1 ? 'One file was left out' : `${count} files were left out`),
    because: {
      credentials: 'in a folder that Kubespray leaves out of inventories',
      hidden: 'hidden file',
      document: 'a text to read, not an inventory',
      binary: 'binary, not text',
      'not-utf8': 'not UTF-8 text',
      'too-large': 'larger than 10 MB',
      'too-many': 'more than 2,000 files',
      'request-too-large': 'a saved request that holds more than this page shows',
    },
    andMore: (count) => `and ${count} more`,
    keptAsFile: (size) => `${size} MB: kept as a file and analysed whole, too large to edit here.`,
    largeLink: ({ files, characters }) =>
      `This link holds ${files === 1 ? 'one file' : `${files} files`} with ${counted(characters)} characters. To open it may take some seconds.`,
    openLarge: 'Open it',
    declineLarge: 'Do not open it',
    tooLong: {
      command: 'A command of more than 100,000 characters was not taken. What was here before stays.',
      file: 'A text of more than 10 million characters was not taken. What was here before stays.',
    },
    fromLink: 'This comes from a link. Your own input is kept as it was.',
    takeLink: 'Edit it',
    takeLinkReplaces: 'Edit it, in place of your own',
    leaveLink: 'Back to your own input',
    leaveLinkExample: 'Back to the example',
    cases: 'Cases to start from',
    chooseCase: 'Choose a case…',
    topologies: 'Clusters and commands',
    findings: 'Findings',
    kept: 'Your input stays in this browser until you clear it.',
    notKept: 'This browser does not let the page keep your input: it is gone when you leave.',
  },
  'zh-CN': {
    openFiles: '打开文件',
    openFolder: '打开目录',
    dropHere: '也可以把 inventory/mycluster 连同 group_vars 和 host_vars 拖到这里。',
    refused: (count) => `有 ${count} 个文件没有读入`,
    because: {
      credentials: '所在目录被 Kubespray 排除在主机清单之外',
      hidden: '隐藏文件',
      document: '说明文档，不是主机清单',
      binary: '二进制，不是文本',
      'not-utf8': '不是 UTF-8 文本',
      'too-large': '超过 10 MB',
      'too-many': '超过 2,000 个文件',
      'request-too-large': '保存的请求，内容超出本页能显示的范围',
    },
    andMore: (count) => `还有 ${count} 个`,
    keptAsFile: (size) => `${size} MB：作为文件保留并完整分析，太大，无法在这里编辑。`,
    largeLink: ({ files, characters }) =>
      `这个链接包含 ${files} 个文件，共 ${counted(characters)} 个字符。打开可能需要几秒。`,
    openLarge: '打开',
    declineLarge: '不打开',
    tooLong: {
      command: '超过 100,000 个字符的命令没有读入，原来的内容保持不变。',
      file: '超过 1000 万个字符的文本没有读入，原来的内容保持不变。',
    },
    fromLink: '这是链接里的内容。你自己的输入原样保留。',
    takeLink: '开始编辑',
    takeLinkReplaces: '开始编辑，替换你自己的输入',
    leaveLink: '回到自己的输入',
    leaveLinkExample: '回到示例',
    cases: '从案例开始',
    chooseCase: '选择一个案例……',
    topologies: '集群与命令',
    findings: '诊断项',
    kept: '你的输入保存在本浏览器中，直到你清空。',
    notKept: '浏览器不允许本页保存输入，离开后就没有了。',
  },
} satisfies Record<Locale, InputStrings>;
