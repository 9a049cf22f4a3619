import type { ExtraVars, PlaybookCommand } from '../command/model.ts';
import { expansionsIn } from '../command/open-variables.ts';
import { vaulted } from '../document/vaulted.ts';
import type { Inventory } from '../inventory/model.ts';
import { groupsOf } from '../inventory/variables.ts';
import { readLimit } from '../pattern/limit.ts';
import type { Missing, OpenAssumption } from '../prediction.ts';

/** One of the values that an open part of a command may have. */
export type Fill = {
  /** As it would be written; empty: the part sets nothing that decides. */
  readonly given: string;
  readonly into: (command: PlaybookCommand) => PlaybookCommand;
};

/** A part of a command that the text does not tell, with values that stand for all that it may be, the plainest first. */
export type OpenValue = {
  readonly missing: Missing;
  readonly assumption: OpenAssumption;
  readonly fills: readonly Fill[];
};

/** A variable that the command sets to something unknown: it is opened only if the run touches it. */
export type OpenVariable = OpenValue & { readonly name: string };

/** A command with its open parts. `closed`: their values are such that touching one shows (as a secret would), or are left out. */
export type OpenCommand = {
  readonly closed: PlaybookCommand;
  readonly values: readonly OpenValue[];
  readonly variables: readonly OpenVariable[];
};

/** Values that the variables which decide on the Multus path take in practice; `-e name=value` gives text only. */
const deciding: ReadonlyMap<string, { readonly text: readonly string[]; readonly typed: readonly unknown[] }> = new Map(
  [
    ['serial', { text: ['1', '20%', '100%'], typed: [1, '20%', '100%'] }],
    ['kube_network_plugin_multus', { text: ['true', 'false'], typed: [true, false] }],
    ['container_manager', { text: ['containerd', 'crio', 'docker'], typed: ['containerd', 'crio', 'docker'] }],
  ],
);

/** The open parts of a command; `undefined`: it has none. */
export function openPartsOf(command: PlaybookCommand, inventory: Inventory): OpenCommand | undefined {
  const values: OpenValue[] = [];
  const variables: OpenVariable[] = [];
  const closed = command.extraVars.map((given, index) => closedVars(given, index, values, variables));
  const limit = openLimit(command, inventory);
  if (limit) values.push(limit);
  for (const option of ['tags', 'skipTags'] as const) {
    const open = openTags(command, option);
    if (open) values.push(open);
  }
  if (values.length === 0 && variables.length === 0) return undefined;
  return { closed: { ...command, extraVars: closed }, values, variables };
}

function closedVars(given: ExtraVars, index: number, values: OpenValue[], variables: OpenVariable[]): ExtraVars {
  const { unknowable = [], missingFile, ...rest } = given;
  if (unknowable.length === 0 && missingFile === undefined) return given;
  const vars = new Map(given.vars);
  const { byName, rest: rests } = expansionsIn(given);
  for (const [name, expansions] of byName) {
    vars.set(name, vaulted);
    variables.push(openVariable(index, name, expansions.join(' '), given.form === 'key-value'));
  }
  if (missingFile !== undefined)
    values.push(openSource(index, fileAssumption(missingFile), fileMissing(given, missingFile)));
  else if (rests.length > 0)
    values.push(openSource(index, 'shell-variable', { what: 'shell-expansion', subject: rests.join(' ') }));
  return { ...rest, vars };
}

const fileMissing = ({ unknowable = [] }: ExtraVars, missingFile: string): Missing =>
  unknowable.length > 0
    ? { what: 'shell-expansion', subject: unknowable.join(' ') }
    : { what: 'extra-vars-file-missing', subject: missingFile };

/** `@<(sops -d x)` and `@/dev/stdin` are no files that anybody could add. */
function fileAssumption(path: string): OpenAssumption {
  return /^(?:<\(|\/dev\/(?:stdin|fd\/))/.test(path) ? 'redirected' : 'extra-vars-file';
}

function openVariable(index: number, name: string, subject: string, isText: boolean): OpenVariable {
  const known = deciding.get(name);
  return {
    name,
    missing: { what: 'shell-expansion', subject },
    assumption: 'shell-variable',
    fills: (isText ? known?.text : known?.typed)?.map((value) => fillOf(index, name, value, isText)) ?? [],
  };
}

/** A whole `-e` of which nothing is known: it may set nothing that decides, or one of the variables that do. */
function openSource(index: number, assumption: OpenAssumption, missing: Missing): OpenValue {
  const settings = [...deciding].flatMap(([name, { typed }]) =>
    typed.map((value) => fillOf(index, name, value, false)),
  );
  return { missing, assumption, fills: [{ given: '', into: (command) => command }, ...settings] };
}

function fillOf(index: number, name: string, value: unknown, isText: boolean): Fill {
  return {
    given: isText || typeof value === 'string' ? `${name}=${value}` : `{"${name}": ${JSON.stringify(value)}}`,
    into: (command) => ({
      ...command,
      extraVars: command.extraVars.map((one, at) =>
        at === index ? { ...one, vars: new Map(one.vars).set(name, value) } : one,
      ),
    }),
  };
}

const mostHosts = 6;

/** A limit that the shell or a file gives: one host of each kind, and two of the last kind that has as many. */
function openLimit({ limit }: PlaybookCommand, inventory: Inventory): OpenValue | undefined {
  if (!limit) return undefined;
  const read = readLimit(inventory, limit.text);
  const file = read.kind === 'limit' ? read.missingFile : undefined;
  const unknowable = limit.unknowable ?? [];
  if (unknowable.length === 0 && file === undefined) return undefined;
  const missing: Missing =
    unknowable.length > 0
      ? { what: 'shell-expansion', subject: unknowable.join(' ') }
      : { what: 'limit-file-missing', subject: file ?? '' };
  const fills = limitTexts(limit.text, unknowable[0] ?? `@${file}`, inventory).map((text): Fill => {
    const { unknowable: _, ...rest } = limit;
    return { given: `--limit ${text}`, into: (command) => ({ ...command, limit: { ...rest, text } }) };
  });
  return { missing, assumption: unknowable.length > 0 ? 'shell-variable' : 'limit-file', fills };
}

function limitTexts(text: string, open: string, inventory: Inventory): readonly string[] {
  const at = text.indexOf(open);
  const [before, after] = [text.slice(0, at), text.slice(at + open.length)];
  // The term around it: `w$n.example.org`.
  const prefix = /[^,:&!]*$/.exec(before.slice(-200))?.[0] ?? '';
  const suffix = /^[^,:]*/.exec(after.slice(0, 200))?.[0] ?? '';
  const kinds = new Map<string, string[]>();
  for (const host of inventory.hosts.keys()) {
    if (!host.startsWith(prefix) || !host.endsWith(suffix)) continue;
    const kind = groupsOf(inventory, host)
      .map(({ name }) => name)
      .join(' ');
    const hosts = kinds.get(kind) ?? [];
    if (hosts.length < 2) kinds.set(kind, [...hosts, host]);
  }
  const chosen = [...kinds.values()].slice(0, mostHosts);
  const pair = prefix === '' && suffix === '' ? chosen.findLast((hosts) => hosts.length > 1) : undefined;
  const terms = [...chosen.map(([host = '']) => host), ...(pair ? [pair.join(',')] : [])];
  const [head, tail] = [before.slice(0, before.length - prefix.length), after.slice(suffix.length)];
  return terms.map((term) => head + term + tail);
}

/** Tags that the shell gives: those of Multus or others. */
function openTags(command: PlaybookCommand, option: 'tags' | 'skipTags'): OpenValue | undefined {
  const open = new Set(command[option].flatMap((tag, index) => (tag.unknowable ? [index] : [])));
  if (open.size === 0) return undefined;
  const subject = [...new Set(command[option].flatMap((tag) => tag.unknowable ?? []))].join(' ');
  const spelling = option === 'tags' ? '--tags' : '--skip-tags';
  const names = option === 'tags' ? ['multus', 'all', 'download'] : ['download', 'multus'];
  const fills = names.map((name): Fill => {
    const tags = command[option].map(({ unknowable: _, ...tag }, index) =>
      open.has(index) ? { ...tag, text: name } : tag,
    );
    return { given: `${spelling} ${name}`, into: (other) => ({ ...other, [option]: tags }) };
  });
  return { missing: { what: 'shell-expansion', subject }, assumption: 'shell-variable', fills };
}
