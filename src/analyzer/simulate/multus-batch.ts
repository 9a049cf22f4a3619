import { factAt } from '../kubespray/fact-at.ts';
import { includeTaskName, networkTasks, pluginTaskName, variants } from '../kubespray/multus-role.ts';
import { upstream } from '../kubespray/upstream.ts';
import type { LookupEvidence, TaskEvidence } from '../prediction.ts';
import { reasonUnset } from '../python/unset.ts';
import { firstOfEachKind, hostsWhere } from './kinds.ts';
import type { PlayState } from './lookup.ts';
import { applyPart, type Stop, SWITCH, switchesOf } from './multus-tasks.ts';
import { type Process, taskVariables } from './process.ts';
import { renderPart, taskOrder } from './render-part.ts';
import type { PlayMemory } from './render-tasks.ts';
import { runsWithTags, type TagSelection } from './tags.ts';
import { Unknowable } from './unknowable.ts';

/** A task as its play knows it before it runs: `--start-at-task` finds it by its name, alone or after the role's. */
export type KnownTask = { readonly name: string; readonly role?: string };

/** What the network role, or the role among the apps, did about Multus in one batch. */
export type BatchResult = {
  readonly tasks: readonly TaskEvidence[];
  readonly stop?: Stop;
  /** What the lookup found, host by host; put together when it is asked for. */
  readonly lookup?: () => LookupEvidence;
  /** A host evaluated `Multus | Start resources`. */
  readonly evaluated: boolean;
};

type Parts = readonly ('render' | 'apply')[];

/**
 * The tasks on the Multus path that a role with these tags brings to its play, in order, as far as they are selected. Up to v2.30 they are
 * those of the Multus role itself; then the network role includes it, and what is in it is not known before.
 */
export function knownTasks(
  { release }: Process,
  parts: Parts,
  roleTags: readonly string[],
  selection: TagSelection,
): readonly KnownTask[] {
  const variant = variants[release.variant];
  if (variant.included)
    return networkTasks.flatMap(({ name, tags }) =>
      runsWithTags(selection, [...roleTags, ...tags]) ? [{ name, role: 'network_plugin' }] : [],
    );
  if (!runsWithTags(selection, [...roleTags, 'multus'])) return [];
  const apart = variant.applyIn === 'apps-role';
  return parts.flatMap((part) => {
    const role = part === 'apply' && apart ? 'kubernetes-apps/network_plugin/multus' : 'network_plugin/multus';
    return taskOrder(variant, [part]).map((name) => ({ name, role }));
  });
}

/** Runs what is in `left` of the tasks on the Multus path on the hosts of a batch, or on those that are at it. */
export function runMultus(
  process: Process,
  parts: Parts,
  play: PlayState,
  memory: PlayMemory,
  left: ReadonlySet<string>,
  taking: readonly string[] = play.batch,
): BatchResult {
  const variant = variants[process.release.variant];
  let hosts = taking;
  if (variant.included) {
    const included = includeMultus(process, taking, left);
    if (!('hosts' in included)) return stopped(included);
    hosts = included.hosts;
  }
  if (hosts.length === 0 || left.size === 0) return { tasks: [], evaluated: false };
  const tasks: TaskEvidence[] = [];
  if (parts.includes('render')) {
    const rendered = renderPart(process, variant, play, hosts, memory, variant.included ? undefined : left);
    tasks.push(...rendered.tasks);
    if (rendered.stop) return { tasks, stop: rendered.stop, evaluated: false };
  }
  if (!parts.includes('apply')) return { tasks, evaluated: false };
  const applied = applyPart(process, variant, play, hosts);
  return { ...applied, tasks: [...tasks, ...applied.tasks] };
}

function stopped(stop: Stop): BatchResult {
  const results = [{ result: 'failed' as const, hosts: [stop.host], objects: [] }];
  return { tasks: [{ task: stop.task, results }], stop, evaluated: false };
}

/** The hosts that `include_role` takes into the Multus role, or where the network role stops before that. */
function includeMultus(
  process: Process,
  batch: readonly string[],
  left: ReadonlySet<string>,
): { readonly hosts: readonly string[] } | Stop {
  const stop = left.has(pluginTaskName) ? pluginStop(process, batch) : undefined;
  if (stop) return stop;
  if (!left.has(includeTaskName)) return { hosts: [] };
  const switchOf = switchesOf(process);
  for (const host of firstOfEachKind(process, batch, [SWITCH])) {
    const on = switchOf(host);
    if (typeof on === 'object') return { task: includeTaskName, host, message: on.message };
  }
  return { hosts: hostsWhere(process, batch, [SWITCH], (host) => switchOf(host) === true) };
}

/** The first host whose network plugin has no role; `any_errors_fatal` ends the play there for every host. */
function pluginStop(process: Process, batch: readonly string[]): Stop | undefined {
  const roles = factAt(upstream.networkRoles, process.release.name) ?? [];
  const pluginOf = taskVariables(process, 'kube_network_plugin');
  for (const host of firstOfEachKind(process, batch, ['kube_network_plugin'])) {
    const plugin = pluginOf(host)?.value;
    // Where it is undefined tasks long before these stop.
    if (reasonUnset(plugin) !== undefined) throw new Unknowable('templated-value', 'kube_network_plugin');
    if (plugin === 'none') continue;
    // An empty name is that of the network role itself, and Multus as the plugin runs whatever its switch says.
    const isName = typeof plugin === 'string' && plugin !== '' && plugin !== 'multus';
    if (!isName) throw new Unknowable('unusual-value', 'kube_network_plugin');
    if (!roles.includes(plugin))
      return { task: pluginTaskName, host, message: `the role 'network_plugin/${plugin}' was not found` };
  }
  return undefined;
}
