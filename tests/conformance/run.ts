// Compares the analyzer with the Ansible of this machine: `npm run -s test:conformance [-- --seed N --runs N --inventories N]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, describeInventory, matchHosts, readInventory } from '../../src/analyzer/index.ts';
import { coreOf } from '../../src/analyzer/simulate/core.ts';
import { sameValue } from '../vectors/agreement.ts';
import { type Ansible, ansibleEnvironment, findAnsible } from './ansible.ts';
import { type Answer, Driver, differencesOf } from './inventory-volume.ts';
import { type RunCase, runLive } from './live-run.ts';
import { mechanismRuns } from './mechanism-cases.ts';
import { disagreementOn, printedCase, printedOf } from './printed-inventory.ts';
import { type InventoryCase, randomInventory } from './random-inventory.ts';
import { randomRun } from './random-run.ts';
import { disagreement } from './run-agreement.ts';
import { shrink } from './shrink.ts';
import { counts, fail, reports, say, skip } from './tally.ts';
import { hasLibyaml, randomYaml, yamlDifferences } from './yaml-documents.ts';

const DEFAULT_SEED = '20260821';
const PATTERNS_EACH = 8;
const AT_ONCE = 2;
const SHRINK_RUNS = 60;
/** Of documents that are written to be odd. */
const MOST_YAML_DIFFERENCES = 0.006;
const SHRINK_READINGS = 200;
const SHRUNK_AT_MOST = 3;

/** Processes that hash differently, and so show what order is Ansible's luck: for each inventory, and before a difference counts. */
const FEW_HASHES = 2;

const MANY_HASHES = 8;

/** Live runs by release, for the page that shows them. */
const byRelease = new Map<string, { agree: number; differ: number; skipped: number }>();

/** Works through a list, a few at a time. */
async function inTurns<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = list.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of left) await work(one);
    }),
  );
}

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
  return why === undefined ? { kind: 'agrees' } : { kind: 'differs', why };
}

async function runs(list: readonly RunCase[], version: string): Promise<void> {
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
async function listedRuns(version: string): Promise<void> {
  for (const shows of new Set(mechanismRuns.map((run) => run.shows))) {
    const these = mechanismRuns.filter((run) => run.shows === shows);
    const before = counts.failed;
    await runs(these, version);
    say(`${counts.failed === before ? 'agrees ' : 'DIFFERS'} ${shows} (${these.map(({ id }) => id).join(', ')})`);
  }
}

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

async function inventories(python: string, seed: number, count: number): Promise<void> {
  const drivers: Driver[] = [];
  const ask = (inventory: InventoryCase, from: number, to: number): Promise<Answer[]> => {
    while (drivers.length < to) drivers.push(new Driver(python, drivers.length + 1));
    return Promise.all(drivers.slice(from, to).map((driver) => driver.ask(inventory)));
  };
  const compare = async (inventory: InventoryCase): Promise<string | undefined> => {
    const [answer, ...others] = await ask(inventory, 0, FEW_HASHES);
    if (!answer) return 'no answer';
    if (answer.crash !== undefined) return `the driver: ${answer.crash}`;
    if (differencesOf(inventory, answer, others).length === 0) return undefined;
    // Before a difference counts, more processes say whether it is one of an order that varies.
    const more = await ask(inventory, FEW_HASHES, MANY_HASHES);
    const [difference] = differencesOf(inventory, answer, [...others, ...more]);
    return difference && JSON.stringify(difference);
  };
  try {
    for (let number = 0; number < count; number++) {
      const inventory = randomInventory(seed, number, PATTERNS_EACH);
      const why = await compare(inventory);
      if (why === undefined) counts.passed += 1 + inventory.patterns.length;
      else {
        const still = async (smaller: InventoryCase): Promise<boolean> => (await compare(smaller)) !== undefined;
        fail(inventory.id, why, await shrink(inventory, still, SHRINK_READINGS));
      }
    }
  } finally {
    for (const driver of drivers) driver.close();
  }
}

type Said = { readonly exit: number; readonly out: string };

function command(program: string, words: readonly string[], cwd: string): Promise<Said> {
  return new Promise((resolve, reject) => {
    const config = join(import.meta.dirname, 'mechanism/common/ansible.cfg');
    const child = spawn(program, words, {
      cwd,
      env: ansibleEnvironment(config),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    let out = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ exit: code ?? 1, out }));
  });
}

/** The same reading through the programs themselves: `ansible-inventory --list` and `ansible-playbook --list-hosts`. */
async function programs(seed: number, count: number): Promise<void> {
  const readable: InventoryCase[] = [];
  for (let number = 0; readable.length < count; number++) {
    const inventory = randomInventory(seed + 1, number, 1);
    const read = readInventory(inventory.files);
    const [pattern] = inventory.patterns;
    const plain = pattern && /^[\w.,:!&*?~-]+$/.test(pattern.hosts) && !pattern.hosts.startsWith('-');
    const told = pattern && plain && matchHosts(read, pattern.hosts, pattern.limit);
    // ansible-inventory has no JSON for complex numbers and bytes.
    if (inventory.files.some(({ text }) => /1\+2j|b'x'/.test(text))) continue;
    if (read.readable && !read.stopped && read.hosts.size > 0 && told && told.error === undefined)
      if (matchHosts(read, 'all', pattern.limit).hosts.length > 0) readable.push(inventory);
  }
  await inTurns(readable, async (inventory) => {
    const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-list-'));
    try {
      for (const { path, text } of inventory.files) {
        const at = join(folder, path.startsWith('playbook/') ? path : join('inventory', path));
        mkdirSync(dirname(at), { recursive: true });
        writeFileSync(at, text);
      }
      await listedVariables(inventory, folder);
      await listedHosts(inventory, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function listedVariables(inventory: InventoryCase, folder: string): Promise<void> {
  const id = `${inventory.id} through ansible-inventory`;
  const source = join('inventory', inventory.files[0]?.path ?? '');
  const words = ['-i', source, '--list', '--playbook-dir', 'playbook'];
  mkdirSync(join(folder, 'playbook'), { recursive: true });
  const { exit, out } = await command('ansible-inventory', words, folder);
  if (exit !== 0) return skip(id, 'ansible-inventory cannot write these values as JSON');
  // Hosts without variables are left out of the list.
  const { vars } = describeInventory(readInventory(inventory.files));
  const got = Object.fromEntries(Object.entries(vars).filter(([, mine]) => Object.keys(mine).length > 0));
  const want = hostVariablesOf(out);
  if (sameValue(want, got)) counts.passed++;
  else fail(id, `want ${JSON.stringify(want)}, got ${JSON.stringify(got)}`, inventory);
}

/** The variables in what `ansible-inventory` writes: Python's own words for what JSON has no number for, and unsafe text in a wrapper. */
function hostVariablesOf(out: string): unknown {
  const json = out.replace(/^(\s*(?:"[^"]*": )?)(-?)(Infinity|NaN)(,?)$/gm, (_line, before, minus, word, comma) => {
    const name = word === 'NaN' ? 'nan' : minus === '' ? 'inf' : '-inf';
    return `${before}{"$float": "${name}"}${comma}`;
  });
  type Listed = { readonly _meta: { readonly hostvars: unknown } };
  const unwrapped = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '__ansible_unsafe' in value ? value.__ansible_unsafe : value,
  ) as Listed;
  return unwrapped._meta.hostvars;
}

async function listedHosts(inventory: InventoryCase, folder: string): Promise<void> {
  const id = `${inventory.id} through ansible-playbook --list-hosts`;
  const [pattern] = inventory.patterns;
  if (!pattern) return;
  writeFileSync(join(folder, 'playbook/site.yml'), JSON.stringify([{ hosts: pattern.hosts, gather_facts: false }]));
  const limit = pattern.limit === undefined ? [] : [`--limit=${pattern.limit}`];
  const source = join('inventory', inventory.files[0]?.path ?? '');
  const { exit, out } = await command(
    'ansible-playbook',
    ['-i', source, 'playbook/site.yml', '--list-hosts', ...limit],
    folder,
  );
  const want = /hosts \(\d+\):\n([\s\S]*)$/
    .exec(out)?.[1]
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const { hosts } = matchHosts(readInventory(inventory.files), pattern.hosts, pattern.limit);
  // --list-hosts goes through a set, so it has no order.
  if (exit === 0 && sameValue(want?.toSorted(), hosts.toSorted())) counts.passed++;
  else fail(id, `want ${JSON.stringify(want)} (exit ${exit}), got ${JSON.stringify(hosts)}`, inventory);
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

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      seed: { type: 'string', default: DEFAULT_SEED },
      runs: { type: 'string', default: '25' },
      inventories: { type: 'string', default: '500' },
      programs: { type: 'string', default: '25' },
      printed: { type: 'string', default: '150' },
      yaml: { type: 'string', default: '10000' },
      // The listed playbooks can be left out while one of the random parts is looked into.
      listed: { type: 'boolean', default: true },
    },
  });
  const seed = Number(values.seed);
  const ansible: Ansible = findAnsible();
  coreDifferences();
  if (ansible.kind === 'missing') {
    skip('everything against a live Ansible', ansible.reason);
    return;
  }
  say(`ansible-core ${ansible.version}, seed ${seed}`);
  if (values.listed) await listedRuns(ansible.version);
  await runs(
    Array.from({ length: Number(values.runs) }, (_, number) => randomRun(seed, number)),
    ansible.version,
  );
  say(`random runs: ${values.runs}, seed ${seed}`);
  await inventories(ansible.python, seed, Number(values.inventories));
  say(
    `random inventories: ${values.inventories}, patterns: ${Number(values.inventories) * PATTERNS_EACH}, seed ${seed}`,
  );
  await programs(seed, Number(values.programs));
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
    ...counts,
  };
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'summary.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
}

await main();
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
