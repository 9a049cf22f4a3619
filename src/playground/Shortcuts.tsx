import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../analyzer/index.ts';

type Strings = {
  readonly title: string;
  readonly close: string;
  /** `Mod` is Ctrl, on a Mac ⌘. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
};

const strings = {
  en: {
    title: 'Keyboard',
    close: 'Close',
    keys: [
      ['Mod Enter', 'copies the best command'],
      ['Mod K', 'search'],
      ['Mod F', 'in an editor: find'],
      ['Ctrl Space', 'in an editor: names to complete a word with'],
      ['Mod .', 'in an editor: the ways to mend what is underlined'],
      ['F8', 'in an editor: to the next place that is underlined'],
      ['Esc, then Tab', 'leaves an editor'],
      [
        '← →',
        'on the verdict: clause by clause; on the picture: step by step, or host by host; on the line beside the inventory: its width',
      ],
      ['Enter', 'on a part of the answer: keeps what it is about highlighted; Esc lets go'],
      ['?', 'this list'],
    ],
  },
  'zh-CN': {
    title: '键盘操作',
    close: '关闭',
    keys: [
      ['Mod Enter', '复制首选命令'],
      ['Mod K', '搜索'],
      ['Mod F', '在编辑器里：查找'],
      ['Ctrl Space', '在编辑器里：列出可补全的名称'],
      ['Mod .', '在编辑器里：列出划线处的修正办法'],
      ['F8', '在编辑器里：跳到下一处划线'],
      ['Esc，然后 Tab', '离开编辑器'],
      ['← →', '在结论上：逐句移动；在图上：逐步查看，或逐台主机移动；在主机清单旁的分隔线上：调整宽度'],
      ['Enter', '在结论的某个部分上：保持标出与它相关的内容；Esc 取消'],
      ['?', '打开本列表'],
    ],
  },
} satisfies Record<Locale, Strings>;

/** The keys of the page: `?` lists them, Ctrl+Enter copies the best command. */
export function Shortcuts({ locale }: { readonly locale: Locale }) {
  const text = strings[locale];
  const dialog = useRef<HTMLDialogElement>(null);
  const [modifier, setModifier] = useState('Ctrl');
  // A list that nobody has asked for is not in the page.
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
  }, [isAsked]);
  useEffect(() => {
    // As Starlight tells it for its search.
    if (/(Mac|iPhone|iPod|iPad)/i.test(navigator.platform)) setModifier('⌘');
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        // An editor would begin a new line.
        event.stopPropagation();
        copyBest();
      }
      if (event.key === '?' && !isWriting(event.target)) setAsked(true);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return (
    <dialog class="shortcuts" ref={dialog} aria-label={text.title} onClose={() => setAsked(false)}>
      {isAsked && (
        <>
          <h2>{text.title}</h2>
          <dl>
            {text.keys.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys.replace('Mod', modifier)}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <button type="button" onClick={() => dialog.current?.close()}>
            {text.close}
          </button>
        </>
      )}
    </dialog>
  );
}

function copyBest(): void {
  document.querySelector<HTMLButtonElement>('.answer .mc-best .mc-copy')?.click();
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]') !== null
  );
}
