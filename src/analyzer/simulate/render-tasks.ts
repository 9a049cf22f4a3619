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
import { reasonUnset, TouchedUnset, TypeFault, unset } from '../python/unset.ts';
import { isIn, touch } from '../python/values.ts';
import { firstOfEachKind } from './kinds.ts';
import { type PlayState, representativeOf } from './lookup.ts';
import { firstControlPlane, type Result, SWITCH, switchesIn } from './multus-tasks.ts';
import { fromHostvars, type Process, taskVariable, taskVariables } from './process.ts';

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
export type Effect =
  | { readonly result: Result; readonly objects: readonly string[]; readonly value?: unknown }
  | { readonly message: string };

/** A task of the render part, ready for the hosts of a batch. */
export type RenderTask = {
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

/** What the task sets without registering it. */
export const ENGINE_TYPES = 'container_manager_types';

/** The tasks of the render part, in order. */
export function renderTasks(variant: Variant): readonly (readonly [name: string, prepare: PrepareTask])[] {
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
