import type { Problem } from '../problem.ts';
import { placeOf } from '../span.ts';
import type { DocumentFault } from './yaml.ts';

/** The warning about a key that a mapping holds twice. */
export function duplicateKey(path: string, name: string, start: number, end: number): Problem {
  const ansibleSays = `While constructing a mapping from ${path}, found a duplicate dict key (${name}). Using last defined value only.`;
  const span = { file: path, start, end };
  return { code: 'yaml-duplicate-key', severity: 'warning', span, ansibleSays, data: { key: name } };
}

/** Ansible's words for a text that is neither JSON nor YAML. Source: lib/ansible/parsing/utils/yaml.py. */
export function documentFaultText(text: string, { message, raised }: DocumentFault): string {
  if (raised) return message;
  return `We were unable to read either as JSON nor YAML, these are the errors we got from each:\nJSON: ${jsonFault(text)}\n\nSyntax Error while loading YAML.\n  ${message}`;
}

/** What Python's `json` says first about a text that is hardly ever meant as JSON. */
function jsonFault(text: string): string {
  let at = afterBlanks(text, 0);
  while (text[at] === '[') at = afterBlanks(text, at + 1);
  if (text[at] !== '{') return `Expecting value: ${placed(text, at)}`;
  return `Expecting property name enclosed in double quotes: ${placed(text, afterBlanks(text, at + 1))}`;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(text[at] ?? '.')) at++;
  return at;
}

function placed(text: string, offset: number): string {
  const { line, column } = placeOf(text, offset);
  return `line ${line} column ${column} (char ${offset})`;
}
