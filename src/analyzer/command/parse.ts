import type { InventoryFile } from '../inventory/model.ts';
import type { Problem } from '../problem.ts';
import { isPythonSpace } from '../python/text.ts';
import { commandAlone } from '../shell/alone.ts';
import type { Invocation, Ran } from '../shell/frame.ts';
import { spanOf } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import type { ParsedOption } from './argparse.ts';
import { writtenPart, writtenRest, writtenValue, writtenWord } from './arguments.ts';
import { readExtraVars } from './extra-vars.ts';
import {
  type FoundCommands,
  findCommands,
  findScript,
  isPlaybookName,
  isSamePlace,
  type ReadInvocation,
} from './find.ts';
import type { ExtraVars, OptionUse, PlaybookCommand, PlaybookReference, Written } from './model.ts';
import {
  environmentProblems,
  proseProblems,
  shellProblems,
  typographicProblems,
  usageProblems,
  wordProblems,
  wrapperProblems,
} from './problems.ts';
import { problemsWithoutProgram, unreadableText } from './unfound.ts';
import { unreadProblems } from './unread.ts';

/** Takes a text as a shell and then `ansible-playbook` would; `files` are those that `-e @name` may name. Never throws. */
export function parseCommand(text: string, files: readonly InventoryFile[] = []): PlaybookCommand {
  return parseTurns(text, files)[0];
}

/** As `parseCommand`, once for each turn of the loop that the command is in. */
export function parseTurns(
  text: string,
  files: readonly InventoryFile[] = [],
): readonly [PlaybookCommand, ...PlaybookCommand[]] {
  const unreadable = unreadableText(text);
  if (unreadable) return [withoutProgram(text, [unreadable])];
  const found = findCommands(text);
  const { chosen, all, located } = found;
  if (!chosen || isProse(chosen)) return [withoutProgram(text, problemsWithoutProgram(text, located))];
  const turns = all.filter(({ invocation }) => isSamePlace(invocation, chosen.invocation));
  const others = all.filter((read) => !turns.includes(read));
  const [first = chosen, ...more] = turns;
  return [
    commandOf(text, files, found, first, others),
    ...more.map((turn) => commandOf(text, files, found, turn, others)),
  ];
}

/** Every call of `ansible-playbook` in a text, in the order in which they run; a loop over words gives one for each word. */
export function parseCommands(text: string, files: readonly InventoryFile[] = []): readonly PlaybookCommand[] {
  if (unreadableText(text)) return [];
  const found = findCommands(text);
  return found.all.filter((read) => !isProse(read)).map((read) => commandOf(text, files, found, read, []));
}

/** What a text runs, in order, and the calls in it. */
export type Script = {
  readonly commands: readonly PlaybookCommand[];
  readonly ran: readonly Ran[];
  /** The place in `commands` of a call. */
  readonly places: ReadonlyMap<Invocation, number>;
  /** A CI system runs it, which stops at the first command that fails. */
  readonly isJob: boolean;
};

/** Reads a text as a script: every call of `ansible-playbook` in it, and what surrounds them. */
export function parseScript(text: string, files: readonly InventoryFile[] = []): Script {
  if (unreadableText(text)) return { commands: [], ran: [], places: new Map(), isJob: false };
  const found = findScript(text);
  const commands: PlaybookCommand[] = [];
  const places = new Map<Invocation, number>();
  found.located.invocations.forEach((invocation, at) => {
    const read = found.all[at];
    if (!read || isProse(read)) return;
    places.set(invocation, commands.length);
    commands.push(commandOf(text, files, found, read, []));
  });
  return { commands, ran: found.located.ran, places, isJob: found.isJob };
}

/** How often a command is cut out of what was cut out: enough for a script in a string in a script. */
const mostRounds = 4;

const readings = new WeakMap<PlaybookCommand, ReadInvocation>();

/** The call that a command was read from; `undefined` where its text holds none. */
export function invocationOf(command: PlaybookCommand): ReadInvocation | undefined {
  return readings.get(command);
}

function commandOf(
  text: string,
  files: readonly InventoryFile[],
  { located, all }: FoundCommands,
  read: ReadInvocation,
  others: readonly ReadInvocation[],
): PlaybookCommand {
  const { invocation, parsed } = read;
  const { args, program } = invocation;
  const extraVars: ExtraVars[] = [];
  const extraVarsProblems: Problem[] = [];
  for (const option of parsed.options.filter(isNamed('extra-vars'))) {
    const value = writtenValue(args, option);
    if (!value || value.text === '') continue;
    const { extraVars: read, faults } = readExtraVars(value.text, files);
    extraVars.push({ ...read, ...value });
    for (const { stops, ...fault } of faults)
      extraVarsProblems.push({ ...fault, severity: stops ? 'error' : 'warning', span: value.span });
  }
  const options = parsed.options.map((option) => optionUse(args, option));
  const limit = withTemplates(options.findLast((use) => use.name === 'limit')?.value);
  const environment = invocation.environment.map(assignment);
  const inventories = options.flatMap((use) => (use.name === 'inventory' && use.value ? [use.value] : []));
  const playbooks = parsed.playbooks
    .map((index) => args[index] as Word)
    .filter((word) => !startsLikeAnOption(word.text));
  const unknown = [
    ...invocation.strange,
    ...parsed.playbooks.map((index) => args[index] as Word).filter((word) => startsLikeAnOption(word.text)),
    ...parsed.extras.map((index) => args[index] as Word),
  ].map(writtenWord);
  const lastWord = args.at(-1) ?? program;
  const elsewhere = all.filter((one) => !isSamePlace(one.invocation, invocation)).map((one) => one.invocation);
  const typographic = typographicProblems(text, read);
  const command: PlaybookCommand = {
    text,
    alone: standingAlone(invocation, elsewhere),
    program: spanOf(program.source, program.start, program.end),
    end: spanOf(lastWord.source, lastWord.start, lastWord.end).end,
    playbooks: playbooks.map(playbookReference),
    folder: folderBefore(text.slice(0, spanOf(program.source, program.start, program.end).start)),
    inventories: inventories.length > 0 ? inventories : listIn(invocation.environment, 'ANSIBLE_INVENTORY'),
    ...(limit && { limit }),
    extraVars,
    tags: [...listIn(invocation.environment, 'ANSIBLE_RUN_TAGS'), ...listsOf(args, parsed.options, 'tags')],
    skipTags: [...listIn(invocation.environment, 'ANSIBLE_SKIP_TAGS'), ...listsOf(args, parsed.options, 'skip-tags')],
    options,
    environment,
    unknown,
    problems: [
      ...shellProblems(located, read),
      ...wrapperProblems(others, read),
      ...unreadProblems(text, all, located),
      ...proseProblems(read),
      ...typographic,
      ...wordProblems(read),
      ...usageProblems(read),
      ...extraVarsProblems,
      ...environmentProblems(environment),
    ],
    assumptions: [
      ...(typographic.length > 0 ? (['typographic-characters'] as const) : []),
      ...(invocation.assumed.length > 0 ? (['shell-variable'] as const) : []),
    ],
  };
  readings.set(command, read);
  return command;
}

/** The command alone, as it stays when it is pasted again: a string that was cut out may itself begin with a prompt. */
function standingAlone(invocation: Invocation, others: readonly Invocation[]): string {
  let text = commandAlone(invocation, others);
  for (let round = 0; round < mostRounds; round++) {
    const { chosen, all } = findCommands(text);
    if (!chosen) break;
    const rest = all.filter((one) => one !== chosen).map((one) => one.invocation);
    const next = commandAlone(chosen.invocation, rest);
    if (next === text) break;
    text = next;
  }
  return text;
}

/** The part of Kubespray that a playbook's path or collection name means. */
function playbookReference(word: Word): PlaybookReference {
  const value = writtenWord(word);
  const bare = value.text.replace(/\.(?:ya?ml|json)$/, '');
  const fromCollection = /^\w+(?:\.\w+){2,}$/.test(bare);
  const last = bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
  const name = (fromCollection ? bare.slice(bare.lastIndexOf('.') + 1) : last).replaceAll('-', '_');
  return { ...value, name, fromCollection };
}

/** What a command can be in: `cd kubespray/playbooks`, `docker run -w /kubespray/playbooks`, the folder of a prompt. */
const FOLDER = /(?:^|[\s/"'=])((?:extra_)?playbooks)\/?(?=$|[\s"';&|)\]#$%>])/g;

/** The last folder of Kubespray that is named before the program. */
function folderBefore(text: string): string {
  return [...text.slice(-2000).matchAll(FOLDER)].at(-1)?.[1] ?? '';
}

function withoutProgram(text: string, problems: readonly Problem[]): PlaybookCommand {
  return {
    text,
    alone: text,
    end: text.trimEnd().length,
    playbooks: [],
    folder: '',
    inventories: [],
    extraVars: [],
    tags: [],
    skipTags: [],
    options: [],
    environment: [],
    unknown: [],
    problems,
    assumptions: [],
  };
}

/** A sentence that mentions `ansible-playbook` has words before it and words that argparse would not take after it. */
function isProse({ invocation, parsed }: ReadInvocation): boolean {
  if (invocation.strange.length === 0) return false;
  const playbooks = parsed.playbooks.map((index) => invocation.args[index] as Word);
  return playbooks.length === 0 || !playbooks.every(isPlaybookName) || parsed.extras.length > 0;
}

function isNamed(name: string): (option: ParsedOption) => boolean {
  return (option) => option.definition.name === name;
}

/** A limit is no template to Ansible: what is in braces, quotes or not, was to be filled in before. */
function withTemplates(limit: Written | undefined): Written | undefined {
  const unknowable = limit?.text.match(/\{\{[^{}]{1,100}\}\}/g) ?? [];
  return limit && !limit.unknowable && unknowable.length > 0 ? { ...limit, unknowable } : limit;
}

/** A dash that a word processor made longer hides an option from argparse. */
function startsLikeAnOption(text: string): boolean {
  return /^[\u2010-\u2015\u2212\uff0d]/.test(text);
}

function optionUse(args: readonly Word[], option: ParsedOption): OptionUse {
  const word = args[option.argument] as Word;
  const value = writtenValue(args, option);
  const last = args[option.value?.argument ?? option.argument] as Word;
  const start = option.from === 0 ? word.start : (word.starts[option.from] ?? word.end);
  const end = last !== word || option.to === word.text.length ? last.end : (word.ends[option.to - 1] ?? word.end);
  return { name: option.definition.name, span: spanOf(word.source, start, end), ...(value && { value }) };
}

/** Names between commas, spaces around them dropped, in every use of an option (lib/ansible/cli/__init__.py, `post_process_args`). */
function listsOf(args: readonly Word[], options: readonly ParsedOption[], name: string): readonly Written[] {
  return options.filter(isNamed(name)).flatMap((option) => {
    const word = option.value && args[option.value.argument];
    return word ? namesFrom(word, option.value.from) : [];
  });
}

/** A setting of the environment that is a list; the last assignment counts. */
function listIn(environment: readonly Word[], name: string): readonly Written[] {
  const word = environment.findLast((candidate) => candidate.text.startsWith(`${name}=`));
  return word ? namesFrom(word, name.length + 1).filter((value) => value.text !== '') : [];
}

function namesFrom(word: Word, first: number): readonly Written[] {
  const names: Written[] = [];
  for (let start = first; start <= word.text.length; ) {
    const comma = word.text.indexOf(',', start);
    const end = comma === -1 ? word.text.length : comma;
    let from = start;
    let to = end;
    while (from < to && isPythonSpace(word.text.charCodeAt(from))) from++;
    while (to > from && isPythonSpace(word.text.charCodeAt(to - 1))) to--;
    names.push(writtenPart(word, from, to));
    start = end + 1;
  }
  return names;
}

function assignment(word: Word): PlaybookCommand['environment'][number] {
  const equals = word.text.indexOf('=');
  const value = writtenRest(word, equals + 1).text;
  return { ...writtenWord(word), name: word.text.slice(0, equals), value };
}
