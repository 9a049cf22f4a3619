/** Consecutive releases of which the same holds, oldest and newest by name. */
export type ReleaseRange<Value> = { readonly from: string; readonly to: string; readonly value: Value };

/** Neighbouring releases with equal values as ranges, in the order given. */
export function rangesOf<Value>(
  list: readonly { readonly release: string; readonly value: Value }[],
  equal: (one: Value, other: Value) => boolean = Object.is,
): readonly ReleaseRange<Value>[] {
  const ranges: ReleaseRange<Value>[] = [];
  for (const { release, value } of list) {
    const last = ranges.at(-1);
    if (last && equal(last.value, value)) ranges[ranges.length - 1] = { ...last, to: release };
    else ranges.push({ from: release, to: release, value });
  }
  return ranges;
}

/** Lists of equal length with the same members in the same places. */
export function sameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
