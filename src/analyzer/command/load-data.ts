import { parse } from 'yaml';

/** What a JSON or YAML text of variables holds. */
export type LoadedData =
  | { readonly kind: 'mapping'; readonly vars: ReadonlyMap<string, unknown> }
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly ansibleSays: string };

/** Loads a text as ansible-core's `from_yaml` does: JSON first, then YAML 1.1 (lib/ansible/parsing/utils/yaml.py). */
export function loadData(text: string): LoadedData {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    try {
      value = parse(text, { version: '1.1' });
    } catch (error) {
      return { kind: 'unreadable', ansibleSays: `We were unable to read either as JSON nor YAML: ${String(error)}` };
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'other' };
  return { kind: 'mapping', vars: new Map(Object.entries(value)) };
}
