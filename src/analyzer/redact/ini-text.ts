import { splitPort } from '../inventory/host-address.ts';
import { splitIniWords } from '../inventory/ini-words.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { expandRanges } from '../inventory/ranges.ts';
import { parsePythonLiteral } from '../python/literal.ts';
import { isPythonLineEnd, PYTHON_SPACES, strip } from '../python/text.ts';
import { quoteWord } from '../shell/source.ts';
import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';
import { redactedText } from './safe-value.ts';

/** What may stand behind the colon of a section. */
const sections: ReadonlySet<string> = new Set(['hosts', 'children', 'vars']);
const HEADER = new RegExp(`^\\[([^:\\]${PYTHON_SPACES}]+)(?::([\\p{L}\\p{N}_]+))?\\][${PYTHON_SPACES}]*(#.*)?$`, 'u');
const CHILD = new RegExp(`^([^:\\]${PYTHON_SPACES}]+)[${PYTHON_SPACES}]*(#.*)?$`, 'u');

/**
 * An INI source without comments, with the variables that the ledger lets through, and with names as `names` has them. Lines that
 * Ansible refuses are refused as well, but say nothing. A text of which nothing is dropped stays as it is. Rules: `readIni`.
 */
export function redactedIni({ text }: InventoryFile, names: Names, ledger: Ledger): string {
  const before = ledger.count();
  let section = 'hosts';
  const lines = linesOf(text).flatMap((written): readonly string[] => {
    const line = strip(written);
    if (line === '') return [''];
    if (/^[#;]/.test(line)) {
      ledger.drop('comment', '');
      return [];
    }
    const header = HEADER.exec(line);
    if (header) {
      const [, group = '', kind, comment] = header;
      section = kind ?? 'hosts';
      if (comment !== undefined) ledger.drop('comment', '');
      if (kind === undefined || sections.has(kind)) return [`[${names.group(group)}${kind ? `:${kind}` : ''}]`];
      return [unreadable(line, `[${names.group(group)}:${redactedText}]`, ledger)];
    }
    if (line.startsWith('[') && line.endsWith(']')) return [unreadable(line, '[not readable]', ledger)];
    if (section === 'vars') return variableLine(line, ledger);
    if (section === 'hosts') return hostLines(line, names, ledger);
    const [, child, comment] = CHILD.exec(line) ?? [];
    if (child === undefined) return [unreadable(line, 'not readable', ledger)];
    if (comment !== undefined) ledger.drop('comment', '');
    return [names.group(child)];
  });
  return names.kept && ledger.count() === before ? text : lines.join('\n');
}

/** The lines as Python splits them. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isPythonLineEnd(text.charCodeAt(at))) continue;
    lines.push(text.slice(start, at));
    if (text.startsWith('\r\n', at)) at++;
    start = at + 1;
  }
  return [...lines, text.slice(start)];
}

/** A line that stops Ansible; another of the same fault stands for it. */
function unreadable(line: string, standIn: string, ledger: Ledger): string {
  if (line !== standIn) ledger.drop('text', '');
  return standIn;
}

function variableLine(line: string, ledger: Ledger): readonly string[] {
  const equals = line.indexOf('=');
  if (equals === -1) return [unreadable(line, redactedText, ledger)];
  const name = strip(line.slice(0, equals));
  const written = strip(line.slice(equals + 1));
  const kept = ledger.variable(name, typedValue(written));
  if (!kept) return [];
  if (!kept.same) return [`${name}=${pythonLiteral(kept.value)}`];
  if (!written.includes('#')) return [line];
  ledger.drop('comment', '');
  return [`${name}=${pythonLiteral(kept.value)}`];
}

function hostLines(line: string, names: Names, ledger: Ledger): readonly string[] {
  const split = splitIniWords(line, 0, line.length);
  if ('fault' in split) return [unreadable(line, split.fault === 'No closing quotation' ? '"' : '\\', ledger)];
  const [host, ...assignments] = split.words;
  if (!host) return [''];
  if (/#/.test(line.slice(split.words.at(-1)?.end ?? 0))) ledger.drop('comment', '');
  const rest = assignments.flatMap(({ text: word, start, end }) => {
    const equals = word.indexOf('=');
    if (equals === -1) return [` ${unreadable(word, redactedText, ledger)}`];
    const name = word.slice(0, equals);
    const kept = ledger.variable(name, typedValue(word.slice(equals + 1)));
    if (!kept) return [];
    return [` ${kept.same ? line.slice(start, end) : quoteWord(`${name}=${pythonLiteral(kept.value)}`)}`];
  });
  const patterns = names.kept ? [line.slice(host.start, host.end)] : renamedPatterns(host.text, names);
  return patterns.map((pattern) => pattern + rest.join(''));
}

/** The value that Ansible gives to a text of an INI source. */
function typedValue(written: string): unknown {
  const literal = parsePythonLiteral(written);
  return literal.kind === 'value' ? literal.value : written;
}

/** The new names of the hosts that a pattern stands for, runs of numbers as ranges. */
export function renamedPatterns(pattern: string, names: Names): readonly string[] {
  const expanded = expandRanges(splitPort(pattern).host);
  if ('fault' in expanded) return [expanded.code === 'range-without-end' ? 'host-[1:]' : 'host-['];
  const runs: { prefix: string; first: number; last: number }[] = [];
  for (const host of expanded.names) {
    const [, prefix = '', digits] = /^(.*-)(\d+)$/.exec(names.host(host)) ?? [];
    const number = digits === undefined ? Number.NaN : Number(digits);
    const run = runs.at(-1);
    if (run && run.prefix === prefix && run.last + 1 === number) run.last = number;
    else if (digits === undefined) runs.push({ prefix: names.host(host), first: Number.NaN, last: Number.NaN });
    else runs.push({ prefix, first: number, last: number });
  }
  return runs.map(({ prefix, first, last }) => {
    if (Number.isNaN(first)) return prefix;
    return first === last ? `${prefix}${first}` : `${prefix}[${first}:${last}]`;
  });
}

/** A value as Python writes it, for an INI source. */
function pythonLiteral(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonItem).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value ?? {}).map(([key, item]) => `'${key}': ${pythonItem(item)}`);
    return `{${entries.join(', ')}}`;
  }
  return String(value);
}

function pythonItem(value: unknown): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : pythonLiteral(value);
}
