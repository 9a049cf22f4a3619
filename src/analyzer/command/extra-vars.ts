import type { InventoryFile } from '../inventory/model.ts';
import { findFile } from '../inventory/sources.ts';
import type { Fault } from '../problem.ts';
import { parseKeyValues } from './key-values.ts';
import { loadData } from './load-data.ts';
import type { ExtraVars } from './model.ts';

/** What is wrong with one `-e`, before it has a place. `stops`: Ansible refuses the whole command. */
export type ExtraVarsFault = Fault<
  | 'extra-vars-path-without-at'
  | 'extra-vars-not-a-mapping'
  | 'extra-vars-unreadable'
  | 'extra-vars-without-equals'
  | 'extra-vars-file-missing'
  | 'extra-vars-file-encrypted'
> & { readonly stops: boolean; readonly ansibleSays?: string };

/** One `-e` without its place, and its faults. */
export type ReadExtraVars = {
  readonly extraVars: Pick<ExtraVars, 'form' | 'vars' | 'missingFile'>;
  readonly faults: readonly ExtraVarsFault[];
};

/** Reads the text of one `-e` as `load_extra_vars` does (lib/ansible/utils/vars.py). */
export function readExtraVars(text: string, files: readonly InventoryFile[]): ReadExtraVars {
  if (text.startsWith('@')) return readVarsFile(text, files);
  if (/^[/.]/.test(text)) {
    const ansibleSays = `Please prepend extra_vars filename '${text}' with '@'`;
    return failed('key-value', { code: 'extra-vars-path-without-at', stops: true, ansibleSays, data: { path: text } });
  }
  return /^[[{]/.test(text) ? readData(text, text, 'json') : readKeyValues(text);
}

function readKeyValues(text: string): ReadExtraVars {
  const { pairs, others, error } = parseKeyValues(text);
  if (error !== undefined) {
    return failed('key-value', { code: 'extra-vars-unreadable', stops: true, ansibleSays: error, data: { text } });
  }
  const vars = new Map<string, unknown>();
  for (const { name, value } of pairs) vars.set(name, value);
  const word = others.map((other) => other.text).join(' ');
  const faults: readonly ExtraVarsFault[] =
    others.length > 0 ? [{ code: 'extra-vars-without-equals', stops: false, data: { word } }] : [];
  return { extraVars: { form: 'key-value', vars }, faults };
}

function readVarsFile(text: string, files: readonly InventoryFile[]): ReadExtraVars {
  const path = text.slice(1);
  const file = findFile(files, path);
  if (!file) return unknownFile(path, 'extra-vars-file-missing');
  if (file.text.startsWith('$ANSIBLE_VAULT')) return unknownFile(path, 'extra-vars-file-encrypted');
  return readData(file.text, text, 'file');
}

function unknownFile(path: string, code: 'extra-vars-file-missing' | 'extra-vars-file-encrypted'): ReadExtraVars {
  const extraVars = { form: 'file', vars: new Map<string, unknown>(), missingFile: path } as const;
  return { extraVars, faults: [{ code, stops: false, data: { path } }] };
}

function readData(text: string, written: string, form: 'json' | 'file'): ReadExtraVars {
  const loaded = loadData(text);
  if (loaded.kind === 'unreadable') {
    const { ansibleSays } = loaded;
    return failed(form, { code: 'extra-vars-unreadable', stops: true, ansibleSays, data: { text: written } });
  }
  if (loaded.kind === 'mapping') return { extraVars: { form, vars: loaded.vars }, faults: [] };
  const ansibleSays = `Invalid extra vars data supplied. '${written}' could not be made into a dictionary`;
  return failed(form, { code: 'extra-vars-not-a-mapping', stops: true, ansibleSays, data: { text: written } });
}

function failed(form: ExtraVars['form'], fault: ExtraVarsFault): ReadExtraVars {
  return { extraVars: { form, vars: new Map() }, faults: [fault] };
}
