import { factDisagreement } from './fact-agreement.ts';
import type { FactCase } from './fact-case.ts';
import { factCases } from './fact-cases.ts';
import { runFactsLive } from './fact-live.ts';
import { simulateFacts } from './fact-simulation.ts';
import { inTurns } from './in-turns.ts';
import { counts, fail, say } from './tally.ts';

/** Plays cases of facts, groups and templates for real and through the modules of the simulation. */
export async function compareFacts(list: readonly FactCase[], version: string): Promise<void> {
  await inTurns(list, async (theCase) => {
    const why = factDisagreement(await runFactsLive(theCase), simulateFacts(theCase, version));
    if (why === undefined) counts.passed++;
    else fail(theCase.id, why, theCase);
  });
}

/** The listed cases, with a line for each thing that they show. */
export async function compareListedFacts(version: string): Promise<void> {
  for (const shows of new Set(factCases.map((one) => one.shows))) {
    const these = factCases.filter((one) => one.shows === shows);
    const before = counts.failed;
    await compareFacts(these, version);
    say(`${counts.failed === before ? 'agrees ' : 'DIFFERS'} ${shows} (${these.map(({ id }) => id).join(', ')})`);
  }
}
