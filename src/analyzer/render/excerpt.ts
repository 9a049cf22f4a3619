import { placeOf, type Span } from '../span.ts';

/** The line that a span starts in, with carets below it. Line and column count from 1. */
export type Excerpt = {
  readonly line: number;
  readonly column: number;
  /** The line's text; `…` stands for what was cut away. */
  readonly source: string;
  /** The same text before the span, in it, and after it: for a page, whose fonts need not be monospaced in every script. */
  readonly parts: readonly [before: string, marked: string, after: string];
  /** Spaces and carets that stand under the span when both are set in a monospaced font. */
  readonly carets: string;
};

/** The picture of a span in its text, at most `width` UTF-16 units of its line; a span over several lines is cut at the end of its first. */
export function excerptOf(text: string, span: Span, width = 100): Excerpt {
  const lead = Math.floor(width * 0.4);
  const start = Math.min(Math.max(span.start, 0), text.length);
  const { line, column } = placeOf(text, start);
  const lineStart = start - (column - 1);
  const found = text.slice(lineStart).search(/\r?\n/);
  const lineEnd = found === -1 ? text.length : lineStart + found;
  const from = column - 1 > lead && lineEnd - lineStart > width ? start - lead : lineStart;
  const to = Math.min(lineEnd, from + width);
  const before = `${from > lineStart ? '…' : ''}${text.slice(from, start)}`;
  const marked = text.slice(start, Math.min(Math.max(span.end, start), to));
  const after = `${text.slice(start + marked.length, to)}${to < lineEnd ? '…' : ''}`;
  const parts = [visible(before), visible(marked), visible(after)] as const;
  return {
    line,
    column,
    source: parts.join(''),
    parts,
    carets: spaces(parts[0]) + '^'.repeat(Math.max(cells(parts[1]), 1)),
  };
}

/** Control characters, lone surrogates and marks that turn the direction of writing, each as a character that can be seen. */
function visible(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return character;
    // Unicode has a picture for each control character of ASCII, `␀` to `␟` in order.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** Blanks as wide as the text; tabs stay, as their width is the reader's. */
function spaces(text: string): string {
  return Array.from(text, (character) => (character === '\t' ? '\t' : ' '.repeat(cells(character)))).join('');
}

/** Signs that take two cells of a monospaced font: Chinese, Japanese, Korean and full-width forms, emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function cells(text: string): number {
  let count = 0;
  for (const character of text) count += wide.test(character) ? 2 : 1;
  return count;
}
