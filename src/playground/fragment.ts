import type { InventoryFile } from '../analyzer/index.ts';
import { counted } from '../views/counted.ts';
import { emptyInput, type Input } from './input.ts';

/** Why a fragment that a person has written cannot be followed; `detail`: the parameter. */
export type WrittenFault = {
  readonly reason: 'parameter-twice' | 'file-without-path' | 'too-many-parameters';
  readonly detail: string;
};

/** More parameters than a person writes. */
const mostParameters = 4000;

const known = new Set(['release', 'ansible', 'command', 'inventory', 'facts']);

/**
 * The input that a link written by hand opens the page with: `#release=...&ansible=...&facts=...&command=...&inventory=...&file:PATH=...`,
 * each percent-encoded, in any order; other names are left alone. `undefined`: the fragment names neither command nor text. Broken encoding
 * stays as written.
 */
export function writtenInput(fragment: string): Input | WrittenFault | undefined {
  const parts = new Map<string, string>();
  const files = new Map<string, InventoryFile>();
  const written = fragment.replace(/^#/, '').split('&');
  if (written.length > mostParameters) return { reason: 'too-many-parameters', detail: counted(mostParameters) };
  for (const part of written) {
    const at = part.indexOf('=');
    const name = decoded(at === -1 ? part : part.slice(0, at));
    const value = at === -1 ? '' : decoded(part.slice(at + 1));
    if (name.startsWith('file:')) {
      const path = name.slice('file:'.length);
      if (path === '') return { reason: 'file-without-path', detail: name };
      if (files.has(path)) return { reason: 'parameter-twice', detail: name };
      files.set(path, { path, text: value });
    } else if (known.has(name)) {
      if (parts.has(name)) return { reason: 'parameter-twice', detail: name };
      parts.set(name, value);
    }
  }
  const command = parts.get('command');
  const inventory = parts.get('inventory');
  if (command === undefined && inventory === undefined && files.size === 0) return undefined;
  const [release, ansible, facts] = [parts.get('release'), parts.get('ansible'), parts.get('facts')];
  const all = [...(inventory === undefined ? [] : [{ path: '', text: inventory }]), ...files.values()];
  return {
    files: all.length > 0 ? all : emptyInput.files,
    command: command ?? '',
    ...(release ? { kubespray: release } : {}),
    ...(ansible ? { ansible } : {}),
    ...(facts ? { facts: facts === 'cached' || facts === 'empty' ? facts : facts.split(',') } : {}),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
