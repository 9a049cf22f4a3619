import {
  chooseSources,
  commandProblemText,
  describeInventory,
  excerptOf,
  type Inventory,
  type InventoryFile,
  inventoryProblemText,
  type Locale,
  limitPlaces,
  limitProblems,
  matchHosts,
  newestTag,
  type PlaybookCommand,
  type Problem,
  type ProblemText,
  parseCommand,
  patternProblemText,
  playsOf,
  readInventory,
  readLimit,
} from '../analyzer/index.ts';
import type { GroupRow } from '../views/GroupTable.tsx';
import type { Note } from '../views/note.ts';
import { type Analysis, analysisOf } from './analysis.ts';
import { hasNoInventory, type Input } from './input.ts';
import { strings } from './strings.ts';

/** What Ansible makes of an input, in the words of one language; plain data, so that it can cross from a worker. */
export type Reading = {
  /** The first thing to say. */
  readonly sentence: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet-tone';
  readonly notes: readonly Note[];
  /** Hosts that the command may reach, in Ansible's order; `undefined` where that cannot be said. */
  readonly selected?: readonly string[];
  readonly groups: readonly GroupRow[];
  /** The names that the files were read under, in the order of the input. */
  readonly fileNames: readonly string[];
  /** The verdict; `undefined` where there is nothing to judge yet. */
  readonly analysis?: Analysis;
};

/** A problem with its words. */
type Told = { readonly problem: Omit<Problem, 'code' | 'data'>; readonly words: ProblemText };

type Texts = Readonly<Record<string, (data: Problem['data']) => ProblemText>>;

/** Reads an input as Ansible would. Never throws. */
export function read(input: Input, locale: Locale): Reading {
  const text = strings[locale].sentence;
  const given = givenFiles(input);
  const command = parseCommand(input.command, given);
  const { files, sources } = chooseSources(given, command);
  const names = files.map(({ path }) => path);
  const fileNames = input.files.map((file) => (isGiven(file) ? (names.shift() ?? '') : ''));
  if (hasNoInventory(input))
    return { sentence: text.noInventory, tone: 'quiet-tone', notes: [], groups: [], fileNames };

  const inventory = readInventory(files, sources);
  const told = [
    ...toldOfFiles(inventory, sources, locale),
    ...(input.command.trim() === '' ? [] : toldOfCommand(command, inventory, locale)),
  ];
  const textOf = (file: string | undefined) =>
    file === undefined ? input.command : (files.find(({ path }) => path === file)?.text ?? '');
  const notes = told.map(({ problem, words }) => noteOf(problem, words, textOf(problem.span.file)));
  const { hosts, groups } = describeInventory(inventory);
  return {
    ...conclusion({ command, inventory, hosts, notes, text }),
    notes,
    groups: Object.entries(groups)
      .filter(([, group]) => group.hosts.length > 0)
      .map(([name, group]) => ({ name, hosts: group.hosts })),
    fileNames,
    ...(input.command.trim() === '' ? {} : { analysis: analysisOf(input, fileNames, locale) }),
  };
}

/** What is wrong with the inventory and the files beside it. */
function toldOfFiles(inventory: Inventory, sources: readonly string[], locale: Locale): readonly Told[] {
  const read = told(inventory.problems, inventoryProblemText[locale]);
  const pasted = inventory.files.flatMap(({ path, text }): readonly Told[] => {
    if (inventory.problems.some(({ span }) => span.file === path)) return [];
    const binary = text.search(binarySign);
    if (binary !== -1) {
      const span = { file: path, start: binary, end: binary + 1 };
      return [{ problem: { severity: 'error', span }, words: strings[locale].note.binaryFile }];
    }
    // Ansible takes a script that is not executable for INI, comments and all. Its author hardly means that.
    if (!sources.includes(path) || !text.startsWith('#!')) return [];
    const span = { file: path, start: 0, end: (text.indexOf('\n') + 1 || text.length + 1) - 1 };
    return told(
      [{ code: 'source-is-script', severity: 'warning', span, data: { path } }],
      inventoryProblemText[locale],
    );
  });
  return [...read, ...pasted];
}

/** Signs that no text editor writes into an inventory. */
const binarySign = /(?![\t\n\r\f])\p{Cc}|\ufffd/u;

/** What is wrong with the command, its limit included; no limit can be right where there is no host. */
function toldOfCommand(command: PlaybookCommand, inventory: Inventory, locale: Locale): readonly Told[] {
  const { limit } = command;
  const ofLimit =
    limit && inventory.hosts.size > 0
      ? limitProblems(inventory, readLimit(inventory, limit.text), limitPlaces(command))
      : [];
  const foreign = command.playbooks
    .filter(({ name }) => playsOf(newestTag, name).kind === 'unknown')
    .map(
      ({ text, span }): Told => ({
        problem: { severity: 'warning', span },
        words: strings[locale].note.foreignPlaybook(text),
      }),
    );
  return [
    ...told(command.problems, commandProblemText[locale]),
    ...foreign,
    ...told(ofLimit, patternProblemText[locale]),
  ];
}

function told(problems: readonly Problem[], texts: Texts): readonly Told[] {
  return problems.map((problem) => ({
    problem,
    words: texts[problem.code]?.(problem.data) ?? { title: problem.code, change: '' },
  }));
}

type Known = {
  readonly command: PlaybookCommand;
  readonly inventory: Inventory;
  readonly hosts: readonly string[];
  readonly notes: readonly Note[];
  readonly text: (typeof strings)[Locale]['sentence'];
};

type Conclusion = Pick<Reading, 'sentence' | 'tone' | 'selected'>;

/** The first sentence, and the hosts that the command may reach where that can be said. A source that Ansible cannot read comes first. */
function conclusion(known: Known): Conclusion {
  const { inventory, hosts, notes, text } = known;
  const stop = notes.find(({ severity, place }) => severity === 'error' && place?.file !== undefined)?.place;
  const stopsAt = stop?.file === undefined ? undefined : ([stop.file, stop.excerpt.line] as const);
  if (inventory.stopped && stopsAt) return { sentence: text.stopped(...stopsAt), tone: 'bad' };
  if (inventory.readable || !stopsAt) return aboutCommand(known);
  if (hosts.length === 0) return { sentence: text.unreadable(...stopsAt), tone: 'bad' };
  const rest = aboutCommand(known);
  return { ...rest, sentence: text.unreadableButGoesOn(...stopsAt, rest.sentence), tone: 'bad' };
}

function aboutCommand({ command, inventory, hosts, notes, text }: Known): Conclusion {
  const all = hosts.length;
  const worst = notes.some(({ severity }) => severity === 'error') ? 'bad' : notes.length > 0 ? 'warn' : 'good';
  if (all === 0) return { sentence: text.noHosts, tone: 'bad' };
  if (command.text.trim() === '') {
    return { sentence: text.noCommand(all), tone: worst === 'good' ? 'quiet-tone' : worst };
  }
  if (!isUsable(command)) return { sentence: text.commandUnreadable(all), tone: 'bad' };

  const limit = readLimit(inventory, command.limit?.text ?? '');
  const selected = inOrder(inventory).filter((host) => limit.kind === 'none' || limit.hosts.has(host));
  if (limit.kind === 'none') return { sentence: text.noLimit(all), tone: worst, selected };
  const { error, unsupported } = limit.match;
  if (unsupported !== undefined || limit.missingFile !== undefined)
    return { sentence: text.limitUnknown, tone: 'warn' };
  if (error !== undefined) return { sentence: text.limitRefused, tone: 'bad' };
  if (selected.length === 0) return { sentence: text.limitTakesNothing(all), tone: 'bad', selected };
  return { sentence: text.limit(selected.length, all, shortList(selected)), tone: worst, selected };
}

/** Every host in the order of the group `all`. Ansible does not fill that group where it could not read a source to its end. */
function inOrder(inventory: Inventory): readonly string[] {
  const { hosts } = matchHosts(inventory, 'all');
  return hosts.length > 0 ? hosts : [...inventory.hosts.keys()];
}

/** The files to read: an empty field is none, and of several pasted texts without a name only the first can be meant by `-i`. */
function givenFiles({ files }: Input): readonly InventoryFile[] {
  let nameless = 0;
  return files.filter(isGiven).map((file) => {
    if (file.path !== '') return file;
    nameless++;
    return nameless === 1 ? file : { ...file, path: `file-${nameless}` };
  });
}

function isGiven({ path, text }: InventoryFile): boolean {
  return path !== '' || text.trim() !== '';
}

/** Whether Ansible would start with this command at all. */
function isUsable({ program, problems }: PlaybookCommand): boolean {
  return program !== undefined && problems.every(({ severity }) => severity !== 'error');
}

/** How many names a sentence can carry. */
const nameable = 4;

function shortList(hosts: readonly string[]): string {
  const rest = hosts.length > nameable ? ', …' : '';
  return hosts.slice(0, nameable).join(', ') + rest;
}

/** How wide a picture of a line may be beside the input. */
const pictureWidth = 44;

function noteOf({ severity, span, ansibleSays }: Told['problem'], { title, change }: ProblemText, text: string): Note {
  return {
    severity,
    title,
    change,
    ...(ansibleSays === undefined ? {} : { ansibleSays }),
    place: { ...span, excerpt: excerptOf(text, span, pictureWidth) },
  };
}
