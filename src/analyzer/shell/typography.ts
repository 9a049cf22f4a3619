import { passageOf } from './passage.ts';
import type { Source } from './source.ts';

/** What word processors, web pages and other keyboards put in the place of the characters that a shell knows. */
const plain: ReadonlyMap<string, string> = new Map([
  ...'\u201c\u201d\u201e\u00ab\u00bb\uff02'.split('').map((char) => [char, '"'] as const),
  ...'\u2018\u2019\u201a\uff07'.split('').map((char) => [char, "'"] as const),
  ...'\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d'.split('').map((char) => [char, '-'] as const),
  ...'\u2014\u2015'.split('').map((char) => [char, '--'] as const),
  ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'
    .split('')
    .map((char) => [char, ' '] as const),
  ...'\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f'.split('').map((char) => [char, ''] as const),
  ['\uff0c', ','],
  ['\u3001', ','],
  ['\uff1b', ';'],
]);

/** Letters, digits and the other characters of ASCII in their full width; parentheses and question marks belong to prose. */
function narrow(char: string): string | undefined {
  const code = char.charCodeAt(0);
  if (code < 0xff01 || code > 0xff5e || '\uff08\uff09\uff1f'.includes(char)) return undefined;
  return String.fromCharCode(code - 0xfee0);
}

const any =
  /[\u00a0\u00ab\u00ad\u00bb\u1680\u2000-\u2015\u2018-\u201a\u201c-\u201e\u202f\u205f\u2060\u2212\u3000\u3001\ufe63\ufeff\uff01-\uff5e]/;

/** What a shell knows in the place of `char`, which may be nothing; `undefined`: it is itself. */
export function plainCharacter(char: string): string | undefined {
  return plain.get(char) ?? narrow(char);
}

/** The text with plain characters in the place of typographic ones; itself where it has none. */
export function plainPassage(source: Source): Source {
  const { text } = source;
  if (!any.test(text)) return source;
  const builder = passageOf(source);
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    const replacement = plainCharacter(char);
    if (replacement === undefined || isPunctuation(char, text[at + 1] ?? '') || isPrompt(text, at)) continue;
    builder.copy(copied, at).put(dashes(replacement, char, text, at), at, at + 1);
    copied = at + 1;
  }
  return builder.copy(copied, text.length).finish();
}

/** A comma between hosts is the shell's; before a space or a Chinese word it is one of the sentence. */
function isPunctuation(char: string, next: string): boolean {
  return '\uff0c\u3001\uff01\uff1b\uff0e'.includes(char) && !/[\w\s!&~*'"[$./-]/.test(next);
}

/** `» ` at the start of a line is the prompt of a shell. */
function isPrompt(text: string, at: number): boolean {
  return text[at] === '\u00bb' && text[at + 1] === ' ' && /^\n?$/.test(text[at - 1] ?? '');
}

/** Web pages make one long dash of the two short ones before a long option. */
function dashes(replacement: string, char: string, text: string, at: number): string {
  // A Chinese keyboard writes a dash as two long ones.
  if (replacement === '--' && text[at - 1] === char) return '';
  if (!/^--?$/.test(replacement) || char === '\uff0d' || !/^\s?$/.test(text[at - 1] ?? '')) return replacement;
  const after = text.slice(at + 1, at + 3);
  if (/^[a-z][a-z-]/.test(after)) return '--';
  return /^[A-Za-z]/.test(after) ? '-' : replacement;
}
