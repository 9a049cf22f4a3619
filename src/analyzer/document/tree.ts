import { memo } from '../memo.ts';
import { pythonText } from '../python/python-text.ts';
import { numberText } from '../python/text.ts';
import { isTruthy } from '../python/values.ts';
import { vaulted } from './vaulted.ts';

/** A place in the text of a document: UTF-16 offsets. */
type Range = { readonly start: number; readonly end: number };

/** The Python class of a value, as Ansible's messages print it. */
export type PythonType =
  | 'NoneType'
  | 'bool'
  | 'int'
  | 'float'
  | 'str'
  | 'bytes'
  | 'set'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'datetime.date'
  | 'datetime.time'
  | 'datetime.datetime'
  | 'ansible.parsing.yaml.objects.AnsibleUnicode'
  | 'ansible.parsing.yaml.objects.AnsibleSequence'
  | 'ansible.parsing.yaml.objects.AnsibleMapping'
  | 'ansible.parsing.yaml.objects.AnsibleVaultEncryptedUnicode';

export type ScalarTree = Range & { readonly kind: 'scalar'; readonly type: PythonType; readonly value: unknown };
export type SequenceTree = Range & {
  readonly kind: 'sequence';
  readonly type: PythonType;
  readonly items: readonly Tree[];
};
export type MappingTree = Range & {
  readonly kind: 'mapping';
  readonly type: PythonType;
  readonly entries: readonly Entry[];
};

/** A YAML or JSON document as Python holds it, with places. An alias is the very tree of its anchor. */
export type Tree = ScalarTree | SequenceTree | MappingTree;

/** A key and its value. `start` and `end`: from the key to the end of the value as written here, aliases unfollowed. */
export type Entry = Range & { readonly key: ScalarTree; readonly name: string; readonly value: Tree };

/** What stands for a value whose aliases would unfold beyond all bounds, or into themselves. Compare by identity. */
export const unfoldsTooFar: { readonly unfoldsTooFar: true } = Object.freeze({ unfoldsTooFar: true });

const MAX_UNFOLDED = 200_000;
/** Levels, those reached through aliases included. */
const MAX_DEPTH = 500;

/** Whether a key is text, as a name of a group or host must be. */
export const isText = (tree: Tree): boolean =>
  tree.type === 'str' || tree.type === 'ansible.parsing.yaml.objects.AnsibleUnicode';

/** A key as Python's `json.dumps` writes it. */
export function keyName(key: ScalarTree): string {
  if (typeof key.value === 'string') return key.value;
  if (typeof key.value === 'number')
    return numberText(key.value, key.type === 'float')
      .replace('inf', 'Infinity')
      .replace('nan', 'NaN');
  if (key.value === vaulted) return '';
  return String(key.value);
}

/**
 * The plain value of a tree: objects without prototype, arrays, strings, numbers, booleans, `null`, `vaulted`. Aliases
 * share their value; a value that would unfold beyond all bounds is `unfoldsTooFar`.
 */
export function plainValueOf(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  return unfoldedSize(tree, 0) > MAX_UNFOLDED ? unfoldsTooFar : plainOf(tree);
}

// No memo: a tree that is still being measured stands for infinitely many values, which is how a circle of aliases ends.
const sizes = new WeakMap<Tree, number>();

/** How many values a tree holds once every alias is followed; infinite where one lies within itself, or too deep. */
function unfoldedSize(tree: Tree, depth: number): number {
  if (tree.kind === 'scalar') return 1;
  const known = sizes.get(tree);
  if (known !== undefined) return known;
  if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
  sizes.set(tree, Number.POSITIVE_INFINITY);
  let size = 1;
  if (tree.kind === 'sequence') for (const item of tree.items) size += unfoldedSize(item, depth + 1);
  else for (const entry of tree.entries) size += 1 + unfoldedSize(entry.value, depth + 1);
  sizes.set(tree, size);
  return size;
}

const plainOf = (tree: Tree): unknown => (tree.kind === 'scalar' ? tree.value : plainCollection(tree));

// Built once, however many aliases lead to it.
const plainCollection = memo((tree: SequenceTree | MappingTree): unknown =>
  tree.kind === 'sequence' ? tree.items.map(plainOf) : plainObject(tree),
);

function plainObject(tree: MappingTree): Readonly<Record<string, unknown>> {
  const object: Record<string, unknown> = Object.create(null);
  for (const { name, value } of tree.entries) object[name] = plainOf(value);
  return object;
}

/** A value as Python's `str` writes it; what unfolds beyond all bounds is empty. */
export function textOfTree(tree: Tree): string {
  const value = plainValueOf(tree);
  if (tree.type === 'float' && typeof value === 'number') return numberText(value, true);
  return value === unfoldsTooFar ? '' : pythonText(value);
}

/** Whether Python takes the value as true. */
export function isTruthyTree(tree: Tree): boolean {
  if (tree.kind === 'sequence') return tree.items.length > 0;
  if (tree.kind === 'mapping') return tree.entries.length > 0;
  return isTruthy(tree.value);
}

/** The value under a key that is text; the last one when it is written twice. */
export function entryOf(tree: MappingTree, name: string): Entry | undefined {
  return tree.entries.find((entry) => entry.name === name && isText(entry.key));
}
