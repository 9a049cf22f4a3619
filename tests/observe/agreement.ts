type Recording = {
  readonly outcome: string;
  readonly failure: { readonly play?: string | null; readonly task: string | null; readonly message: string } | null;
  readonly applied: readonly string[];
  readonly drained?: readonly string[];
  readonly cordoned?: readonly string[];
  readonly [field: string]: unknown;
};

/** The fields that say what a run silently lost, compared as sets. */
const sets = ['cachedAtStart', 'etcHosts', 'noProxy', 'sans'] as const;

/** What a new recording of a case disagrees in with what the case says, or `undefined`. Under a race (`also`) one of its results is enough. */
export function differenceOf(
  theCase: { readonly observed?: unknown; readonly also?: unknown },
  now: Recording,
): string | undefined {
  const before = [theCase.observed, ...(Array.isArray(theCase.also) ? theCase.also : [])].filter(isRecording);
  if (before.length === 0) return 'nothing to compare with';
  const differences = before.map((recording) => difference(recording, now));
  return differences.includes(undefined) ? undefined : differences[0];
}

/** Hosts of a task fail in parallel: which one is named first is luck. */
function difference(before: Recording, now: Recording): string | undefined {
  if (before.outcome !== now.outcome)
    return `outcome ${before.outcome}, now ${now.outcome}: ${told(before)} / ${told(now)}`;
  if ((before.failure?.task ?? null) !== (now.failure?.task ?? null))
    return `task ${before.failure?.task}, now ${now.failure?.task}`;
  if (before.failure?.play != null && before.failure.play !== now.failure?.play)
    return `play ${before.failure.play}, now ${now.failure?.play}`;
  if (!sameMessage(before.failure?.message, now.failure?.message))
    return `message ${before.failure?.message}, now ${now.failure?.message}`;
  for (const field of ['applied', 'drained', 'cordoned', ...sets] as const)
    if (!sameSet(before[field], now[field]))
      return `${field} ${JSON.stringify(before[field])}, now ${JSON.stringify(now[field])}`;
  if (JSON.stringify(sorted(before.upstreams)) !== JSON.stringify(sorted(now.upstreams)))
    return `upstreams ${JSON.stringify(before.upstreams)}, now ${JSON.stringify(now.upstreams)}`;
  return undefined;
}

function told({ failure }: Recording): string {
  return failure === null ? 'no failure' : `${failure.task}: ${failure.message.slice(0, 200)}`;
}

function sameMessage(before: string | undefined, now: string | undefined): boolean {
  if (before === undefined) return true;
  const want = settled(before);
  return want === settled(now ?? '') || (before.length >= 400 && settled(now ?? '').startsWith(want));
}

/** White space folded, lists of names inside in any order. */
function settled(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\[('[^']*'(?:, '[^']*')*)\]/g, (_, names: string) => `[${names.split(', ').sort().join(', ')}]`);
}

function sameSet(before: unknown, now: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(now)) return before === undefined || before === now;
  return JSON.stringify([...new Set(before)].sort()) === JSON.stringify([...new Set(now)].sort());
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([host, names]) => [host, [...(names as string[])].sort()])
    .sort();
}

function isRecording(value: unknown): value is Recording {
  return typeof value === 'object' && value !== null && 'outcome' in value && 'applied' in value;
}
