import {
  anchor,
  escapedCode,
  type Flags,
  type Item,
  literal,
  plain,
  type Reader,
  type Refusal,
} from './regex-reader.ts';

const digit = String.raw`\p{Nd}`;
const word = String.raw`\p{L}\p{N}_`;
const space = String.raw`\t-\r\x1c- \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}`;
const asciiClasses: Readonly<Record<string, string>> = { d: '0-9', w: '0-9A-Za-z_', s: String.raw`\t-\r ` };
const unicodeClasses: Readonly<Record<string, string>> = { d: digit, w: word, s: space };
const plainEscapes: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };

/** After a backslash, outside of a class. */
export function escapeSequence(reader: Reader, flags: Flags): Item | Refusal {
  const char = reader.chars[reader.at];
  if (char === undefined) return { refusal: 'bad escape (end of pattern)' };
  if (/^[dDwWsS]$/.test(char)) {
    reader.at++;
    return plain(`[${char === char.toLowerCase() ? '' : '^'}${members(char.toLowerCase(), flags)}]`);
  }
  if (/^[AbBZ]$/.test(char)) {
    reader.at++;
    return anchor(char === 'Z' ? String.raw`\z` : `\\${char}`);
  }
  if (/^[1-9]$/.test(char)) return reference(reader, flags);
  const code = escapedCharacter(reader);
  return typeof code === 'number' ? literal(code, flags) : code;
}

function members(letter: string, flags: Flags): string {
  return (flags.ascii ? asciiClasses : unicodeClasses)[letter] ?? '';
}

/** `\1` refers to a group; three octal digits are a character. */
function reference(reader: Reader, flags: Flags): Item | Refusal {
  const three = reader.chars.slice(reader.at, reader.at + 3).join('');
  if (/^[0-7]{3}$/.test(three)) {
    reader.at += 3;
    const code = Number.parseInt(three, 8);
    return code > 0o377 ? { refusal: `octal escape value \\${three} outside of range 0-0o377` } : literal(code, flags);
  }
  const number = Number(/^\d\d?/.exec(three)?.[0]);
  if (number > reader.groups) return { refusal: `invalid group reference ${number}` };
  if (reader.open.has(number)) return { refusal: 'cannot refer to an open group' };
  reader.at += String(number).length;
  reader.unsupported ??= 'backreference';
  return plain('(?:)');
}

/** The code point of an escape that stands for one character. `reader` is after the backslash. */
function escapedCharacter(reader: Reader): number | Refusal {
  const char = reader.chars[reader.at++] as string;
  const rest = reader.chars.slice(reader.at, reader.at + 8).join('');
  const widths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
  const width = Object.hasOwn(widths, char) ? (widths[char] as number) : 0;
  if (width > 0) {
    const digits = /^[0-9a-fA-F]*/.exec(rest.slice(0, width))?.[0] ?? '';
    if (digits.length !== width) return { refusal: `incomplete escape \\${char}${digits}` };
    reader.at += width;
    const code = Number.parseInt(digits, 16);
    return code > 0x10ffff ? { refusal: `bad escape \\${char}${digits}` } : code;
  }
  if (char === '0') {
    const digits = /^[0-7]{0,2}/.exec(rest)?.[0] ?? '';
    reader.at += digits.length;
    return Number.parseInt(`0${digits}`, 8);
  }
  if (char === 'N') {
    reader.unsupported ??= 'character by name';
    const close = reader.chars.indexOf('}', reader.at);
    if (rest[0] !== '{') return { refusal: 'missing {' };
    if (close === -1) return { refusal: 'missing }, unterminated name' };
    reader.at = close + 1;
    return 0;
  }
  if (Object.hasOwn(plainEscapes, char) && char !== 'b') return plainEscapes[char] as number;
  if (/^[0-9A-Za-z]$/.test(char)) return { refusal: `bad escape \\${char}` };
  return char.codePointAt(0) as number;
}

/** After `[`. */
export function characterClass(reader: Reader, flags: Flags): Item | Refusal {
  const negated = reader.chars[reader.at] === '^';
  if (negated) reader.at++;
  const start = reader.at;
  const positive: string[] = [];
  const complements: string[] = [];
  for (;;) {
    const char = reader.chars[reader.at];
    if (char === undefined) return { refusal: 'unterminated character set' };
    if (char === ']' && reader.at > start) break;
    const low = classMember(reader, flags);
    if (typeof low === 'object' && 'refusal' in low) return low;
    const isRange = reader.chars[reader.at] === '-' && reader.chars[reader.at + 1] !== ']';
    if (isRange && reader.chars[reader.at + 1] === undefined) return { refusal: 'unterminated character set' };
    if (!isRange) {
      if (typeof low === 'number') positive.push(escapedCode(low));
      else (low.complement ? complements : positive).push(low.members);
      continue;
    }
    reader.at++;
    const high = classMember(reader, flags);
    if (typeof high === 'object' && 'refusal' in high) return high;
    if (typeof low !== 'number' || typeof high !== 'number' || high < low) return { refusal: 'bad character range' };
    positive.push(`${escapedCode(low)}-${escapedCode(high)}`);
  }
  reader.at++;
  return plain(classText(positive, complements, negated, flags));
}

/** RE2 has no set difference, so complements within a complement are those of ASCII; names beyond ASCII are rare. */
function classText(
  positive: readonly string[],
  complements: readonly string[],
  negated: boolean,
  flags: Flags,
): string {
  const wrap = (text: string): string => (flags.ignoreCase ? `(?i:${text})` : text);
  if (!negated) {
    const alternatives = complements.map((one) => `[^${one}]`);
    if (positive.length > 0) alternatives.unshift(`[${positive.join('')}]`);
    return wrap(`(?:${alternatives.join('|')})`);
  }
  const ascii = complements.map((one) => {
    const letter = Object.keys(unicodeClasses).find((key) => unicodeClasses[key] === one || asciiClasses[key] === one);
    return `\\${(letter ?? 'w').toUpperCase()}`;
  });
  return wrap(`[^${positive.join('')}${ascii.join('')}]`);
}

function classMember(
  reader: Reader,
  flags: Flags,
): number | { readonly members: string; readonly complement: boolean } | Refusal {
  const char = reader.chars[reader.at++] as string;
  if (char !== '\\') return char.codePointAt(0) as number;
  const next = reader.chars[reader.at];
  if (next === undefined) return { refusal: 'bad escape (end of pattern)' };
  if (/^[dDwWsS]$/.test(next)) {
    reader.at++;
    return { members: members(next.toLowerCase(), flags), complement: next !== next.toLowerCase() };
  }
  if (next === 'b') {
    reader.at++;
    return 8;
  }
  if (/^[1-7]$/.test(next)) {
    const digits = /^[0-7]{1,3}/.exec(reader.chars.slice(reader.at, reader.at + 3).join(''))?.[0] ?? '';
    reader.at += digits.length;
    const code = Number.parseInt(digits, 8);
    return code > 0o377 ? { refusal: `octal escape value \\${digits} outside of range 0-0o377` } : code;
  }
  if (/^[89]$/.test(next)) return { refusal: `bad escape \\${next}` };
  return escapedCharacter(reader);
}
