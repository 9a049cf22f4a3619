import type { Headline, Outcome, Prediction, RunEnd } from '../prediction.ts';

const QUIET = new Set(['etc-hosts']);

/** Does a run that ended leave something out? A host missing in `/etc/hosts` alone is a note. */
export function hasLoss({ losses, unreachable = [] }: RunEnd): boolean {
  return unreachable.length > 0 || losses.some(({ kind }) => !QUIET.has(kind));
}

/** Does a run leave a node that takes no pods? One that ends without uncordoning it as well: its role can be left out by tags. */
function leavesNode({ leftCordoned }: RunEnd): boolean {
  return leftCordoned.length > 0;
}

/** Every end of a state of the cache, those of a race included. */
export function endsOf(run: readonly RunEnd[]): readonly RunEnd[] {
  return run.flatMap((end) => [end, ...(end.alternatives ?? [])]);
}

/** The verdict over the states of the fact cache, for a run that Ansible starts and that is simulated to its end. */
export function headlineOf(outcome: Outcome, run: readonly RunEnd[]): Headline {
  if (outcome === 'rejected' || outcome === 'undetermined') return outcome;
  const ends = endsOf(run);
  if (ends.length === 0) return 'undetermined';
  const stops = ends.filter(({ end }) => end === 'stops');
  if (stops.length === ends.length || (run.length === 1 && stops.length > 0))
    return stops.some(leavesNode) ? 'stops-drained' : 'stops';
  if (stops.length > 0) return 'depends-on-facts';
  return outcome === 'incomplete' || ends.some(hasLoss) || ends.some(leavesNode) ? 'incomplete' : 'completes';
}

export type Tone = 'green' | 'amber' | 'red';

/** The colour of a verdict: green is a promise; red is a stop, and a state of the cache that leaves a node drained. */
export function toneOf({ headline, run }: Pick<Prediction, 'headline' | 'run'>): Tone {
  if (headline === 'completes') return 'green';
  if (headline === 'stops' || headline === 'stops-drained' || headline === 'rejected') return 'red';
  const drains = endsOf(run).some(leavesNode);
  return headline === 'depends-on-facts' && drains ? 'red' : 'amber';
}
