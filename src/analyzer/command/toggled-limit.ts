import type { Inventory, InventoryFile } from '../inventory/model.ts';
import { type Limit, readLimit } from '../pattern/limit.ts';
import { splitHostPattern } from '../pattern/parse.ts';
import { withLimit } from './edit.ts';
import type { PlaybookCommand } from './model.ts';

/** The command after hosts have changed sides of its limit. */
export type ToggledLimit =
  | { readonly kind: 'command'; readonly command: string }
  /** Nobody would be left, and an empty limit takes every host. */
  | { readonly kind: 'nobody-left' }
  /** What the limit takes is not known, or the command cannot be changed. */
  | { readonly kind: 'not-editable' };

type Input = {
  readonly command: PlaybookCommand;
  readonly inventory: Inventory;
  readonly files: readonly InventoryFile[];
};

/**
 * The command, alone, whose limit takes exactly the hosts that it takes now, apart from `toggled`: each of these joins or leaves, in
 * this order. The terms of the limit stay as far as they can; one that would take every host goes.
 */
export function toggledLimit({ command, inventory, files }: Input, toggled: readonly string[]): ToggledLimit {
  const read = (text: string): Limit => readLimit(inventory, text, files);
  const text = command.limit?.text ?? '';
  const before = read(text);
  if (command.limit?.unknowable || !isKnown(before)) return { kind: 'not-editable' };
  const wanted = new Set(taken(before, inventory));
  let changed: string | undefined = before.kind === 'none' ? '' : text;
  for (const host of toggled) {
    if (!inventory.hosts.has(host)) return { kind: 'not-editable' };
    if (!wanted.delete(host)) wanted.add(host);
    if (wanted.size > 0) changed = limitFor(inventory, read, changed, host, wanted);
    if (changed === undefined) return { kind: 'not-editable' };
  }
  if (wanted.size === 0) return { kind: 'nobody-left' };
  const after = withLimit(command, changed === '' ? undefined : changed);
  return after === undefined ? { kind: 'not-editable' } : { kind: 'command', command: after };
}

/** The text of a limit that takes the `wanted` hosts, made of one that differs by `host`; empty: it takes every host. */
function limitFor(
  inventory: Inventory,
  read: (text: string) => Limit,
  text: string,
  host: string,
  wanted: ReadonlySet<string>,
): string | undefined {
  if (wanted.size === inventory.hosts.size) return '';
  const before = text === '' ? undefined : read(text);
  const isWanted = (candidate: string): boolean => {
    const limit = read(candidate);
    if (limit.kind !== 'limit' || !isKnown(limit)) return false;
    const hosts = taken(limit, inventory);
    return hosts.length === wanted.size && hosts.every((each) => wanted.has(each));
  };
  const own = before && taken(before, inventory).length > 0 ? candidates(text, host, wanted.has(host)) : [];
  return [...own, ...anew(inventory, wanted)].find(isWanted);
}

/** The limit with the host's own term away, or with one more at its end, in the separators that it has. */
function candidates(text: string, host: string, joins: boolean): readonly string[] {
  const colons = text.includes(':') && !text.includes(',') ? [':', ','] : [',', ':'];
  const term = joins ? host : `!${host}`;
  // A comma would make one term of what colons separate.
  const separators = joins || text.includes(',') ? colons : [':', ','];
  return [
    ...withoutTerm(text, joins ? `!${host}` : host),
    ...separators.map((separator) => `${text}${separator}${term}`),
  ];
}

function withoutTerm(text: string, term: string): readonly string[] {
  const parts = splitHostPattern(text);
  const at = parts.findIndex((part) => part.text === term);
  const part = parts[at];
  if (!part || parts.length === 1) return [];
  const [start, end] = at > 0 ? [parts[at - 1]!.end, part.end] : [part.start, parts[1]!.start];
  const left = text.slice(0, start) + text.slice(end);
  return parts.filter((other) => other.text === term).length > 1 ? withoutTerm(left, term) : [left];
}

/** The hosts named one by one, or all but the others: what is shorter first. */
function anew(inventory: Inventory, wanted: ReadonlySet<string>): readonly string[] {
  const all = [...inventory.hosts.keys()];
  const named = all.filter((host) => wanted.has(host));
  const others = all.filter((host) => !wanted.has(host));
  const texts = [named.join(','), ['all', ...others.map((host) => `!${host}`)].join(':')];
  return named.length <= others.length ? texts : texts.toReversed();
}

/** The hosts of the inventory that a limit takes. */
function taken(limit: Limit, { hosts }: Inventory): readonly string[] {
  const all = [...hosts.keys()];
  return limit.kind === 'none' ? all : all.filter((host) => limit.hosts.has(host));
}

function isKnown(limit: Limit): boolean {
  if (limit.kind === 'none') return true;
  return limit.match.error === undefined && limit.match.unsupported === undefined && limit.missingFile === undefined;
}
