// Compares the analyzer with the Ansible of this machine: `npm run -s test:conformance [-- --seed N --runs N --inventories N]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coreOf } from '../../src/analyzer/simulate/core.ts';
import { sameValue } from '../vectors/agreement.ts';
import { type Ansible, findAnsible } from './ansible.ts';
import { compareFacts, compareListedFacts } from './compare-facts.ts';
import { compareInventories, PATTERNS_EACH } from './compare-inventories.ts';
import { comparePrograms } from './compare-programs.ts';
import { byRelease, compareListedRuns, compareRuns } from './compare-runs.ts';
import { factCases } from './fact-cases.ts';
import { inTurns } from './in-turns.ts';
import { mechanismRuns } from './mechanism-cases.ts';
import { runOnCores, treesOfEnvironment } from './on-cores.ts';
import { disagreementOn, printedCase, printedOf } from './printed-inventory.ts';
import { randomFacts } from './random-facts.ts';
import { randomRun } from './random-run.ts';
import { counts, fail, reports, say, skip } from './tally.ts';
import { hasLibyaml, randomYaml, yamlDifferences } from './yaml-documents.ts';

const DEFAULT_SEED = '20260821';
/** Of documents that are written to be odd. */
const MOST_YAML_DIFFERENCES = 0.006;

/** Declared differences between cores: what the simulation says of a core is what the data says of it. */
function coreDifferences(): void {
  type Declared = {
    readonly id: string;
    readonly property: string;
    readonly values: Readonly<Record<string, unknown>>;
  };
  const text = readFileSync(join(import.meta.dirname, 'core-differences.json'), 'utf8');
  const { mechanism } = JSON.parse(text) as { readonly mechanism: readonly Declared[] };
  for (const { id, property, values } of mechanism) {
    for (const [version, want] of Object.entries(values)) {
      const value: unknown = Reflect.get(coreOf(version), property);
      const got: unknown = typeof value === 'function' ? Reflect.apply(value, undefined, ['x']) : value;
      if (sameValue(want, got)) counts.passed++;
      else fail(`${id}@${version}`, `want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`, { property, version });
    }
  }
}

/** What `ansible-inventory --list` prints, as JSON and as YAML, has the verdict of the files that it was made from. */
async function printedInventories(seed: number, count: number): Promise<void> {
  await inTurns(
    Array.from({ length: count }, (_, number) => printedCase(seed, number)),
    async (theCase) => {
      for (const printed of await printedOf(theCase)) {
        const why = disagreementOn(theCase, printed);
        if (why === undefined) counts.passed++;
        else fail(theCase.id, why, { theCase, printed });
      }
    },
  );
}

/** What libyaml makes of documents in odd styles; a few in a thousand differ, and are listed on the page about the analyzer. */
function yamlDocuments(python: string, seed: number, count: number): void {
  if (!hasLibyaml(python)) {
    skip('YAML documents', 'PyYAML with libyaml is missing (python3-yaml)');
    return;
  }
  const differences = yamlDifferences(
    python,
    Array.from({ length: count }, (_, number) => randomYaml(seed, number)),
  );
  counts.passed += count - differences.length;
  const share = differences.length / count;
  if (share > MOST_YAML_DIFFERENCES) fail(`yaml-${seed}`, `${differences.length} of ${count} differ`, differences);
  else if (differences.length > 0) say(`YAML documents that differ: ${differences.length} of ${count}`);
}

const { values, tokens } = parseArgs({
  allowNegative: true,
  tokens: true,
  // After `--ansible` come as many trees as there are.
  allowPositionals: true,
  options: {
    ansible: { type: 'boolean', default: false },
    seed: { type: 'string', default: DEFAULT_SEED },
    runs: { type: 'string', default: '25' },
    facts: { type: 'string', default: '25' },
    inventories: { type: 'string', default: '500' },
    programs: { type: 'string', default: '25' },
    printed: { type: 'string', default: '150' },
    yaml: { type: 'string', default: '10000' },
    // The listed playbooks can be left out while one of the random parts is looked into.
    listed: { type: 'boolean', default: true },
  },
});

async function main(): Promise<void> {
  const seed = Number(values.seed);
  const ansible: Ansible = findAnsible();
  coreDifferences();
  if (ansible.kind === 'missing') {
    skip('everything against a live Ansible', ansible.reason);
    return;
  }
  say(`ansible-core ${ansible.version}, seed ${seed}`);
  if (values.listed) {
    await compareListedRuns(ansible.version);
    await compareListedFacts(ansible.version);
  }
  await compareRuns(
    Array.from({ length: Number(values.runs) }, (_, number) => randomRun(seed, number)),
    ansible.version,
  );
  say(`random runs: ${values.runs}, seed ${seed}`);
  await compareFacts(
    Array.from({ length: Number(values.facts) }, (_, number) => randomFacts(seed, number)),
    ansible.version,
  );
  say(`random runs of facts: ${values.facts}, seed ${seed}`);
  await compareInventories(ansible.python, seed, Number(values.inventories));
  say(
    `random inventories: ${values.inventories}, patterns: ${Number(values.inventories) * PATTERNS_EACH}, seed ${seed}`,
  );
  await comparePrograms(seed, Number(values.programs));
  say(`inventories through the programs: ${values.programs}, seed ${seed}`);
  await printedInventories(seed, Number(values.printed));
  say(`printed inventories: ${values.printed}, in both forms, seed ${seed}`);
  yamlDocuments(ansible.python, seed, Number(values.yaml));
  say(`YAML documents: ${values.yaml}, seed ${seed}`);
  summarise(ansible.version, seed, Number(values.inventories), Number(values.programs));
}

/** Leaves the figures where \`npm run evidence\` finds them. */
function summarise(version: string, seed: number, inventoryCount: number, programCount: number): void {
  const summary = {
    ansible: version,
    seed,
    mechanism: new Set(mechanismRuns.map(({ shows }) => shows)).size,
    runs: [...byRelease].map(([kubespray, tally]) => ({ kubespray, ...tally })),
    inventories: inventoryCount,
    patterns: inventoryCount * PATTERNS_EACH,
    programs: programCount,
    facts: { listed: factCases.length, random: Number(values.facts) },
    ...counts,
  };
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
}

const named = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
const options = process.argv.slice(2).filter((word) => word !== '--ansible' && !named.includes(word));
// The Ansible of the machine first, unless trees alone are asked for.
if (!values.ansible) await main();
const trees = values.ansible ? named : treesOfEnvironment(process.env);
if (values.ansible && trees.length === 0) counts.failed++;
const further = trees.length > 0 ? await runOnCores(trees, options) : { passed: 0, failed: 0, skipped: 0 };
const failed = counts.failed + further.failed;
say(`${counts.passed + further.passed} passed, ${failed} failed, ${counts.skipped + further.skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
