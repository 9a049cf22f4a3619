import { type Edit, quoteWord } from '../shell/source.ts';
import type { ParsedOption } from './argparse.ts';
import type { ReadInvocation } from './find.ts';
import { parseKeyValues } from './key-values.ts';
import { loadData } from './load-data.ts';
import { cut, removal, replaced, replacedValue, valueWord } from './word-edits.ts';

/** The uses of `-e` that give a variable. */
export function usesOf(read: ReadInvocation, name: string): readonly ParsedOption[] {
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
export function removedVariable(read: ReadInvocation, option: ParsedOption, name: string): readonly Edit[] | undefined {
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
    const spacesBefore = text.length - text.slice(pair.start).length - text.slice(0, pair.start).trimEnd().length;
    const spacesAfter = pair.start === 0 ? text.length - pair.end - text.slice(pair.end).trimStart().length : 0;
    return cut(word, from + pair.start - (pair.start === 0 ? 0 : spacesBefore), from + pair.end + spacesAfter);
  });
}

/** The edits that give a variable another value in one `-e`. */
export function replacedVariable(
  read: ReadInvocation,
  option: ParsedOption,
  name: string,
  value: unknown,
): readonly Edit[] {
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
export function assignmentOf(name: string, value: unknown): string {
  if (typeof value === 'string') {
    for (const written of [value, `"${value}"`, `'${value}'`]) {
      const { pairs, others } = parseKeyValues(`${name}=${written}`);
      const isOne = pairs.length === 1 && others.length === 0;
      if (isOne && pairs[0]?.name === name && pairs[0].value === value) return `${name}=${written}`;
    }
  }
  return jsonOf(new Map([[name, value]]));
}

/** JSON with a space after each colon and comma, as people write it in a shell. */
function jsonOf(vars: ReadonlyMap<string, unknown>): string {
  return `{${[...vars].map(([name, value]) => `${JSON.stringify(name)}: ${spaced(value)}`).join(', ')}}`;
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return jsonOf(new Map(Object.entries(value)));
  return JSON.stringify(value) ?? 'null';
}
