import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeInventory, matchHosts, readInventory } from '../../src/analyzer/index.ts';
import { sameValue } from '../vectors/agreement.ts';
import { ansibleEnvironment } from './ansible.ts';
import type { InventoryCase } from './random-inventory.ts';
import type { PatternCase } from './random-pattern.ts';

type Group = { readonly hosts: readonly string[]; readonly children: readonly string[] };
type PatternAnswer = {
  readonly matched: readonly string[];
  readonly unmatched: readonly string[];
  readonly error?: string;
};

/** How the driver says that Ansible reads an inventory. */
export type Answer = {
  readonly crash?: string;
  readonly readable: boolean;
  readonly error?: string;
  readonly says?: readonly string[];
  readonly hosts: readonly string[];
  readonly groups: Readonly<Record<string, Group>>;
  readonly vars: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly patterns: readonly PatternAnswer[];
};

/** Ansible's own InventoryManager and VariableManager behind a pipe, in a process with a fixed hash seed. */
export class Driver {
  readonly #child: ChildProcess;
  readonly #waiting: ((answer: Answer) => void)[] = [];

  constructor(python: string, hashSeed: number) {
    const config = join(import.meta.dirname, 'mechanism/common/ansible.cfg');
    this.#child = spawn(python, [join(import.meta.dirname, 'driver.py')], {
      env: ansibleEnvironment(config, { PYTHONHASHSEED: String(hashSeed) }),
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    if (!this.#child.stdout) throw new Error('the driver has no output');
    createInterface({ input: this.#child.stdout }).on('line', (line) =>
      this.#waiting.shift()?.(JSON.parse(line) as Answer),
    );
    this.#child.on('close', () => {
      for (const answer of this.#waiting.splice(0)) answer({ ...NO_ANSWER, crash: 'the driver has ended' });
    });
  }

  ask({ files, patterns }: Pick<InventoryCase, 'files' | 'patterns'>): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin?.write(`${JSON.stringify({ files, patterns })}\n`);
    });
  }

  close(): void {
    this.#child.stdin?.end();
  }
}

const NO_ANSWER: Answer = { readable: false, hosts: [], groups: {}, vars: {}, patterns: [] };

/** One thing in which the two sides differ. */
export type Difference = {
  readonly part: string;
  readonly want: unknown;
  readonly got: unknown;
  readonly pattern?: PatternCase;
};

/**
 * What our reading of an inventory has otherwise than Ansible's. `others` are answers of processes that hash differently: where they give
 * hosts in another order, the order is Ansible's luck (it goes through a Python set from the third level of groups on), and hosts are
 * compared as sets.
 */
export function differencesOf(
  inventoryCase: InventoryCase,
  answer: Answer,
  others: readonly Answer[],
): readonly Difference[] {
  const inventory = readInventory(inventoryCase.files);
  const got = describeInventory(inventory);
  if (answer.error !== undefined)
    return got.readable ? [{ part: 'stopped', want: answer.error, got: got.readable }] : [];
  if (got.readable !== answer.readable)
    return [{ part: 'readable', want: [answer.readable, answer.says], got: got.readable }];
  if (!answer.readable) return [];
  const differences: Difference[] = [];
  const compare = (part: string, want: unknown, is: unknown, pattern?: PatternCase): void => {
    if (!sameValue(want, is)) differences.push({ part, want, got: is, ...(pattern ? { pattern } : {}) });
  };
  compare('hosts', answer.hosts, got.hosts);
  compare('groups', Object.keys(answer.groups), Object.keys(got.groups));
  for (const [name, group] of Object.entries(answer.groups)) {
    const orders = others.map(({ groups }) => groups[name]?.hosts ?? []);
    const [want, is] = inOrder(group.hosts, orders, got.groups[name]?.hosts ?? []);
    compare(`hosts of ${name}`, want, is);
    compare(`children of ${name}`, group.children, got.groups[name]?.children);
  }
  for (const [host, vars] of Object.entries(answer.vars)) compare(`variables of ${host}`, vars, got.vars[host]);
  for (const [index, pattern] of inventoryCase.patterns.entries()) {
    const want = answer.patterns[index];
    if (!want) continue;
    // A copy, because the door names an unmatched term once for each inventory, and the driver once for each pattern.
    const is = matchHosts({ ...inventory }, pattern.hosts, pattern.limit);
    if (want.error !== undefined || is.error !== undefined) {
      compare('error', want.error !== undefined, is.error !== undefined, pattern);
      continue;
    }
    const orders = others.map(({ patterns }) => patterns[index]?.matched ?? []);
    const [wanted, matched] = inOrder(want.matched, orders, is.hosts);
    compare('matched', wanted, matched, pattern);
    compare('unmatched', want.unmatched.toSorted(), [...new Set(is.unmatched)].sort(), pattern);
  }
  return differences;
}

/** Both lists in their order, or sorted where the order varies from process to process. */
function inOrder(
  want: readonly string[],
  others: readonly (readonly string[])[],
  got: readonly string[],
): readonly (readonly string[])[] {
  const varies = others.some((other) => !sameValue(want, other));
  return varies ? [want.toSorted(), got.toSorted()] : [want, got];
}
