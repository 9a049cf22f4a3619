import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { DocumentFaultCode } from '../problem.ts';
import { quoted } from '../python/text.ts';
import { type LibyamlRefusal, refusedItem, refusedKey, refusedScalar } from './libyaml-refusals.ts';
import { type Entry, isText, keyName, type MappingTree, type PythonType, type ScalarTree, type Tree } from './tree.ts';
import { constructScalar, resolvePlain, unknownTag } from './yaml-scalars.ts';

/** A place of a document that Ansible warns about and takes all the same. */
export type DuplicateKey = { readonly name: string; readonly start: number; readonly end: number };

/** Python's recursion limit ends the composing of a document not far above. */
const MAX_DEPTH = 200;

/** Keys that the mappings of one document may merge in together: mappings that merge the one before have as many as its square. */
const MAX_MERGED = 500_000;

const CORE = 'tag:yaml.org,2002:';

/** A text that Python cannot make values of. */
export class Fault extends Error {
  readonly code: DocumentFaultCode;
  readonly start: number;
  readonly end: number;
  readonly raised: boolean;
  constructor(code: DocumentFaultCode, message: string, start: number, end: number, raised = false) {
    super(message);
    this.raised = raised;
    this.code = code;
    this.start = start;
    this.end = end;
  }
}

/** What is known while the tree of a document is built. */
export type Building = {
  readonly text: string;
  readonly anchors: Map<string, Tree>;
  readonly duplicates: DuplicateKey[];
  depth: number;
  /** Keys that mappings have merged in so far. */
  merged: number;
  /** Whether the node at hand lies within brackets. */
  flow: boolean;
};

type Place = { readonly start: number; readonly end: number };
const placeOf = (node: ParsedNode): Place => ({ start: node.range[0], end: endOf(node) });

/** Where the last thing ends that a node says. The parser at hand counts line ends and comments after a block collection to it. */
function endOf(node: ParsedNode): number {
  let last = node;
  while (isCollection(last) && !last.flow) {
    const item = last.items.at(-1);
    const within = isPair(item) ? (item.value ?? item.key) : item;
    if (!within) break;
    last = within as ParsedNode;
  }
  return last.range[1];
}

/** The tree of a node, its aliases followed; throws `Fault`. */
export function treeOf(building: Building, node: ParsedNode): Tree {
  const place = placeOf(node);
  if (isAlias(node)) {
    const anchored = building.anchors.get(node.source);
    if (!anchored)
      throw new Fault('yaml-alias-undefined', `found undefined alias '${node.source}'`, place.start, place.end);
    return anchored;
  }
  if (isScalar(node)) {
    refuse(refusedScalar(building.text, node, building.flow));
    const tree = scalarTree(node.tag, node.type === 'PLAIN', textOf(building.text, node), place);
    if (node.anchor) setAnchor(building, node.anchor, tree);
    return tree;
  }
  if (building.depth >= MAX_DEPTH) {
    throw new Fault('yaml-nested-too-deeply', 'maximum recursion depth exceeded', place.start, place.end);
  }
  const { flow } = building;
  building.depth++;
  building.flow = flow || ('flow' in node && node.flow === true);
  const tree = collectionTree(building, node, place);
  building.depth--;
  building.flow = flow;
  return tree;
}

/** A block scalar that the text ends in, without a line end, has none. */
function textOf(text: string, { type, value, range }: Scalar.Parsed): string {
  const written = String(value ?? '');
  const isCut = type?.startsWith('BLOCK') && range[1] >= text.length && !text.endsWith('\n');
  return isCut ? written.replace(/\n$/, '') : written;
}

function refuse(refusal: LibyamlRefusal | undefined, code: DocumentFaultCode = 'yaml-syntax'): void {
  if (refusal) throw new Fault(code, refusal.message, refusal.start, refusal.end);
}

function setAnchor(building: Building, name: string, tree: Tree): void {
  if (building.anchors.has(name)) throw new Fault('yaml-anchor-twice', 'second occurrence', tree.start, tree.end);
  building.anchors.set(name, tree);
}

function scalarTree(tag: string | undefined, plain: boolean, text: string, { start, end }: Place): ScalarTree {
  // libyaml treats the tag `!` as none, and even a quoted scalar under it as a plain one.
  const implicit = tag === '!' ? text !== '' : !tag && plain;
  const resolved = implicit ? resolvePlain(text) : tag && tag !== '!' ? tag : `${CORE}str`;
  const value = constructScalar(resolved, text);
  if ('fault' in value) throw new Fault('yaml-value', value.fault, start, end, value.raised);
  return { kind: 'scalar', type: value.type, value: value.value, start, end };
}

const MAPPING: PythonType = 'ansible.parsing.yaml.objects.AnsibleMapping';
const SEQUENCE: PythonType = 'ansible.parsing.yaml.objects.AnsibleSequence';
const MAPPING_TAGS = new Set([undefined, '!', '!unsafe', `${CORE}map`, `${CORE}python/dict`, `${CORE}set`]);
const SEQUENCE_TAGS = new Set([undefined, '!', '!unsafe', `${CORE}seq`, `${CORE}omap`, `${CORE}pairs`]);

function collectionTree(building: Building, node: ParsedNode, place: Place): Tree {
  const tag = node.tag;
  if (isMap(node)) {
    if (!MAPPING_TAGS.has(tag)) throw misplacedTag(tag ?? '', 'mapping', place);
    const entries: Entry[] = [];
    const tree: MappingTree = { kind: 'mapping', type: MAPPING, entries, ...place };
    if (node.anchor) setAnchor(building, node.anchor, tree);
    for (const entry of entriesOf(building, node as YAMLMap.Parsed)) entries.push(entry);
    return tag === `${CORE}set` ? setTree(building, node.anchor, tree) : tree;
  }
  if (!isSeq(node)) throw new Fault('yaml-syntax', 'expected a node', place.start, place.end);
  if (!SEQUENCE_TAGS.has(tag)) throw misplacedTag(tag ?? '', 'sequence', place);
  const items: Tree[] = [];
  const tree: Tree = { kind: 'sequence', type: SEQUENCE, items, ...place };
  if (node.anchor) setAnchor(building, node.anchor, tree);
  const tabs = !building.flow && building.text.includes('\t');
  for (const item of node.items) {
    if (tabs) refuse(refusedItem(building.text, item as ParsedNode), 'yaml-tab');
    items.push(treeOf(building, item as ParsedNode));
  }
  if (tag !== `${CORE}omap` && tag !== `${CORE}pairs`) return tree;
  const paired: Tree = { ...tree, items: items.map((item) => pairTree(item)) };
  if (node.anchor) building.anchors.set(node.anchor, paired);
  return paired;
}

/** A Python set, as the text that `str` gives; Python's own order of its members varies. */
function setTree(building: Building, anchor: string | undefined, { entries, start, end }: MappingTree): ScalarTree {
  const members = entries.map(({ key, name }) => (isText(key) ? quoted(name) : name));
  const value = members.length === 0 ? 'set()' : `{${members.join(', ')}}`;
  const tree: ScalarTree = { kind: 'scalar', type: 'set', value, start, end };
  if (anchor) building.anchors.set(anchor, tree);
  return tree;
}

/** A member of `!!omap` or `!!pairs`: a mapping of one key, which Python turns into a tuple. */
function pairTree(tree: Tree): Tree {
  const { start, end } = tree;
  const entry = tree.kind === 'mapping' && tree.entries.length === 1 ? tree.entries[0] : undefined;
  if (!entry) throw new Fault('yaml-value', 'expected a mapping of length 1', start, end);
  return { kind: 'sequence', type: 'tuple', items: [entry.key, entry.value], start, end };
}

function misplacedTag(tag: string, found: 'mapping' | 'sequence', { start, end }: Place): Fault {
  const scalar = constructScalar(tag, '');
  const expected = MAPPING_TAGS.has(tag) ? 'mapping' : SEQUENCE_TAGS.has(tag) ? 'sequence' : 'scalar';
  const known = expected !== 'scalar' || !('fault' in scalar) || scalar.fault !== unknownTag(tag).fault;
  const message = known ? `expected a ${expected} node, but found ${found}` : unknownTag(tag).fault;
  return new Fault('yaml-value', message, start, end);
}

/** Keys and values in Python's order: what `<<` merges in comes first, and an equal key keeps its first place. */
function entriesOf(building: Building, node: YAMLMap.Parsed): readonly Entry[] {
  const merged: Entry[] = [];
  const own: Entry[] = [];
  for (const pair of node.items) {
    const keyNode = pair.key;
    const at = placeOf(keyNode);
    refuse(refusedKey(building.text, keyNode, building.flow));
    const key = keyOf(building, keyNode);
    if (pair.value && isMergeKey(keyNode)) forgetTags(pair.value);
    const value = pair.value ? treeOf(building, pair.value) : emptyAfter(at.end);
    const end = pair.value ? endOf(pair.value) : at.end;
    if (isMergeKey(keyNode)) mergeInto(building, merged, value, at);
    else own.push({ key, name: keyName(key), value, start: at.start, end: Math.max(at.end, end) });
  }
  return withoutDuplicates(building, merged, own);
}

const isMergeKey = (key: ParsedNode): boolean =>
  isScalar(key) && ((key.type === 'PLAIN' && !key.tag && key.value === '<<') || key.tag === `${CORE}merge`);

/** What is merged in is never constructed itself, so that its tag does not count. */
function forgetTags(node: ParsedNode): void {
  if (!isCollection(node)) return;
  delete node.tag;
  if (isSeq(node)) for (const item of node.items) if (isMap(item)) delete item.tag;
}

const emptyAfter = (at: number): ScalarTree => ({ kind: 'scalar', type: 'NoneType', value: null, start: at, end: at });

function keyOf(building: Building, node: ParsedNode): ScalarTree {
  const { start, end } = placeOf(node);
  // A plain `=` is text as a key, and nothing as a value.
  if (isMergeKey(node) || (isScalar(node) && node.type === 'PLAIN' && !node.tag && node.value === '=')) {
    return scalarTree(`${CORE}str`, false, isScalar(node) ? String(node.value) : '', { start, end });
  }
  const tree = treeOf(building, node);
  if (tree.kind === 'scalar' && tree.type !== 'set') return tree;
  const type = tree.kind === 'scalar' ? 'set' : tree.kind === 'mapping' ? 'AnsibleMapping' : 'AnsibleSequence';
  throw new Fault('yaml-key', `found unacceptable key (unhashable type: '${type}')`, start, end);
}

function mergeInto(building: Building, merged: Entry[], value: Tree, { start, end }: Place): void {
  const sources = value.kind === 'sequence' ? [...value.items].reverse() : [value];
  for (const source of sources) {
    if (source.kind !== 'mapping') {
      const found = value.kind === 'sequence' ? 'sequence' : 'scalar';
      throw new Fault(
        'yaml-merge',
        `expected a mapping or list of mappings for merging, but found ${found}`,
        start,
        end,
      );
    }
    building.merged += source.entries.length;
    if (building.merged > MAX_MERGED) throw new Fault('yaml-merges-too-much', 'too many merged keys', start, end);
    for (const entry of source.entries) merged.push(entry);
  }
}

function withoutDuplicates(building: Building, merged: readonly Entry[], own: readonly Entry[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const entry of merged) entries.set(identityOf(entry.key), placed(entries, entry));
  const written = new Set<string>();
  for (const entry of own) {
    const identity = identityOf(entry.key);
    if (written.has(identity)) {
      const { start, end } = entry.key;
      building.duplicates.push({ name: entry.name, start, end });
    }
    written.add(identity);
    entries.set(identity, placed(entries, entry));
  }
  return [...entries.values()];
}

/** The entry under the spelling of the key that was first: `1` and `1.0` and `true` are one key in Python. */
function placed(entries: ReadonlyMap<string, Entry>, entry: Entry): Entry {
  const first = entries.get(identityOf(entry.key));
  return first && first.name !== entry.name ? { ...entry, key: first.key, name: first.name } : entry;
}

/** A text that is equal exactly for keys that Python holds equal. */
function identityOf(key: ScalarTree): string {
  const { value, type } = key;
  if (typeof value === 'string')
    return type.startsWith('datetime') || type === 'bytes' ? `${type} ${value}` : `"${value}`;
  if (typeof value === 'number') return `n${value + 0}`;
  if (typeof value === 'boolean') return `n${Number(value)}`;
  return `${type} ${key.start}`.replace(/^NoneType .*/, 'None');
}
