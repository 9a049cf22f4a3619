import type { ExtraVars, PlaybookCommand, PlaybookReference, Written } from '../command/model.ts';
import { expansionsIn } from '../command/open-variables.ts';
import { optionDefinitions, optionsBySpelling } from '../command/options.ts';
import { parseCommand } from '../command/parse.ts';
import type { Inventory } from '../inventory/model.ts';
import { nearest } from '../inventory/nearest.ts';
import { placeOf } from '../kubespray/find-playbook.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { newestTag, resolveRelease } from '../kubespray/releases.ts';
import { readLimit } from '../pattern/limit.ts';
import { quoteWord } from '../shell/source.ts';
import { parseCoreVersion } from '../simulate/core.ts';
import { limitText } from './limit-text.ts';
import type { Redacting } from './redacting.ts';
import { redactedText } from './safe-value.ts';
import { settingValue } from './setting-value.ts';
import { isKnownTag, isKnownTask } from './understood-words.ts';

/** What the shell would put in the place of something that does not leave. */
const unknowable = '"$REDACTED"';

/** Options without a value that could be a secret. */
const flags = new Set(optionDefinitions.filter(({ takes }) => takes !== 'text').map(({ name }) => name));
const rebuilt = new Set(['inventory', 'limit', 'extra-vars', 'tags', 'skip-tags']);

/** Values that say nothing of whose they are. */
const ordinary: Readonly<Record<string, ReadonlySet<string>>> = {
  connection: new Set(['ssh', 'local', 'smart', 'paramiko', 'docker']),
  'become-method': new Set(['sudo', 'su', 'doas', 'runas', 'enable']),
  'become-user': new Set(['root']),
  user: new Set(['root']),
};

/**
 * The command with what decides the outcome: inventories, playbooks, limit, tags, the variables that the ledger lets through, and
 * options without a value. As it was typed if each of its words is one of those and stays; else written anew.
 */
export function redactedCommand(command: PlaybookCommand, inventory: Inventory, redacting: Redacting): string {
  const { names, ledger } = redacting;
  const words = [
    ...settingWords(command, redacting),
    'ansible-playbook',
    ...command.inventories.map((written) => `-i ${shellWord(written, inventoryText(written.text, redacting))}`),
    ...command.playbooks
      .filter(({ text }) => text !== '' || !isUnreadable(command))
      .map((written) => shellWord(written, playbookText(written, redacting))),
    ...limitWords(command, inventory, redacting),
    ...command.extraVars.flatMap((given) => extraVarWords(given, redacting)),
    ...tagWords('tags', command.tags, redacting),
    ...tagWords('skip-tags', command.skipTags, redacting),
    ...optionWords(command, redacting),
    ...(isUnreadable(command) ? [unclosed] : unknownWords(command, redacting)),
  ];
  const around = command.text.slice(0, command.program?.start ?? 0) + command.text.slice(command.end);
  if (command.environment.length === 0 && around.trim() !== '') ledger.drop('text', '');
  if (command.program === undefined) {
    if (command.text.trim() !== '') ledger.drop('text', '');
    return command.text.trim() === '' ? '' : redactedText;
  }
  const text = words.join(' ');
  const inside = command.text.slice(command.program.start, command.end);
  // What is between the words: comments, continued lines, redirections.
  const isPlain = around.trim() === '' && !/[#`$\\\n<>|;()]/.test(inside);
  return names.kept && isPlain && accountOf(command) === accountOf(parseCommand(text)) ? command.text : text;
}

/** What makes a text one of which a shell makes nothing. */
const unclosed = '"';

/** Whether a shell makes nothing of the text, so that nobody knows what Ansible would say. */
function isUnreadable({ problems }: PlaybookCommand): boolean {
  return problems.some(({ severity, ansibleSays }) => severity === 'error' && ansibleSays === undefined);
}

/** Every word of a command, however it was spelled: equal for commands that hold the same. */
function accountOf({ options, playbooks, extraVars, unknown, environment }: PlaybookCommand): string {
  const text = (written: Written | undefined) => written?.text ?? '';
  return JSON.stringify([
    options.map(({ name, value }) => JSON.stringify([name, text(value)])).sort(),
    playbooks.map(text),
    extraVars.map(({ text }) => text),
    unknown.map(text),
    environment.map(text),
  ]);
}

function shellWord(written: Written, text: string): string {
  return written.unknowable ? unknowable : quoteWord(text);
}

/** Settings of Ansible in the environment stay as far as they are understood. Others are left to the environment of whoever runs it. */
function settingWords({ environment }: PlaybookCommand, { ledger, inPlace }: Redacting): readonly string[] {
  return environment.flatMap(({ name, value }): readonly string[] => {
    if (/^ANSIBLE_(?:INVENTORY|RUN_TAGS|SKIP_TAGS)$/.test(name)) return [];
    const known = settingValue(name, value);
    if (known !== value) ledger.drop('option', name);
    if (known !== undefined) return [`${name}=${quoteWord(known)}`];
    if (!inPlace) return [];
    const shown = ledger.nameOf(name).toUpperCase();
    return [`${shown}="${ledger.placeholder(shown)}"`];
  });
}

function inventoryText(text: string, { names }: Redacting): string {
  if (!text.includes(',')) return names.path(text);
  return text
    .split(',')
    .map((host) => (host.trim() === '' ? '' : names.host(host.trim())))
    .join(',');
}

function playbookText({ text, name, fromCollection }: PlaybookReference, { names }: Redacting): string {
  const isUnknown = playsOf(newestTag, name).kind === 'unknown';
  if (fromCollection) return isUnknown ? names.path(text) : `kubernetes_sigs.kubespray.${name}`;
  if (!names.kept && !isUnknown) return placeOf(text).place;
  return names.path(text);
}

/** The limit. Under new names, and where a file gives it, it is resolved to hosts unless it is made of plain names. */
function limitWords({ limit }: PlaybookCommand, inventory: Inventory, { names, ledger }: Redacting): readonly string[] {
  if (!limit) return [];
  if (limit.unknowable) return [`--limit ${unknowable}`];
  const read = readLimit(inventory, limit.text);
  if (read.kind === 'none') return ["--limit ''"];
  if (read.missingFile !== undefined) return [`--limit ${quoteWord(`@${names.path(read.missingFile)}`)}`];
  const text = limitText(read, inventory, names);
  if (text !== limit.text && names.kept) ledger.drop('text', 'limit');
  return [`--limit ${quoteWord(text)}`];
}

function extraVarWords(given: ExtraVars, { names, ledger, inPlace }: Redacting): readonly string[] {
  const { byName, rest } = expansionsIn(given);
  if (rest.length > 0 || (given.unknowable && given.form !== 'key-value')) {
    ledger.drop('option', 'extra-vars');
    return [`-e ${unknowable}`];
  }
  if (given.form === 'file') return [`-e ${quoteWord(`@${names.path(given.text.replace(/^@/, ''))}`)}`];
  const kept: (readonly [name: string, value: unknown])[] = [];
  const left: string[] = [];
  for (const [name, value] of given.vars) {
    const isOpen = byName.has(name);
    const variable = isOpen ? undefined : ledger.variable(name, value);
    if (variable) kept.push([name, variable.value]);
    else if (isOpen) ledger.drop(ledger.keeps(name) ? 'value' : 'variable', name);
    if (!variable && inPlace) {
      const shown = ledger.nameOf(name);
      left.push(`-e "${shown}=${ledger.placeholder(shown.toUpperCase())}"`);
    } else if (isOpen && ledger.keeps(name)) left.push(`-e "${name}=$REDACTED"`);
  }
  if (given.vars.size === 0) {
    ledger.drop('text', 'extra-vars', 'not-understood');
    return [`-e ${quoteWord(refusedAsWell(given.text))}`];
  }
  if (kept.length === 0) return left;
  const plain = kept.every(([, value]) => typeof value === 'string' && /^[\w.%:+-]+$/.test(value));
  const text =
    given.form === 'key-value' && plain
      ? kept.map(([name, value]) => `${name}=${value}`).join(' ')
      : JSON.stringify(Object.fromEntries(kept));
  return [`-e ${quoteWord(text)}`, ...left];
}

/** For a text of which Ansible makes no variable: another of its kind, with which it does the same. */
function refusedAsWell(text: string): string {
  if (/^[/.]/.test(text)) return `./${redactedText}`;
  if (/^[[{]/.test(text)) {
    try {
      return Array.isArray(JSON.parse(text)) ? '[]' : '{}';
    } catch {
      return '{';
    }
  }
  // Words without an equals sign are passed over; a quote that is not closed stops.
  return isUnbalanced(text) ? '"' : redactedText;
}

function isUnbalanced(text: string): boolean {
  return parseCommand(`ansible-playbook -e ${quoteWord(text)}`).problems.some(
    ({ code }) => code === 'extra-vars-unreadable',
  );
}

function tagWords(option: 'tags' | 'skip-tags', tags: readonly Written[], { ledger }: Redacting): readonly string[] {
  if (tags.length === 0) return [];
  if (tags.some((tag) => tag.unknowable)) return [`--${option} ${unknowable}`];
  const words = tags.map(({ text }) => {
    if (text === '' || text === redactedText || isKnownTag(text)) return text;
    ledger.drop('text', option);
    return redactedText;
  });
  return [`--${option} ${quoteWord(words.join(','))}`];
}

function optionWords({ options }: PlaybookCommand, { ledger, inPlace }: Redacting): readonly string[] {
  return options.flatMap(({ name, value }): readonly string[] => {
    if (rebuilt.has(name)) return [];
    if (name === 'start-at-task' && value) {
      if (value.unknowable) return [`--start-at-task ${unknowable}`];
      if (isKnownTask(value.text) || value.text === redactedText) return [`--start-at-task ${quoteWord(value.text)}`];
      ledger.drop('option', name);
      return [`--start-at-task ${redactedText}`];
    }
    if (!flags.has(name)) {
      if (inPlace && value && ordinary[name]?.has(value.text)) return [`--${name} ${value.text}`];
      ledger.drop('option', name, /password|key/.test(name) ? 'secret' : 'not-needed');
      return inPlace ? [`--${name} "${ledger.placeholder(`ANSIBLE_${name.toUpperCase().replaceAll('-', '_')}`)}"`] : [];
    }
    if (!value) return [`--${name}`];
    if (/^\d{1,6}$/.test(value.text)) return [`--${name} ${value.text}`];
    if (value.text !== redactedText) ledger.drop('option', name);
    return [`--${name} ${redactedText}`];
  });
}

/** The name of an option that is nearly one of Ansible's: a slip of the finger that its author has to see, without the value. */
function misspelled(text: string): string | undefined {
  const name = /^--[a-z-]+(?==|$)/.exec(text)?.[0];
  return name !== undefined && nearest(name, optionsBySpelling.keys()) !== undefined ? name : undefined;
}

/** For words that Ansible refuses: others that it refuses as well. Those before the program are none of its own. */
function unknownWords({ unknown, program }: PlaybookCommand, { ledger }: Redacting): readonly string[] {
  return unknown.flatMap(({ text, span }) => {
    const standIn = text.startsWith('-') ? (misspelled(text) ?? `--${redactedText}`) : redactedText;
    if (standIn !== text) ledger.drop('text', '', 'not-understood');
    return program && span.start < program.start ? [] : [standIn];
  });
}

/** The words for a release as far as they name one; what names none is another text that names none. */
export function releaseText(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  return resolveRelease(asked).kind === 'unknown' ? redactedText : asked.trim();
}

/** The same of a version of ansible-core. */
export function coreText(asked: string | undefined): string | undefined {
  if (asked === undefined) return undefined;
  const text = asked.trim();
  return parseCoreVersion(text) && /^v?[\d.]{1,14}(?:(?:a|b|rc|dev|post)\d{1,3})?$/.test(text) ? text : redactedText;
}
