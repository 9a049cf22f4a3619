import {
  clusterManifests,
  engineManifests,
  firstControlPlaneCondition,
  type Manifest,
  objectName,
  singleManifest,
  taskNames,
  type Variant,
} from '../kubespray/multus-role.ts';
import type { TaskEvidence } from '../prediction.ts';
import { reasonUnset, TouchedUnset, TypeFault, unset } from '../python/unset.ts';
import { isIn, touch } from '../python/values.ts';
import { firstOfEachKind } from './kinds.ts';
import { type PlayState, representativeOf } from './lookup.ts';
import {
  firstControlPlane,
  type PartResult,
  type Result,
  type Stop,
  SWITCH,
  switchesIn,
  TaskRecord,
} from './multus-tasks.ts';
import { fromHostvars, type Process, register, taskVariable, taskVariables } from './process.ts';

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

/** Memory of one play: values that are the same for all of its hosts. */
export type PlayMemory = { engineTypes?: unknown; readonly representatives: Map<string, string | null> };

/** What a task does on a host, and what it registers or sets there; or why it fails there. */
type Effect =
  | { readonly result: Result; readonly objects: readonly string[]; readonly value?: unknown }
  | { readonly message: string };

/** A task of the render part, ready for the hosts of a batch. */
type RenderTask = {
  /** The variable that it sets on a host. */
  readonly sets: string;
  /** The variables of a host that it asks for. */
  readonly asks: readonly string[];
  /** The hosts with whose names it has compared, so far, that of a host. */
  readonly named: ReadonlySet<unknown>;
  /** The effect on a host; without `name`, on a host of this kind that goes by another name than those. */
  readonly effectOn: (host: string, name?: string) => Effect;
};

type PrepareTask = (process: Process, variant: Variant, play: PlayState, memory: PlayMemory) => RenderTask;

/** The tasks of the render part, in order. */
function renderTasks(variant: Variant): readonly (readonly [name: string, prepare: PrepareTask])[] {
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
  for (const [name, prepare] of renderTasks(variant)) {
    if (left && !left.has(name)) continue;
    const { evidence, stop } = runTask(process, hosts, name, prepare(process, variant, play, memory));
    tasks.push(evidence);
    if (stop) return { tasks, stop, evaluated: false };
  }
  return { tasks, evaluated: false };
}

/** What the task sets without registering it. */
const ENGINE_TYPES = 'container_manager_types';

function runTask(
  process: Process,
  hosts: readonly string[],
  name: string,
  task: RenderTask,
): { readonly evidence: TaskEvidence; readonly stop?: Stop } {
  const record = new TaskRecord();
  const evidence = (): TaskEvidence => record.evidence(name, task.sets === ENGINE_TYPES ? undefined : task.sets);
  const holders = new Map<unknown, (readonly string[])[]>();
  for (const [some, effect] of effectsOf(process, hosts, task)) {
    if ('message' in effect) {
      record.add('failed', some);
      return { evidence: evidence(), stop: { task: name, host: some[0] ?? '', message: effect.message } };
    }
    record.add(effect.result, some, effect.objects);
    const lists = holders.get(effect.value);
    if (lists) lists.push(some);
    else holders.set(effect.value, [some]);
  }
  for (const [value, lists] of holders) {
    const [only = [], ...others] = lists;
    if (value !== undefined) register(process, task.sets, others.length === 0 ? only : lists.flat(), value);
  }
  return { evidence: evidence() };
}

/** The effects of a task in the order of the hosts. Hosts of one kind fare alike, but for those with whose names it compares. */
function* effectsOf(
  process: Process,
  hosts: readonly string[],
  task: RenderTask,
): Generator<readonly [hosts: readonly string[], effect: Effect]> {
  const common = commonEffect(process, hosts, task);
  if (!common) {
    for (const host of hosts) yield [[host], task.effectOn(host, host)];
    return;
  }
  const places = [...task.named].map((name) => hosts.indexOf(name as string)).filter((place) => place >= 0);
  let from = 0;
  for (const place of places.sort((a, b) => a - b)) {
    const host = hosts[place] ?? '';
    if (place > from) yield [hosts.slice(from, place), common];
    yield [[host], task.effectOn(host, host)];
    from = place + 1;
  }
  if (from < hosts.length) yield [from === 0 ? hosts : hosts.slice(from), common];
}

/** The effect that a task has on hosts of every kind; `undefined`: it differs, or the task fails somewhere. */
function commonEffect(process: Process, hosts: readonly string[], { asks, effectOn }: RenderTask): Effect | undefined {
  let common: Effect | undefined;
  for (const host of firstOfEachKind(process, hosts, asks)) {
    const effect = effectOn(host);
    if ('message' in effect || (common && effect !== common)) return undefined;
    common = effect;
  }
  return common;
}

/** `Multus | Copy manifest files`: on the first control-plane host; up to v2.20 on every host. */
const copyFiles: PrepareTask = (process, variant) => {
  const copied: Effect = { result: 'changed', objects: clusterManifests.map(objectName), value: allFiles };
  const skipped: Effect = { result: 'skipped', objects: [], value: noFiles };
  const everywhere = variant.lookup === 'own';
  const switchOf = switchesIn(process, variant);
  const named = new Set<unknown>();
  return {
    sets: 'multus_manifest_1',
    asks: [SWITCH],
    named,
    effectOn(host, name) {
      const on = switchOf(host);
      if (typeof on === 'object') return on;
      if (!on || everywhere) return on ? copied : skipped;
      try {
        const first = firstControlPlane(process);
        named.add(first);
        return name === first ? copied : skipped;
      } catch (error) {
        if (!(error instanceof TouchedUnset)) throw error;
        return { message: process.core.undefinedConditionMessage(firstControlPlaneCondition, error.message) };
      }
    },
  };
};

/** `Multus | Check container engine type`: every host of the play must have the variable in `hostvars`. */
const checkEngines: PrepareTask = (process, variant, play, memory) => {
  const skipped: Effect = { result: 'skipped', objects: [] };
  const switchOf = switchesIn(process, variant);
  let checked: Effect | undefined;
  return {
    sets: ENGINE_TYPES,
    asks: [SWITCH],
    named: new Set(),
    effectOn(host) {
      const on = switchOf(host);
      if (typeof on === 'object') return on;
      if (!on) return skipped;
      memory.engineTypes ??= engineTypesOf(process, play.hosts);
      const reason = reasonUnset(memory.engineTypes);
      if (reason !== undefined) return { message: process.core.undefinedArgumentMessage(reason, ENGINE_TYPES) };
      checked ??= { result: 'ok', objects: [], value: memory.engineTypes };
      return checked;
    },
  };
};

/** The engines of a play's hosts, each once; the unset sentinel where Ansible stops. */
function engineTypesOf(process: Process, playHosts: readonly string[]): unknown {
  const name = 'container_manager';
  const values = firstOfEachKind(process, playHosts, [name]).map(fromHostvars(process, name));
  const missing = values.find((value) => reasonUnset(value) !== undefined);
  if (missing === undefined) return [...new Set(values)];
  // `unique` compares each value with those before it; a list of one is never compared, and becomes text that names no engine.
  return playHosts.length === 1 && process.core.toleratesSingleUnset ? '[AnsibleUndefined]' : missing;
}

/** `Multus | Copy manifest templates`: each engine's DaemonSet, on its representative only. */
const copyTemplates: PrepareTask = (process, variant, play, memory) => {
  const skipped: Effect = { result: 'skipped', objects: [], value: noTemplates };
  const switchOf = switchesIn(process, variant);
  const typesOf = taskVariables(process, ENGINE_TYPES);
  const engineOf = fromHostvars(process, 'container_manager');
  const named = new Set<unknown>();
  return {
    sets: 'multus_manifest_2',
    asks: [SWITCH, ENGINE_TYPES, 'container_manager', 'vars_from_node'],
    named,
    effectOn(host, name) {
      const on = switchOf(host);
      if (typeof on === 'object') return on;
      if (!on) return skipped;
      const found = typesOf(host);
      const types = found ? found.value : unset(`'${ENGINE_TYPES}' is undefined`);
      let rendered: Manifest | undefined;
      for (const manifest of engineManifests) {
        const { engine } = manifest;
        if (engine === undefined) continue;
        let condition = 'item.engine in container_manager_types';
        try {
          if (!isIn(engine, types)) continue;
          condition = 'hostvars[inventory_hostname].container_manager == item.engine';
          const own = engineOf(host);
          touch(own);
          if (own !== engine) continue;
          const chosen = representative(process, variant, play, host, engine, memory);
          named.add(chosen);
          if (chosen === name) rendered = manifest;
        } catch (error) {
          return { message: conditionMessage(process, condition, error) };
        }
      }
      if (!rendered) return skipped;
      return { result: 'changed', objects: [objectName(rendered)], value: templatesByEngine.get(rendered.engine) };
    },
  };
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
const copySingleTemplate: PrepareTask = (process, variant) => {
  const copied: Effect = { result: 'changed', objects: singleManifest.map(objectName), value: singleTemplate };
  const skipped: Effect = { result: 'skipped', objects: [], value: noSingleTemplate };
  const switchOf = switchesIn(process, variant);
  return {
    sets: 'multus_manifest_2',
    asks: [SWITCH],
    named: new Set(),
    effectOn(host) {
      const on = switchOf(host);
      return typeof on === 'object' ? on : on ? copied : skipped;
    },
  };
};
