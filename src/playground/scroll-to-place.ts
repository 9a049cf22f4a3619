/** Scrolls a text area so that a place of its text is in view, with a little before it. */
export function scrollToPlace(field: HTMLTextAreaElement, start: number): void {
  const line = field.value.slice(0, start).split('\n').length - 1;
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  const top = line * lineHeight;
  const isSeen = top >= field.scrollTop && top + 2 * lineHeight <= field.scrollTop + field.clientHeight;
  if (!isSeen) field.scrollTop = Math.max(0, top - 2 * lineHeight);
}
