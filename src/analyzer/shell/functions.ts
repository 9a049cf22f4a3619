import type { Word } from './word.ts';
import type { ShellText, SimpleCommand } from './words.ts';

/** A function of a shell text. Its body are the simple commands `from` to `to`, and what follows it begins at `after`. */
export type ShellFunction = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly after: number;
  /** The words that open control structures before its name. */
  readonly keywords: readonly string[];
  /** `name() ( ... )`: its body runs in a shell of its own. */
  readonly isShell: boolean;
  /** Of its body in the source. */
  readonly start: number;
  readonly end: number;
};

/** A shell text whose bodies of functions are commands like others, and the functions by the simple command that begins each. */
export type WithFunctions = { readonly shell: ShellText; readonly functions: ReadonlyMap<number, ShellFunction> };

type Open = {
  readonly at: number;
  readonly name: string;
  readonly keywords: readonly string[];
  readonly isShell: boolean;
  from: number;
};

const keywords = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', 'time']);

/** Finds `name() { ...; }`, `name() ( ... )` and `function name { ...; }`. What is not closed is no function here. */
export function withFunctions(shell: ShellText): WithFunctions {
  const functions = new Map<number, ShellFunction>();
  const commands = [...shell.commands];
  /** Where parentheses around bodies are, which anywhere else a shell refuses. */
  const parentheses = new Set<number>();
  // `undefined`: braces that only group commands.
  const open: (Open | undefined)[] = [];
  let named: Omit<Open, 'from' | 'isShell'> | undefined;
  for (const [index, command] of shell.commands.entries()) {
    const { words } = command;
    if (words[0]?.text === '}' || (words[0]?.text === ')' && open.at(-1)?.isShell)) {
      if (words[0]?.text === ')') parentheses.add(words[0].start);
      close(open.pop(), index, index + 1);
      continue;
    }
    const before: string[] = [];
    let at = 0;
    for (; at < words.length; ) {
      const word = words[at]?.text ?? '';
      const found = nameAt(words, at);
      if (found) {
        named = { at: index, name: found.name, keywords: [...before] };
        at += found.length;
      } else if (word === '{' || (word === '(' && named)) {
        if (word === '(') parentheses.add(words[at]?.start ?? 0);
        at++;
        open.push(named && { ...named, isShell: word === '(', from: at < words.length ? index : index + 1 });
        if (named && at < words.length) commands[index] = withoutWords(command, at);
        named = undefined;
      } else if (keywords.has(word)) {
        before.push(word);
        at++;
      } else break;
    }
    if (at < words.length) named = undefined;
    const last = words.at(-1);
    if (open.at(-1)?.isShell && last?.text === ')' && words.length > 1) {
      parentheses.add(last.start);
      commands[index] = { ...command, words: (commands[index] ?? command).words.slice(0, -1) };
      close(open.pop(), index + 1, index + 1);
    }
  }
  if (functions.size === 0) return { shell, functions };
  const faults = shell.faults.filter(({ start }) => !parentheses.has(start));
  return { shell: { ...shell, commands, faults }, functions };

  function close(of: Open | undefined, to: number, after: number): void {
    if (!of || functions.size >= mostFunctions) return;
    const { at, from, ...rest } = of;
    const [first, last] = [commands[from], commands[after - 1]];
    if (!first || !last) return;
    functions.set(at, { ...rest, from, to, after, start: first.start, end: last.end });
  }
}

/** More than anybody writes into a text to paste. */
const mostFunctions = 500;

/** The name of a function that begins at a word, and how many words say so. */
function nameAt(words: readonly Word[], at: number): { readonly name: string; readonly length: number } | undefined {
  const first = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (first === 'function' && /^[\w-]+(?:\(\))?$/.test(next))
    return { name: next.replace('()', ''), length: words[at + 2]?.text === '()' ? 3 : 2 };
  if (/^[\w-]+\(\)$/.test(first)) return { name: first.slice(0, -2), length: 1 };
  return next === '()' && /^[\w-]+$/.test(first) ? { name: first, length: 2 } : undefined;
}

function withoutWords(command: SimpleCommand, count: number): SimpleCommand {
  const words = command.words.slice(count);
  return { ...command, words, start: words[0]?.start ?? command.start };
}
