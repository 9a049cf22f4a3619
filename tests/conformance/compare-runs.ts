import { analyze } from '../../src/analyzer/index.ts';
import { resolveRelease } from '../../src/analyzer/kubespray/releases.ts';
import { acceptsCore } from '../../src/analyzer/simulate/core.ts';
import { inTurns } from './in-turns.ts';
import { type RunCase, runLive } from './live-run.ts';
import { mechanismRuns } from './mechanism-cases.ts';
import { disagreement } from './run-agreement.ts';
import { shrink } from './shrink.ts';
import { counts, fail, say, skip } from './tally.ts';

const SHRINK_RUNS = 60;
const SHRUNK_AT_MOST = 3;

/** Live runs by release, for the page that shows them. */
export const byRelease = new Map<string, { agree: number; differ: number; skipped: number }>();

/** Why a run cannot be compared; the fixtures hold the Multus path alone. */
const NOT_COMPARED: Readonly<Record<string, string>> = {
  'start-at-task': 'the task to start at may be one of another role, which the fixtures do not have',
};

type Compared = { readonly kind: 'agrees' } | { readonly kind: 'differs' | 'skipped'; readonly why: string };

async function compareRun(run: RunCase, version: string): Promise<Compared> {
  const { files, command, kubespray } = run;
  const prediction = analyze({ files, command: `ansible-playbook ${command}`, kubespray, ansible: version });
  const unknown = prediction.assumptions.find((id) => Object.hasOwn(NOT_COMPARED, id));
  if (prediction.outcome === 'undetermined' && unknown !== undefined)
    return { kind: 'skipped', why: NOT_COMPARED[unknown] ?? unknown };
  const why = disagreement(await runLive(run), prediction);
  if (why === undefined) return { kind: 'agrees' };
  return refuses(kubespray, version)
    ? { kind: 'skipped', why: `${kubespray} refuses ansible-core ${version}, and no run of it gets here: ${why}` }
    : { kind: 'differs', why };
}

/** Does the release's own check stop a run on this ansible-core? The fixtures do not have it. */
function refuses(kubespray: string, version: string): boolean {
  const found = resolveRelease(kubespray);
  return found.kind === 'known' && !acceptsCore(found.release.ansible, version);
}

/** Runs cases for real and by the simulation. */
export async function compareRuns(list: readonly RunCase[], version: string): Promise<void> {
  await inTurns(list, async (run) => {
    const compared = await compareRun(run, version);
    const tally = byRelease.get(run.kubespray) ?? { agree: 0, differ: 0, skipped: 0 };
    byRelease.set(run.kubespray, tally);
    tally[compared.kind === 'agrees' ? 'agree' : compared.kind === 'differs' ? 'differ' : 'skipped']++;
    if (compared.kind === 'agrees') counts.passed++;
    else if (compared.kind === 'skipped') skip(run.id, compared.why);
    else {
      const still = async (smaller: RunCase): Promise<boolean> =>
        (await compareRun(smaller, version)).kind === 'differs';
      const smallest = counts.failed < SHRUNK_AT_MOST ? await shrink(run, still, SHRINK_RUNS) : run;
      fail(run.id, compared.why, smallest);
    }
  });
}

/** The listed playbooks, with a line for each piece of the mechanism. */
export async function compareListedRuns(version: string): Promise<void> {
  for (const shows of new Set(mechanismRuns.map((run) => run.shows))) {
    const these = mechanismRuns.filter((run) => run.shows === shows);
    const before = counts.failed;
    await compareRuns(these, version);
    say(`${counts.failed === before ? 'agrees ' : 'DIFFERS'} ${shows} (${these.map(({ id }) => id).join(', ')})`);
  }
}
