/** What became of a copy: `selected` leaves the text selected, for the reader to copy by hand. */
export type Copied = 'copied' | 'selected';

/** Puts text on the clipboard. Plain http has no clipboard to write to; there the text is selected in `shownIn` and copied from the selection. */
export async function copyText(text: string, shownIn: Element | undefined): Promise<Copied> {
  try {
    // Absent on plain http, whatever the type says.
    if (navigator.clipboard as Clipboard | undefined) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
  } catch {
    // The reader or the browser refused: the selection is still there.
  }
  return copyBySelection(text, shownIn);
}

function copyBySelection(text: string, shownIn: Element | undefined): Copied {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (copied) return 'copied';
  if (shownIn) getSelection()?.selectAllChildren(shownIn);
  return 'selected';
}
