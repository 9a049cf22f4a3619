import type { FactRunEnd } from './fact-case.ts';
import type { LiveFactRun } from './fact-live.ts';

/** How the simulation of a case contradicts its real runs, in one line; `undefined`: it does not. */
export function factDisagreement(live: readonly LiveFactRun[], simulated: readonly FactRunEnd[]): string | undefined {
  for (const [at, real] of live.entries()) {
    const want = comparable(real);
    const got = comparable(simulated[at] ?? { batches: [], cached: {} });
    const key = (Object.keys(want) as (keyof typeof want)[]).find(
      (name) => JSON.stringify(want[name]) !== JSON.stringify(got[name]),
    );
    if (key !== undefined)
      return `run ${at + 1}, ${key}: want ${JSON.stringify(want[key])}, got ${JSON.stringify(got[key])}; ${ending(real)}`;
    // A run that Ansible itself refused, or that crashed, shows nothing.
    if (real.exit !== 0 && real.stop === undefined && !/UNREACHABLE/.test(real.output)) return ending(real);
  }
  return undefined;
}

const ending = ({ exit, output }: LiveFactRun): string => `exit ${exit}: ${output.slice(-300)}`;

/** Hosts in an order of their own: which variables and which groups they have is asked here, not their order. */
function comparable({ batches, stop, cached }: FactRunEnd): Readonly<Record<string, unknown>> {
  return {
    stop: stop ? [stop.task, stop.host, stop.message] : 'none',
    batches: batches.map(({ known, groups }) => [sorted(known), sorted(groups)]),
    cached: sorted(cached),
  };
}

function sorted(hosts: Readonly<Record<string, readonly string[]>>): readonly unknown[] {
  return Object.entries(hosts)
    .map(([name, list]) => [name, list.toSorted()] as const)
    .filter(([, list]) => list.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
