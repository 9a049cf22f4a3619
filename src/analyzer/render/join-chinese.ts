/** Joins parts of a Chinese text, with a blank where a Latin word or a number meets a Chinese sign. */
export function joinChinese(...parts: readonly string[]): string {
  let text = '';
  for (const part of parts) {
    const meets = (isLatin(text.at(-1)) && isHan(part[0])) || (isHan(text.at(-1)) && isLatin(part[0]));
    text += meets ? ` ${part}` : part;
  }
  return text;
}

function isLatin(sign: string | undefined): boolean {
  return sign !== undefined && /[\w.*/\\-]/.test(sign);
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && /\p{Script=Han}/u.test(sign);
}
