/** Time stamps and the like that CI systems, journals and `log_path` put before each line. */
const known = [
  /^(?:>[ \t]?)+/,
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?\s/,
  /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?\s/,
  /^(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,100} [^\s:]{1,100}: ?/,
  /^p=\d{1,9} u=\S{1,64} n=\S{1,64}(?: \w{1,10})? ?\| ?/,
  /^\d\d[OE] /,
  /^(?:stdout|stderr) [FP] /,
];

/** Where a line of Ansible's own begins. */
const mark =
  /(?:TASK|PLAY|RUNNING HANDLER|HANDLER) \[|PLAY RECAP|NO MORE HOSTS|ERROR! |(?:fatal|failed|ok|changed|skipping|included|rescued): \[/;
const longestPrefix = 200;
const mostShapes = 12;

/**
 * The lines of a log without what terminals, containers, journals and CI systems put before each: what is before Ansible's own words on
 * some lines is taken from every line that begins in the same way, whatever its numbers are.
 */
export function withoutPrefixes(lines: readonly string[]): readonly string[] {
  const plain = lines.map(withoutKnown);
  const shapes = new Map<string, RegExp>();
  for (const line of plain) {
    const at = mark.exec(line.slice(0, longestPrefix + 40))?.index ?? 0;
    if (at === 0 || at > longestPrefix || shapes.size >= mostShapes) continue;
    const before = line.slice(0, at);
    // Quotes and brackets belong to a result that tells of another log.
    if (/["'{}]|! *=>|\bmsg:/.test(before)) continue;
    const shape = shapeOf(before);
    if (!shapes.has(shape)) shapes.set(shape, new RegExp(`^${shape}`));
  }
  if (shapes.size === 0) return plain;
  const all = [...shapes.values()];
  return plain.map((line) => {
    const found = all.find((shape) => shape.test(line.endsWith(' ') ? line : `${line} `));
    return found ? withoutKnown(`${line} `.replace(found, '').replace(/ $/, '')) : line;
  });
}

function withoutKnown(line: string): string {
  let rest = line;
  for (const prefix of known) rest = rest.replace(prefix, '');
  return rest;
}

/** The prefix as a pattern: runs of digits are any number, and of the spaces at its end there may be fewer. */
function shapeOf(prefix: string): string {
  const end = prefix.trimEnd();
  // Every line is indented as far, or it is empty.
  if (end === '') return `[ \\t]{1,${prefix.length}}`;
  const escaped = end.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\d+/g, '\\d{1,12}');
  const spaces = prefix.length - end.length;
  return spaces === 0 ? escaped : `${escaped}[ \\t]{1,${spaces}}`;
}
