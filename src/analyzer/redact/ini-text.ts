import { splitPort } from '../inventory/host-address.ts';
import { splitIniWords } from '../inventory/ini-words.ts';
import type { InventoryFile } from '../inventory/model.ts';
import { expandRanges } from '../inventory/ranges.ts';
import { parsePythonLiteral } from '../python/literal.ts';
import { isPythonLineEnd, PYTHON_SPACES, strip } from '../python/text.ts';
import { quoteWord } from '../shell/source.ts';
import type { Ledger } from './ledger.ts';
import { isPlainName, type Names } from './names.ts';
import type { Redacting } from './redacting.ts';
import { looksSecret, redactedText } from './safe-value.ts';

/** What may follow the colon of a section. */
const sections: ReadonlySet<string> = new Set(['hosts', 'children', 'vars']);
const HEADER = new RegExp(`^\\[([^:\\]${PYTHON_SPACES}]+)(?::([\\p{L}\\p{N}_]+))?\\][${PYTHON_SPACES}]*(#.*)?$`, 'u');
const CHILD = new RegExp(`^([^:\\]${PYTHON_SPACES}]+)[${PYTHON_SPACES}]*(#.*)?$`, 'u');

/**
 * An INI source without comments, with the variables that the ledger lets through, and with names as `names` has them. Lines that
 * Ansible refuses are refused as well, but say nothing. A text of which nothing is dropped stays as it is. Rules: `readIni`.
 */
export function redactedIni({ text }: InventoryFile, { names, ledger, inPlace }: Redacting): string {
  let section = 'hosts';
  const nothing = inPlace ? [''] : [];
  const given = linesOf(text);
  const lines = given.flatMap((written): readonly string[] => {
    const line = strip(written);
    if (line === '') return [''];
    if (/^[#;]/.test(line)) {
      ledger.drop('comment', '');
      return nothing;
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
    if (section === 'vars') {
      const kept = variableLine(line, ledger);
      return kept === undefined ? nothing : [kept];
    }
    if (section === 'hosts') return hostLines(line, { names, ledger, inPlace });
    const [, child, comment] = CHILD.exec(line) ?? [];
    if (child === undefined) return [unreadable(line, 'not readable', ledger)];
    if (comment !== undefined) ledger.drop('comment', '');
    return [names.group(child)];
  });
  return lines.length === given.length && lines.every((line, at) => saysTheSame(line, given[at] ?? ''))
    ? text
    : lines.join('\n');
}

/** Whether two lines differ in white space at most. */
function saysTheSame(a: string, b: string): boolean {
  return a === b || a.replace(SPACES, '') === b.replace(SPACES, '');
}

const SPACES = new RegExp(`[${PYTHON_SPACES}]+`, 'gu');

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
  if (line !== standIn) ledger.drop('text', '', 'not-understood');
  return standIn;
}

function variableLine(line: string, ledger: Ledger): string | undefined {
  const equals = line.indexOf('=');
  if (equals === -1) return unreadable(line, redactedText, ledger);
  const name = strip(line.slice(0, equals));
  const written = strip(line.slice(equals + 1));
  const kept = ledger.variable(name, typedValue(written));
  if (!kept) return undefined;
  if (!kept.same) return `${name}=${pythonLiteral(kept.value)}`;
  if (!written.includes('#')) return line;
  ledger.drop('comment', '');
  return `${name}=${pythonLiteral(kept.value)}`;
}

function hostLines(line: string, { names, ledger, inPlace }: Redacting): readonly string[] {
  const split = splitIniWords(line, 0, line.length);
  if ('fault' in split) return [unreadable(line, split.fault === 'No closing quotation' ? '"' : '\\', ledger)];
  const [host, ...assignments] = split.words;
  if (!host) return [''];
  // Without the colon the line would be a host, and without the bracket YAML.
  if (host.text === '---') return [unreadable(line, '---', ledger)];
  if (host.text.endsWith(':')) return [unreadable(line, `]${redactedText}:`, ledger)];
  if (/#/.test(line.slice(split.words.at(-1)?.end ?? 0))) ledger.drop('comment', '');
  const rest = assignments.flatMap(({ text: word, start, end }): readonly Placed[] => {
    const equals = word.indexOf('=');
    if (equals === -1) return [{ start, text: unreadable(word, redactedText, ledger) }];
    const name = word.slice(0, equals);
    const kept = ledger.variable(name, typedValue(word.slice(equals + 1)));
    if (!kept) return [];
    const text = kept.same ? line.slice(start, end) : quoteWord(`${name}=${pythonLiteral(kept.value)}`);
    return [{ start, text }];
  });
  const words = rest.map(({ text }) => ` ${text}`).join('');
  if (!names.kept || !isPlainPattern(host.text))
    return renamedPatterns(host.text, names).map((pattern) => pattern + words);
  const pattern = line.slice(host.start, host.end);
  return [inPlace ? inColumns(pattern, rest) : pattern + words];
}

/** A word of a line and the column where it was. */
type Placed = { readonly start: number; readonly text: string };

/** A line with each word in its column, where there is room. */
function inColumns(first: string, words: readonly Placed[]): string {
  let line = first;
  for (const { start, text } of words) line = `${line} `.padEnd(start) + text;
  return line;
}

/** Whether a pattern of hosts reads as names with ranges and a port, and as nothing else. */
export function isPlainPattern(pattern: string): boolean {
  const { host } = splitPort(pattern);
  return (isPlainName(host) || PATTERN.test(host)) && !looksSecret(host);
}

const PATTERN = /^(?:[\p{L}\p{N}_.-]|\[(?:\d{0,6}|[a-zA-Z])(?::(?:\d{0,6}|[a-zA-Z])){1,2}\])+$/u;

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
