import {
  chooseSources,
  commandProblemText,
  describeInventory,
  excerptOf,
  type InventoryFile,
  inventoryProblemText,
  type Locale,
  matchHosts,
  type PlaybookCommand,
  type Problem,
  type ProblemText,
  parseCommand,
  readInventory,
} from '../analyzer/index.ts';
import type { GroupRow } from '../views/GroupTable.tsx';
import type { Note } from '../views/note.ts';
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
};

type Texts = Readonly<Record<Locale, Readonly<Record<string, (data: Problem['data']) => ProblemText>>>>;

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
  const { hosts, groups } = describeInventory(inventory);
  const hasCommand = input.command.trim() !== '';
  const limit = command.limit?.text;
  const match = matchHosts(inventory, 'all', limit);

  const textOf = (file: string | undefined) =>
    file === undefined ? input.command : (files.find(({ path }) => path === file)?.text ?? '');
  const notesOf = (problems: readonly Problem[], texts: Texts) =>
    problems.map((problem) => noteOf(problem, texts[locale][problem.code], textOf(problem.span.file)));
  const notes = [
    ...notesOf(inventory.problems, inventoryProblemText),
    ...(hasCommand ? notesOf(command.problems, commandProblemText) : []),
  ];

  return {
    ...sentenceOf(),
    notes,
    ...(hasCommand && command.program && match.error === undefined ? { selected: match.hosts } : {}),
    groups: Object.entries(groups)
      .filter(([, group]) => group.hosts.length > 0)
      .map(([name, group]) => ({ name, hosts: group.hosts })),
    fileNames,
  };

  function sentenceOf(): Pick<Reading, 'sentence' | 'tone'> {
    const worst = notes.some(({ severity }) => severity === 'error') ? 'bad' : notes.length > 0 ? 'warn' : 'good';
    if (hosts.length === 0) return { sentence: text.noHosts, tone: 'bad' };
    if (!hasCommand) return { sentence: text.noCommand(hosts.length), tone: worst === 'good' ? 'quiet-tone' : worst };
    if (!isUsable(command)) return { sentence: text.commandUnreadable(hosts.length), tone: 'bad' };
    if (match.error !== undefined) return { sentence: text.limitRefused, tone: 'bad' };
    if (limit === undefined || limit.trim() === '') return { sentence: text.noLimit(hosts.length), tone: worst };
    if (match.hosts.length === 0) return { sentence: text.limitTakesNothing(hosts.length), tone: 'bad' };
    return { sentence: text.limit(match.hosts.length, hosts.length, shortList(match.hosts)), tone: worst };
  }
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
const pictureWidth = 64;

function noteOf(problem: Problem, words: ((data: Problem['data']) => ProblemText) | undefined, text: string): Note {
  const { severity, span, ansibleSays, data } = problem;
  const { title, change } = words?.(data) ?? { title: problem.code, change: '' };
  return {
    severity,
    title,
    change,
    ...(ansibleSays === undefined ? {} : { ansibleSays }),
    place: { ...span, excerpt: excerptOf(text, span, pictureWidth) },
  };
}
