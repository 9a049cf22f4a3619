// Compares the analyzer with what real Ansible and real Kubespray did: `npm run -s vectors [-- --show N]`.
// See tests/vectors/README.md for where the observations come from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  casesOf,
  collected,
  disputes,
  type InventoryCase,
  inventoryVerdicts,
  type RunCase,
  runVerdicts,
  type Verdict,
} from './verdicts.ts';
import { type UnreachableCase, unreachableVerdicts, type WholeCase, wholeVerdicts } from './whole-verdicts.ts';

const { values: options } = parseArgs({ options: { show: { type: 'string', default: '3' } } });
let left = Number(options.show);

/** Compares every case of one file, prints a line, and says how many cases agree. */
function compareFile<Case extends { readonly id: string }>(
  name: string,
  verdictsOf: (c: Case) => Generator<Verdict>,
  disputed: ReadonlySet<string>,
): { passed: number; failed: number } {
  const tally = new Map<string, { yes: number; all: number }>();
  let passed = 0;
  let failed = 0;
  let apart = 0;
  for (const c of casesOf<Case>(name)) {
    if (disputed.has(c.id)) {
      apart++;
      continue;
    }
    const verdicts = collected(verdictsOf(c));
    for (const { property, holds, detail } of verdicts) {
      const count = tally.get(property) ?? { yes: 0, all: 0 };
      tally.set(property, { yes: count.yes + (holds ? 1 : 0), all: count.all + 1 });
      if (!holds && left-- > 0) print(`differs: ${c.id}, ${property}: ${JSON.stringify(detail).slice(0, 2000)}`);
    }
    if (verdicts.every(({ holds }) => holds)) passed++;
    else failed++;
  }
  const properties = [...tally].map(([property, { yes, all }]) => `${property} ${yes}/${all}`).join(', ');
  print(`${name}: ${passed} cases agree, ${failed} differ${apart ? `, ${apart} disputed` : ''} (${properties})`);
  return { passed, failed };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const set = disputes();
const disputed = new Set(set.map(({ id }) => id));
const counts = [
  compareFile<InventoryCase>('inventories', inventoryVerdicts, disputed),
  compareFile<InventoryCase>('fresh-inventories', inventoryVerdicts, disputed),
  compareFile<RunCase>('runs', runVerdicts, disputed),
  compareFile<RunCase>('named-runs', runVerdicts, disputed),
  compareFile<RunCase>('fresh-runs', runVerdicts, disputed),
  compareFile<RunCase>('odd-runs', runVerdicts, disputed),
  compareFile<RunCase>('core-2.19-runs', runVerdicts, disputed),
  compareFile<RunCase>('env-runs', runVerdicts, disputed),
  compareFile<WholeCase>('whole-named', wholeVerdicts, disputed),
  compareFile<WholeCase>('whole-seen', wholeVerdicts, disputed),
  compareFile<WholeCase>('whole-odd', wholeVerdicts, disputed),
  compareFile<WholeCase>('whole-settings', wholeVerdicts, disputed),
  compareFile<WholeCase>('plan-runs', wholeVerdicts, disputed),
  compareFile<WholeCase>('patched-runs', wholeVerdicts, disputed),
  compareFile<UnreachableCase>('unreachable-runs', unreachableVerdicts, disputed),
];
for (const { id, reason } of set) print(`disputed: ${id}: ${reason}`);
const report = {
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: disputed.size,
};
mkdirSync('test-results/reports', { recursive: true });
writeFileSync('test-results/reports/vectors.json', JSON.stringify(report));
process.exitCode = report.failed > 0 ? 1 : 0;
