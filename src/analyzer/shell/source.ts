import type { Span } from '../span.ts';

/** How the shell text around a character keeps it from the shell. */
export type Quoting = 'none' | 'single' | 'double' | 'ansi';

/** For each UTF-16 unit of a text, the half-open range that it came from in the text around it, and how it stood there. */
export type Units = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quoting: readonly Quoting[];
};

/**
 * A text that a shell reads. The outermost has no `origin`; that of `bash -c '...'` comes from one word, and that of
 * `ssh host a b` from several, which ssh joins with blanks.
 */
export type Source = {
  readonly text: string;
  readonly origin?: Units & {
    readonly within: Source;
    readonly joined: boolean;
    /** The word that it is the whole of, quotes included, when nothing in it is expanded before. */
    readonly word?: { readonly start: number; readonly end: number };
  };
};

/** Replaces a half-open range of a text. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The span of the request's command that the range of `source` came from, however deep it is nested. */
export function spanOf(source: Source, start: number, end: number): Span {
  const outer = outward(source, start, end);
  return source.origin ? spanOf(source.origin.within, outer.start, outer.end) : outer;
}

/** `edits` of `source` as edits of the request's command, or `undefined` where the quoting around it does not allow them. */
export function liftEdits(source: Source, edits: readonly Edit[]): readonly Edit[] | undefined {
  const { origin } = source;
  if (!origin) return edits;
  const lifted: Edit[] = [];
  for (const edit of edits) {
    const quoting = commonQuoting(origin.quoting, edit);
    if (!quoting) return requoted(source, edits);
    lifted.push({ ...outward(source, edit.start, edit.end), text: quoteFor(edit.text, quoting, origin.joined) });
  }
  return liftEdits(origin.within, lifted);
}

/** Where quoting changes within an edited range, the word around it is written anew. */
function requoted({ text, origin }: Source, edits: readonly Edit[]): readonly Edit[] | undefined {
  if (!origin?.word) return undefined;
  return liftEdits(origin.within, [{ ...origin.word, text: quoteWord(applyEdits(text, edits)) }]);
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
  return joined ? text.split(' ').map(quoteWhereNeeded).join(' ') : quoteWhereNeeded(text);
}

/** `text` as one shell word: bare when it is safe so, else in single quotes. */
export function quoteWord(text: string): string {
  return text === '' ? "''" : quoteWhereNeeded(text);
}

function quoteWhereNeeded(text: string): string {
  return /^[\w@%+=:,./-]*$/.test(text) ? text : `'${quoteFor(text, 'single')}'`;
}

function outward(source: Source, start: number, end: number): { start: number; end: number } {
  const { origin } = source;
  if (!origin) return { start, end };
  const { starts, ends } = origin;
  if (start < end) return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  const at = start > 0 ? ends[start - 1] : starts[0];
  return { start: at ?? 0, end: at ?? 0 };
}

function commonQuoting(quoting: readonly Quoting[], { start, end }: Edit): Quoting | undefined {
  const first = quoting[start < end ? start : Math.max(start - 1, 0)];
  const last = quoting[Math.max(end - 1, 0)];
  return first === last ? first : undefined;
}
