import { search } from 'jmespath';
import { HostSet } from '../inventory/host-set.ts';
import { everyHost, hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { hostListExpression, representativeQuery, resultsQuery, type Variant } from '../kubespray/multus-role.ts';
import { memoByKey } from '../memo.ts';
import type { LookupEvidence } from '../prediction.ts';
import { missingFromHostvars, missingHost, missingKey, reasonUnset, TouchedUnset, unset } from '../python/unset.ts';
import { attribute, isMapping, isTruthy, missingAttribute, pythonType } from '../python/values.ts';
import { firstOfEachKind } from './kinds.ts';
import { hostsWith, hostVariables, type Process, type Source, sourcesOf, taskVariable } from './process.ts';
import { Unknowable } from './unknowable.ts';

/** What a loop's expression evaluates to. */
export type Loop =
  | { readonly kind: 'items'; readonly items: readonly unknown[] }
  /** Something unset was used. Ansible keeps the error until the conditions are true. */
  | { readonly kind: 'undefined'; readonly message: string }
  /** A filter failed. Ansible stops at once, whatever the conditions say. */
  | { readonly kind: 'filter-error'; readonly message: string }
  /** Python refused the types. Ansible stops at once as well, and no core passes over it. */
  | { readonly kind: 'type-fault'; readonly message: string };

/** A play as it is when a task of it is evaluated. */
export type PlayState = {
  readonly hosts: readonly string[];
  readonly batch: readonly string[];
};

/** What a loop evaluates to, and how, once its items have been applied. */
export type LookupResult = { readonly loop: Loop; readonly evidence: (applied: readonly string[]) => LookupEvidence };

/** The loop of `Multus | Start resources`, as `host` evaluates it. */
export function lookUp(process: Process, variant: Variant, play: PlayState, host: string): LookupResult {
  return variant.lookup === 'own'
    ? lookUpOwn(process, variant, host, play)
    : lookUpAcrossHosts(process, variant, play, host);
}

/** Up to v2.20 a host uses only what it registered itself. */
function lookUpOwn(process: Process, variant: Variant, host: string, play: PlayState): LookupResult {
  const parts = ['multus_manifest_1', 'multus_manifest_2'].map((name) => resultsOf(process, host, name));
  return {
    loop: joined(process, variant, parts),
    evidence: (items) => ({
      evaluatedBy: host,
      list: 'batch',
      batchSize: play.batch.length,
      playSize: play.hosts.length,
      hosts: [],
      key: 'multus_manifest_2',
      groupMissing: false,
      items,
    }),
  };
}

function lookUpAcrossHosts(process: Process, variant: Variant, play: PlayState, host: string): LookupResult {
  const wholePlay = play.batch.length === play.hosts.length;
  const list = hostList(process, play, wholePlay, host);
  const key = variant.second === 'dotted-key' ? 'multus_manifest_2.results' : 'multus_manifest_2';
  const hosts = list.kind === 'hosts' ? list.hosts : [];
  const sourceOf = sourcesOf(process, key, hosts);
  const inPlay = HostSet.none(process.inventory).with(play.hosts).asListed(hosts);
  const loop = list.kind === 'missing' ? list.loop : loopAcross(process, variant, host, hosts, key);
  const brokeAt = loop.kind === 'items' ? undefined : hostsWith(process, key).firstOutside(hosts);
  return {
    loop,
    evidence: (items) => ({
      evaluatedBy: host,
      list: wholePlay ? 'k8s_cluster' : 'batch',
      batchSize: play.batch.length,
      playSize: play.hosts.length,
      hosts: hosts.map((name, at) => hostEvidence(name, inPlay(at), sourceOf(at))),
      key,
      ...(variant.second === 'dotted-key' ? {} : { query: resultsQuery }),
      groupMissing: list.kind === 'missing',
      items,
      ...(brokeAt === undefined ? {} : { brokeAt }),
    }),
  };
}

function loopAcross(process: Process, variant: Variant, host: string, hosts: readonly string[], key: string): Loop {
  const first = resultsOf(process, host, 'multus_manifest_1');
  const firstPart = variant.firstHasDefault && reasonUnset(first) !== undefined ? [] : first;
  const second = secondPart(process, variant, hosts, key);
  return second.kind === 'filter-error' ? second : joined(process, variant, [firstPart, second.items]);
}

function hostEvidence(host: string, inPlay: boolean, source: Source | undefined): LookupEvidence['hosts'][number] {
  return source === undefined || source === 'role-default' ? { host, inPlay } : { host, inPlay, source };
}

type HostList =
  | { readonly kind: 'hosts'; readonly hosts: readonly string[] }
  | { readonly kind: 'missing'; readonly loop: Loop };

/** `multus_nodes_list`: the role takes "the batch has as many hosts as the play" to mean "the whole cluster is in this run". */
function hostList(process: Process, play: PlayState, wholePlay: boolean, host: string): HostList {
  const given = process.extraVars.has('multus_nodes_list')
    ? taskVariable(process, host, 'multus_nodes_list')
    : undefined;
  if (given) return { kind: 'hosts', hosts: membersOf(given.value) };
  if (!wholePlay) return { kind: 'hosts', hosts: play.batch };
  if (process.inventory.groups.has('k8s_cluster'))
    return { kind: 'hosts', hosts: hostsIn(process.inventory, 'k8s_cluster') };
  // The variable's own template breaks; its error becomes the hint of the value that then breaks the loop.
  const inner = process.core.undefinedMessage(missingKey('k8s_cluster'));
  const message = process.core.undefinedMessage(`${hostListExpression}: ${inner}`);
  return { kind: 'missing', loop: { kind: 'undefined', message } };
}

/** What Jinja's `map` goes over: nothing for what counts as false, the characters of text, the keys of a mapping. */
function membersOf(value: unknown): readonly string[] {
  if (reasonUnset(value) !== undefined) throw new Unknowable('templated-value', 'multus_nodes_list');
  if (!isTruthy(value)) return [];
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return value;
  if (typeof value === 'string') return [...value];
  if (isMapping(value)) return Object.keys(value);
  throw new Unknowable('unusual-value', 'multus_nodes_list');
}

/** `NAME.results` of the evaluating host's own variable. */
function resultsOf(process: Process, host: string, name: string): unknown {
  const found = taskVariable(process, host, name);
  if (!found) return unset(`'${name}' is undefined`);
  if (reasonUnset(found.value) !== undefined) return found.value;
  const results = attribute(found.value, 'results');
  return results === undefined ? unset(missingAttribute(found.value, 'results', 'variable')) : results;
}

type SecondPart =
  | { readonly kind: 'items'; readonly items: readonly unknown[] }
  | { readonly kind: 'filter-error'; readonly message: string };

/**
 * The part of the loop that comes from the other hosts, as the variant gathers it. A host without the key adds nothing to it by default;
 * otherwise the first such host decides, whatever comes after it.
 */
function secondPart(process: Process, variant: Variant, hosts: readonly string[], key: string): SecondPart {
  const having = hostsWith(process, key);
  if (variant.second === 'default-per-host') return queryEach(valuesOf(process, having.within(hosts), key));
  const missing = having.firstOutside(hosts);
  const values = valuesOf(process, missing === undefined ? hosts : hosts.slice(0, hosts.indexOf(missing)), key);
  // What `-e` names need be no host; `hostvars` then gives an undefined value, and so does any key of it.
  if (missing !== undefined)
    values.push(unset(process.inventory.hosts.has(missing) ? missingFromHostvars(key) : missingHost(missing)));
  return variant.second === 'dotted-key' ? { kind: 'items', items: values } : queryEach(values);
}

/** `hostvars[host][key]` of each host. Most often a task has registered the same for all of them. */
function valuesOf(process: Process, hosts: readonly string[], key: string): unknown[] {
  const found = hostVariables(process, key);
  const [first] = hosts;
  const isSame = [...(process.registered.get(key)?.values() ?? [])].some((having) => having.holds(hosts));
  if (first === undefined || !isSame || process.extraVars.has(key)) return hosts.map((host) => found(host)?.value);
  return new Array(hosts.length).fill(found(first)?.value);
}

/** The query over a list of values. It goes from one to the next, and most hosts have registered the very same. */
function queryEach(values: readonly unknown[]): SecondPart {
  const results = new Map<unknown, readonly unknown[]>();
  const items: unknown[] = [];
  try {
    for (const value of values) {
      const known = results.get(value) ?? (query([value], resultsQuery) as readonly unknown[]);
      results.set(value, known);
      for (const item of known) items.push(item);
    }
    return { kind: 'items', items };
  } catch (error) {
    if (!(error instanceof TouchedUnset)) throw error;
    return { kind: 'filter-error', message: `Error in jmespath.search in json_query filter plugin:\n${error.message}` };
  }
}

/** Runs a query of the role. The library declares its argument as JSON; the sentinels are what it must be able to touch. */
function query(data: unknown, expression: string): unknown {
  return search(data as Parameters<typeof search>[0], expression);
}

/** Joins the lists as the variant does and flattens one level, as `with_items` does. */
function joined(
  process: Process,
  { join, loopExpression }: Pick<Variant, 'join' | 'loopExpression'>,
  parts: readonly unknown[],
): Loop {
  const reason = parts.map(reasonUnset).find((found) => found !== undefined);
  if (reason !== undefined) return { kind: 'undefined', message: process.core.undefinedMessage(reason) };
  const strange = parts.find((part) => !Array.isArray(part));
  // Two rendered values with a plus sign between are one text; only old cores evaluate it (`safe_eval`), and that only where it is a list.
  if (join === 'text' && (strange !== undefined || !process.core.evaluatesText))
    return { kind: 'items', items: ['[…] + […]'] };
  if (strange !== undefined) {
    const refusal =
      typeof strange === 'string'
        ? 'can only concatenate str (not "list") to str'
        : `unsupported operand type(s) for +: '${pythonType(strange)}' and 'list'`;
    return { kind: 'type-fault', message: process.core.typeFaultMessage(loopExpression, refusal) };
  }
  const items = parts.flat(1).flatMap((item) => (Array.isArray(item) ? item : [item]));
  const unsetItem = [...new Set(items)].map(reasonUnset).find((found) => found !== undefined);
  return unsetItem === undefined
    ? { kind: 'items', items }
    : { kind: 'undefined', message: process.core.undefinedMessage(unsetItem) };
}

type EngineRow = { readonly container_manager: unknown; readonly inventory_hostname: string };

const inventoryRows = memoByKey<Inventory, unknown, Readonly<Record<string, EngineRow>>>(100);

/**
 * `hostvars` for the query, which takes the first host of an engine: later hosts with a value that an earlier one has are left out. The
 * same for every process on an inventory with the same extra variable.
 */
function hostvarsOf(process: Process): Readonly<Record<string, EngineRow>> {
  const { inventory } = process;
  return inventoryRows(inventory, process.extraVars.get('container_manager')?.value, () => {
    const rows: Record<string, EngineRow> = {};
    for (const row of firstRows(process, everyHost(inventory))) rows[` ${row.inventory_hostname}`] = row;
    return rows;
  });
}

/** The first host of each value, as the query sees it. A host without the variable gives null: `HostVarsVars.get` finds nothing. */
function firstRows(process: Process, hosts: readonly string[]): readonly EngineRow[] {
  const engineOf = hostVariables(process, 'container_manager');
  const rows = new Map<unknown, EngineRow>();
  for (const host of firstOfEachKind(process, hosts, ['container_manager'])) {
    const value = engineOf(host)?.value ?? null;
    // `*` takes the values in the mapping's order.
    if (!rows.has(value)) rows.set(value, { container_manager: value, inventory_hostname: host });
  }
  return [...rows.values()];
}

/** The host whose variables render an engine's DaemonSet: the first with that engine, in the order of `hostvars` or of the play. */
export function representativeOf(
  process: Process,
  variant: Variant,
  playHosts: readonly string[],
  engine: string,
): string | null {
  const over = variant.representative ?? 'inventory';
  const data = over === 'inventory' ? hostvarsOf(process) : firstRows(process, playHosts);
  return query(data, representativeQuery(engine, over)) as string | null;
}
