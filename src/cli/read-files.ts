import { closeSync, type Dirent, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type InventoryFile, ignoredInFolder, type Locale } from '../analyzer/index.ts';
import { type Io, Stop } from './io.ts';
import { MOST_MARKS, marksIn } from './marks.ts';
import { messages } from './messages.ts';

const MEGABYTE = 1024 * 1024;
/** The largest file, and the most of all files together, that are read. */
const LARGEST_FILE = 10 * MEGABYTE;
const LARGEST_SUM = 64 * MEGABYTE;
const MOST_FILES = 50_000;

const VARIABLES_EXTENSION = /(?:^[^.]*|\.ya?ml|\.json)$/;

/** Reads files from the disk into a request, each once, within limits. Throws `Stop`. */
export type FileReader = {
  /** The files read until now, in order. */
  readonly files: () => readonly InventoryFile[];
  /** Reads an inventory source, a file or a folder, and the variables beside it; `false`: there is no such path. */
  readonly source: (path: string) => boolean;
  /** Reads `group_vars` and `host_vars` of a folder, under another folder's name. */
  readonly variables: (folder: string, as: string) => void;
  /** Reads one file if it exists. */
  readonly file: (path: string) => void;
  /** Adds a text that comes from elsewhere. */
  readonly add: (file: InventoryFile) => void;
};

/** A reader of paths as the user writes them, relative to `cwd`. */
export function fileReader(cwd: string, locale: Locale): FileReader {
  const read = new Map<string, InventoryFile>();
  const words = messages[locale];
  let sum = 0;
  let marks = 0;
  let seen = 0;

  const add = (file: InventoryFile): void => {
    if (read.size >= MOST_FILES) throw new Stop(words.tooMany(file.path, MOST_FILES));
    sum += file.text.length;
    if (sum > LARGEST_SUM) throw new Stop(words.allTooLarge(file.path, LARGEST_SUM / MEGABYTE));
    marks += marksIn(file);
    if (marks > MOST_MARKS) throw new Stop(words.tooMuch(file.path, MOST_MARKS));
    read.set(file.path, file);
  };
  const readOne = (onDisk: string, path: string): void => {
    if (!read.has(path)) add({ path, text: textOf(onDisk, path, locale) });
  };
  const contentOf = (onDisk: string, path: string): { readonly real: string; readonly entries: readonly Dirent[] } => {
    try {
      const entries = readdirSync(onDisk, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return { real: realpathSync(onDisk), entries };
    } catch (error) {
      throw unreadable(error, path, locale);
    }
  };
  /** Goes through a folder; links are followed, but not in a circle. */
  const walk = (onDisk: string, path: string, wanted: Wanted, above: readonly string[]): void => {
    const { real, entries } = contentOf(onDisk, path);
    if (above.includes(real)) return;
    for (const entry of entries) {
      if (++seen > MOST_FILES) throw new Stop(words.tooMany(path, MOST_FILES));
      const child = join(onDisk, entry.name);
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      const kind = kindOf(entry, child);
      if (kind === undefined || !wanted(entry.name, kind, above.length)) continue;
      if (kind === 'folder') walk(child, name, wanted, [...above, real]);
      else readOne(child, name);
    }
  };
  const variables = (folder: string, as: string): void => {
    for (const name of ['group_vars', 'host_vars']) {
      const onDisk = resolved(cwd, folder === '' ? name : `${folder}/${name}`);
      if (statOf(onDisk)?.isDirectory()) walk(onDisk, as === '' ? name : `${as}/${name}`, isVariables, []);
    }
  };

  return {
    files: () => [...read.values()],
    add,
    variables,
    file: (path) => {
      const onDisk = resolved(cwd, path);
      if (statOf(onDisk)?.isFile()) readOne(onDisk, slashed(path));
    },
    source: (path) => {
      const onDisk = resolved(cwd, path);
      const stat = statAt(onDisk, path, locale);
      if (!stat) return false;
      const name = withoutSlash(slashed(path));
      if (!stat.isDirectory()) {
        readOne(onDisk, name);
        const folder = folderOnDisk(name);
        variables(folder, folder === '/' ? '' : folder);
        return true;
      }
      const before = read.size;
      const folder = name === '.' ? '' : name;
      walk(onDisk, folder, isSource, []);
      if (read.size === before && ![...read.keys()].some((known) => known.startsWith(`${folder}/`)))
        throw new Stop(words.nothingInFolder(path));
      variables(folder, folder);
      return true;
    },
  };
}

function textOf(onDisk: string, path: string, locale: Locale): string {
  try {
    const bytes = bytesOf(onDisk, LARGEST_FILE);
    if (!bytes) throw new Stop(messages[locale].tooLarge(path, LARGEST_FILE / MEGABYTE));
    return bytes.toString('utf8');
  } catch (error) {
    throw unreadable(error, path, locale);
  }
}

/** The text of a file that is no part of a request. Throws `Stop`. */
export function readText(path: string, { cwd }: Io, locale: Locale): string {
  const onDisk = resolved(cwd, path);
  if (!statAt(onDisk, path, locale)?.isFile()) {
    const { cannotRead, reasons } = messages[locale];
    throw new Stop(cannotRead(path, statOf(onDisk) ? reasons.special : reasons.missing));
  }
  return textOf(onDisk, path, locale);
}

/** Whether an entry of a folder is read; `depth` counts from the folder that was named. */
type Wanted = (name: string, kind: 'file' | 'folder', depth: number) => boolean;

/** Ansible passes over `.ini` and `.cfg` too, but they are read here: that one of them was meant to be read is a finding. */
const isSource: Wanted = (name) => {
  const ignored = ignoredInFolder(name);
  return ignored === undefined || (ignored === 'by-extension' && /\.(?:ini|cfg)$/.test(name));
};

/** At the top a file may have the bare name of a host, dots and all (`host_group_vars`); below it needs a known extension or none. */
const isVariables: Wanted = (name, kind, depth) => {
  if (name.startsWith('.') || name.endsWith('~')) return false;
  return kind === 'folder' || depth === 0 || VARIABLES_EXTENSION.test(name);
};

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
  const known: Dirent | Stats | undefined = entry.isFile() || entry.isDirectory() ? entry : statOf(path);
  if (known?.isDirectory()) return 'folder';
  return known?.isFile() ? 'file' : undefined;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** As `statOf`, but only what does not exist is `undefined`; any other fault stops. */
function statAt(onDisk: string, path: string, locale: Locale): Stats | undefined {
  try {
    return statSync(onDisk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(error, path, locale);
  }
}

/** The message for a path that cannot be read, whatever the reason. */
export function unreadable(error: unknown, path: string, locale: Locale): Stop {
  if (error instanceof Stop) return error;
  const { reasons, cannotRead } = messages[locale];
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: reasons.missing,
    ENOTDIR: reasons.missing,
    EACCES: reasons.denied,
    EPERM: reasons.denied,
    ELOOP: reasons.loop,
    ENXIO: reasons.special,
  };
  return new Stop(cannotRead(path, known[code ?? ''] ?? message));
}

const CHUNK = 256 * 1024;

/** The bytes of a file, a pipe or a device; `undefined`: there are more than `most`. */
function bytesOf(path: string, most: number): Buffer | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunks.length === 0 ? firstChunk(path) : CHUNK);
      const count = readSync(descriptor, chunk);
      if (count === 0) return Buffer.concat(chunks, length);
      chunks.push(chunk.subarray(0, count));
      length += count;
      if (length > most) return undefined;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** One byte more than the file has, so that most files are read at once. */
function firstChunk(path: string): number {
  return Math.min(Math.max((statOf(path)?.size ?? 0) + 1, 512), CHUNK);
}

function resolved(cwd: string, path: string): string {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path) ? path : join(cwd, path);
}

/** The folder that a path of the disk is in; empty for the one at hand, `/` for the root. */
export function folderOnDisk(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '';
}

/** A path with the slashes of Ansible, wherever this runs. */
function slashed(path: string): string {
  const slashes = sep === '\\' ? path.replaceAll('\\', '/') : path;
  return slashes.replace(/^(?:\.\/+)+(?=.)/, '');
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}
