import { type Flags, type Reader, type Refusal, withFlags } from './regex-reader.ts';

type Opening =
  | { readonly kind: 'group'; readonly flags: Flags; readonly captures: boolean; readonly name?: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reference' };

/** What follows `(`. */
export function groupOpening(reader: Reader, flags: Flags): Opening | Refusal {
  if (reader.chars[reader.at] !== '?') return { kind: 'group', flags, captures: true };
  const kind = reader.chars[reader.at + 1];
  if (kind === undefined) return { refusal: 'unexpected end of pattern' };
  reader.at += 2;
  if (kind === ':') return { kind: 'group', flags, captures: false };
  if (kind === 'P') return namedGroup(reader, flags);
  if (kind === '#') return comment(reader);
  if (kind === '=' || kind === '!') return unsupportedGroup(reader, flags, 'lookahead');
  if (kind === '>') return unsupportedGroup(reader, flags, 'atomic group');
  if (kind === '<') {
    const next = reader.chars[reader.at++];
    if (next === undefined) return { refusal: 'unexpected end of pattern' };
    if (next !== '=' && next !== '!') return { refusal: `unknown extension ?<${next}` };
    return unsupportedGroup(reader, flags, 'lookbehind');
  }
  if (kind === '(') return conditional(reader, flags);
  reader.at--;
  return inlineFlags(reader, flags);
}

function unsupportedGroup(reader: Reader, flags: Flags, construct: string): Opening {
  reader.unsupported ??= construct;
  return { kind: 'group', flags, captures: false };
}

function namedGroup(reader: Reader, flags: Flags): Opening | Refusal {
  const next = reader.chars[reader.at++];
  if (next === '<') {
    const name = upTo(reader, '>');
    if (typeof name !== 'string') return name;
    if (!isIdentifier(name)) return { refusal: `bad character in group name '${name}'` };
    if (reader.names.has(name)) return { refusal: `redefinition of group name '${name}'` };
    return { kind: 'group', flags, captures: true, name };
  }
  if (next === '=') {
    const name = upTo(reader, ')');
    if (typeof name !== 'string') return name;
    if (!isIdentifier(name)) return { refusal: `bad character in group name '${name}'` };
    const number = reader.names.get(name);
    if (number === undefined) return { refusal: `unknown group name '${name}'` };
    return reader.open.has(number) ? { refusal: 'cannot refer to an open group' } : { kind: 'reference' };
  }
  return next === undefined ? { refusal: 'unexpected end of pattern' } : { refusal: `unknown extension ?P${next}` };
}

function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}_]*$/u.test(name);
}

function upTo(reader: Reader, end: string): string | Refusal {
  const close = reader.chars.indexOf(end, reader.at);
  const name = reader.chars.slice(reader.at, close === -1 ? reader.chars.length : close).join('');
  if (name === '') return { refusal: 'missing group name' };
  if (close === -1) return { refusal: `missing ${end}, unterminated name` };
  reader.at = close + 1;
  return name;
}

function comment(reader: Reader): Opening | Refusal {
  const close = reader.chars.indexOf(')', reader.at);
  if (close === -1) return { refusal: 'missing ), unterminated comment' };
  reader.at = close + 1;
  return { kind: 'nothing' };
}

function conditional(reader: Reader, flags: Flags): Opening | Refusal {
  const name = upTo(reader, ')');
  if (typeof name !== 'string') return name;
  if (/^\d+$/.test(name)) reader.asked = Math.max(reader.asked, Number(name));
  if (/^\d+$/.test(name) ? Number(name) === 0 : !reader.names.has(name))
    return { refusal: `unknown group name '${name}'` };
  return unsupportedGroup(reader, flags, 'conditional group');
}

/** `(?i:...)` and `(?i-s:...)`; without a colon, flags belong at the start. */
function inlineFlags(reader: Reader, flags: Flags): Opening | Refusal {
  const found = /^([aiLmsux]*)(?:-([imsx]+))?([:)])/.exec(reader.chars.slice(reader.at, reader.at + 30).join(''));
  if (!found) return { refusal: `unknown extension ?${reader.chars[reader.at]}` };
  const [all, on = '', off, end] = found;
  if (end === ')') return { refusal: 'global flags not at the start of the expression' };
  if (off !== undefined && [...off].some((letter) => on.includes(letter))) return { refusal: 'bad inline flags' };
  const added = withFlags(flags, on, true);
  if ('refusal' in added) return added;
  const result = withFlags(added, off ?? '', false);
  if ('refusal' in result) return result;
  reader.at += all.length;
  return { kind: 'group', flags: result, captures: false };
}
