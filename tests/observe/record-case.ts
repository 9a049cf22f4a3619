import { describeInventory, readInventory } from '../../src/analyzer/index.ts';
import type { Case } from './case.ts';
import type { Core } from './core.ts';
import { type Failure, failureIn, type Observed, observedIn } from './journal.ts';
import { cachedHosts, factsPlaybook, play, type Stage, setStage } from './play.ts';
import { buildTree } from './tree.ts';

/** What a whole run's recording has beside what its journal says. */
export type WholeObserved = Observed & { readonly cachedAtStart: readonly string[]; readonly factsRunFailed?: Failure };
export type Recorded = Omit<Case, 'observed'> & {
  readonly observed: WholeObserved | Pick<Observed, 'outcome' | 'failure' | 'applied'>;
};

/** Makes the run of a case and returns its line. */
export async function recordCase(
  theCase: Case,
  where: { readonly git: string; readonly core: Core; readonly folder: string; readonly trees: string },
): Promise<Recorded> {
  const mode = theCase.facts === undefined ? 'multus' : 'whole';
  const tree = buildTree(where.git, theCase.kubespray, mode, where.trees, theCase.edits);
  const stage: Stage = { tree, folder: where.folder, core: where.core, mode };
  setStage(stage, theCase);
  const factsRunFailed = await factsBefore(stage, theCase);
  const cachedAtStart = cachedHosts(stage);
  const { exit, journal, output } = await play(stage, theCase, theCase.command, 'run');
  const { hosts } = describeInventory(readInventory(theCase.files));
  const whole = observedIn(journal, exit, output, hosts);
  const { outcome, failure, applied } = whole;
  const observed =
    mode === 'multus'
      ? { outcome, failure, applied }
      : { ...whole, cachedAtStart, ...(factsRunFailed ? { factsRunFailed } : {}) };
  return { ...theCase, ansible: where.core.version, observed };
}

async function factsBefore(stage: Stage, theCase: Case): Promise<Failure | undefined> {
  if (theCase.facts === undefined || theCase.facts.state === 'empty') return undefined;
  const limit = theCase.facts.state === 'some' ? ` --limit ${theCase.facts.hosts.join(',')}` : '';
  const { exit, journal, output } = await play(stage, theCase, `${factsPlaybook(stage)}${limit}`, 'facts');
  return failureIn(journal, exit, output) ?? undefined;
}
