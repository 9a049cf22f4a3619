import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory, InventoryFile } from '../inventory/model.ts';
import {
  clusterManifests,
  engineManifests,
  firstControlPlaneCondition,
  type Manifest,
  notSkippedCondition,
  objectName,
  singleManifest,
  taskNames,
  type Variant,
} from '../kubespray/multus-role.ts';
import { memo, memoByKey } from '../memo.ts';
import type { LookupEvidence, TaskEvidence } from '../prediction.ts';
import { missingKey, reasonUnset, TouchedUnset, TypeFault, unset } from '../python/unset.ts';
import { attribute, isIn, isMapping, isTruthy, missingAttribute, pythonType, touch } from '../python/values.ts';
import { placeOf, type Span } from '../span.ts';
import { lookUp, type PlayState, representativeOf } from './lookup.ts';
import { asSet, type Found, fromHostvars, type Process, register, taskVariable, taskVariables } from './process.ts';
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

type Result = TaskEvidence['results'][number]['result'];

/** Collects what a task did, host by host, into one entry for each result, and what it registered, by value. */
class TaskRecord {
  readonly #byResult = new Map<Result, { readonly hosts: string[]; readonly objects: Set<string> }>();
  readonly #byValue = new Map<unknown, string[]>();

  add(result: Result, host: string, objects: readonly string[] = [], value?: unknown): void {
    const holders = this.#byValue.get(value);
    if (holders) holders.push(host);
    else this.#byValue.set(value, [host]);
    const entry = this.#byResult.get(result) ?? { hosts: [], objects: new Set() };
    this.#byResult.set(result, entry);
    entry.hosts.push(host);
    for (const object of objects) entry.objects.add(object);
  }

  /** Sets the variable that the task registers on each host. */
  register(process: Process, name: string): void {
    for (const [value, hosts] of this.#byValue) register(process, name, hosts, value);
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

/** What a looped task registers when no item ran, and when all did. */
function registeredLoop(
  manifests: readonly Manifest[],
  ran: (manifest: Manifest) => boolean,
): Readonly<Record<string, unknown>> {
  const results = manifests.map((item) =>
    ran(item) ? { changed: true, item } : { changed: false, skipped: true, item },
  );
  return { changed: results.some(({ changed }) => changed), results };
}

const noFiles = registeredLoop(clusterManifests, () => false);
const allFiles = registeredLoop(clusterManifests, () => true);
const noTemplates = registeredLoop(engineManifests, () => false);
const templatesByEngine = new Map(
  engineManifests.map(({ engine }) => [engine, registeredLoop(engineManifests, (item) => item.engine === engine)]),
);
const noSingleTemplate = registeredLoop(singleManifest, () => false);
const singleTemplate = registeredLoop(singleManifest, () => true);

// The groups of a host, and its variables with them, change while the playbook runs.
const switches = memo((_process: Process) => memoByKey<Inventory, string, Switch>());

/** The switch as a condition judges it on a host: its truth, or the message of the task where the condition breaks. */
type Switch = boolean | { readonly message: string };

const SWITCH = 'kube_network_plugin_multus';

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
function firstControlPlane(process: Process): string {
  if (!process.inventory.groups.has('kube_control_plane')) throw new TouchedUnset(missingKey('kube_control_plane'));
  const [first] = hostsIn(process.inventory, 'kube_control_plane');
  if (first === undefined) throw new TouchedUnset('list object has no element 0');
  return first;
}

/** Memory of one play: values that are the same for all of its hosts. */
export type PlayMemory = { engineTypes?: unknown; readonly representatives: Map<string, string | null> };

/** The tasks of the render part, in order. */
function renderTasks(variant: Variant): readonly (readonly [name: string, step: Step])[] {
  if (variant.lookup === 'own')
    return [
      [taskNames.files, copyFiles],
      [taskNames.templates, copySingleTemplate],
    ];
  return [
    [taskNames.files, copyFiles],
    [taskNames.engine, checkEngines],
    [taskNames.templates, copyTemplates],
  ];
}

/** The names of the tasks of both parts, in order. */
export function taskOrder(variant: Variant, parts: readonly ('render' | 'apply')[]): readonly string[] {
  return parts.flatMap((part) => (part === 'render' ? renderTasks(variant).map(([name]) => name) : [taskNames.start]));
}

/** The render part on the hosts of a batch that take part in it; `left`: the only tasks that run, by name. */
export function renderPart(
  process: Process,
  variant: Variant,
  play: PlayState,
  hosts: readonly string[],
  memory: PlayMemory,
  left?: ReadonlySet<string>,
): PartResult {
  const tasks: TaskEvidence[] = [];
  for (const [name, step] of renderTasks(variant)) {
    if (left && !left.has(name)) continue;
    const { evidence, stop } = step(process, variant, play, hosts, memory);
    tasks.push(evidence);
    if (stop) return { tasks, stop, evaluated: false };
  }
  return { tasks, evaluated: false };
}

type Step = (
  process: Process,
  variant: Variant,
  play: PlayState,
  hosts: readonly string[],
  memory: PlayMemory,
) => { readonly evidence: TaskEvidence; readonly stop?: Stop };

/** What the tasks of the render part register. */
const registers: Readonly<Record<string, string>> = {
  [taskNames.files]: 'multus_manifest_1',
  [taskNames.templates]: 'multus_manifest_2',
};

/** A task of the render part has failed on a host, and so ends the run. */
function failedStep(record: TaskRecord, task: string, host: string, message: string): ReturnType<Step> {
  record.add('failed', host);
  return { evidence: record.evidence(task, registers[task]), stop: { task, host, message } };
}

/** `Multus | Copy manifest files`: on the first control-plane host; up to v2.20 on every host. */
const copyFiles: Step = (process, variant, _play, hosts) => {
  const record = new TaskRecord();
  const everywhere = variant.lookup === 'own';
  const switchOf = switchesIn(process, variant);
  for (const host of hosts) {
    const on = switchOf(host);
    if (typeof on === 'object') return failedStep(record, taskNames.files, host, on.message);
    try {
      const copies = on && (everywhere || host === firstControlPlane(process));
      if (copies) record.add('changed', host, clusterManifests.map(objectName), allFiles);
      else record.add('skipped', host, [], noFiles);
    } catch (error) {
      if (!(error instanceof TouchedUnset)) throw error;
      const message = process.core.undefinedConditionMessage(firstControlPlaneCondition, error.message);
      return failedStep(record, taskNames.files, host, message);
    }
  }
  record.register(process, 'multus_manifest_1');
  return { evidence: record.evidence(taskNames.files, registers[taskNames.files]) };
};

/** `Multus | Check container engine type`: every host of the play must have the variable in `hostvars`. */
const checkEngines: Step = (process, variant, play, hosts, memory) => {
  const record = new TaskRecord();
  const switchOf = switchesIn(process, variant);
  const checked: string[] = [];
  for (const host of hosts) {
    const on = switchOf(host);
    if (typeof on === 'object') return failedStep(record, taskNames.engine, host, on.message);
    if (!on) {
      record.add('skipped', host);
      continue;
    }
    memory.engineTypes ??= engineTypesOf(process, play.hosts);
    const reason = reasonUnset(memory.engineTypes);
    if (reason !== undefined)
      return failedStep(
        record,
        taskNames.engine,
        host,
        process.core.undefinedArgumentMessage(reason, 'container_manager_types'),
      );
    checked.push(host);
    record.add('ok', host);
  }
  register(process, 'container_manager_types', checked, memory.engineTypes);
  return { evidence: record.evidence(taskNames.engine) };
};

/** The engines of a play's hosts, each once; the unset sentinel where Ansible stops. */
function engineTypesOf(process: Process, playHosts: readonly string[]): unknown {
  const values = playHosts.map(fromHostvars(process, 'container_manager'));
  const missing = values.find((value) => reasonUnset(value) !== undefined);
  if (missing === undefined) return [...new Set(values)];
  // `unique` compares each value with those before it; a list of one is never compared, and becomes text that names no engine.
  return values.length === 1 && process.core.toleratesSingleUnset ? '[AnsibleUndefined]' : missing;
}

/** `Multus | Copy manifest templates`: each engine's DaemonSet, on its representative only. */
const copyTemplates: Step = (process, variant, play, hosts, memory) => {
  const record = new TaskRecord();
  const switchOf = switchesIn(process, variant);
  const typesOf = taskVariables(process, 'container_manager_types');
  const engineOf = fromHostvars(process, 'container_manager');
  for (const host of hosts) {
    const on = switchOf(host);
    if (typeof on === 'object') return failedStep(record, taskNames.templates, host, on.message);
    if (!on) {
      record.add('skipped', host, [], noTemplates);
      continue;
    }
    const found = typesOf(host);
    const types = found ? found.value : unset("'container_manager_types' is undefined");
    let rendered: string | undefined;
    for (const { engine } of engineManifests) {
      if (engine === undefined) continue;
      let condition = 'item.engine in container_manager_types';
      try {
        if (!isIn(engine, types)) continue;
        condition = 'hostvars[inventory_hostname].container_manager == item.engine';
        const own = engineOf(host);
        touch(own);
        if (own !== engine) continue;
        if (representative(process, variant, play, host, engine, memory) === host) rendered = engine;
      } catch (error) {
        return failedStep(record, taskNames.templates, host, conditionMessage(process, condition, error));
      }
    }
    const manifest = engineManifests.find(({ engine }) => engine === rendered);
    if (manifest) record.add('changed', host, [objectName(manifest)], templatesByEngine.get(rendered));
    else record.add('skipped', host, [], noTemplates);
  }
  record.register(process, 'multus_manifest_2');
  return { evidence: record.evidence(taskNames.templates, registers[taskNames.templates]) };
};

/** What Ansible says of a condition that breaks; throws what is none of Ansible's errors. */
function conditionMessage({ core }: Process, condition: string, error: unknown): string {
  if (error instanceof TouchedUnset) return core.undefinedConditionMessage(condition, error.message);
  if (!(error instanceof TypeFault)) throw error;
  const template = `{% if ${condition} %} True {% else %} False {% endif %}`;
  return `The conditional check '${condition}' failed. The error was: ${core.typeFaultMessage(template, error.message)}`;
}

function representative(
  process: Process,
  variant: Variant,
  play: PlayState,
  host: string,
  engine: string,
  memory: PlayMemory,
): unknown {
  const given = process.extraVars.get('vars_from_node');
  if (given) return taskVariable(process, host, 'vars_from_node')?.value;
  if (!memory.representatives.has(engine))
    memory.representatives.set(engine, representativeOf(process, variant, play.hosts, engine));
  return memory.representatives.get(engine);
}

/** `Multus | Copy manifest templates` up to v2.20: one DaemonSet, on every host. */
const copySingleTemplate: Step = (process, variant, _play, hosts) => {
  const record = new TaskRecord();
  const switchOf = switchesIn(process, variant);
  for (const host of hosts) {
    const on = switchOf(host);
    if (typeof on === 'object') return failedStep(record, taskNames.templates, host, on.message);
    if (on) record.add('changed', host, singleManifest.map(objectName), singleTemplate);
    else record.add('skipped', host, [], noSingleTemplate);
  }
  record.register(process, 'multus_manifest_2');
  return { evidence: record.evidence(taskNames.templates, registers[taskNames.templates]) };
};

/** The condition that a role's entry passes down to each task; with `include_role` it was judged before. */
function switchesIn(process: Process, variant: Variant): (host: string) => Switch {
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
      host,
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
  if (variant.label === 'none' || (variant.label === 'bears-none' && item === null)) return {};
  const reason = missingOfItem(item, 'name');
  if (reason === undefined) return {};
  return { labelMessage: `Failed to template loop_control.label: ${process.core.undefinedMessage(reason)}` };
}
