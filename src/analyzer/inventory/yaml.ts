import {
  type Entry,
  entryOf,
  isText,
  isTruthyTree,
  type MappingTree,
  plainValueOf,
  type Tree,
  textOfTree,
  unfoldsTooFar,
} from '../document/tree.ts';
import type { Fault, ProblemData } from '../problem.ts';
import type { Span } from '../span.ts';
import {
  addChildGroup,
  addGroup,
  addHost,
  type Draft,
  type DraftGroup,
  type Refusal,
  setGroupVariable,
  setHostVariables,
} from './draft.ts';
import { expandHostPattern } from './host-pattern.ts';
import type { Variable } from './model.ts';
import { nearest } from './nearest.ts';

type Reader = { readonly draft: Draft; readonly path: string; depth: number; steps: number };

const SECTIONS = ['vars', 'children', 'hosts'];
/** Python's recursion limit, in groups within groups; an alias may nest a group in itself. */
const MAX_DEPTH = 300;
/** Groups read, an alias counting each time it is followed: far above any cluster, and below a bomb. */
const MAX_GROUPS = 100_000;

/**
 * Reads the groups of a YAML document into the draft and stops where Ansible refuses; what came before stays.
 * `tree` is `undefined` for a file without a document. Source: lib/ansible/plugins/inventory/yaml.py.
 */
export function readYamlGroups(draft: Draft, path: string, tree: Tree | undefined): Refusal | undefined {
  if (!tree || !isTruthyTree(tree)) {
    return {
      code: 'yaml-empty',
      span: { file: path, start: 0, end: 0 },
      ansibleSays: 'Parsed empty YAML file',
      data: {},
    };
  }
  const span = { file: path, start: tree.start, end: tree.end };
  if (tree.kind !== 'mapping') {
    const says = `YAML inventory has invalid structure, it should be a dictionary, got: ${classOf(tree)}`;
    return { code: 'yaml-not-groups', span, ansibleSays: says, data: { found: foundWord(tree) } };
  }
  const plugin = entryOf(tree, 'plugin');
  if (plugin && isTruthyTree(plugin.value)) {
    return {
      code: 'source-is-plugin',
      span: spanOf(path, plugin),
      ansibleSays: 'Plugin configuration YAML file, not YAML inventory',
      data: { plugin: textOfTree(plugin.value) },
    };
  }
  const reader: Reader = { draft, path, depth: 0, steps: 0 };
  for (const entry of tree.entries) {
    const read = readGroup(reader, entry);
    if (typeof read === 'object') return read;
  }
  return undefined;
}

const spanOf = (path: string, { start, end }: { readonly start: number; readonly end: number }): Span => ({
  file: path,
  start,
  end,
});

const classOf = (tree: Tree): string => `<class '${tree.type}'>`;

/** What a reader of the message calls the value. */
const foundWord = (tree: Tree): string => (tree.kind === 'scalar' ? tree.type.replace(/^.*\./, '') : tree.kind);

const isMappingOrNone = (tree: Tree): boolean => tree.kind === 'mapping' || tree.type === 'NoneType';

/** The name under which the group is known from here on, or the refusal. */
function readGroup(reader: Reader, entry: Entry): string | Refusal {
  const { draft, path } = reader;
  const span = spanOf(path, entry.key);
  if (!isMappingOrNone(entry.value)) {
    const data = { group: entry.name, found: foundWord(entry.value) };
    const says = `Skipping '${entry.name}' as this is not a valid group definition`;
    warn(reader, { code: 'yaml-group-skipped', data }, span, says);
    return entry.name;
  }
  const refusedName = groupNameRefusal(entry, span);
  if (refusedName) return refusedName;
  if (reader.depth >= MAX_DEPTH) {
    return { code: 'yaml-nested-too-deeply', span, ansibleSays: 'maximum recursion depth exceeded', data: {} };
  }
  if (++reader.steps > MAX_GROUPS) {
    return { code: 'yaml-unfolds-too-far', span, ansibleSays: '', data: { name: entry.name } };
  }
  const group = addGroup(draft, entry.name, span);
  if (entry.value.kind !== 'mapping') return group.name;
  reader.depth++;
  const refusal = readSections(reader, group, entry.value);
  reader.depth--;
  return refusal ?? group.name;
}

function groupNameRefusal({ key, name }: Entry, span: Span): Refusal | undefined {
  if (!isTruthyTree(key)) {
    const shown = textOfTree(key);
    const says = `Unable to add group ${shown}: Invalid empty/false group name provided: ${shown}`;
    return { code: 'group-name-empty', span, ansibleSays: says, data: { name } };
  }
  if (isText(key)) return undefined;
  const shown = textOfTree(key);
  const says = `Unable to add group ${shown}: Invalid group name supplied, expected a string but got ${classOf(key)} for ${shown}`;
  return { code: 'group-name-not-text', span, ansibleSays: says, data: { name } };
}

function readSections(reader: Reader, group: DraftGroup, body: MappingTree): Refusal | undefined {
  for (const section of SECTIONS) {
    const entry = entryOf(body, section);
    if (!entry || isText(entry.value) || isMappingOrNone(entry.value)) continue;
    const says = `Invalid "${section}" entry for "${group.name}" group, requires a dictionary, found "${classOf(entry.value)}" instead.`;
    const data = { section, group: group.name, found: foundWord(entry.value) };
    return { code: 'yaml-section-not-mapping', span: spanOf(reader.path, entry), ansibleSays: says, data };
  }
  for (const entry of body.entries) {
    const known = isText(entry.key) && SECTIONS.includes(entry.name);
    const content = known && isText(entry.value) ? singleKey(entry.value) : entry.value;
    if (content.kind === 'mapping') {
      const refusal = known ? readSection(reader, group, entry.name, content) : unknownKey(reader, group, entry);
      if (refusal) return refusal;
    } else if (content.type !== 'NoneType') {
      const says = `Skipping key (${entry.name}) in group (${group.name}) as it is not a mapping, it is a ${classOf(content)}`;
      warn(reader, { code: 'yaml-key-skipped', data: keyData(group, entry) }, spanOf(reader.path, entry.key), says);
    } else if (!known) {
      // Upstream skips an empty unknown key in silence, so a misspelt section goes unnoticed.
      warn(reader, { code: 'yaml-key-unknown', data: keyData(group, entry) }, spanOf(reader.path, entry.key));
    }
  }
  return undefined;
}

/** Upstream treats a bare text as a mapping with that one key. */
function singleKey(text: Tree): MappingTree {
  const { start, end } = text;
  if (text.kind !== 'scalar') return { kind: 'mapping', type: 'dict', entries: [], start, end };
  const value: Tree = { kind: 'scalar', type: 'NoneType', value: null, start: end, end };
  const entry: Entry = { key: text, name: String(text.value), value, start, end };
  return { kind: 'mapping', type: 'dict', entries: [entry], start, end };
}

const keyData = (group: DraftGroup, entry: Entry): ProblemData['yaml-key-unknown'] => ({
  group: group.name,
  key: entry.name,
  suggestion: nearest(entry.name, SECTIONS),
});

function unknownKey(reader: Reader, group: DraftGroup, entry: Entry): undefined {
  const says = `Skipping unexpected key (${entry.name}) in group (${group.name}), only "vars", "children" and "hosts" are valid`;
  warn(reader, { code: 'yaml-key-unknown', data: keyData(group, entry) }, spanOf(reader.path, entry.key), says);
  return undefined;
}

function readSection(reader: Reader, group: DraftGroup, section: string, body: MappingTree): Refusal | undefined {
  for (const entry of body.entries) {
    const refusal =
      section === 'vars'
        ? setGroupVariable(group, variableOf(reader, entry))
        : section === 'hosts'
          ? readHost(reader, group, entry)
          : readChild(reader, group, entry);
    if (refusal) return refusal;
  }
  return undefined;
}

function variableOf(reader: Reader, entry: Entry): Variable {
  const value = plainValueOf(entry.value);
  const span = spanOf(reader.path, entry);
  if (value === unfoldsTooFar) warn(reader, { code: 'yaml-unfolds-too-far', data: { name: entry.name } }, span);
  return { name: entry.name, value, span };
}

function readChild(reader: Reader, group: DraftGroup, entry: Entry): Refusal | undefined {
  const name = readGroup(reader, entry);
  if (typeof name === 'object') return name;
  const span = spanOf(reader.path, entry.key);
  const child = reader.draft.groups.get(name);
  if (child) return addChildGroup(group, child, span);
  if (reader.draft.hosts.has(name)) {
    group.hosts.add(name);
    return undefined;
  }
  return {
    code: 'child-not-a-group',
    span,
    ansibleSays: `${name} is not a known host nor group`,
    data: { name, group: group.name },
  };
}

function readHost(reader: Reader, group: DraftGroup, entry: Entry): Refusal | undefined {
  const span = spanOf(reader.path, entry.key);
  if (!isText(entry.key)) {
    const says = `Host pattern ${textOfTree(entry.key)} must be a string. Enclose integers/floats in quotation marks.`;
    return { code: 'host-name-not-text', span, ansibleSays: says, data: { name: entry.name } };
  }
  const expanded = expandHostPattern(reader.draft, entry.name, span);
  if ('code' in expanded) return expanded;
  const { value } = entry;
  if (value.kind !== 'mapping' && isTruthyTree(value)) {
    const says = `Invalid data from file, expected dictionary and got:\n\n${textOfTree(value)}`;
    const data = { host: entry.name, found: foundWord(value) };
    return { code: 'host-variables-not-mapping', span: spanOf(reader.path, entry), ansibleSays: says, data };
  }
  const variables = value.kind === 'mapping' ? value.entries.map((each) => variableOf(reader, each)) : [];
  for (const host of expanded.names) {
    const refusal =
      addHost(reader.draft, host, group, expanded.port, span) ?? setHostVariables(reader.draft, host, variables);
    if (refusal) return refusal;
  }
  return undefined;
}

function warn(reader: Reader, fault: Fault, span: Span, ansibleSays?: string): void {
  const says = ansibleSays === undefined ? {} : { ansibleSays };
  reader.draft.problems.push({ ...fault, severity: 'warning', span, ...says });
}
