import { factAt } from './fact-at.ts';
import type { History, RunTraits } from './model.ts';
import type { Release } from './releases.ts';
import { upstream } from './upstream.ts';

export type { Addresses, RunTraits } from './model.ts';

/** The names that `roles/network_facts` sets. */
export const mainFacts: readonly string[] = ['main_access_ip', 'main_ip', 'main_access_ips', 'main_ips'];

const known = new Map<string, RunTraits>();

/** A task's name as the release has it. */
export function taskName({ smallTaskNames }: RunTraits, name: string): string {
  return smallTaskNames ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The traits of a release. */
export function runTraitsOf({ name }: Release): RunTraits {
  const traits = known.get(name) ?? traitsIn(name);
  known.set(name, traits);
  return traits;
}

function traitsIn(release: string): RunTraits {
  const histories: readonly (readonly [string, History<unknown>])[] = Object.entries(upstream.runTraits);
  return Object.fromEntries(histories.map(([trait, history]) => [trait, factAt(history, release)])) as RunTraits;
}
