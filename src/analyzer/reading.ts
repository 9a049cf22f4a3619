import type { PlaybookCommand } from './command/model.ts';
import { parseCommand } from './command/parse.ts';
import type { Inventory, InventoryFile } from './inventory/model.ts';
import { readInventory } from './inventory/read.ts';
import { normalPath, resolveSource } from './inventory/sources.ts';
import { memoByKey } from './memo.ts';
import type { Request } from './request.ts';

/** A request as read: everything that does not depend on the release. */
export type Reading = {
  readonly request: Request;
  readonly command: PlaybookCommand;
  readonly inventory: Inventory;
  /** The files under the names that Ansible sees. */
  readonly files: readonly InventoryFile[];
  /** What of them is an inventory source. */
  readonly sources: readonly string[];
  readonly sourceAssumed: boolean;
};

const inventories = memoByKey<readonly InventoryFile[], string, Inventory>();

/** Reads the command, chooses the sources and reads the inventory; the same files are read once. */
export function readRequest(request: Request): Reading {
  const command = parseCommand(request.command, request.files);
  const { files, sources, assumed } = chooseSources(request.files, command);
  const key = JSON.stringify([sources, files.map(({ path }) => path)]);
  const inventory = inventories(request.files, key, () => readInventory(files, sources));
  return { request, command, inventory, files, sources, sourceAssumed: assumed };
}

/** The files of a request under the names that Ansible sees, and what of them is an inventory source. */
export type Sources = {
  readonly files: readonly InventoryFile[];
  /** What `-i` names, in the order of the command, or the path of the file that stands in. */
  readonly sources: readonly string[];
  /** Nothing in the command says which file is the source, so the first one is. */
  readonly assumed: boolean;
};

/** Is this a path below `group_vars` or `host_vars`, which are never sources? */
function isVariablesFile({ path }: InventoryFile): boolean {
  return /(?:^|\/)(?:group|host)_vars\//.test(normalPath(path));
}

/** A YAML mapping of groups starts its lines with names and a colon; INI does with hosts or sections. */
function looksLikeYaml(text: string): boolean {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '' && !/^\s*#/.test(candidate)) ?? '';
  return /^---(?:\s|$)/.test(line) || /^(?:[\w.-]+|'[^']*'|"[^"]*")\s*:(?:\s|$)/.test(line) || line.startsWith('{');
}

/** The name that a pasted text without one goes by. */
function nameFor(text: string, inventories: readonly string[]): string {
  const named = inventories.find((name) => !name.includes(',') && normalPath(name) !== '');
  return named ?? (looksLikeYaml(text) ? 'hosts.yaml' : 'hosts.ini');
}

/** Chooses the sources: what `-i` names; without a match the first file that is not a variables file. */
export function chooseSources(files: readonly InventoryFile[], command: PlaybookCommand): Sources {
  const names = command.inventories.map(({ text }) => text);
  const named = files.some(({ path }) => path === '')
    ? files.map((file) => (file.path === '' ? { ...file, path: nameFor(file.text, names) } : file))
    : files;
  const found = names.filter((name) => resolveSource(named, name).kind !== 'missing');
  if (found.length > 0) return { files: named, sources: found, assumed: false };
  const first = named.find((file) => !isVariablesFile(file)) ?? named[0];
  return { files: named, sources: first ? [first.path] : [], assumed: true };
}
