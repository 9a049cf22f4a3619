import { applyEdits, type Edit, liftEdits, quoteFor, quoteWord } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import type { ParsedOption } from './argparse.ts';
import { findCommands, type ReadInvocation } from './find.ts';
import { parseKeyValues } from './key-values.ts';
import { loadData } from './load-data.ts';
import type { PlaybookCommand } from './model.ts';
import { parseCommand } from './parse.ts';

/**
 * The command, alone, with this limit and no other, or without any for `undefined`: the last value is replaced in its own spelling and
 * quoting, other uses go. `undefined` when the text does not allow it.
 */
export function withLimit(command: PlaybookCommand, limit: string | undefined): string | undefined {
  return edited(
    command,
    (read) => {
      const uses = read.parsed.options.filter((option) => option.definition.name === 'limit');
      const last = uses.at(-1);
      if (limit === undefined) return uses.flatMap((use) => removal(read, use));
      if (!last) return [appended(read, '--limit', limit)];
      return [...uses.slice(0, -1).flatMap((use) => removal(read, use)), replacedValue(read, last, limit)];
    },
    (after) =>
      after.limit?.text === limit && keepsOthers(command, after, 'limit') && sameExtraVars(command, after, undefined),
  );
}

/** The command without any limit. */
export function withoutLimit(command: PlaybookCommand): string | undefined {
  return withLimit(command, undefined);
}

/** The command without an option, by its long name, however often it is given. */
export function withoutOption(command: PlaybookCommand, name: string): string | undefined {
  return edited(
    command,
    (read) =>
      read.parsed.options.filter(({ definition }) => definition.name === name).flatMap((use) => removal(read, use)),
    (after) =>
      after.options.every((use) => use.name !== name) &&
      keepsOthers(command, after, name) &&
      sameExtraVars(command, after, undefined),
  );
}

/** The command that skips `tag` too: an existing `--skip-tags` is extended. */
export function withSkipTag(command: PlaybookCommand, tag: string): string | undefined {
  if (command.skipTags.some((skipped) => skipped.text === tag)) return command.alone;
  return edited(
    command,
    (read) => {
      const last = read.parsed.options.findLast((option) => option.definition.name === 'skip-tags');
      if (!last?.value) return [appended(read, '--skip-tags', tag)];
      const list = last.value.text.trimEnd();
      return [replacedValue(read, last, list === '' ? tag : `${list},${tag}`, list === '' ? 0 : list.length)];
    },
    (after) =>
      after.skipTags.some((skipped) => skipped.text === tag) &&
      command.skipTags.every(({ text }) => text === '' || after.skipTags.some((skipped) => skipped.text === text)) &&
      keepsOthers(command, after, 'skip-tags') &&
      sameExtraVars(command, after, undefined),
  );
}

/** The command in which the extra variable has this value, in the place where it was given, else at the end. */
export function withExtraVar(command: PlaybookCommand, name: string, value: unknown): string | undefined {
  return edited(
    command,
    (read) => {
      const uses = usesOf(read, name);
      const last = uses.at(-1);
      if (!last) return [appended(read, '-e', assignmentOf(name, value))];
      const removals = uses.slice(0, -1).flatMap((use) => removedVariable(read, use, name) ?? []);
      return [...removals, ...replacedVariable(read, last, name, value)];
    },
    (after) => givesVariable(command, after, name, value),
  );
}

/** The command in which the extra variable has this value: `-e multus=false` becomes `-e '{"multus": false}'`. */
export function withExtraVarReplaced(command: PlaybookCommand, name: string, value: unknown): string | undefined {
  return command.extraVars.some((one) => one.vars.has(name)) ? withExtraVar(command, name, value) : undefined;
}

/** The command without the extra variable; `undefined` when a file gives it. */
export function withExtraVarRemoved(command: PlaybookCommand, name: string): string | undefined {
  return edited(
    command,
    (read) => {
      const removals = usesOf(read, name).map((use) => removedVariable(read, use, name));
      return removals.every((removed) => removed !== undefined) ? removals.flat() : undefined;
    },
    (after) =>
      after.extraVars.every((one) => !one.vars.has(name)) &&
      sameExtraVars(command, after, name) &&
      keepsOthers(command, after, 'extra-vars'),
  );
}

/** The command with `serial`, which counts only as an extra variable: `1`, `100%`. */
export function withSerial(command: PlaybookCommand, serial: string): string | undefined {
  return withExtraVar(command, 'serial', serial);
}

/** The command that runs the playbook at `path` instead of its own. */
export function withPlaybook(command: PlaybookCommand, path: string): string | undefined {
  return edited(
    command,
    (read) => {
      const [first, ...others] = read.parsed.playbooks.map((index) => read.invocation.args[index] as Word);
      if (!first) return undefined;
      return [replaced(first, 0, path), ...others.map((word) => removedWord(read, word))];
    },
    (after) =>
      after.playbooks.length === 1 &&
      after.playbooks[0]?.text === path &&
      keepsOthers(command, after, undefined) &&
      sameExtraVars(command, after, undefined),
  );
}

/** Carries edits of the words out to the text, and checks by reading it again that they did what they should. */
function edited(
  command: PlaybookCommand,
  edits: (read: ReadInvocation) => readonly Edit[] | undefined,
  isRight: (after: PlaybookCommand) => boolean,
): string | undefined {
  if (!command.program) return undefined;
  const { chosen, located } = findCommands(command.alone);
  const wanted = chosen && edits(chosen);
  const lifted = wanted && liftEdits(chosen.invocation.source, wanted);
  if (!lifted) return undefined;
  const text = applyEdits(located.source.text, lifted);
  return isRight(parseCommand(text)) ? text : undefined;
}

function keepsOthers(before: PlaybookCommand, after: PlaybookCommand, changed: string | undefined): boolean {
  const others = (command: PlaybookCommand): string =>
    JSON.stringify([
      command.options
        .filter(({ name }) => name !== changed && name !== 'extra-vars')
        .map((use) => [use.name, use.value?.text]),
      changed === undefined ? [] : command.playbooks.map((playbook) => playbook.text),
      command.unknown.map((word) => word.text),
    ]);
  return others(before) === others(after);
}

/** Whether both give the same extra variables, apart from `name`, and name the same files. */
function sameExtraVars(before: PlaybookCommand, after: PlaybookCommand, name: string | undefined): boolean {
  const all = ({ extraVars }: PlaybookCommand): string => {
    const typed = extraVars.filter((one) => one.form !== 'file').flatMap((one) => [...one.vars]);
    const vars = [...new Map(typed.filter(([key]) => key !== name))].sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([vars, extraVars.filter((one) => one.form === 'file').map((one) => one.text)]);
  };
  return all(before) === all(after);
}

function givesVariable(before: PlaybookCommand, after: PlaybookCommand, name: string, value: unknown): boolean {
  const given = after.extraVars.findLast((one) => one.vars.has(name))?.vars.get(name);
  return (
    JSON.stringify(given) === JSON.stringify(value) &&
    sameExtraVars(before, after, name) &&
    keepsOthers(before, after, 'extra-vars')
  );
}

/** An option at the end of the command, or right behind the program where a `--` would take it for a playbook. */
function appended({ invocation }: ReadInvocation, option: string, value: string): Edit {
  const { program, args } = invocation;
  const hasSeparator = args.some((word) => word.text === '--');
  const at = (hasSeparator ? program : (args.at(-1) ?? program)).end;
  return { start: at, end: at, text: ` ${option} ${quoteWord(value)}` };
}

function valueWord({ invocation }: ReadInvocation, option: ParsedOption): Word {
  return invocation.args[option.value?.argument ?? option.argument] as Word;
}

/** Replaces an option's value; the first `keep` characters of it stay as they are written. */
function replacedValue(read: ReadInvocation, option: ParsedOption, value: string, keep = 0): Edit {
  const word = valueWord(read, option);
  const from = option.value?.from ?? 0;
  const end = from + (option.value?.text.length ?? 0);
  if (keep > 0 && from + keep === end) {
    const at = word.ends[end - 1] ?? word.end;
    return { start: at, end: at, text: quoteFor(value.slice(keep), word.quoting[end - 1] ?? 'none') };
  }
  return replaced(word, from, value);
}

/** Replaces the characters of `word` from `from` to `to` in the quoting that they have; mixed quoting is written anew. */
function replaced(word: Word, from: number, text: string, to = word.text.length): Edit {
  const quoting = new Set(word.quoting.slice(from, to));
  const [only] = quoting;
  const start = word.starts[from] ?? word.end;
  const end = word.ends[to - 1] ?? word.end;
  const isWhole = to === word.text.length && (from === 0 || word.quoting[from - 1] === 'none');
  // A bash at a prompt expands `!` even within double quotes.
  const needsSingle = only === 'double' && text.includes('!');
  if (quoting.size === 1 && only && !needsSingle) {
    return { start, end, text: only === 'none' ? quoteWord(text) : quoteFor(text, only) };
  }
  if (isWhole)
    return {
      start: from === 0 ? word.start : (word.ends[from - 1] ?? word.start),
      end: word.end,
      text: quoteWord(text),
    };
  return { start: word.start, end: word.end, text: quoteWord(word.text.slice(0, from) + text + word.text.slice(to)) };
}

/** Takes an option away with its value; of a cluster such as `-vl`, its letter only. */
function removal(read: ReadInvocation, option: ParsedOption): readonly Edit[] {
  const word = read.invocation.args[option.argument] as Word;
  const value = valueWord(read, option);
  const own =
    option.from === 0
      ? removedWord(read, word)
      : { start: word.ends[option.from - 1] ?? word.end, end: word.end, text: '' };
  return value === word ? [own] : [own, removedWord(read, value)];
}

/** Takes a word away with the blanks and continued lines before it. */
function removedWord({ invocation }: ReadInvocation, word: Word): Edit {
  const before = invocation.source.text.slice(0, word.start);
  const blanks = /(?:[ \t\r]|\\\r?\n)*$/.exec(before.slice(-2000))?.[0] ?? '';
  return { start: word.start - blanks.length, end: word.end, text: '' };
}

function usesOf(read: ReadInvocation, name: string): readonly ParsedOption[] {
  return read.parsed.options.filter(
    (option) => option.definition.name === 'extra-vars' && variablesOf(option).has(name),
  );
}

function variablesOf(option: ParsedOption): ReadonlySet<string> {
  const text = option.value?.text ?? '';
  if (/^[@/.]/.test(text)) return new Set();
  if (!/^[[{]/.test(text)) return new Set(parseKeyValues(text).pairs.map((pair) => pair.name));
  const data = loadData(text);
  return new Set(data.kind === 'mapping' ? data.vars.keys() : []);
}

/** The edits that take a variable out of one `-e`, the whole `-e` when nothing else is in it. */
function removedVariable(read: ReadInvocation, option: ParsedOption, name: string): readonly Edit[] | undefined {
  const text = option.value?.text ?? '';
  if (/^[[{]/.test(text)) {
    const data = loadData(text);
    if (data.kind !== 'mapping') return undefined;
    const rest = [...data.vars].filter(([key]) => key !== name);
    return rest.length === 0 ? removal(read, option) : [replacedValue(read, option, jsonOf(new Map(rest)))];
  }
  const { pairs, others } = parseKeyValues(text);
  const named = pairs.filter((pair) => pair.name === name);
  if (named.length === pairs.length && others.length === 0) return removal(read, option);
  const word = valueWord(read, option);
  const from = option.value?.from ?? 0;
  return named.map((pair) => {
    const blanksBefore = text.length - text.slice(pair.start).length - text.slice(0, pair.start).trimEnd().length;
    const blanksAfter = pair.start === 0 ? text.length - pair.end - text.slice(pair.end).trimStart().length : 0;
    return cut(word, from + pair.start - (pair.start === 0 ? 0 : blanksBefore), from + pair.end + blanksAfter);
  });
}

function cut(word: Word, from: number, to: number): Edit {
  return { start: word.starts[from] ?? word.end, end: word.ends[to - 1] ?? word.end, text: '' };
}

function replacedVariable(read: ReadInvocation, option: ParsedOption, name: string, value: unknown): readonly Edit[] {
  const text = option.value?.text ?? '';
  if (/^[[{]/.test(text)) {
    const data = loadData(text);
    const vars = new Map(data.kind === 'mapping' ? data.vars : []);
    return [replacedValue(read, option, jsonOf(vars.set(name, value)))];
  }
  const assignment = assignmentOf(name, value);
  const { pairs, others } = parseKeyValues(text);
  if (pairs.length === 1 && others.length === 0 && !assignment.startsWith('{')) {
    const [pair] = pairs;
    const from = option.value?.from ?? 0;
    const word = valueWord(read, option);
    if (pair && pair.valueStart < pair.end) {
      return [replaced(word, from + pair.valueStart, assignment.slice(name.length + 1), from + pair.end)];
    }
  }
  if (pairs.every((pair) => pair.name === name) && others.length === 0)
    return [replacedValue(read, option, assignment)];
  const at = valueWord(read, option).end;
  const removed = removedVariable(read, option, name) ?? [];
  return [...removed, { start: at, end: at, text: ` -e ${quoteWord(assignment)}` }];
}

/** `name=text` where that gives this very text, else JSON. */
function assignmentOf(name: string, value: unknown): string {
  if (typeof value === 'string') {
    for (const written of [value, `"${value}"`, `'${value}'`]) {
      const { pairs, others } = parseKeyValues(`${name}=${written}`);
      const isOne = pairs.length === 1 && others.length === 0;
      if (isOne && pairs[0]?.name === name && pairs[0].value === value) return `${name}=${written}`;
    }
  }
  return jsonOf(new Map([[name, value]]));
}

/** JSON with a blank after each colon and comma, as people write it in a shell. */
function jsonOf(vars: ReadonlyMap<string, unknown>): string {
  return `{${[...vars].map(([name, value]) => `${JSON.stringify(name)}: ${spaced(value)}`).join(', ')}}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return jsonOf(new Map(Object.entries(value)));
  return JSON.stringify(value) ?? 'null';
}
