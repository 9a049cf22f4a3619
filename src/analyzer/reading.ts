import { baseName } from './base-name.ts';
import { ansibleSettings } from './command/ansible-settings.ts';
import type { PlaybookCommand } from './command/model.ts';
import { parseScript, parseTurns, type Script } from './command/parse.ts';
import { ignoredInFolder } from './inventory/ignored-in-folder.ts';
import type { Inventory, InventoryFile } from './inventory/model.ts';
import { readInventory } from './inventory/read.ts';
import { readingSettings } from './inventory/reading-settings.ts';
import { normalPath, resolveSource } from './inventory/sources.ts';
import { isVariablesPath } from './inventory/variables-path.ts';
import { isWrittenAsYaml } from './inventory/written-as-yaml.ts';
import { memo, memoByKey } from './memo.ts';
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
  /** A file is encrypted, and the request says that it holds only secrets. */
  readonly vaultAssumed: boolean;
  /** What `-i` names and no file at hand is. */
  readonly unmatched: readonly string[];
};

/** What of a reading the simulation of a whole run looks at. */
export type RunInput = Pick<Reading, 'request' | 'command' | 'inventory' | 'unmatched'>;

/** A command that is being typed names other sources at each key. */
const MOST_INVENTORIES = 8;

const inventories = memoByKey<readonly InventoryFile[], string, Inventory>(MOST_INVENTORIES);

/** Reads the command, chooses the sources and reads the inventory; the same files are read once. */
export const readRequest = (request: Request): Reading => readTurns(request)[0];

/** A command that is being typed changes at each key. */
const MOST_COMMANDS = 8;

const scripts = memoByKey<readonly InventoryFile[], string, Script>(MOST_COMMANDS);
const turns = memoByKey<readonly InventoryFile[], string, ReturnType<typeof parseTurns>>(MOST_COMMANDS);

/** What the text of a request runs; the same text is read once. */
export const readScript = ({ files, command }: Pick<Request, 'files' | 'command'>): Script =>
  scripts(files, command, () => parseScript(command, files));

/** As `readRequest`, once for each turn of a loop that the command is in. */
export const readTurns = memo((request: Request): readonly [Reading, ...Reading[]] => {
  const chosen = request.nth === undefined ? undefined : readScript(request).commands[request.nth];
  if (chosen) return [readingOf(request, chosen)];
  const { files, command } = request;
  const [first, ...others] = turns(files, command, () => parseTurns(command, files));
  return [readingOf(request, first), ...others.map((turn) => readingOf(request, turn))];
});

function readingOf(request: Request, written: PlaybookCommand): Reading {
  const command = request.vaultHoldsSecrets ? withoutVaults(written) : written;
  const { files, sources, assumed, unmatched } = chooseSources(request.files, command);
  const printed = assumed ? 'stand-in' : 'given';
  const settings = readingSettings(ansibleSettings(command));
  const key = JSON.stringify([sources, files.map(({ path }) => path), printed, settings]);
  const inventory = inventories(request.files, key, () => readInventory(files, sources, printed, settings));
  const vaultAssumed =
    request.vaultHoldsSecrets === true &&
    (command !== written || inventory.problems.some(({ code }) => code === 'vars-file-vaulted'));
  return { request, command, inventory, files, sources, sourceAssumed: assumed, vaultAssumed, unmatched };
}

/** The command as if each encrypted file that `-e` names set nothing. */
function withoutVaults(command: PlaybookCommand): PlaybookCommand {
  const paths = new Set(
    command.problems.flatMap(({ code, data }) => (code === 'extra-vars-file-encrypted' ? [data.path] : [])),
  );
  if (paths.size === 0) return command;
  return {
    ...command,
    problems: command.problems.filter(({ code }) => code !== 'extra-vars-file-encrypted'),
    extraVars: command.extraVars.map((given) => {
      const { missingFile, ...read } = given;
      return missingFile !== undefined && paths.has(missingFile) ? read : given;
    }),
  };
}

/** The files of a request under the names that Ansible sees, and what of them is an inventory source. */
export type Sources = {
  readonly files: readonly InventoryFile[];
  /** The name of each file given, in their order; empty: it has neither a name nor a text, and is none. */
  readonly names: readonly string[];
  /** What `-i` names, in the order of the command, or the path of the file that stands in. */
  readonly sources: readonly string[];
  /** Nothing in the command says which file is the source, so the first one is. */
  readonly assumed: boolean;
  /** What `-i` names and no file at hand is. */
  readonly unmatched: readonly string[];
};

/** The name that a pasted text without one goes by: none that another file has. */
function nameFor(text: string, inventories: readonly string[], taken: ReadonlySet<string>): string {
  const isFree = (name: string): boolean => !taken.has(normalPath(name));
  const named = inventories.find((name) => !name.includes(',') && normalPath(name) !== '' && isFree(name));
  const usual = isWrittenAsYaml({ path: '', text }) ? 'hosts.yaml' : 'hosts.ini';
  return named ?? (isFree(usual) ? usual : 'file-1');
}

/** How likely a file is the inventory where the command does not say; of equals the first is taken. */
function likelihood(file: InventoryFile): number {
  const name = baseName(normalPath(file.path));
  if (isVariablesPath(file.path)) return 0;
  if (ignoredInFolder(name) === 'by-name' || /\.(?:md|txt|rst|sh|py|cfg|pem|crt|key|log|gitkeep)$/i.test(name))
    return 1;
  return /^(?:hosts|inventory)\b/.test(name) ? 3 : 2;
}

/** Chooses the sources: what `-i` names; without a match the file that is most likely an inventory. */
export function chooseSources(given: readonly InventoryFile[], command: PlaybookCommand): Sources {
  const inventories = command.inventories.map(({ text }) => text);
  const all = named(given, inventories);
  const files = all.filter(({ path }) => path !== '');
  const names = all.map(({ path }) => path);
  const isFound = (name: string): boolean => resolveSource(files, name).kind !== 'missing';
  const [found, unmatched] = [inventories.filter(isFound), inventories.filter((name) => !isFound(name))];
  if (found.length > 0) return { files, names, sources: found, assumed: false, unmatched };
  const [likely] = files.toSorted((a, b) => likelihood(b) - likelihood(a));
  return { files, names, sources: likely ? [likely.path] : [], assumed: true, unmatched };
}

/** Files with names. Of several pasted texts without one only the first can be meant by `-i`; an empty one stays nameless. */
function named(files: readonly InventoryFile[], inventories: readonly string[]): readonly InventoryFile[] {
  const taken = new Set(files.map(({ path }) => normalPath(path)));
  let nameless = 0;
  return files.map((file) => {
    if (file.path !== '' || file.text.trim() === '') return file;
    nameless++;
    return withPath(file, nameless === 1 ? nameFor(file.text, inventories, taken) : `file-${nameless}`);
  });
}

const renamed = memoByKey<InventoryFile, string, InventoryFile>(1);

/** The file under another path: the same object as before, so that it is read once. */
const withPath = (file: InventoryFile, path: string): InventoryFile => renamed(file, path, () => ({ ...file, path }));
