import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeInventory, matchHosts, readInventory } from '../../src/analyzer/index.ts';
import { sameValue } from '../vectors/agreement.ts';
import { inTurns } from './in-turns.ts';
import { outputOf } from './program-output.ts';
import { type InventoryCase, randomInventory } from './random-inventory.ts';
import { counts, fail, skip } from './tally.ts';

/** The same reading through the programs themselves: `ansible-inventory --list` and `ansible-playbook --list-hosts`. */
export async function comparePrograms(seed: number, count: number): Promise<void> {
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
  const { exit, out } = await outputOf('ansible-inventory', words, folder);
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
  const { exit, out } = await outputOf(
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
