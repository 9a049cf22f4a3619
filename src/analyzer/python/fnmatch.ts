/** Whether a pattern of Python's `fnmatch` holds for the whole of a name, letter case included. */
export type NameTest = (name: string) => boolean;

type GlobPart = { readonly kind: 'any' } | { readonly kind: 'one'; readonly test: (char: string) => boolean };

/** Reads a shell pattern as Python's `fnmatch.translate` does (Lib/fnmatch.py): `*`, `?`, `[seq]`, `[!seq]`. */
export function parseGlob(pattern: string): NameTest {
  if (!/[*?[]/.test(pattern)) return (name) => name === pattern;
  if (!/[?[]/.test(pattern)) return starTest(pattern.split('*'));
  const prefix = /^[^*?[]*/.exec(pattern)?.[0] ?? '';
  const parts = globParts(Array.from(pattern));
  return (name) => name.startsWith(prefix) && globMatches(parts, Array.from(name));
}

/** Texts with anything between them. */
function starTest(texts: readonly string[]): NameTest {
  const first = texts[0] ?? '';
  const last = texts.at(-1) ?? '';
  const between = texts.slice(1, -1);
  return (name) => {
    const end = name.length - last.length;
    let at = first.length;
    if (at > end || !name.startsWith(first) || !name.endsWith(last)) return false;
    for (const text of between) {
      const found = name.indexOf(text, at);
      if (found === -1) return false;
      at = found + text.length;
    }
    return at <= end;
  };
}

function globParts(chars: readonly string[]): readonly GlobPart[] {
  const parts: GlobPart[] = [];
  const lastClose = chars.lastIndexOf(']');
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    if (char === '*') {
      if (parts.at(-1)?.kind !== 'any') parts.push({ kind: 'any' });
    } else if (char === '?') parts.push({ kind: 'one', test: () => true });
    else {
      const close = char === '[' ? classEnd(chars, at, lastClose) : -1;
      if (close === -1) parts.push({ kind: 'one', test: (other) => other === char });
      else {
        parts.push({ kind: 'one', test: parseClass(chars.slice(at + 1, close)) });
        at = close;
      }
    }
  }
  return parts;
}

/** A `]` right after `[` or `[!` is a member; without a closing one `[` is an ordinary character. */
function classEnd(chars: readonly string[], open: number, lastClose: number): number {
  let at = open + 1;
  if (chars[at] === '!') at++;
  if (chars[at] === ']') at++;
  return at > lastClose ? -1 : chars.indexOf(']', at);
}

function parseClass(chars: readonly string[]): (char: string) => boolean {
  const { negated, singles, ranges } = classMembers(chars);
  const holds = (char: string): boolean =>
    singles.has(char) || ranges.some(([low, high]) => codeOf(char) >= codeOf(low) && codeOf(char) <= codeOf(high));
  return negated ? (char) => !holds(char) : holds;
}

type ClassMembers = {
  readonly negated: boolean;
  readonly singles: ReadonlySet<string>;
  readonly ranges: readonly (readonly [string, string])[];
};

/** A range whose end comes before its start is dropped with both its ends; what is first then decides whether `!` negates. */
function classMembers(chars: readonly string[]): ClassMembers {
  let chunks = withoutEmptyRanges(rangeChunks(chars));
  const negated = chunks[0]?.[0] === '!';
  if (negated) {
    const [first = [], second, ...others] = chunks;
    const rest = first.slice(1);
    // A hyphen right after the negation is a member.
    chunks = rest.length === 0 && second ? [['-', ...second], ...others] : [rest, ...chunks.slice(1)];
  }
  const ranges: (readonly [string, string])[] = [];
  for (let index = 1; index < chunks.length; index++) {
    ranges.push([chunks[index - 1]?.at(-1) ?? '', chunks[index]?.[0] ?? '']);
  }
  return { negated, singles: new Set(chunks.flat()), ranges };
}

/** Splits at the hyphens that make a range: not one that opens or closes the class, nor one right after a range. */
function rangeChunks(chars: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let start = 0;
  let hyphen = chars.indexOf('-', chars[0] === '!' ? 2 : 1);
  while (hyphen !== -1) {
    chunks.push(chars.slice(start, hyphen));
    start = hyphen + 1;
    hyphen = chars.indexOf('-', hyphen + 3);
  }
  const rest = chars.slice(start);
  if (rest.length > 0 || chunks.length === 0) chunks.push(rest);
  else chunks.at(-1)?.push('-');
  return chunks;
}

function withoutEmptyRanges(chunks: string[][]): string[][] {
  for (let index = chunks.length - 1; index > 0; index--) {
    const before = chunks[index - 1] as string[];
    const after = chunks[index] as string[];
    if (codeOf(before.at(-1)) <= codeOf(after[0])) continue;
    chunks.splice(index - 1, 2, [...before.slice(0, -1), ...after.slice(1)]);
  }
  return chunks;
}

function codeOf(char: string | undefined): number {
  return char?.codePointAt(0) ?? -1;
}

/** Goes back to the last `*` only, so the cost is at most the product of both lengths. */
function globMatches(parts: readonly GlobPart[], chars: readonly string[]): boolean {
  let part = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < chars.length) {
    const current = parts[part];
    if (current?.kind === 'any') {
      star = part++;
      starAt = at;
    } else if (current?.test(chars[at] as string)) {
      part++;
      at++;
    } else if (star !== -1) {
      part = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (parts[part]?.kind === 'any') part++;
  return part === parts.length;
}
