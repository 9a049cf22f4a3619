import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory, InventoryFile } from '../inventory/model.ts';
import {
  firstControlPlaneCondition,
  type Manifest,
  notSkippedCondition,
  objectName,
  taskNames,
  type Variant,
} from '../kubespray/multus-role.ts';
import { memo, memoByKey } from '../memo.ts';
import type { LookupEvidence, TaskEvidence } from '../prediction.ts';
import { missingKey, TouchedUnset } from '../python/unset.ts';
import { attribute, isMapping, isTruthy, missingAttribute, pythonType } from '../python/values.ts';
import { placeOf, type Span } from '../span.ts';
import { lookUp, type PlayState } from './lookup.ts';
import { asSet, type Found, type Process, taskVariables } from './process.ts';
import { needsRendering } from './templates.ts';

/** A task that stopped the run. */
export type Stop = { readonly task: string; readonly host: string; readonly message: string };

/** What a part of the path did in one batch. */
export type PartResult = {
  readonly tasks: readonly TaskEvidence[];
  readonly stop?: Stop;
  readonly lookup?: () => LookupEvidence;
  /** A host evaluated `Multus | Start resources`. */
  readonly evaluated: boolean;
};

export type Result = TaskEvidence['results'][number]['result'];

/** Collects what a task did, host by host, into one entry for each result. */
export class TaskRecord {
  readonly #byResult = new Map<Result, { readonly hosts: string[]; readonly objects: Set<string> }>();

  add(result: Result, hosts: readonly string[], objects: readonly string[] = []): void {
    const entry = this.#byResult.get(result) ?? { hosts: [], objects: new Set() };
    this.#byResult.set(result, entry);
    for (const host of hosts) entry.hosts.push(host);
    for (const object of objects) entry.objects.add(object);
  }

  evidence(task: string, registers?: string): TaskEvidence {
    const results = [...this.#byResult].map(([result, { hosts, objects }]) => ({
      result,
      hosts,
      objects: [...objects],
    }));
    return { task, ...(registers ? { register: registers } : {}), results };
  }
}

// The groups of a host, and its variables with them, change while the playbook runs.
const switches = memo((_process: Process) => memoByKey<Inventory, string, Switch>());

/** The switch as a condition judges it on a host: its truth, or the message of the task where the condition breaks. */
type Switch = boolean | { readonly message: string };

/** The variable that turns Multus on. */
export const SWITCH = 'kube_network_plugin_multus';

/** `kube_network_plugin_multus` as the condition of a task, or of the `include_role`, judges it on a host. */
export function judgeSwitch(process: Process, host: string): Switch {
  return switchesOf(process)(host);
}

/** As `judgeSwitch`, for asking many hosts while nothing changes. */
export function switchesOf(process: Process): (host: string) => Switch {
  const known = switches(process);
  const found = taskVariables(process, SWITCH);
  const set = asSet(process, SWITCH);
  return (host) =>
    needsRendering(set(host)?.value)
      ? known(process.inventory, host, () => judged(process, () => found(host)))
      : judged(process, () => found(host));
}

function judged(process: Process, find: () => Found | undefined): Switch {
  try {
    const found = find();
    const on = isTruthy(found?.value);
    if (!process.core.isStrict || !found || typeof found.value === 'boolean') return on;
    return { message: notABoolean(on, found, process.inventory.files) };
  } catch (error) {
    if (!(error instanceof TouchedUnset)) throw error;
    return { message: process.core.undefinedConditionMessage(SWITCH, error.message) };
  }
}

/** What 2.19 says of a condition that is no boolean, with the place of its value. */
function notABoolean(on: boolean, { value, source, span }: Found, files: readonly InventoryFile[]): string {
  const place = source === 'extra-vars' ? `"<CLI option '-e'>"` : `'${span ? valuePlace(files, span) : ''}'`;
  const result = on ? 'True' : 'False';
  return `Task failed: Conditional result (${result}) was derived from value of type '${pythonType(value)}' at ${place}. Conditionals must have a boolean result.`;
}

function valuePlace(files: readonly InventoryFile[], { file = '', start, end }: Span): string {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  const beforeValue = /^[^:=]*[:=]\s*/.exec(text.slice(start, end))?.[0] ?? '';
  const { line, column } = placeOf(text, start + beforeValue.length);
  return `${file}:${line}:${column}`;
}

/** Is the switch on for a host? Any text counts as on, but for an empty one. */
export function isMultusOn(process: Process, host: string): boolean {
  return judgeSwitch(process, host) === true;
}

/** `groups['kube_control_plane'][0]`; throws `TouchedUnset` where there is none. */
export function firstControlPlane(process: Process): string {
  if (!process.inventory.groups.has('kube_control_plane')) throw new TouchedUnset(missingKey('kube_control_plane'));
  const [first] = hostsIn(process.inventory, 'kube_control_plane');
  if (first === undefined) throw new TouchedUnset('list object has no element 0');
  return first;
}

/** The condition that a role's entry passes down to each task; with `include_role` it was judged before. */
export function switchesIn(process: Process, variant: Variant): (host: string) => Switch {
  return variant.included ? () => true : switchesOf(process);
}

/** The apply part on the hosts of a batch that take part in it: once for the batch, or, up to v2.20, once a host. */
export function applyPart(process: Process, variant: Variant, play: PlayState, hosts: readonly string[]): PartResult {
  const record = new TaskRecord();
  const evaluating = variant.lookup === 'own' ? hosts : hosts.slice(0, 1);
  let lookup: (() => LookupEvidence) | undefined;
  for (const host of evaluating) {
    const result = startResources(process, variant, play, host);
    lookup ??= result.lookup;
    if (result.applied.length > 0) lookup = result.lookup;
    for (const object of result.applied) process.applied.add(object);
    record.add(
      result.message !== undefined ? 'failed' : result.applied.length > 0 ? 'changed' : 'skipped',
      [host],
      result.applied,
    );
    if (result.message !== undefined) {
      const stop = { task: taskNames.start, host, message: result.message };
      return { tasks: [record.evidence(taskNames.start)], stop, lookup, evaluated: true };
    }
  }
  return { tasks: [record.evidence(taskNames.start)], ...(lookup ? { lookup } : {}), evaluated: evaluating.length > 0 };
}

type StartResult = {
  readonly applied: readonly string[];
  readonly message?: string;
  readonly lookup: () => LookupEvidence;
};

/** `Multus | Start resources` on the host that evaluates it. */
function startResources(process: Process, variant: Variant, play: PlayState, host: string): StartResult {
  const { loop, evidence } = lookUp(process, variant, play, host);
  const failing = (message: string, applied: readonly string[] = []): StartResult => ({
    applied,
    message,
    lookup: () => evidence(applied),
  });
  const judged = switchesIn(process, variant)(host);
  const on = judged !== false;
  let items: readonly unknown[];
  if (loop.kind === 'items') items = loop.items;
  else if (loop.kind === 'type-fault') return failing(loop.message);
  else if (
    process.core.evaluatesLoopBeforeDelegating &&
    variant.lookup === 'across-hosts' &&
    hasFirstControlPlane(process)
  )
    items = [null];
  else if (loop.kind === 'filter-error') return failing(loop.message);
  else if (on && mayApply(process, variant, host)) return failing(loop.message);
  else return { applied: [], lookup: () => evidence([]) };
  if (typeof judged === 'object' && items.length > 0) return failing(judged.message);
  const applied: string[] = [];
  let labelMessage: string | undefined;
  const outcomes = new Map<unknown, ItemResult>();
  for (const item of items) {
    const outcome = outcomes.get(item) ?? startItem(process, variant, host, on, item);
    outcomes.set(item, outcome);
    if (outcome.applied !== undefined) applied.push(outcome.applied);
    if (outcome.message !== undefined) return failing(outcome.message, applied);
    labelMessage ??= outcome.labelMessage;
  }
  return labelMessage === undefined ? { applied, lookup: () => evidence(applied) } : failing(labelMessage, applied);
}

/** Up to v2.20 the condition asks for the first control-plane host before it looks at the item, so other hosts never miss the item. */
function mayApply(process: Process, variant: Variant, host: string): boolean {
  return variant.lookup !== 'own' || !hasFirstControlPlane(process) || host === firstControlPlane(process);
}

function hasFirstControlPlane(process: Process): boolean {
  return (
    process.inventory.groups.has('kube_control_plane') && hostsIn(process.inventory, 'kube_control_plane').length > 0
  );
}

type ItemResult = {
  readonly applied?: string;
  /** Why the loop ends here, and with it the task. */
  readonly message?: string;
  /** The label could not be rendered: the item has failed, and so will the task, but the loop goes on (`executor/task_executor.py`). */
  readonly labelMessage?: string;
};

/** One item of the loop: conditions, then the module, then the label. */
function startItem(process: Process, variant: Variant, host: string, on: boolean, item: unknown): ItemResult {
  let applies = on;
  if (applies && variant.lookup === 'own') {
    // Up to v2.20 one condition holds both questions, the host first.
    const condition = `${firstControlPlaneCondition} and ${notSkippedCondition}`;
    try {
      applies = host === firstControlPlane(process);
    } catch (error) {
      if (!(error instanceof TouchedUnset)) throw error;
      return { message: process.core.undefinedConditionMessage(condition, error.message) };
    }
    if (applies && !isMapping(item)) return { message: notADictionary(condition) };
  }
  if (applies && !isMapping(item)) return { message: notADictionary(notSkippedCondition) };
  if (applies && isMapping(item) && !isTruthy(item.skipped ?? false)) {
    const reason = ['name', 'type', 'file']
      .map((name) => missingOfItem(item, name))
      .find((found) => found !== undefined);
    if (reason !== undefined) return { message: process.core.undefinedArgumentMessage(reason) };
    return { applied: objectName(attribute(item, 'item') as Manifest) };
  }
  return labelResult(process, variant, item);
}

function notADictionary(condition: string): string {
  return `The conditional check '${condition}' failed. The error was: The 'skipped' test expects a dictionary`;
}

/** Why `item.item.NAME` is undefined; `undefined` when it is not. */
function missingOfItem(item: unknown, name: string): string | undefined {
  const inner = attribute(item, 'item');
  if (inner === undefined) return missingAttribute(item, 'item', 'item');
  return attribute(inner, name) === undefined ? missingAttribute(inner, name, 'item') : undefined;
}

/** The label is rendered for skipped items as well: `item.item.name`. */
function labelResult(process: Process, variant: Variant, item: unknown): ItemResult {
  if (variant.label === 'none' || (variant.label === 'tolerates-none' && item === null)) return {};
  const reason = missingOfItem(item, 'name');
  if (reason === undefined) return {};
  return { labelMessage: `Failed to template loop_control.label: ${process.core.undefinedMessage(reason)}` };
}
