import type { Span } from '../span.ts';

/**
 * How the shell text around a character keeps it from the shell: quotes, or a here-document, whose delimiter is quoted (`raw`) or
 * not (`document`).
 */
export type Quoting = 'none' | 'single' | 'double' | 'ansi' | 'raw' | 'document';

/** For each UTF-16 unit of a text, the half-open range that it came from in the text around it, and how it stood there. */
export type Units = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quoting: readonly Quoting[];
};

/**
 * A text that a shell reads. The outermost has no `origin`; that of `bash -c '...'` comes from one word, and that of
 * `ssh host a b` from several, which ssh joins with spaces.
 */
export type Source = {
  readonly text: string;
  /** Of an outermost text that is only a part of what was pasted, or differs from it: where in the paste each unit is. */
  readonly pasted?: Pick<Units, 'starts' | 'ends'>;
  readonly origin?: Units & {
    readonly within: Source;
    readonly joined: boolean;
    /** The word that it is the whole of, quotes included, when nothing in it is expanded before. */
    readonly word?: { readonly start: number; readonly end: number };
  };
};

/** Replaces a half-open range of a text. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The span of the pasted text that the range of `source` came from, however deep it is nested. */
export function spanOf(source: Source, start: number, end: number): Span {
  const { origin, pasted } = source;
  if (origin) {
    const outer = outward(origin, start, end);
    return spanOf(origin.within, outer.start, outer.end);
  }
  return pasted ? outward(pasted, start, end) : { start, end };
}

/** `edits` of `source` as edits of the outermost shell text, or `undefined` where the quoting around it does not allow them. */
export function liftEdits(source: Source, edits: readonly Edit[]): readonly Edit[] | undefined {
  const lifted = liftOnce(source, edits);
  return source.origin && lifted ? liftEdits(source.origin.within, lifted) : lifted;
}

/** `edits` of `source` as edits of the shell text right around it; of the outermost as they are. */
export function liftOnce({ text, origin }: Source, edits: readonly Edit[]): readonly Edit[] | undefined {
  if (!origin) return edits;
  const lifted: Edit[] = [];
  for (const edit of edits) {
    const quoting = commonQuoting(origin.quoting, edit);
    // Where quoting changes within an edited range, the word around it is written anew.
    if (!quoting) return origin.word && [{ ...origin.word, text: quoteWord(applyEdits(text, edits)) }];
    lifted.push({ ...outward(origin, edit.start, edit.end), text: quoteFor(edit.text, quoting, origin.joined) });
  }
  return lifted;
}

/** `text` after `edits`, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + inserted + result.slice(end);
  }
  return result;
}

/** `text` as it must stand at a place of the given quoting to mean itself. */
export function quoteFor(text: string, quoting: Quoting, joined = false): string {
  if (quoting === 'single') return text.replaceAll("'", "'\\''");
  if (quoting === 'double') return text.replace(/["$`\\]/g, '\\$&');
  if (quoting === 'ansi') return text.replace(/['\\]/g, '\\$&');
  if (quoting === 'raw') return text;
  if (quoting === 'document') return text.replace(/[$`\\]/g, '\\$&');
  return joined ? text.split(' ').map(quoteWhereNeeded).join(' ') : quoteWhereNeeded(text);
}

/** `text` as one shell word: bare when it is safe so, else in single quotes. */
export function quoteWord(text: string): string {
  return text === '' ? "''" : quoteWhereNeeded(text);
}

function quoteWhereNeeded(text: string): string {
  return /^[\w@%+=:,./-]*$/.test(text) ? text : `'${quoteFor(text, 'single')}'`;
}

function outward(
  { starts, ends }: Pick<Units, 'starts' | 'ends'>,
  start: number,
  end: number,
): { start: number; end: number } {
  if (start < end) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const at = start > 0 ? ends[start - 1] : starts[0];
  return { start: at ?? 0, end: at ?? 0 };
}

function commonQuoting(quoting: readonly Quoting[], { start, end }: Edit): Quoting | undefined {
  const first = quoting[start < end ? start : Math.max(start - 1, 0)];
  const last = quoting[Math.max(end - 1, 0)];
  return first === last ? first : undefined;
}
