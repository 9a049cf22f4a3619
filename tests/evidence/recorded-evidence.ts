import { releases } from '../../src/analyzer/index.ts';
import type { RecordedEvidence, RecordedRuns, RecordedWholeRuns } from '../../src/site/evidence.ts';
import {
  casesOf,
  collected,
  disputes,
  type InventoryCase,
  inventoryVerdicts,
  type RunCase,
  runVerdicts,
} from '../vectors/verdicts.ts';
import { type WholeCase, wholeVerdicts } from '../vectors/whole-verdicts.ts';

/** The core that read the inventories; see tests/vectors/README.md. */
const INVENTORY_CORE = '2.16.8';

/** Compares every recording with the analyzer and counts. */
export function recordedEvidence(): RecordedEvidence {
  const disputed = new Set(disputes().map(({ id }) => id));
  const named = casesOf<RunCase>('named-runs');
  const rows = new Map<string, { -readonly [Key in keyof RecordedRuns]: RecordedRuns[Key] }>();
  const count = (run: RunCase, kind: 'named' | 'random'): void => {
    const { kubespray, ansible } = run;
    const key = `${kubespray} ${ansible}`;
    const none = { kubespray, ansible, named: 0, random: 0, results: 0, agree: 0, differ: 0, disputed: 0 };
    const row = rows.get(key) ?? none;
    rows.set(key, row);
    row[kind]++;
    row.results += 1 + (run.also?.length ?? 0);
    row[
      disputed.has(run.id) ? 'disputed' : collected(runVerdicts(run)).every(({ holds }) => holds) ? 'agree' : 'differ'
    ]++;
  };
  for (const run of named) count(run, 'named');
  for (const run of casesOf<RunCase>('runs')) count(run, 'random');
  const verdicts = casesOf<InventoryCase>('inventories').map((one) => collected(inventoryVerdicts(one)));
  const agreeing = verdicts.filter((ofOne) => ofOne.every(({ holds }) => holds)).length;
  return {
    runs: [...rows.values()].sort(byRelease),
    whole: recordedWholeRuns(),
    scenarios: new Set(named.map(({ id }) => id.replace(/@.*$/, ''))).size,
    inventories: {
      ansible: INVENTORY_CORE,
      cases: verdicts.length,
      agree: agreeing,
      differ: verdicts.length - agreeing,
      patterns: verdicts.flat().filter(({ property }) => property === 'patterns').length,
    },
  };
}

function recordedWholeRuns(): readonly RecordedWholeRuns[] {
  const rows = new Map<string, { -readonly [Key in keyof RecordedWholeRuns]: RecordedWholeRuns[Key] }>();
  for (const run of ['whole-named', 'whole-seen', 'whole-odd'].flatMap((name) => casesOf<WholeCase>(name))) {
    const { kubespray, ansible, observed } = run;
    const key = `${kubespray} ${ansible}`;
    const row = rows.get(key) ?? { kubespray, ansible, cases: 0, stopped: 0, leftCordoned: 0, agree: 0, differ: 0 };
    rows.set(key, row);
    row.cases++;
    if (observed.outcome === 'failed') row.stopped++;
    if (observed.cordoned.length > 0) row.leftCordoned++;
    row[collected(wholeVerdicts(run)).every(({ holds }) => holds) ? 'agree' : 'differ']++;
  }
  return [...rows.values()].sort(byRelease);
}

type OfRelease = Pick<RecordedRuns, 'kubespray' | 'ansible'>;
const order = new Map(releases.map(({ name }, at) => [name, at]));
const placeOf = ({ kubespray }: OfRelease): number => order.get(kubespray) ?? order.size;
const byRelease = (a: OfRelease, b: OfRelease): number => placeOf(a) - placeOf(b) || (a.ansible < b.ansible ? -1 : 1);
