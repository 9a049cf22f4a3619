import { baseName } from '../base-name.ts';
import { joinWords, partOfWord } from './nested.ts';
import type { Source } from './source.ts';
import type { Word } from './word.ts';
import { type Grammar, wrappers } from './wrapper-grammars.ts';

/** What a word at the start of a simple command leads to. */
export type Unwrapped =
  /** The command goes on at this word. */
  | { readonly kind: 'next'; readonly at: number; readonly environment: readonly Word[] }
  /** A shell reads this text. `isStep`: what is around it is no shell command but a step of another language. */
  | { readonly kind: 'shell'; readonly source: Source; readonly isStep?: boolean }
  /** `ansible-playbook` itself is the word `at`; its arguments begin at `from`. */
  | { readonly kind: 'program'; readonly at: number; readonly from: number }
  | { readonly kind: 'unknown' };

const shells = new Set(['bash', 'sh', 'dash', 'zsh', 'ash', 'ksh', 'busybox']);
/** Words of a shell, and of a Dockerfile, that a command may follow. */
const keywords = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  'time',
  'coproc',
  'RUN',
  'CMD',
  'ENTRYPOINT',
]);
/** Programs that run what follows their `--`. */
const separating = new Set([
  'kubectl',
  'oc',
  'tox',
  'nix',
  'lxc',
  'pct',
  'mosh',
  'aws-vault',
  'op',
  'doppler',
  'infisical',
  'crictl',
  'nsenter',
]);

/** Whether a word calls `ansible-playbook`, by whatever path. */
export function isAnsiblePlaybook(text: string): boolean {
  return /^ansible-playbook(?:-\d+(?:\.\d+)*)?(?:\.exe)?$/.test(baseName(text)) && !text.includes('=');
}

/** Whether an unquoted word is an assignment, as a shell sees it before a command. */
export function isAssignment(word: Word): boolean {
  const name = /^[A-Za-z_]\w*\+?=/.exec(word.text)?.[0];
  return name !== undefined && word.quoting.slice(0, name.length).every((how) => how === 'none');
}

/** Looks one step through what is before `ansible-playbook`: assignments, `sudo`, `bash -c`, containers and the like. */
export function unwrap(words: readonly Word[], at: number): Unwrapped {
  const word = words[at];
  if (!word) return { kind: 'unknown' };
  if (isAnsiblePlaybook(word.text)) return { kind: 'program', at, from: at + 1 };
  if (isAssignment(word)) return { kind: 'next', at: at + 1, environment: [word] };
  const name = baseName(word.text);
  if (shells.has(name)) return unwrapShell(words, at);
  if (/^(?:python[\d.]*|pypy3?)$/.test(name)) return unwrapPython(words, at);
  if (separating.has(name)) return afterSeparator(words, at);
  for (const grammar of wrappers.get(name) ?? []) {
    const found = unwrapBy(grammar, words, at);
    if (found.kind !== 'unknown') return found;
  }
  if (keywords.has(name) || /^[\w-]+\(\)$/.test(word.text)) return { kind: 'next', at: at + 1, environment: [] };
  return { kind: 'unknown' };
}

function unwrapBy(grammar: Grammar, words: readonly Word[], from: number): Unwrapped {
  const environment: Word[] = [];
  let at = from + 1;
  for (const subcommand of grammar.subcommands ?? []) {
    while (words[at]?.text.startsWith('-')) at += words[at]?.text.includes('=') ? 1 : 2;
    if (words[at]?.text !== subcommand) return { kind: 'unknown' };
    at++;
  }
  let program: number | undefined;
  let operands = grammar.operands ?? 0;
  for (; at < words.length; at++) {
    const word = words[at] as Word;
    const { text } = word;
    if (text === '--') {
      at++;
      break;
    }
    if (text.startsWith('-') && text !== '-') {
      const shellText = shellOptionValue(grammar, words, at);
      if (shellText) return { kind: 'shell', source: shellText };
      const value = optionValue(grammar, words, at);
      const option = text.startsWith('--') ? (text.split('=')[0] ?? '') : text.slice(0, 2);
      if (value && grammar.assignmentOptions?.includes(option)) environment.push(value.word);
      if (value && option === grammar.entrypoint && isAnsiblePlaybook(value.text)) program = value.at;
      at = value ? value.at : at;
    } else if (text === '-') {
    } else if (grammar.assignments && isAssignmentText(text)) environment.push(word);
    else if (operands > 0) {
      operands--;
      // What follows the image is for the program that the container runs.
      if (operands > 0 || program === undefined) continue;
      at++;
      break;
    } else break;
  }
  while (operands > 0 && at < words.length) {
    operands--;
    at++;
  }
  if (program !== undefined) return { kind: 'program', at: program, from: at };
  if (at >= words.length) return { kind: 'unknown' };
  if (grammar.joins) {
    const ending = grammar.ending;
    const joined = words.slice(at).filter(({ text }) => !ending?.test(text));
    const source = joinWords(joined);
    return source ? { kind: 'shell', source } : { kind: 'unknown' };
  }
  if (grammar.shellOption !== undefined) {
    const rest = words.findIndex((word, index) => index >= at && word.text === `-${grammar.shellOption}`);
    const command = rest === -1 ? undefined : words[rest + 1];
    if (command) return { kind: 'shell', source: partOfWord(command, 0) };
  }
  return { kind: 'next', at, environment };
}

function isAssignmentText(text: string): boolean {
  return /^[A-Za-z_]\w*=/.test(text);
}

function shellOptionValue(grammar: Grammar, words: readonly Word[], at: number): Source | undefined {
  const word = words[at] as Word;
  const { shellOption } = grammar;
  if (shellOption === undefined) return undefined;
  const long = { c: '--command', S: '--split-string' }[shellOption];
  const isLong = word.text === long || word.text === `-${shellOption}`;
  const isCluster = shellOption.length === 1 && new RegExp(`^-[a-zA-Z]*${shellOption}$`).test(word.text);
  if (isLong || isCluster) {
    const value = words[at + 1];
    return value ? partOfWord(value, 0) : undefined;
  }
  return long && word.text.startsWith(`${long}=`) ? partOfWord(word, long.length + 1) : undefined;
}

/** The value of the wrapper's option at `at`, and the index of the word that holds it. */
function optionValue(
  grammar: Grammar,
  words: readonly Word[],
  at: number,
): { readonly at: number; readonly text: string; readonly word: Word } | undefined {
  const word = words[at] as Word;
  const { text } = word;
  const attached = text.startsWith('--') ? text.indexOf('=') + 1 : 0;
  if (attached > 0) return { at, text: text.slice(attached), word: cutWord(word, attached) };
  if (!takesValue(grammar, text)) return undefined;
  const letter = text.startsWith('--') ? -1 : valueLetterAt(grammar, text);
  if (letter !== -1 && letter < text.length - 1) {
    return { at, text: text.slice(letter + 1), word: cutWord(word, letter + 1) };
  }
  const next = words[at + 1];
  return next ? { at: at + 1, text: next.text, word: next } : undefined;
}

function takesValue(grammar: Grammar, text: string): boolean {
  if (grammar.flags) {
    return text.startsWith('--') ? !grammar.flags.includes(text) : valueLetterAt(grammar, text) !== -1;
  }
  return text.startsWith('--') ? (grammar.valued ?? []).includes(text) : valueLetterAt(grammar, text) !== -1;
}

/** Where the first letter that takes a value is in a cluster such as `-itv`, or -1. */
function valueLetterAt(grammar: Grammar, text: string): number {
  for (let index = 1; index < text.length; index++) {
    const letter = text[index] ?? '';
    if (grammar.flags ? !grammar.flagLetters?.includes(letter) : grammar.letters?.includes(letter)) return index;
  }
  return -1;
}

function cutWord(word: Word, from: number): Word {
  return {
    ...word,
    text: word.text.slice(from),
    start: word.starts[from] ?? word.end,
    starts: word.starts.slice(from),
    ends: word.ends.slice(from),
    quoting: word.quoting.slice(from),
  };
}

function unwrapShell(words: readonly Word[], from: number): Unwrapped {
  let reads = false;
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (/^[-+]/.test(word.text)) {
      reads ||= /^-[a-zA-Z]*c/.test(word.text) && !word.text.startsWith('--');
      if (/^[-+][a-zA-Z]*[oO]$/.test(word.text) || /^--(?:init-file|rcfile)$/.test(word.text)) at++;
    } else if (reads || isCommandText(word)) return { kind: 'shell', source: partOfWord(word, 0), isStep: !reads };
    else return isAnsiblePlaybook(word.text) ? { kind: 'program', at, from: at + 1 } : { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/** Whether the program at `at` reads a here-document as commands, as a shell, `ssh` or `docker exec` do. */
export function readsCommands(words: readonly Word[]): boolean {
  const first = words.find((word) => !isAssignment(word));
  const name = baseName(first?.text ?? '');
  return (
    shells.has(name) || separating.has(name) || (wrappers.has(name) && !['command', 'watch', 'script'].includes(name))
  );
}

/** `sh "ansible-playbook ..."` is no shell script's name but a step of Jenkins, or a forgotten `-c`. */
function isCommandText({ text }: Word): boolean {
  return /\bansible-playbook\s/.test(text);
}

/** `python -m ansible playbook`, `python -m ansible.cli.playbook`, `python path/to/ansible-playbook`. */
function unwrapPython(words: readonly Word[], from: number): Unwrapped {
  for (let at = from + 1; at < words.length; at++) {
    const text = words[at]?.text ?? '';
    if (text === '-m') {
      const module = words[at + 1]?.text;
      if (module === 'ansible' && words[at + 2]?.text === 'playbook')
        return { kind: 'program', at: at + 2, from: at + 3 };
      if (module === 'ansible.cli.playbook') return { kind: 'program', at: at + 1, from: at + 2 };
      return { kind: 'unknown' };
    }
    if (text === '-W' || text === '-X') at++;
    else if (!text.startsWith('-'))
      return isAnsiblePlaybook(text) ? { kind: 'program', at, from: at + 1 } : { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/** `kubectl exec pod -- command`: what follows the first `--` runs. */
function afterSeparator(words: readonly Word[], from: number): Unwrapped {
  const separator = words.findIndex((word, index) => index > from && /^(?:--|-c|--command)$/.test(word.text));
  return separator === -1 ? { kind: 'unknown' } : { kind: 'next', at: separator + 1, environment: [] };
}
