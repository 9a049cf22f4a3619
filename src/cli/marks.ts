/**
 * The most of `,`, `:`, `=`, `[`, `{` and line ends of all texts together; those of an INI file count half. A megabyte may be one
 * value or half a million; what reading costs goes by their number: at this bound about 512 MB and 5 s of the processor.
 */
export const MOST_MARKS = 50_000;

/** Roughly how many lines and values a text has, as far as they cost: INI is read in half the time and memory of YAML and JSON. */
export function marksIn({ path, text }: { readonly path: string; readonly text: string }): number {
  let count = 0;
  for (const _ of text.matchAll(/[\n,:=[{]/g)) count += 1;
  const isIni = !/\.(?:ya?ml|json)$/.test(path) && /^\[[\w:.-]+\]/m.test(text);
  return isIni ? Math.ceil(count / 2) : count;
}
