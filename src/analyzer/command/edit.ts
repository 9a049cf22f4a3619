import { applyEdits, type Edit, liftEdits } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import { assignmentOf, removedVariable, replacedVariable, usesOf } from './extra-var-edits.ts';
import { findCommands, type ReadInvocation } from './find.ts';
import type { PlaybookCommand } from './model.ts';
import { parseCommand } from './parse.ts';
import { appended, removal, replaced, replacedValue } from './word-edits.ts';

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

/** The command with these playbooks, each in the place of its own. */
export function withPlaybooks(command: PlaybookCommand, paths: readonly string[]): string | undefined {
  return edited(
    command,
    (read) =>
      read.parsed.playbooks.flatMap((index, at) => {
        const path = paths[at];
        return path === undefined || path === command.playbooks[at]?.text
          ? []
          : [replaced(read.invocation.args[index] as Word, 0, path)];
      }),
    (after) =>
      JSON.stringify(after.playbooks.map(({ text }) => text)) === JSON.stringify(paths) &&
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
