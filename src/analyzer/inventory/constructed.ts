import { entryOf, isTruthyTree, type Tree } from '../document/tree.ts';
import type { Draft } from './draft.ts';

const NAMES = new Set(['constructed', 'ansible.builtin.constructed', 'ansible.legacy.constructed']);
const COMPOSING = ['compose', 'groups', 'keyed_groups'];

/**
 * Is it a configuration of the plugin `constructed` that changes nothing? It composes variables and groups for the hosts of the sources
 * before it, so it does nothing where there is none yet (lib/ansible/plugins/inventory/constructed.py).
 */
export function constructsNothing({ hosts }: Draft, tree: Tree | undefined): boolean {
  if (tree?.kind !== 'mapping') return false;
  const plugin = entryOf(tree, 'plugin')?.value;
  if (plugin?.kind !== 'scalar' || !NAMES.has(String(plugin.value))) return false;
  const composing = COMPOSING.some((name) => {
    const entry = entryOf(tree, name);
    return entry !== undefined && isTruthyTree(entry.value);
  });
  return hosts.size === 0 || !composing;
}
