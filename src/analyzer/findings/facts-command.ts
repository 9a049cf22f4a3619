import { listingOptions } from '../command/options.ts';
import type { Release } from '../kubespray/releases.ts';
import type { Reading } from '../reading.ts';

/** Options that narrow what runs, or belong to the playbook at hand: the facts run goes without them. */
const LEFT_OUT = new Set([...listingOptions, 'limit', 'tags', 'skip-tags', 'start-at-task', 'step', 'check', 'diff']);

/** The release's facts playbook without a limit, as a command in the user's own words; `undefined` where there is no command. */
export function factsCommand({ command }: Pick<Reading, 'command'>, { factsPlaybook }: Release): string | undefined {
  if (!command.program) return undefined;
  const program = command.text.slice(command.program.start, command.program.end);
  const options = command.options
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(({ span }) => command.text.slice(span.start, span.end));
  return [program, factsPlaybook, ...options].join(' ');
}
