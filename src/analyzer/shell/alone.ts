import type { Invocation, Level } from './frame.ts';
import { locateInvocations } from './locate.ts';
import { applyEdits, type Edit, liftOnce, quoteWord } from './source.ts';
import type { Word } from './word.ts';
import { commandsOnLine, type SimpleCommand } from './words.ts';
import { isAssignment } from './wrappers.ts';

/** A range of the shell text of a level. */
type Part = { readonly level: number; readonly start: number; readonly end: number };

/**
 * A call as one types it alone: without prompt, prose, output and other calls, its known variables written out. What runs it (`sudo`,
 * `docker run`, `ssh`, `cd x &&`) stays. `others` are the other calls of the text.
 */
export function commandAlone(invocation: Invocation, others: readonly Invocation[]): string {
  const { levels } = invocation;
  for (const [index, level] of levels.entries()) {
    const part = wholeLine(level, index, others) ?? ownCommand(level, index, others);
    const text = part && exportsBefore(invocation, part) + (written(levels, part) ?? '');
    if (text !== undefined && isSame(invocation, text)) return text;
  }
  return wordByWord(invocation);
}

function isSame(invocation: Invocation, text: string): boolean {
  const { invocations, faults } = locateInvocations({ text });
  const [only] = invocations;
  if (invocations.length !== 1 || faults.length > 0 || !only) return false;
  // What is left over after the last line, such as a pipe into nothing, would not be there the next time.
  const isWhole = only.levels[0]?.shell.lines.at(-1)?.end === text.length;
  return isWhole && textsOf(only) === textsOf(invocation);
}

function textsOf({ args, strange, environment }: Invocation): string {
  const settings = environment.filter(isSetting).map(({ text }) => text);
  return JSON.stringify([args.map(({ text }) => text), strange.map(({ text }) => text), settings.sort()]);
}

const isSetting = ({ text }: Word): boolean => text.startsWith('ANSIBLE_');
/** Words that are part of something larger than a command: a control structure, a function, a Dockerfile. */
const ofShell =
  /^(?:RUN|CMD|ENTRYPOINT|if|then|else|elif|fi|for|while|until|do|done|case|esac|select|function|\{|\}|!|\[\[|[\w-]+\(\))$/;

/** The line of the call, from the first command that does more than set a variable; not where it is part of something larger. */
function wholeLine({ source, shell, command }: Level, level: number, others: readonly Invocation[]): Part | undefined {
  const own = shell.commands[command] as SimpleCommand;
  const line = shell.lines[own.line];
  const onLine = commandsOnLine(shell, command);
  if (!line || onLine.some(({ words }) => ofShell.test(words[0]?.text ?? ''))) return undefined;
  if (others.some(({ levels }) => levels[level]?.shell === shell && onLine.includes(commandOf(levels[level]))))
    return undefined;
  const first = onLine.find((one) => one === own || !setsOnly(one)) ?? own;
  const start = first === onLine[0] ? line.start : first.start;
  const brackets = source.text.slice(start, line.end).replace(/[^()]/g, '');
  return brackets.replaceAll('(', '').length * 2 === brackets.length ? { level, start, end: line.end } : undefined;
}

const commandOf = ({ shell, command }: Level): SimpleCommand => shell.commands[command] as SimpleCommand;

function setsOnly({ words }: SimpleCommand): boolean {
  return words.every((word) => isAssignment(word)) || (words[0]?.text === 'export' && !words.some(isSetting));
}

/** The simple command that runs the call, without the keywords before it; not where it runs other calls as well. */
function ownCommand(level: Level, index: number, others: readonly Invocation[]): Part | undefined {
  const { words, end, documents } = commandOf(level);
  const isShared = others.some(
    ({ levels }) => levels[index]?.shell === level.shell && levels[index]?.command === level.command,
  );
  const first = words.find(({ text }) => !ofShell.test(text));
  return isShared || documents.length > 0 || !first ? undefined : { level: index, start: first.start, end };
}

/** The text of a part with known variables written out, at its own level and below; `undefined` where the quoting does not allow it. */
function written(levels: readonly Level[], { level, start, end }: Part): string | undefined {
  let edits: readonly Edit[] = [];
  for (let index = levels.length - 1; index > level; index--) {
    const below = levels[index] as Level;
    const lifted = liftOnce(below.source, [...below.edits, ...edits]);
    if (!lifted) return undefined;
    edits = lifted;
  }
  const { source, edits: own } = levels[level] as Level;
  const inside = [...own, ...edits].filter((edit) => edit.start >= start && edit.end <= end);
  const moved = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(source.text.slice(start, end), moved).trim();
}

/** Settings of Ansible that are exported before a part or around it. */
function exportsBefore({ environment, levels }: Invocation, { level, start, end }: Part): string {
  return environment
    .filter(isSetting)
    .filter((word) => {
      const of = levels.findIndex(({ source }) => source === word.source);
      return of < level || (of === level && (word.end <= start || word.start >= end));
    })
    .map((word) => `export ${assignmentText(word)}; `)
    .join('');
}

function assignmentText({ text }: Word): string {
  const equals = text.indexOf('=') + 1;
  return text.slice(0, equals) + quoteWord(text.slice(equals));
}

function wordByWord({ program, args, environment }: Invocation): string {
  const quote = ({ text, expansions }: Word): string =>
    expansions.length > 0 ? `"${text.replace(/["\\]/g, '\\$&')}"` : quoteWord(text);
  return [...environment.filter(isSetting).map(assignmentText), program.text, ...args.map(quote)].join(' ');
}
