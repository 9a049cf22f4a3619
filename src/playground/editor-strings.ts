import type { Locale } from '../analyzer/index.ts';

type EditorStrings = {
  readonly leaveEditor: string;
  readonly plain: string;
  readonly unavailable: string;
};

/** The words about how the input is edited, in every language. */
export const editorStrings = {
  en: {
    leaveEditor: 'In an editor Tab writes. Press Esc, then Tab, to leave it.',
    plain: 'Plain text areas',
    unavailable: 'The editor could not be loaded. Plain text areas do all that it does.',
  },
  'zh-CN': {
    leaveEditor: '在编辑器里 Tab 用于输入。先按 Esc 再按 Tab 即可离开。',
    plain: '使用普通文本框',
    unavailable: '编辑器无法加载。普通文本框的功能是一样的。',
  },
} satisfies Record<Locale, EditorStrings>;
