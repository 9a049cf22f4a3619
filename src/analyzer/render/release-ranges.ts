/** A run of neighbouring releases; `from` and `to` are the same for a single one. */
export type ReleaseRange = { readonly from: string; readonly to: string };

/** The neighbouring ones among `chosen`, in the order of `releases`. */
export function releaseRanges(releases: readonly string[], chosen: ReadonlySet<string>): readonly ReleaseRange[] {
  const ranges: { from: string; to: string }[] = [];
  let isOpen = false;
  for (const release of releases) {
    const last = ranges.at(-1);
    if (!chosen.has(release)) isOpen = false;
    else if (isOpen && last) last.to = release;
    else {
      ranges.push({ from: release, to: release });
      isOpen = true;
    }
  }
  return ranges;
}
