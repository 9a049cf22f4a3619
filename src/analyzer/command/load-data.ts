import { documentFaultText } from '../document/problems.ts';
import { plainValueOf } from '../document/tree.ts';
import { parseYamlDocument } from '../document/yaml.ts';

/** What a JSON or YAML text of variables holds; values as Ansible types them, objects without prototype. */
export type LoadedData =
  | { readonly kind: 'mapping'; readonly vars: ReadonlyMap<string, unknown> }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly ansibleSays: string };

/** Loads a text as ansible-core's `from_yaml` does: JSON first, then YAML 1.1 (lib/ansible/parsing/utils/yaml.py). */
export function loadData(text: string): LoadedData {
  const { tree, fault } = parseYamlDocument(text);
  if (fault) return { kind: 'unreadable', ansibleSays: documentFaultText(text, fault) };
  if (tree?.kind !== 'mapping') return { kind: 'other' };
  const vars = new Map<string, unknown>();
  for (const { name, value } of tree.entries) vars.set(name, plainValueOf(value));
  return { kind: 'mapping', vars };
}
