/** One shell word of a line: its text without quotes, and where it is in the whole text. */
export type IniWord = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a line, or Python's words for why there are none. */
export type IniWords = { readonly words: readonly IniWord[] } | { readonly fault: string };

const TAB = 0x09;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;

/**
 * Splits `text` from `from` to `to` as Python's `shlex.split(line, comments=True)` does: quotes are taken off once, a
 * backslash escapes outside single quotes, and `#` starts a comment even inside a word.
 */
export function splitIniWords(text: string, from: number, to: number): IniWords {
  const words: IniWord[] = [];
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      at++;
      continue;
    }
    if (unit === HASH) break;
    const plain = plainEnd(text, at, to);
    const next = text.charCodeAt(plain);
    if (plain === to || isBlank(next)) {
      words.push({ text: text.slice(at, plain), start: at, end: plain });
      at = plain;
      continue;
    }
    if (next === HASH) {
      words.push({ text: text.slice(at, plain), start: at, end: plain });
      break;
    }
    const word = quotedWord(text, at, plain, to);
    if ('fault' in word) return word;
    words.push(word);
    at = word.end;
  }
  return { words };
}

/** Where the run of characters without a meaning to the shell ends. */
function plainEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= HASH) {
      if (isBlank(unit) || unit === HASH || unit === DOUBLE_QUOTE) return at;
    } else if (unit === SINGLE_QUOTE || unit === BACKSLASH) return at;
  }
  return to;
}

/** A word that holds a quote or a backslash; characters up to `plain` have none. */
function quotedWord(text: string, start: number, plain: number, to: number): IniWord | { readonly fault: string } {
  let word = text.slice(start, plain);
  let at = plain;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit) || unit === HASH) break;
    if (unit === SINGLE_QUOTE) {
      const close = text.indexOf("'", at + 1);
      if (close === -1 || close >= to) return { fault: 'No closing quotation' };
      word += text.slice(at + 1, close);
      at = close + 1;
    } else if (unit === DOUBLE_QUOTE) {
      at++;
      while (at < to && text.charCodeAt(at) !== DOUBLE_QUOTE) {
        if (text.charCodeAt(at) === BACKSLASH) {
          if (at + 1 >= to) return { fault: 'No escaped character' };
          const escaped = text[at + 1];
          // Inside double quotes a backslash is kept, unless it is before a quote or another backslash.
          word += escaped === '"' || escaped === '\\' ? escaped : `\\${escaped}`;
          at += 2;
        } else word += text[at++];
      }
      if (at >= to) return { fault: 'No closing quotation' };
      at++;
    } else if (unit === BACKSLASH) {
      if (at + 1 >= to) return { fault: 'No escaped character' };
      word += text[at + 1];
      at += 2;
    } else word += text[at++];
  }
  return { text: word, start, end: at };
}

const isBlank = (unit: number): boolean => unit === SPACE || unit === TAB || unit === NEWLINE || unit === RETURN;
