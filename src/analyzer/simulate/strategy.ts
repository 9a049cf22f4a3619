import { ansibleSettings } from '../command/ansible-settings.ts';
import type { PlaybookCommand } from '../command/model.ts';
import type { Ending } from '../prediction.ts';
import type { Run, RunPlan } from './run.ts';
import { Unknowable } from './unknowable.ts';

type OneByOne = NonNullable<RunPlan['oneByOne']>;
type Ran = { readonly run: Run; readonly ending: Ending };

/** How the hosts of a batch take turns: `free` and `host_pinned` let each host run on by itself, and run a run-once task on each. */
export function strategyOf(command: PlaybookCommand): 'linear' | 'one-by-one' | 'unknown' {
  const name = ansibleSettings(command)
    .get('ANSIBLE_STRATEGY')
    ?.replace(/^ansible\.(?:builtin|legacy)\./, '');
  if (name === undefined || name === 'linear') return 'linear';
  return name === 'free' || name === 'host_pinned' ? 'one-by-one' : 'unknown';
}

/** So many hosts of a batch are tried one by one. */
const MOST_ONE_BY_ONE = 200;

/**
 * Throws `Unknowable` where hosts that run on by themselves may end otherwise than hosts that wait for each other. The more hosts have
 * registered, the less a lookup lacks. Whoever looks last sees what all see under `linear`, and whoever looks first sees itself alone, so
 * both orders of the hosts, one by one, show what can differ. `runAgain` runs them in such an order.
 */
export function mindStrategy(command: PlaybookCommand, first: Ran, runAgain: (order: OneByOne) => Ran): void {
  if (strategyOf(command) !== 'one-by-one' || !hasWideBatch(first.run.plays)) return;
  const unknown = new Unknowable(
    'environment-setting',
    `ANSIBLE_STRATEGY=${ansibleSettings(command).get('ANSIBLE_STRATEGY')}`,
  );
  if (first.run.plays.some(({ batches }) => batches.some(({ hosts }) => hosts.length > MOST_ONE_BY_ONE))) throw unknown;
  for (const order of ['forwards', 'backwards'] as const) {
    const again = runAgain(order);
    if (again.run.parted || !endsAlike(again.ending, first.ending)) throw unknown;
  }
}

function endsAlike(a: Ending, b: Ending): boolean {
  const what = ({ outcome, failure, applied }: Ending): string =>
    JSON.stringify([outcome, failure?.play, failure?.task, failure?.message, applied]);
  return what(a) === what(b);
}

/** Has a play a batch of more than one host? */
export const hasWideBatch = (plays: Run['plays']): boolean =>
  plays.some(({ batches }) => batches.some(({ hosts }) => hosts.length > 1));
