import type { Dropped, Locale } from '../analyzer/index.ts';
import type { BrokenLink } from './state.ts';

type LeaveStrings = {
  readonly title: string;
  readonly intro: string;
  readonly rename: string;
  readonly renameHint: string;
  readonly working: string;
  readonly nothingToLeave: string;
  readonly preview: string;
  readonly nothingDropped: string;
  readonly dropped: (count: number) => string;
  readonly droppedAs: Readonly<Record<Dropped['what'], (name: string, count: number) => string>>;
  readonly secret: string;
  readonly inCommand: string;
  readonly renamed: (count: number) => string;
  readonly leaves: string;
  readonly proved: string;
  readonly refused: Readonly<Record<'outcome-changes' | 'secret-remains', (subject: string) => string>>;
  readonly failed: string;
  readonly copyLink: string;
  readonly copyLinkMarkdown: string;
  readonly copyMarkdown: Readonly<Record<Locale, string>>;
  readonly copyPicture: string;
  readonly savePicture: string;
  readonly pictureRefused: string;
  readonly more: string;
  readonly copyJson: string;
  readonly copySarif: string;
  readonly copyCli: string;
  readonly saveFile: string;
  readonly print: string;
  readonly openBugForm: string;
  readonly copyBugForm: string;
  readonly bugFormTooLong: string;
  readonly wrong: string;
  readonly wrongHead: string;
  readonly reproduce: string;
  readonly linkTooLong: (length: number) => string;
  readonly brokenLink: string;
  readonly unreadable: Readonly<Record<BrokenLink['reason'], (detail: string) => string>>;
};

const times = (count: number): string => (count > 1 ? ` ×${count}` : '');

/** The words about what leaves the page and what arrives by a link, in every language. */
export const leaveStrings = {
  en: {
    title: 'Share, copy, report',
    intro:
      'Only what decides the outcome and was understood leaves: secrets, comments and all other values are taken out first. Nothing leaves until you press a button.',
    rename: 'Rename hosts, addresses, folders and groups of your own',
    renameHint: 'The same name everywhere: cp-1, worker-2. Kubespray’s own groups stay.',
    working: 'Taking out what must not leave…',
    nothingToLeave: 'There is no verdict yet. Give an inventory and a command first.',
    preview: 'What is taken out',
    nothingDropped: 'Nothing had to be taken out: your text leaves as you see it.',
    dropped: (count) => (count === 1 ? 'One thing stays here' : `${count} things stay here`),
    droppedAs: {
      variable: (name, count) => `variable ${name}${times(count)}`,
      name: (name, count) => `the name ${name}${times(count)}`,
      value: (name, count) => `value of ${name}${times(count)}`,
      comment: (_, count) => `comments${times(count)}`,
      option: (name, count) => `${name}${times(count)}`,
      text: (_, count) => `text that is not needed or was not understood${times(count)}`,
      file: (name) => `the whole file ${name}`,
    },
    secret: 'secret',
    inCommand: 'command',
    renamed: (count) => (count === 1 ? 'One name is changed' : `${count} names are changed`),
    leaves: 'What leaves',
    proved: 'Simulated again: what leaves has the same outcome.',
    refused: {
      'outcome-changes': (subject) =>
        `This cannot be shared safely: without what was taken out, the outcome would be another (${subject}).`,
      'secret-remains': (subject) =>
        `This cannot be shared as it is: the value of ${subject} is also in a name or a path. Rename hosts and folders, or change that text.`,
    },
    failed: 'Taking it out took more than two seconds and was stopped. Shorten the input and try again.',
    copyLink: 'Copy link',
    copyLinkMarkdown: 'Copy link as Markdown',
    copyMarkdown: { en: 'Copy for an issue (English)', 'zh-CN': 'Copy for an issue (Chinese)' },
    copyPicture: 'Copy the picture',
    savePicture: 'Save the picture (SVG)',
    pictureRefused: 'This browser copies no pictures. Save it instead.',
    more: 'More ways',
    copyJson: 'Copy JSON',
    copySarif: 'Copy SARIF',
    copyCli: 'Copy multus-clinic command',
    saveFile: 'Save as a file',
    print: 'Print',
    openBugForm: 'Open Kubespray’s bug form, filled in',
    copyBugForm: 'Copy the bug report',
    bugFormTooLong: 'The report is too long for a link. Copy it, then paste it into the form.',
    wrong: 'This verdict is wrong: copy a report',
    wrongHead:
      '## This verdict is wrong\n\nWhat really happened (task, host, message of the real run):\n\n```text\n\n```',
    reproduce: 'Open this case in the playground',
    linkTooLong: (length) =>
      `The link has ${length} characters. Issue trackers and chats cut links of more than 8,000: send the file instead. This page opens it.`,
    brokenLink: 'This link cannot be opened.',
    unreadable: {
      'not-base64': (char) =>
        `It holds “${char}”, which no link of this page does. Something was added to it on the way.`,
      'empty-link': () => 'It ends right after its version. Copy the whole link.',
      truncated: () => 'Its end is missing. Copy the whole link; chats cut long ones.',
      overlong: () => 'There is more after its end. Remove what follows the link.',
      checksum: () => 'A character in it was changed: its checksum does not agree.',
      'newer-version': (version) =>
        `It is of version ${version}, which is newer than this page. Reload the page, or open it on an up-to-date site.`,
      'unknown-form': (form) => `“${form}” is not a form of link that this page has ever made.`,
      'not-compressed': () => 'Its content cannot be unpacked. It was not made by this page.',
      'too-large': (size) => `It unfolds to more than ${size} MB and was not opened.`,
      'too-many-files': (count) => `It holds more than ${count} files and was not opened.`,
      'too-many-parameters': (count) => `It has more than ${count} parameters and was not opened.`,
      'command-too-long': (count) => `Its command has more than ${count} characters, so it was not opened.`,
      'path-too-long': (count) => `It names a file by more than ${count} characters and was not opened.`,
      'text-too-long': (count) => `It holds a file of more than ${count} characters and was not opened.`,
      'settings-too-long': (count) =>
        `Its release, hosts with facts and hosts that are down take more than ${count} characters, so it was not opened.`,
      'too-slow': () => 'It took longer than 2 seconds to look into and was not opened.',
      unavailable: () => 'The part of this page that looks into links could not be loaded. Reload the page.',
      'not-a-state': () => 'It unpacks, but holds no inventory and command.',
      'parameter-twice': (name) => `It names ${name} twice. Leave one of them out.`,
      'file-without-path': () => 'It has “file:” without a path. Write file:group_vars/all.yml=…',
    },
  },
  'zh-CN': {
    title: '分享、复制、反馈',
    intro:
      '只有影响结果且已被理解的内容才会离开：密钥、注释和其他所有的值都先去掉。在你按下按钮之前，什么都不会离开本页。',
    rename: '替换主机名、地址、目录和自定义组的名称',
    renameHint: '各处替换一致：cp-1、worker-2。Kubespray 自带的组名不变。',
    working: '正在去掉不应离开的内容……',
    nothingToLeave: '还没有结论。请先填写主机清单和命令。',
    preview: '去掉了什么',
    nothingDropped: '没有需要去掉的内容，分享的就是你看到的原文。',
    dropped: (count) => `有 ${count} 处内容留在本页`,
    droppedAs: {
      variable: (name, count) => `变量 ${name}${times(count)}`,
      name: (name, count) => `名称 ${name}${times(count)}`,
      value: (name, count) => `${name} 的值${times(count)}`,
      comment: (_, count) => `注释${times(count)}`,
      option: (name, count) => `${name}${times(count)}`,
      text: (_, count) => `用不到或无法理解的文本${times(count)}`,
      file: (name) => `整个文件 ${name}`,
    },
    secret: '机密',
    inCommand: '命令',
    renamed: (count) => `替换了 ${count} 个名称`,
    leaves: '会离开的内容',
    proved: '已重新模拟：分享的内容结果相同。',
    refused: {
      'outcome-changes': (subject) => `无法安全分享：去掉这些内容后，结果会不同（${subject}）。`,
      'secret-remains': (subject) =>
        `无法原样分享：${subject} 的值还出现在某个名称或路径里。请替换主机名和目录，或者改掉那处文本。`,
    },
    failed: '处理超过两秒，已经停止。请缩短输入后重试。',
    copyLink: '复制链接',
    copyLinkMarkdown: '复制 Markdown 链接',
    copyMarkdown: { en: '复制为 issue（英文）', 'zh-CN': '复制为 issue（中文）' },
    copyPicture: '复制图片',
    savePicture: '保存图片（SVG）',
    pictureRefused: '这个浏览器不能复制图片，请改为保存。',
    more: '更多方式',
    copyJson: '复制 JSON',
    copySarif: '复制 SARIF',
    copyCli: '复制 multus-clinic 命令',
    saveFile: '存为文件',
    print: '打印',
    openBugForm: '打开已填好的 Kubespray 缺陷表单（英文）',
    copyBugForm: '复制缺陷报告（英文）',
    bugFormTooLong: '报告太长，放不进链接。请先复制，再粘贴到表单里。',
    wrong: '结论不对：复制一份反馈',
    wrongHead: '## 结论不对\n\n实际发生了什么（实际运行的任务、主机和报错）：\n\n```text\n\n```',
    reproduce: '在诊断台中打开这个案例',
    linkTooLong: (length) =>
      `链接有 ${length} 个字符。超过 8,000 个字符的链接会被 issue 系统和聊天工具截断，请改为发送文件，本页可以打开它。`,
    brokenLink: '无法打开这个链接。',
    unreadable: {
      'not-base64': (char) => `链接里有“${char}”，本页生成的链接不会有这个字符，是途中被加进去的。`,
      'empty-link': () => '链接在版本号之后就结束了。请复制完整的链接。',
      truncated: () => '链接缺了末尾。请复制完整的链接，聊天工具会截断过长的链接。',
      overlong: () => '链接末尾之后还有别的内容。请删掉多出来的部分。',
      checksum: () => '链接里有字符被改动过，校验和不一致。',
      'newer-version': (version) => `链接是版本 ${version}，比本页新。请刷新页面，或在最新的站点上打开。`,
      'unknown-form': (form) => `“${form}”不是本页生成过的链接形式。`,
      'not-compressed': () => '链接的内容无法解压，它不是本页生成的。',
      'too-large': (size) => `链接展开后超过 ${size} MB，没有打开。`,
      'too-many-files': (count) => `它包含超过 ${count} 个文件，没有打开。`,
      'too-many-parameters': (count) => `它的参数超过 ${count} 个，没有打开。`,
      'command-too-long': (count) => `它的命令超过 ${count} 个字符，没有打开。`,
      'path-too-long': (count) => `它里面有文件的路径超过 ${count} 个字符，没有打开。`,
      'text-too-long': (count) => `它里面有文件超过 ${count} 个字符，没有打开。`,
      'settings-too-long': (count) => `它的版本、已有事实的主机和宕机主机合计超过 ${count} 个字符，没有打开。`,
      'too-slow': () => '读取它超过了 2 秒，没有打开。',
      unavailable: () => '本页读取链接的部分没能加载。请重新加载页面。',
      'not-a-state': () => '链接可以解压，但里面没有主机清单和命令。',
      'parameter-twice': (name) => `链接里 ${name} 出现了两次。请去掉其中一个。`,
      'file-without-path': () => '链接里的“file:”没有路径。请写成 file:group_vars/all.yml=……',
    },
  },
} satisfies Record<Locale, LeaveStrings>;
