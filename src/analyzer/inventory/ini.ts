import type { Fault } from '../problem.ts';
import { parsePythonLiteral } from '../python/literal.ts';
import { isPythonLineEnd, isPythonSpace, PYTHON_SPACES, strip } from '../python/text.ts';
import type { Span } from '../span.ts';
import {
  addChildGroup,
  addGroup,
  addHost,
  type Draft,
  type DraftGroup,
  groupName,
  type Refusal,
  setGroupVariable,
  setHostVariables,
} from './draft.ts';
import { expandHostPattern } from './host-pattern.ts';
import { splitIniWords } from './ini-words.ts';
import type { InventoryFile, Variable } from './model.ts';
import { nearest } from './nearest.ts';

type Section = 'hosts' | 'children' | 'vars';

/** A section or child that names a group which no section has declared yet. */
type Pending = {
  readonly kind: 'children' | 'vars';
  readonly line: number;
  readonly span: Span;
  readonly parents: DraftGroup[];
};

type Reader = {
  readonly draft: Draft;
  readonly file: InventoryFile;
  readonly pending: Map<string, Pending>;
  group: DraftGroup;
  section: Section;
  line: number;
};

const SECTION = new RegExp(
  `^\\[([^:\\]${PYTHON_SPACES}]+)(?::([\\p{L}\\p{N}_]+))?\\][${PYTHON_SPACES}]*(?:#[^\\n]*)?$`,
  'u',
);
const GROUP_NAME = new RegExp(`^([^:\\]${PYTHON_SPACES}]+)[${PYTHON_SPACES}]*(?:#[^\\n]*)?$`, 'u');
const HASH = 0x23;
const SEMICOLON = 0x3b;
const BRACKET = 0x5b;

/**
 * Reads an INI source into the draft, line by line, and stops at the first line that Ansible refuses; what came before
 * it stays. Source: lib/ansible/plugins/inventory/ini.py.
 */
export function readIni(draft: Draft, file: InventoryFile): Refusal | undefined {
  const { text } = file;
  const group = addGroup(draft, 'ungrouped', undefined);
  const reader: Reader = { draft, file, pending: new Map(), group, section: 'hosts', line: 0 };
  let lineStart = 0;
  while (lineStart < text.length) {
    let lineEnd = lineStart;
    while (lineEnd < text.length && !isPythonLineEnd(text.charCodeAt(lineEnd))) lineEnd++;
    reader.line++;
    const refusal = readLine(reader, lineStart, lineEnd);
    if (refusal) return refusal;
    const crlf = text.charCodeAt(lineEnd) === 0x0d && text.charCodeAt(lineEnd + 1) === 0x0a;
    lineStart = lineEnd + (crlf ? 2 : 1);
  }
  return undeclared(reader);
}

function readLine(reader: Reader, lineStart: number, lineEnd: number): Refusal | undefined {
  const { text } = reader.file;
  let start = lineStart;
  let end = lineEnd;
  while (start < end && isPythonSpace(text.charCodeAt(start))) start++;
  while (end > start && isPythonSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const first = text.charCodeAt(start);
  if (first === HASH || first === SEMICOLON) return undefined;
  if (first === BRACKET) {
    const line = text.slice(start, end);
    const header = SECTION.exec(line);
    if (header) return readHeader(reader, header[1] ?? '', header[2], start, end);
    if (line.endsWith(']')) {
      const says = `Invalid section entry: '${line}'. Please make sure that there are no spaces in the section entry, and that there are no other invalid characters`;
      return atLine(reader, { code: 'section-malformed', data: { section: line } }, start, end, says);
    }
  }
  if (reader.section === 'hosts') return readHostLine(reader, start, end);
  if (reader.section === 'vars') return readVariableLine(reader, start, end);
  return readChildLine(reader, start, end);
}

function readHeader(
  reader: Reader,
  written: string,
  kind: string | undefined,
  start: number,
  end: number,
): Refusal | undefined {
  const { draft, pending } = reader;
  // The names of children are left as they are, so that one with a dash names no group (`_parse`).
  const name = groupName(draft, written);
  if (kind !== undefined && kind !== 'hosts' && kind !== 'children' && kind !== 'vars') {
    const says = `Section [${name}:${kind}] has unknown type: ${kind}`;
    const suggestion =
      nearest(kind, ['hosts', 'children', 'vars']) ?? (kind.startsWith('child') ? 'children' : undefined);
    return atLine(
      reader,
      { code: 'section-type-unknown', data: { group: name, type: kind, suggestion } },
      start,
      end,
      says,
    );
  }
  const span = spanOf(reader, start + 1, start + 1 + written.length);
  reader.section = kind ?? 'hosts';
  if (reader.section === 'vars' && !draft.groups.has(name) && !pending.has(name)) {
    pending.set(name, { kind: 'vars', line: reader.line, span, parents: [] });
  }
  reader.group = addGroup(draft, name, span);
  return reader.section === 'vars' ? undefined : settlePending(reader, name);
}

/** A declaration that others have waited for: its parents get it as a child now, which decides their order. */
function settlePending(reader: Reader, name: string): Refusal | undefined {
  const waiting = reader.pending.get(name);
  const group = reader.draft.groups.get(name);
  if (!waiting || !group) return undefined;
  for (const parent of waiting.parents) {
    const refusal = addChildGroup(parent, group, waiting.span);
    if (refusal) return refusal;
  }
  reader.pending.delete(name);
  return undefined;
}

function readHostLine(reader: Reader, start: number, end: number): Refusal | undefined {
  const { draft, file, group } = reader;
  const split = splitIniWords(file.text, start, end);
  if ('fault' in split) {
    const says = `Error parsing host definition '${file.text.slice(start, end)}': ${split.fault}`;
    return atLine(reader, { code: 'quote-unbalanced', data: {} }, start, end, says);
  }
  const [name, ...assignments] = split.words;
  if (!name) return undefined;
  const span = spanOf(reader, name.start, name.end);
  const expanded = expandHostPattern(draft, name.text, span);
  if ('code' in expanded) return name.text.startsWith('[') ? unclosed(expanded, name.text) : expanded;
  const { port } = expanded;
  if (port === undefined && strip(name.text).endsWith(':')) {
    const says = `Invalid host pattern '${name.text}' supplied, ending in ':' is not allowed, this character is reserved to provide a port.`;
    return { code: 'host-ends-in-colon', span, ansibleSays: says, data: { pattern: name.text } };
  }
  if (expanded.names.some((host) => strip(host) === '---')) {
    const says = `Invalid host pattern '${name.text}' supplied, '---' is normally a sign this is a YAML file.`;
    return { code: 'yaml-in-ini', span, ansibleSays: says, data: {} };
  }
  const variables: Variable[] = [];
  for (const word of assignments) {
    const equals = word.text.indexOf('=');
    if (equals === -1) {
      const says = `Expected key=value host variable assignment, got: ${word.text}`;
      const data = { host: name.text, word: word.text, words: split.words.length };
      return atLine(reader, { code: 'host-variable-without-equals', data }, word.start, word.end, says);
    }
    const at = spanOf(reader, word.start, word.end);
    const variable = variableFrom(word.text.slice(0, equals), word.text.slice(equals + 1), at);
    if ('code' in variable) return variable;
    variables.push(variable);
  }
  warnOfProse(reader, name.text, span);
  for (const host of expanded.names) {
    const refusal = addHost(draft, host, group, port, span) ?? setHostVariables(draft, host, variables);
    if (refusal) return refusal;
  }
  return undefined;
}

/** A line that begins as a section header does, but is none, is read as a host with a range. */
function unclosed(refusal: Refusal, line: string): Refusal {
  return line.includes(']') ? refusal : { ...refusal, code: 'section-unclosed', data: { line } };
}

// A sentence ends so, and no host does.
const PROSE = /[,!?。，！？]$|[A-Za-z]\.$|^["“「(]/u;

function warnOfProse(reader: Reader, name: string, span: Span): void {
  const problem = { code: 'host-name-is-prose', severity: 'warning', span, data: { host: name } } as const;
  if (PROSE.test(name)) reader.draft.problems.push(problem);
}

function readVariableLine(reader: Reader, start: number, end: number): Refusal | undefined {
  const line = reader.file.text.slice(start, end);
  const equals = line.indexOf('=');
  if (equals === -1) {
    const data = { group: reader.group.name, line };
    const says = `Expected key=value, got: ${line}`;
    return atLine(reader, { code: 'group-variable-without-equals', data }, start, end, says);
  }
  const span = spanOf(reader, start, end);
  const variable = variableFrom(strip(line.slice(0, equals)), strip(line.slice(equals + 1)), span);
  return 'code' in variable ? variable : setGroupVariable(reader.group, variable);
}

function readChildLine(reader: Reader, start: number, end: number): Refusal | undefined {
  const { draft, file, group, pending } = reader;
  const line = file.text.slice(start, end);
  const name = GROUP_NAME.exec(line)?.[1];
  if (name === undefined) {
    const data = { group: group.name, line };
    return atLine(reader, { code: 'child-malformed', data }, start, end, `Expected group name, got: ${line}`);
  }
  const span = spanOf(reader, start, start + name.length);
  const child = draft.groups.get(name);
  if (child) return addChildGroup(group, child, span);
  const waiting = pending.get(name);
  if (waiting) waiting.parents.push(group);
  else pending.set(name, { kind: 'children', line: reader.line, span, parents: [group] });
  return undefined;
}

/** The first group that was named but never declared. */
function undeclared(reader: Reader): Refusal | undefined {
  for (const [name, waiting] of reader.pending) {
    const at = `${reader.file.path}:${waiting.line}: `;
    const known = [...reader.draft.groups.keys()].filter((other) => other !== name);
    const suggestion = nearest(name, known);
    if (waiting.kind === 'vars') {
      const ansibleSays = `${at}Section [${name}:vars] not valid for undefined group: ${name}`;
      return { code: 'vars-of-undefined-group', span: waiting.span, ansibleSays, data: { group: name, suggestion } };
    }
    const parent = waiting.parents.at(-1)?.name ?? '';
    const ansibleSays = `${at}Section [${parent}:children] includes undefined group: ${name}`;
    return { code: 'child-undefined', span: waiting.span, ansibleSays, data: { group: name, parent, suggestion } };
  }
  return undefined;
}

function variableFrom(name: string, written: string, span: Span): Variable | Refusal {
  const literal = parsePythonLiteral(written);
  if (literal.kind === 'raises') {
    return { code: 'value-raises', span, ansibleSays: literal.message, data: { name, value: written } };
  }
  return { name, value: literal.kind === 'value' ? literal.value : written, span };
}

const spanOf = (reader: Reader, start: number, end: number): Span => ({ file: reader.file.path, start, end });

/** A refusal whose message Ansible begins with file and line. */
function atLine(reader: Reader, fault: Fault, start: number, end: number, says: string): Refusal {
  const ansibleSays = `${reader.file.path}:${reader.line}: ${says}`;
  return { ...fault, span: spanOf(reader, start, end), ansibleSays };
}
