/**
 * The most of `,`, `:`, `=`, `[`, `{` and line ends of all texts together. A megabyte may be one value or half a million; what reading
 * costs goes by their number: at this bound up to 512 MB and about 5 s of the processor, whatever the format.
 */
export const MOST_MARKS = 60_000;

/** Roughly how many lines and values a text has. */
export function marksIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\n,:=[{]/g)) count += 1;
  return count;
}
