/** One piece of two texts laid side by side, in reading order. */
export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Above this many comparisons the changed middle is taken as replaced whole. */
const mostComparisons = 250_000;

/** The fewest pieces to take away from `before` and to put in, so that it becomes `after`; what is taken away comes first. */
export function diffOf(before: readonly string[], after: readonly string[]): readonly Change[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const same = (pieces: readonly string[]): readonly Change[] => pieces.map((text) => ({ kind: 'same', text }));
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

function middle(before: readonly string[], after: readonly string[]): readonly Change[] {
  if (before.length * after.length > mostComparisons) return replaced(before, after);
  const common = commonLengths(before, after);
  const changes: Change[] = [];
  let at = 0;
  let to = 0;
  while (at < before.length && to < after.length) {
    if (before[at] === after[to]) {
      changes.push({ kind: 'same', text: before[at]! });
      at++;
      to++;
    } else if (common[at + 1]![to]! >= common[at]![to + 1]!) changes.push({ kind: 'removed', text: before[at++]! });
    else changes.push({ kind: 'added', text: after[to++]! });
  }
  return [...changes, ...replaced(before.slice(at), after.slice(to))];
}

function replaced(before: readonly string[], after: readonly string[]): readonly Change[] {
  return [
    ...before.map((text) => ({ kind: 'removed' as const, text })),
    ...after.map((text) => ({ kind: 'added' as const, text })),
  ];
}

/** The length of the longest common subsequence of what follows each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let at = before.length - 1; at >= 0; at--) {
    const row = rows[at]!;
    const below = rows[at + 1]!;
    for (let to = after.length - 1; to >= 0; to--)
      row[to] = before[at] === after[to] ? below[to + 1]! + 1 : Math.max(below[to]!, row[to + 1]!);
  }
  return rows;
}
