import { analyze } from '../analyze.ts';
import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory, InventoryFile } from '../inventory/model.ts';
import { readInventory } from '../inventory/read.ts';
import { findFile, folderOf, normalPath, resolveSource } from '../inventory/sources.ts';
import { isVariablesPath } from '../inventory/variables-path.ts';
import { isWrittenAsYaml } from '../inventory/written-as-yaml.ts';
import type { Ending, Prediction } from '../prediction.ts';
import { type Reading, readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import { sharedAddresses } from '../simulate/shared-addresses.ts';
import { coreText, redactedCommand, releaseText } from './command-text.ts';
import { redactedIni } from './ini-text.ts';
import { type Dropped, type Ledger, newLedger } from './ledger.ts';
import { type Names, namesAsTheyAre, newNames, type Renamed } from './names.ts';
import { withoutPlaceholders } from './placeholders.ts';
import { redactedPrinted } from './printed-text.ts';
import type { Redacting } from './redacting.ts';
import { isSecretName, referenceIn } from './safe-value.ts';
import { decidingVariables } from './understood-words.ts';
import { noVariables, redactedVariables, redactedYaml } from './yaml-text.ts';

export type RedactOptions = {
  /** Hosts, addresses, folders and groups that are not Kubespray's own get other names. */
  readonly rename: boolean;
  /** Lines stay where they are, and the command can be run: for a report to whoever has the files. */
  readonly inPlace?: boolean;
};

/**
 * A request without anything that does not decide its outcome, and its outcome; or why there is none: the outcome would be
 * another (`subject`: what differs), or a secret would still be in it (`subject`: its variable).
 */
export type Redaction =
  | {
      readonly kind: 'redacted';
      readonly request: Request;
      readonly prediction: Prediction;
      readonly dropped: readonly Dropped[];
      readonly renamed: readonly Renamed[];
    }
  | {
      readonly kind: 'refused';
      readonly because: 'outcome-changes' | 'secret-remains';
      readonly subject: string;
      readonly dropped: readonly Dropped[];
      readonly renamed: readonly Renamed[];
    };

/**
 * The request as it may leave the reader's hands: no comment, no secret, no variable but those that decide the outcome or that their
 * templates refer to. The result is simulated again and must end as `prediction` does, else it is refused.
 */
export function redact(request: Request, prediction: Prediction, options: RedactOptions): Redaction {
  const { names, ledger, request: result } = redactedRequest(request, options, [readRequest(request)], withCommand);
  const told = { dropped: ledger.dropped(), renamed: names.renamed() };
  const secret = remainingSecret(result, ledger);
  if (secret !== undefined) return { kind: 'refused', because: 'secret-remains', subject: secret, ...told };
  const isSame = JSON.stringify(result) === JSON.stringify(request);
  const again = isSame ? prediction : withoutPlaceholders(analyze(result), ledger.placeholders(), prediction);
  const difference = differenceBetween(prediction, again, names);
  if (difference !== undefined) return { kind: 'refused', because: 'outcome-changes', subject: difference, ...told };
  return { kind: 'redacted', request: isSame ? request : result, prediction: again, ...told };
}

const withCommand = ({ command, inventory }: Reading, redacting: Redacting): string =>
  redactedCommand(command, inventory, redacting);

/** A request without what does not decide; `readings`: it as each of its commands is read, `textOf`: the text of them all, made of the first. */
export function redactedRequest(
  request: Request,
  { rename, inPlace = false }: RedactOptions,
  readings: readonly [Reading, ...Reading[]],
  textOf: (first: Reading, redacting: Redacting) => string,
): { readonly request: Request; readonly names: Names; readonly ledger: Ledger } {
  const [first] = readings;
  const inventory = together(readings);
  const names = rename ? newNames(inventory) : namesAsTheyAre(inventory, first.files);
  const ledger = newLedger(
    new Set(readings.flatMap((one) => [...keptVariables(one.inventory, one.command)])),
    readings.flatMap((one) => sharedAddresses(one.inventory, one.command)),
  );
  const redacting: Redacting = { names, ledger, inPlace };
  const texts = redactedFiles(readings, redacting);
  ledger.enter(undefined);
  const command = textOf(first, redacting);
  const kubespray = releaseText(request.kubespray);
  const ansible = coreText(request.ansible);
  const { facts, down } = request;
  const result: Request = {
    files: texts,
    command,
    ...(kubespray === undefined ? {} : { kubespray }),
    ...(ansible === undefined ? {} : { ansible }),
    ...(facts === undefined ? {} : { facts: typeof facts === 'string' ? facts : facts.map(names.host) }),
    ...(down === undefined ? {} : { down: down.map(({ host, from }) => ({ host: names.host(host), from })) }),
    ...(request.patched ? { patched: true } : {}),
    ...(request.vaultHoldsSecrets ? { vaultHoldsSecrets: true } : {}),
  };
  return { request: result, names, ledger };
}

/** An inventory with the hosts and groups of all that the commands read. */
function together([{ inventory }, ...others]: readonly [Reading, ...Reading[]]): Inventory {
  const more = others.map((other) => other.inventory).filter((other) => other !== inventory);
  if (more.length === 0) return inventory;
  const all = [...more.toReversed(), inventory];
  return {
    ...inventory,
    hosts: new Map(all.flatMap(({ hosts }) => [...hosts])),
    groups: new Map(all.flatMap(({ groups }) => [...groups])),
  };
}

/** The deciding variables, and those that their templates refer to, unless their name is a secret's. */
function keptVariables(inventory: Inventory, command: PlaybookCommand): ReadonlySet<string> {
  const kept = new Set(decidingVariables);
  const values = valuesByName(inventory, command);
  for (const name of kept) {
    for (const value of values.get(name) ?? []) {
      const reference = referenceIn(value);
      if (reference !== undefined && values.has(reference) && !isSecretName(reference)) kept.add(reference);
    }
  }
  return kept;
}

/** Every variable of the request, with the values among those given to it that refer to another. */
function valuesByName(inventory: Inventory, command: PlaybookCommand): ReadonlyMap<string, readonly unknown[]> {
  const values = new Map<string, unknown[]>();
  const add = (name: string, value: unknown) => {
    const known = values.get(name) ?? [];
    if (referenceIn(value) !== undefined) known.push(value);
    values.set(name, known);
  };
  const files = [...inventory.groupVars.values(), ...inventory.hostVars.values()].flat();
  for (const { vars } of [...inventory.hosts.values(), ...inventory.groups.values(), ...files])
    for (const { name, value } of vars.values()) add(name, value);
  for (const { vars } of command.extraVars) for (const [name, value] of vars) add(name, value);
  return values;
}

/** The files that Ansible reads for these commands, redacted; others do not leave. */
function redactedFiles(readings: readonly [Reading, ...Reading[]], redacting: Redacting): readonly InventoryFile[] {
  const { names, ledger, inPlace } = redacting;
  const [{ files }] = readings;
  const inventories = [...new Set(readings.map(({ inventory }) => inventory))];
  const variables = new Set(
    inventories
      .flatMap(({ groupVars, hostVars }) => [...groupVars.values(), ...hostVars.values()].flat())
      .map(({ path }) => path),
  );
  const broken = new Set(
    inventories.flatMap(({ problems }) => problems.flatMap(({ span }) => (span.file === undefined ? [] : [span.file]))),
  );
  const extra = new Set(
    readings.flatMap(({ command }) =>
      command.extraVars.flatMap(({ form, text }) => {
        const file = form === 'file' ? findFile(files, text.replace(/^@/, '')) : undefined;
        return file ? [file.path] : [];
      }),
    ),
  );
  const isSource = sourceTest(files, new Set(readings.flatMap(({ sources }) => sources)));
  const named = ({ path }: InventoryFile, text: string): InventoryFile => ({ path: names.path(path), text });
  return files.flatMap((file): readonly InventoryFile[] => {
    ledger.enter(file.path);
    const isExtra = extra.has(file.path);
    const isRead = isExtra || variables.has(file.path);
    // A file of variables that is itself named as the inventory is read as one.
    const as = !isRead && isSource(file) ? redactedSource : redactedVariables;
    if (isRead || as === redactedSource || (isVariablesPath(file.path) && broken.has(file.path))) {
      const text = vaultOr(file, ledger, () => as(file, redacting));
      // Nothing of it is left, and nothing names it.
      return text === noVariables && as === redactedVariables && !isExtra && !inPlace ? [] : [named(file, text)];
    }
    // A limit's file is resolved in the command.
    ledger.drop('file', file.path);
    return [];
  });
}

/** An encrypted file stays one, without what is encrypted. */
function vaultOr({ text, path }: InventoryFile, ledger: Ledger, otherwise: () => string): string {
  if (!text.startsWith('$ANSIBLE_VAULT')) return otherwise();
  ledger.drop('file', path, 'secret');
  return '$ANSIBLE_VAULT;1.1;AES256\n';
}

/** A text that is neither YAML nor INI. */
const unreadableSource = '{ redacted\n';

function redactedSource(file: InventoryFile, redacting: Redacting): string {
  if (file.text.startsWith('#!')) {
    redacting.ledger.drop('text', '');
    return '#!/bin/false\n';
  }
  const printed = redactedPrinted(file, redacting);
  if (printed !== undefined) return printed;
  const isYaml = /(?:^|\/)[^./]*$|\.(?:ya?ml|json)$/.test(file.path);
  const yaml = isYaml ? redactedYaml(file, redacting) : undefined;
  if (yaml === undefined && isYaml && isWrittenAsYaml(file) && holdsNothing(readInventory([file], [file.path]))) {
    redacting.ledger.drop('text', '', 'not-understood');
    return unreadableSource;
  }
  return yaml ?? redactedIni(file, redacting);
}

/** Refused, and not a name was read of it before that: what the names of a limit are told by stays. */
function holdsNothing({ readable, hosts, groups }: Inventory): boolean {
  return !readable && hosts.size === 0 && [...groups.keys()].every((group) => group === 'all' || group === 'ungrouped');
}

function sourceTest(files: readonly InventoryFile[], sources: ReadonlySet<string>): (file: InventoryFile) => boolean {
  const resolved = [...sources].map((source) => resolveSource(files, source));
  return (file) => {
    const path = normalPath(file.path);
    return resolved.some((source) => {
      if (source.kind === 'file') return source.file === file;
      if (source.kind !== 'folder' || isVariablesPath(path)) return false;
      return source.folder === '' || `${folderOf(path)}/`.startsWith(`${source.folder}/`);
    });
  };
}

/** The variable whose value is still somewhere in the request. */
export function remainingSecret(request: Request, ledger: Ledger): string | undefined {
  const texts = [request.command, ...request.files.flatMap(({ path, text }) => [path, text])].join('\n');
  for (const [secret, name] of ledger.secrets()) if (texts.includes(secret)) return name;
  return undefined;
}

/** What of a prediction is another after the redaction, in its own words; host names as they are now. */
function differenceBetween(before: Prediction, after: Prediction, names: Names): string | undefined {
  const ending = ({ outcome, failure, applied }: Ending, host: (name: string) => string): readonly unknown[] => [
    outcome,
    failure && [failure.play, failure.batch, failure.task, failure.host && host(failure.host)],
    applied,
  ];
  const same = (name: string) => name;
  const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (before.outcome !== after.outcome) return `${before.outcome} → ${after.outcome}`;
  if (before.headline !== after.headline) return `${before.headline} → ${after.headline}`;
  if (!isEqual(ending(before, names.host), ending(after, same))) return before.failure?.task ?? before.outcome;
  if (before.alternatives.length !== after.alternatives.length) return before.outcome;
  if (!isEqual(before.outcomes, after.outcomes)) return before.outcome;
  return undefined;
}
