import { parsePythonInt } from '../python/text.ts';

/** The names that a pattern stands for, or Ansible's words for why it stands for none. */
export type ExpandedRange =
  | { readonly names: readonly string[] }
  | { readonly fault: string; readonly code: 'range-without-end' | 'range-malformed' | 'range-too-large' };

/** More names than any cluster has; Ansible itself has no limit but memory. */
const MAX_RANGE_NAMES = 200_000;

/** Python's recursion ends not far above. */
const MAX_RANGES_IN_A_NAME = 300;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

type Fault = Exclude<ExpandedRange, { names: readonly string[] }>;

const malformed = (fault: string): Fault => ({ code: 'range-malformed', fault });

/**
 * Expands `w[1:3]`, `w[01:10:2]`, `db-[a:c]` and several of them in one name, the first varying slowest.
 * Source: `expand_hostname_range`, lib/ansible/plugins/inventory/__init__.py.
 */
export function expandRanges(pattern: string): ExpandedRange {
  if (!pattern.includes('[')) return { names: [pattern] };
  const work: Work = { names: [], steps: 0 };
  return expandInto(pattern, work, 0) ?? { names: work.names };
}

type Work = { readonly names: string[]; steps: number };

function expandInto(pattern: string, work: Work, depth: number): Fault | undefined {
  if (depth > MAX_RANGES_IN_A_NAME) return malformed('maximum recursion depth exceeded');
  const parts = pattern.replace('[', '|').replace(']', '|').split('|');
  const [head, range, tail] = parts;
  if (head === undefined || range === undefined || tail === undefined) {
    return malformed(`not enough values to unpack (expected 3, got ${parts.length})`);
  }
  if (parts.length > 3) return malformed('too many values to unpack (expected 3)');
  const sequence = sequenceOf(range);
  if ('fault' in sequence) return sequence;
  const nested = head.includes('[') || tail.includes('[');
  for (let step = 0; step < sequence.count; step++) {
    if (work.steps++ >= MAX_RANGE_NAMES) return tooLarge(pattern);
    const name = head + sequence.item(step) + tail;
    if (!nested) work.names.push(name);
    else {
      const fault = expandInto(name, work, depth + 1);
      if (fault) return fault;
    }
  }
  return undefined;
}

const tooLarge = (pattern: string): Fault => ({
  code: 'range-too-large',
  fault: `${pattern} stands for more than ${MAX_RANGE_NAMES} names`,
});

type Sequence = { readonly count: number; readonly item: (step: number) => string };

function sequenceOf(range: string): Sequence | Fault {
  const bounds = range.split(':');
  if (bounds.length !== 2 && bounds.length !== 3) return malformed('host range must be begin:end or begin:end:step');
  const begin = bounds[0] || '0';
  const end = bounds[1];
  if (!end) return { code: 'range-without-end', fault: 'host range must specify end value' };
  const padded = begin.length > 1 && begin.startsWith('0');
  if (padded && begin.length !== end.length) {
    return malformed('host range must specify equal-length begin and end formats');
  }
  const fill = padded ? (text: string) => zeroFilled(text, begin.length) : (text: string) => text;
  const step = parsePythonInt(bounds[2] ?? '1');
  const letters = step ? lettersOf(begin, end, step) : undefined;
  if (letters && 'fault' in letters) return letters;
  if (letters) return { count: letters.length, item: (at) => fill(letters[at] ?? '') };
  return numbersOf(begin, end, bounds[2] ?? '1', fill);
}

/** `undefined`: not a range of letters. Upstream searches both ends in the alphabet, so `ab` counts as `a`. */
function lettersOf(begin: string, end: string, step: number): readonly string[] | Fault | undefined {
  const from = LETTERS.indexOf(begin);
  const to = LETTERS.indexOf(end);
  if (from === -1 || to === -1) return undefined;
  if (from > to) return malformed('host range must have begin <= end');
  const letters: string[] = [];
  // A Python slice with a negative step and a start before its end is empty.
  if (step > 0) for (let at = from; at <= to; at += step) letters.push(LETTERS[at] ?? '');
  return letters;
}

function numbersOf(begin: string, end: string, stepText: string, fill: (text: string) => string): Sequence | Fault {
  const values: number[] = [];
  for (const text of [begin, end, stepText]) {
    const value = parsePythonInt(text);
    if (value === undefined) return malformed(`invalid literal for int() with base 10: '${text}'`);
    if (!Number.isSafeInteger(value)) return tooLarge(`[${begin}:${end}]`);
    values.push(value);
  }
  const [from = 0, last = 0, step = 1] = values;
  if (step === 0) return malformed('range() arg 3 must not be zero');
  const count = Math.max(0, Math.ceil((last + 1 - from) / step));
  return { count, item: (at) => fill(String(from + at * step)) };
}

/** Python's `str.zfill`: zeros come after a sign. */
function zeroFilled(text: string, width: number): string {
  return text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0');
}
