import { type Entry, isTruthyTree, type MappingTree, plainValueOf, type Tree, textOfTree } from '../document/tree.ts';
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

/**
 * Reads the groups of a TOML document into the draft and stops where Ansible refuses; what came before stays.
 * Source: lib/ansible/plugins/inventory/toml.py.
 */
export function readTomlGroups(draft: Draft, path: string, tree: Tree): Refusal | undefined {
  const span = { file: path, start: tree.start, end: tree.end };
  if (tree.kind !== 'mapping' || tree.entries.length === 0)
    return { code: 'toml-empty', span, ansibleSays: 'Parsed empty TOML file', data: {} };
  const plugin = tree.entries.find(({ name }) => name === 'plugin');
  if (plugin && isTruthyTree(plugin.value)) {
    const ansibleSays = 'Plugin configuration TOML file, not TOML inventory';
    const data = { plugin: textOfTree(plugin.value) };
    return { code: 'source-is-plugin', span: spanOf(path, plugin), ansibleSays, data };
  }
  for (const entry of tree.entries) {
    const refusal = readGroup(draft, path, entry);
    if (refusal) return refusal;
  }
  return undefined;
}

const spanOf = (file: string, { start, end }: { readonly start: number; readonly end: number }): Span => ({
  file,
  start,
  end,
});

function readGroup(draft: Draft, path: string, { key, name, value }: Entry): Refusal | undefined {
  const span = spanOf(path, key);
  if (value.kind !== 'mapping') {
    const ansibleSays = `Skipping '${name}' as this is not a valid group definition`;
    const data = { group: name, found: value.type };
    draft.problems.push({ code: 'yaml-group-skipped', severity: 'warning', span, ansibleSays, data });
    return undefined;
  }
  if (name === '') return emptyName(span);
  const group = addGroup(draft, name, span);
  for (const entry of value.entries) {
    const refusal = readSection(draft, path, group, entry);
    if (refusal) return refusal;
  }
  return undefined;
}

function emptyName(span: Span): Refusal {
  const ansibleSays = 'Unable to add group : Invalid empty/false group name provided: ';
  return { code: 'group-name-empty', span, ansibleSays, data: { name: '' } };
}

function readSection(draft: Draft, path: string, group: DraftGroup, section: Entry): Refusal | undefined {
  const { name, value } = section;
  const span = spanOf(path, section);
  const invalid = (wanted: string): Refusal => ({
    code: 'toml-section-of-other-type',
    span,
    ansibleSays: `Invalid "${name}" entry for "${group.name}" group, requires a ${wanted}, found "<class '${value.type}'>" instead.`,
    data: { section: name, group: group.name, found: value.type },
  });
  switch (name) {
    case 'vars':
      return value.kind === 'mapping' ? readVars(path, group, value) : invalid('dict');
    case 'children':
      return value.kind === 'sequence' ? readChildren(draft, path, group, value.items) : invalid('list');
    case 'hosts':
      return value.kind === 'mapping' ? readHosts(draft, path, group, value) : invalid('dict');
    default: {
      const ansibleSays = `Skipping unexpected key "${name}" in group "${group.name}", only "vars", "children" and "hosts" are valid`;
      const data = { group: group.name, key: name };
      draft.problems.push({ code: 'yaml-key-unknown', severity: 'warning', span, ansibleSays, data });
      return undefined;
    }
  }
}

const variableOf = (path: string, entry: Entry): Variable => ({
  name: entry.name,
  value: plainValueOf(entry.value),
  span: spanOf(path, entry),
});

function readVars(path: string, group: DraftGroup, { entries }: MappingTree): Refusal | undefined {
  for (const entry of entries) {
    const refusal = setGroupVariable(group, variableOf(path, entry));
    if (refusal) return refusal;
  }
  return undefined;
}

function readChildren(draft: Draft, path: string, group: DraftGroup, items: readonly Tree[]): Refusal | undefined {
  for (const item of items) {
    const span = spanOf(path, item);
    const shown = textOfTree(item);
    if (!isTruthyTree(item)) return emptyName(span);
    if (item.kind !== 'scalar' || item.type !== 'str') {
      const ansibleSays = `Unable to add group ${shown}: Invalid group name supplied, expected a string but got <class '${item.type}'> for ${shown}`;
      return { code: 'group-name-not-text', span, ansibleSays, data: { name: shown } };
    }
    const refusal = addChildGroup(group, addGroup(draft, shown, span), span);
    if (refusal) return refusal;
  }
  return undefined;
}

function readHosts(draft: Draft, path: string, group: DraftGroup, { entries }: MappingTree): Refusal | undefined {
  for (const { key, name, value } of entries) {
    const span = spanOf(path, key);
    const expanded = expandHostPattern(draft, name, span);
    if ('code' in expanded) return expanded;
    if (value.kind !== 'mapping') {
      const ansibleSays = `Invalid data from file, expected dictionary and got:\n\n${textOfTree(value)}`;
      return { code: 'host-variables-not-mapping', span, ansibleSays, data: { host: name, found: value.type } };
    }
    const variables = value.entries.map((entry) => variableOf(path, entry));
    for (const host of expanded.names) {
      const refusal = addHost(draft, host, group, expanded.port, span) ?? setHostVariables(draft, host, variables);
      if (refusal) return refusal;
    }
  }
  return undefined;
}
