import { type Answer, Driver, differencesOf } from './inventory-volume.ts';
import { type InventoryCase, randomInventory } from './random-inventory.ts';
import { shrink } from './shrink.ts';
import { counts, fail } from './tally.ts';

/** Patterns that each inventory is asked for. */
export const PATTERNS_EACH = 8;
const SHRINK_READINGS = 200;

/** Processes that hash differently, and so show what order is Ansible's luck, by chance: for each inventory, and before a difference counts. */
const FEW_HASHES = 2;

const MANY_HASHES = 20;

/** Reads random inventories through Ansible's own managers, and random patterns on them. */
export async function compareInventories(python: string, seed: number, count: number): Promise<void> {
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
