import { isUtf8 } from 'node:buffer';
import {
  chooseSources,
  type InventoryFile,
  isPrinted,
  type Locale,
  type PlaybookCommand,
  parseCommand,
  parseCommands,
} from '../analyzer/index.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';
import { type FileReader, fileReader, folderOnDisk, readText, unreadable } from './read-files.ts';
import { quoted } from './shell-words.ts';

/** What was read for a command: the files, and the command with the inventories that `-i` of ours named. */
export type ReadInput = { readonly files: readonly InventoryFile[]; readonly command: string };

const LARGEST_INPUT = 10 * 1024 * 1024;

/** Reads from the disk what a command is about: its inventories, the variables beside them and beside its playbooks, its `@` files. */
export function readInput(inventories: readonly string[], command: string, io: Io, locale: Locale): Promise<ReadInput> {
  return readFor(inventories, command, [parseCommand(command)], io, locale);
}

/** The same for every command of a script: a file, or `-` for standard input. */
export async function readScriptInput(
  inventories: readonly string[],
  path: string,
  io: Io,
  locale: Locale,
): Promise<ReadInput> {
  if (path === '-' && inventories.includes('-')) throw new Stop(messages[locale].inputTwice);
  const text = path === '-' ? await standardInput(io, locale) : readText(path, io, locale);
  const commands = parseCommands(text);
  if (commands.length === 0) throw new Stop(messages[locale].noCommandIn(path));
  return readFor(inventories, text, commands, io, locale);
}

async function readFor(
  inventories: readonly string[],
  text: string,
  commands: readonly PlaybookCommand[],
  io: Io,
  locale: Locale,
): Promise<ReadInput> {
  const reader = fileReader(io.cwd, locale);
  await readInventories(reader, inventories, io, locale);
  const own = [...new Set(commands.flatMap((command) => command.inventories.map((written) => written.text)))];
  readSources(reader, own, inventories.length === 0, locale);
  if (inventories.length === 0 && own.length === 0) throw new Stop(messages[locale].noInventory);
  for (const command of commands) {
    for (const folder of playbookFolders(command)) reader.variables(expanded(folder, io), 'playbook');
    for (const path of filesNamed(command)) readNamed(reader, path, io);
  }
  const files = reader.files();
  // What was printed stands for a source that only its author knows.
  const named = inventories.filter((path) => !files.some((file) => file.path === path && isPrinted(file)));
  return { files, command: withInventories(text, commands, named) };
}

/** Reads the inventories that a pattern is asked of, and the `@` files of a limit. */
export async function readInventories(
  reader: FileReader,
  inventories: readonly string[],
  io: Io,
  locale: Locale,
): Promise<void> {
  for (const path of inventories) {
    if (path === '-') reader.add({ path: '', text: await standardInput(io, locale) });
    else readSources(reader, [path], true, locale);
  }
}

function readSources(reader: FileReader, paths: readonly string[], mustExist: boolean, locale: Locale): void {
  const { cannotRead, reasons } = messages[locale];
  for (const path of paths) {
    const found = path !== '' && reader.source(path);
    // Names with commas are a list of hosts, unless there is such a path.
    if (!found && mustExist && !path.includes(',')) throw new Stop(cannotRead(path, reasons.missing));
  }
}

/** The text of standard input; a byte order mark is the inventory's own matter. What holds no text is refused: nothing is no inventory. */
async function standardInput(io: Io, locale: Locale): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of io.stdin) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > LARGEST_INPUT) throw new Stop(messages[locale].tooLarge('-', LARGEST_INPUT / 1024 / 1024));
    }
  } catch (error) {
    throw unreadable(error, '-', locale);
  }
  const bytes = Buffer.concat(chunks);
  if (!isUtf8(bytes) || bytes.subarray(0, 1024).includes(0)) throw new Stop(messages[locale].inputNotUtf8);
  const text = bytes.toString('utf8');
  if (text.replace('\ufeff', '').trim() === '') throw new Stop(messages[locale].inputEmpty);
  return text;
}

/** Folders of the playbooks that the command names by path; a collection's playbook has none. */
function playbookFolders({ playbooks }: PlaybookCommand): readonly string[] {
  const paths = playbooks.filter(({ fromCollection }) => !fromCollection).map(({ text }) => text);
  return [...new Set(paths.map(folderOnDisk))];
}

/** Files that `-e @FILE` and `--limit @FILE` name. */
export function filesNamed({ extraVars, limit }: Pick<PlaybookCommand, 'extraVars' | 'limit'>): readonly string[] {
  const variables = extraVars.filter(({ text }) => text.startsWith('@')).map(({ text }) => text.slice(1));
  return [...variables, ...limitFiles(limit?.text ?? '')];
}

/** Files that a limit names; a path may hold the colon that also separates terms, so both readings are tried. */
export function limitFiles(limit: string): readonly string[] {
  const terms = new Set([...limit.split(','), ...limit.split(/[,:]/)]);
  return [...terms]
    .map((term) => term.trim())
    .filter((term) => /^@./.test(term))
    .map((term) => term.slice(1));
}

/** Reads an `@` file under the name that the command has for it. */
export function readNamed(reader: FileReader, path: string, io: Io): void {
  reader.file(expanded(path, io));
}

function expanded(path: string, { env }: Io): string {
  return path.startsWith('~/') && env.HOME ? `${env.HOME}${path.slice(1)}` : path;
}

/** The text with `-i` for inventories at each command that names none itself; standard input has no name. */
function withInventories(text: string, commands: readonly PlaybookCommand[], inventories: readonly string[]): string {
  const options = inventories.filter((path) => path !== '-').map((path) => ` -i ${quoted(path)}`);
  const ends = commands.flatMap(({ program, inventories: own }) => (program && own.length === 0 ? [program.end] : []));
  // From the last to the first, so that places stay; the turns of a loop are at one place.
  const places = [...new Set(ends)].toSorted((a, b) => b - a);
  return places.reduce((changed, end) => changed.slice(0, end) + options.join('') + changed.slice(end), text);
}

/** The sources of the inventories, for a question without a command. */
export function sourcesOf(
  files: readonly InventoryFile[],
  inventories: readonly string[],
): { readonly files: readonly InventoryFile[]; readonly sources: readonly string[] } {
  const named = chooseSources(files, parseCommand(''));
  const [first = ''] = named.sources;
  return { files: named.files, sources: inventories.map((path) => (path === '-' ? first : path)) };
}
