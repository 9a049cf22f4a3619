import type { ClusterState } from '../cluster-state.ts';
import type { RunbookWorld, StepEffect } from './model.ts';

/** What a call changes in every world that it is run in; `undefined`: nothing. `keepsFacts`: the cache outlives it. */
export function effectOf(
  before: readonly RunbookWorld[],
  after: readonly RunbookWorld[],
  keepsFacts: boolean,
): StepEffect | undefined {
  const [first, ...others] = after.map(({ state }) =>
    changed(
      before.map((world) => world.state),
      state,
    ),
  );
  if (!first) return undefined;
  const common = (key: keyof StepEffect): readonly string[] => {
    const rest = others.map((other) => new Set(other[key]));
    return first[key].filter((name) => rest.every((names) => names.has(name)));
  };
  const effect = {
    cached: keepsFacts ? common('cached') : [],
    upgraded: common('upgraded'),
    cordoned: common('cordoned'),
    applied: common('applied'),
  };
  return Object.values(effect).every((names) => names.length === 0) ? undefined : effect;
}

function changed(before: readonly ClusterState[], after: ClusterState): StepEffect {
  const upgraded = new Set(before.flatMap((state) => state.upgraded.map(({ host, release }) => `${host} ${release}`)));
  const cordoned = new Set(before.flatMap((state) => state.cordoned));
  const applied = new Set(before.flatMap((state) => state.applied));
  const known = before.map(factsByHost);
  const cached = [...factsByHost(after)].filter(([host, facts]) =>
    known.every((earlier) => (earlier.get(host) ?? 0) < facts),
  );
  return {
    cached: cached.map(([host]) => host),
    upgraded: after.upgraded.filter(({ host, release }) => !upgraded.has(`${host} ${release}`)).map(({ host }) => host),
    cordoned: after.cordoned.filter((host) => !cordoned.has(host)),
    applied: after.applied.filter((object) => !applied.has(object)),
  };
}

/** How many facts of each host the cache holds. */
function factsByHost({ facts = [] }: ClusterState): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { hosts, names } of facts)
    for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + names.length);
  return counts;
}
