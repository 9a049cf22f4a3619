/** A half-open range of UTF-16 offsets into one text of the request. No `file`: the command. */
export type Span = { readonly file?: string; readonly start: number; readonly end: number };

/** Line and column of an offset, both counted from 1, the column in UTF-16 units. */
export type Place = { readonly line: number; readonly column: number };

/** The place of `offset` in `text`; an offset past the end is taken as the end. */
export function placeOf(text: string, offset: number): Place {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}
