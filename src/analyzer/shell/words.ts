import { placeholderAt } from './expansions.ts';
import type { Source } from './source.ts';
import { continuationLength, readDocument, readWord, type ShellFault, type Word } from './word.ts';

/** Words up to a control operator or an end of line; redirections are left out. */
export type SimpleCommand = {
  readonly words: readonly Word[];
  /** The operator after it: `&&`, `;`, a newline, `''` at the end. */
  readonly operator: string;
  /** Its range in the source, redirections included. */
  readonly start: number;
  readonly end: number;
  /** The line that it is on: an index into `ShellText.lines`. */
  readonly line: number;
  /** The here-documents that it reads, in order. */
  readonly documents: readonly Word[];
  /** The files that its output goes to. */
  readonly writes: readonly Word[];
  /** How many parentheses open right before it. */
  readonly opens?: number;
  /** The operator after each parenthesis that closes right after it. */
  readonly closes?: readonly string[];
};

/** Commands split from a text. A line goes on where a backslash, a quote or a here-document takes it. */
export type ShellText = {
  readonly commands: readonly SimpleCommand[];
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  readonly faults: readonly ShellFault[];
};

type HereDocument = {
  readonly into: Word[];
  readonly delimiter: string;
  readonly how: 'raw' | 'document';
  readonly dash: boolean;
};

const operators = ['&&', '||', ';;', ';', '|&', '|', '&', '\n', '(', ')'];
const needsCommand = new Set(['&&', '||', ';', '|&', '|', '&']);
const redirection = /(?:\d+|&|\{\w+\})?(?:<<<|<<-?|<>|<&|>>|>&|>\||<|>)(?!\()/y;

/** Splits a text as POSIX shells and bash do (XCU 2.2 to 2.3, `$'...'` of bash), without expanding anything. */
export function splitShell(source: Source): ShellText {
  const { text } = source;
  const commands: (Omit<SimpleCommand, 'operator'> & { operator: string; closes?: string[] })[] = [];
  const lines: { start: number; end: number }[] = [];
  const faults: ShellFault[] = [];
  const hereDocuments: HereDocument[] = [];
  let words: Word[] = [];
  let documents: Word[] = [];
  let writes: Word[] = [];
  let start: number | undefined;
  let end = 0;
  let lineStart: number | undefined;
  let depth = 0;
  let at = 0;
  // A group in parentheses is a command as well, though it leaves no words.
  let closed = false;
  let opened = 0;
  let inCase = false;

  const reach = (from: number, to: number): void => {
    start ??= from;
    lineStart ??= from;
    end = to;
  };
  const endCommand = (operator: string): void => {
    if (words.length > 0) {
      const opens = opened > 0 ? { opens: opened } : {};
      commands.push({ words, operator, start: start ?? end, end, line: lines.length, documents, writes, ...opens });
      opened = 0;
      inCase = (inCase || words[0]?.text === 'case') && words[0]?.text !== 'esac';
    }
    words = [];
    documents = [];
    writes = [];
    start = undefined;
  };
  const endLine = (): void => {
    if (lineStart !== undefined) lines.push({ start: lineStart, end });
    lineStart = undefined;
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === ' ' || char === '\t' || char === '\r') {
      at++;
      continue;
    }
    const continuation = continuationLength(text, at);
    if (continuation > 0) {
      at += continuation;
      continue;
    }
    if (char === '#') {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd === -1 ? text.length : lineEnd;
      continue;
    }
    const redirected = redirectionAt(text, at);
    if (redirected) {
      const from = at;
      at = skipSpaces(text, at + redirected.length);
      const target = readWord(source, at, faults, depth);
      if (target.text.startsWith('-') && !/[&]$/.test(redirected)) {
        faults.push({ code: 'redirected-option', start: target.start, end: target.end, found: target.text });
      }
      if (target.end === at) faults.push({ code: 'shell-syntax', start: at - 1, end: at, found: redirected });
      if (/>[>|]?$/.test(redirected)) writes.push(target);
      if (target.end > at && redirected.startsWith('<<') && redirected !== '<<<') {
        const isQuoted = /['"\\]/.test(text.slice(target.start, target.end));
        const how = isQuoted ? 'raw' : 'document';
        hereDocuments.push({ into: documents, delimiter: target.text, how, dash: redirected.endsWith('-') });
      }
      at = Math.max(target.end, at);
      reach(from, at);
      continue;
    }
    const operator = operators.find((candidate) => text.startsWith(candidate, at));
    if (operator !== undefined && !isLiteralParenthesis(operator, words.length, depth)) {
      if (isGlued(text, at, operator, words.at(-1))) {
        faults.push({ code: 'unquoted-operator', start: at, end: at + operator.length, found: operator });
      }
      if (words.length === 0 && !closed && needsCommand.has(operator)) {
        faults.push({ code: 'shell-syntax', start: at, end: at + operator.length, found: operator });
      }
      const last = words.length === 0 ? commands.at(-1) : undefined;
      // On a line of its own it still ends the branch of the command before.
      if (last && operator === ';;') last.operator = operator;
      if (closed && last?.closes) last.closes[last.closes.length - 1] = operator;
      closed = operator === ')';
      endCommand(operator);
      if (operator === '(') {
        depth++;
        opened++;
      }
      if (operator === ')') {
        depth--;
        const group = commands.at(-1);
        if (group) {
          group.closes ??= [];
          group.closes.push('');
        }
      }
      at += operator.length;
      if (operator === '\n') {
        const after = readHereDocuments(source, at, hereDocuments, faults);
        if (after > at) reach(at, after);
        at = after;
        start = undefined;
        endLine();
      } else lineStart = lineStart === undefined && operator === '(' ? at - 1 : lineStart;
      if (operator === ')') end = at;
      continue;
    }
    const known = faults.length;
    const word = readWord(source, at, faults, depth);
    at = Math.max(word.end, at + 1);
    // The label of a branch: `w1)` within `case`.
    if (inCase && words.length === 0 && /^[^(]*\)$/.test(word.text)) faults.splice(known);
    else {
      words.push(word);
      reach(word.start, at);
    }
  }
  endCommand('');
  endLine();
  return { commands, lines, faults };
}

/** The simple commands on the line of one of them. */
export function commandsOnLine({ commands }: ShellText, index: number): readonly SimpleCommand[] {
  const line = commands[index]?.line;
  let from = index;
  while (from > 0 && commands[from - 1]?.line === line) from--;
  let to = index;
  while (to < commands.length && commands[to]?.line === line) to++;
  return commands.slice(from, to);
}

function redirectionAt(text: string, at: number): string | undefined {
  if (text[at] === '<' && placeholderAt(text, at) !== undefined) return undefined;
  redirection.lastIndex = at;
  return redirection.exec(text)?.[0];
}

/** A parenthesis groups commands only where a command may begin; elsewhere it is a slip that bash refuses. */
function isLiteralParenthesis(operator: string, wordsBefore: number, depth: number): boolean {
  return (operator === '(' && wordsBefore > 0) || (operator === ')' && depth === 0);
}

/** `kube_node:&w1` without quotes: the shell keeps the `&` for itself. */
function isGlued(text: string, at: number, operator: string, before: Word | undefined): boolean {
  if (operator !== '&' && operator !== '|') return false;
  return before?.end === at && /[^\s;&|]/.test(text[at + 1] ?? ' ');
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === ' ' || text[at] === '\t') at++;
    else if (continuationLength(text, at) > 0) at += continuationLength(text, at);
    else return at;
  }
}

/** Reads the pending here-documents that begin at `from`, and returns the offset after the last delimiter. */
function readHereDocuments(source: Source, from: number, pending: HereDocument[], faults: ShellFault[]): number {
  const { text } = source;
  let at = from;
  for (const { into, delimiter, how, dash } of pending.splice(0)) {
    const start = at;
    let end = text.length;
    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      const line = text.slice(at, newline === -1 ? text.length : newline);
      const lineStart = at;
      at = newline === -1 ? text.length : newline + 1;
      // Pasted text is often indented as a whole, so spaces around the delimiter do not matter here.
      if (line.trim() !== delimiter) continue;
      end = lineStart;
      break;
    }
    into.push(readDocument(source, start, end, how, dash, faults));
  }
  return at;
}
