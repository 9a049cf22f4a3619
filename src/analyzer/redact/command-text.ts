import type { ExtraVars, PlaybookCommand, Written } from '../command/model.ts';
import { optionDefinitions } from '../command/options.ts';
import type { Inventory } from '../inventory/model.ts';
import { taskNames } from '../kubespray/multus-role.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { newestTag } from '../kubespray/releases.ts';
import { readLimit } from '../pattern/limit.ts';
import { quoteWord } from '../shell/source.ts';
import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';
import { isSafeWord, looksSecret, redactedText, safeValue } from './safe-value.ts';

/** What the shell would put in the place of something that does not leave. */
const unknowable = '"$REDACTED"';

/** Options without a value that could be a secret. */
const flags = new Set(optionDefinitions.filter(({ takes }) => takes !== 'text').map(({ name }) => name));
const rebuilt = new Set(['inventory', 'limit', 'extra-vars', 'tags', 'skip-tags']);

/**
 * The command with what decides the outcome: inventories, playbooks, limit, tags, the variables that the ledger lets through, and
 * options without a value. As it was typed if nothing else is in it and names stay; else written anew.
 */
export function redactedCommand(command: PlaybookCommand, inventory: Inventory, names: Names, ledger: Ledger): string {
  const before = ledger.count();
  const words = [
    'ansible-playbook',
    ...command.inventories.map((written) => `-i ${shellWord(written, inventoryText(written.text, names))}`),
    ...command.playbooks.map((written) => shellWord(written, playbookText(written.text, written.name, names))),
    ...limitWords(command, inventory, names, ledger),
    ...command.extraVars.flatMap((given) => extraVarWords(given, names, ledger)),
    ...tagWords('tags', command.tags, ledger),
    ...tagWords('skip-tags', command.skipTags, ledger),
    ...optionWords(command, ledger),
    ...unknownWords(command, ledger),
  ];
  for (const { name } of command.environment) {
    if (!name.startsWith('ANSIBLE_INVENTORY') && !/^ANSIBLE_(?:RUN|SKIP)_TAGS$/.test(name)) ledger.drop('option', name);
  }
  const around = command.text.slice(0, command.program?.start ?? 0) + command.text.slice(command.end);
  if (command.environment.length === 0 && around.trim() !== '') ledger.drop('text', '');
  if (command.program === undefined) {
    ledger.drop('text', '');
    return command.text.trim() === '' ? '' : redactedText;
  }
  const inside = command.text.slice(command.program.start, command.end);
  return names.kept && ledger.count() === before && around.trim() === '' && !/[#`$\\\n]/.test(inside)
    ? command.text
    : words.join(' ');
}

function shellWord(written: Written, text: string): string {
  return written.unknowable ? unknowable : quoteWord(text);
}

function inventoryText(text: string, names: Names): string {
  if (!text.includes(',')) return names.path(text);
  return text
    .split(',')
    .map((host) => (host.trim() === '' ? host : names.host(host.trim())))
    .join(',');
}

function playbookText(text: string, name: string, names: Names): string {
  if (names.kept) return text;
  return playsOf(newestTag, name).kind === 'unknown' ? names.path(text) : (text.split('/').at(-1) ?? text);
}

/** The limit. Under new names, and where a file gives it, it is resolved to hosts unless it is made of plain names. */
function limitWords({ limit }: PlaybookCommand, inventory: Inventory, names: Names, ledger: Ledger): readonly string[] {
  if (!limit) return [];
  if (limit.unknowable) return [`--limit ${unknowable}`];
  const read = readLimit(inventory, limit.text);
  if (read.kind === 'none') return ["--limit ''"];
  if (read.missingFile !== undefined) return [`--limit ${quoteWord(`@${names.path(read.missingFile)}`)}`];
  const fromFile = read.terms.some(({ file }) => file !== undefined);
  if (fromFile) ledger.drop('text', 'limit');
  if (names.kept && !fromFile) return [`--limit ${quoteWord(limit.text)}`];
  const isName = (text: string) => inventory.groups.has(text) || inventory.hosts.has(text) || /^[\w.-]+$/.test(text);
  const unmatched = new Set(read.match.unmatched.map(String));
  if (!fromFile && read.terms.every(({ body, subscript }) => isName(body) && subscript === undefined)) {
    const signs = { add: '', intersect: '&', exclude: '!' } as const;
    const terms = read.terms.map(({ role, body }) => signs[role] + names.group(body));
    return [`--limit ${quoteWord(terms.join(','))}`];
  }
  if (read.match.error !== undefined || read.match.unsupported !== undefined) {
    ledger.drop('text', '');
    return [`--limit ${quoteWord(read.match.error === undefined ? '~(?=redacted)' : '~(')}`];
  }
  const hosts = read.match.hosts.map((host) => names.host(host));
  const strangers = [...unmatched].map((_, at) => `unmatched-${at + 1}`);
  return [`--limit ${quoteWord([...hosts, ...strangers].join(','))}`];
}

function extraVarWords(given: ExtraVars, names: Names, ledger: Ledger): readonly string[] {
  if (given.unknowable) {
    ledger.drop('option', 'extra-vars');
    return [`-e ${unknowable}`];
  }
  if (given.form === 'file') return [`-e ${quoteWord(`@${names.path(given.text.replace(/^@/, ''))}`)}`];
  const kept = [...given.vars].flatMap(([name, value]) => {
    const variable = ledger.variable(name, value);
    return variable ? [[name, variable.value] as const] : [];
  });
  if (kept.length === 0) return [];
  const plain = kept.every(([, value]) => typeof value === 'string' && /^[\w.%:+-]+$/.test(value));
  if (given.form === 'key-value' && plain)
    return [`-e ${quoteWord(kept.map(([name, value]) => `${name}=${value}`).join(' '))}`];
  return [`-e ${quoteWord(JSON.stringify(Object.fromEntries(kept)))}`];
}

function tagWords(option: 'tags' | 'skip-tags', tags: readonly Written[], ledger: Ledger): readonly string[] {
  if (tags.length === 0) return [];
  if (tags.some((tag) => tag.unknowable)) return [`--${option} ${unknowable}`];
  const words = tags.map(({ text }) => {
    if (isSafeWord(text)) return text;
    ledger.drop('text', option);
    return redactedText;
  });
  return [`--${option} ${quoteWord(words.join(','))}`];
}

const startNames: ReadonlySet<string> = new Set(Object.values(taskNames));

function optionWords({ options }: PlaybookCommand, ledger: Ledger): readonly string[] {
  return options.flatMap(({ name, value }): readonly string[] => {
    if (rebuilt.has(name)) return [];
    if (name === 'start-at-task' && value) {
      const known = startNames.has(value.text.replace(/^.* : /, '')) || /^[\w |:*?/-]{0,80}$/.test(value.text);
      if (known && !looksSecret(value.text)) return [`--start-at-task ${quoteWord(value.text)}`];
      ledger.drop('option', name);
      return [`--start-at-task ${redactedText}`];
    }
    if (!flags.has(name)) {
      ledger.drop('option', name, /password|key/.test(name) ? 'secret' : 'not-needed');
      return [];
    }
    if (!value) return [`--${name}`];
    return [`--${name} ${/^\d+$/.test(value.text) ? value.text : redactedText}`];
  });
}

/** Words that Ansible refuses, as long as they are the name of an option, since a name is no secret. */
function unknownWords({ unknown }: PlaybookCommand, ledger: Ledger): readonly string[] {
  return unknown.flatMap(({ text }) => {
    const name = /^--?[A-Za-z][a-z-]{0,30}(?==|$)/.exec(text)?.[0];
    if (name !== text) ledger.drop('text', '');
    return name === undefined ? [] : [name];
  });
}

/** A word of the request's own choice, such as its release, where it is plain. */
export function plainWord(text: string | undefined): string | undefined {
  return text !== undefined && safeValue(text) === text ? text : undefined;
}
