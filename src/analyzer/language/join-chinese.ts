/** Joins parts of a Chinese text, with a space where a Latin word or a number meets a Chinese character. */
export function joinChinese(...parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const meets = (isLatin(text.at(-1)) && isHan(part[0])) || (isHan(text.at(-1)) && isLatin(part[0]));
    text += meets ? ` ${part}` : part;
  }
  return text;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\w.*/\\`-]/.test(character);
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}
