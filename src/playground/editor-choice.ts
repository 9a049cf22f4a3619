import { browserStore } from './keep.ts';

/** How the reader edits: in an editor with colours, marks and proposals, or in plain text areas. */
export type EditorChoice = 'editor' | 'plain';

const key = 'multus-clinic:editing';

/** Screens that are worked with a finger, and small ones, have no use for an editor. */
const roomy = '(min-width: 50rem) and (pointer: fine)';

/** Whether this screen can hold an editor at all. */
export function canHaveEditor(): boolean {
  return matchMedia(roomy).matches;
}

/** What the reader chose before; by default an editor. */
export function chosenEditor(): EditorChoice {
  try {
    return browserStore()?.getItem(key) === 'plain' ? 'plain' : 'editor';
  } catch {
    return 'editor';
  }
}

/** Remembers a choice, where the browser lets us. */
export function rememberEditor(choice: EditorChoice): void {
  try {
    browserStore()?.setItem(key, choice);
  } catch {
    // It holds for this visit then.
  }
}

/** Whether an editor shows and gives back a text as it is: it makes all line ends alike, and offsets would be others. */
export function isEditable(text: string): boolean {
  return !/^\ufeff|\r(?!\n)|[\u2028\u2029]/.test(text) && !(text.includes('\r\n') && /(?:^|[^\r])\n/.test(text));
}
