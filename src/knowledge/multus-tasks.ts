import type { MultusReach, MultusTask } from '../analyzer/kubespray/model.ts';
import { taskNames } from '../analyzer/kubespray/multus-role.ts';
import { readsOtherHosts, textsIn } from './expression.ts';
import type { Tree } from './read-git.ts';
import { listOf, parseTasks, recordOf, type Task, tagList } from './tasks.ts';
import { parseMapping } from './yaml-nodes.ts';

/** The roles of the Multus path, and those that plays name and that lead to them. */
export const renderingRole = 'network_plugin/multus';
export const applyingRole = 'kubernetes-apps/network_plugin/multus';
const WAYS = [
  { from: 'network_plugin', role: renderingRole },
  { from: 'kubernetes-apps/network_plugin', role: applyingRole },
];

export type NamedTask = MultusTask & { readonly name: string };

export type MultusPath = {
  /** The tasks that the analyzer models, in the order in which they are in their files. */
  readonly tasks: readonly NamedTask[];
  readonly reach: readonly MultusReach[];
  readonly complaints: readonly string[];
};

/** The Multus path of a release. What reads other hosts and is no task that the analyzer models is a complaint. */
export function multusPathOf(tree: Tree): MultusPath {
  const complaints: string[] = [];
  const tasks = [renderingRole, applyingRole].flatMap((role) => tasksOfRole(tree, role, complaints));
  const reach = WAYS.flatMap(({ from, role }) => reachOf(tree, from, role));
  return { tasks, reach, complaints };
}

function tasksOfRole(tree: Tree, role: string, complaints: string[]): readonly NamedTask[] {
  const folder = `roles/${role}/`;
  const modelled: NamedTask[] = [];
  for (const path of tree.paths.filter((path) => path.startsWith(folder))) {
    const text = tree.read(path) ?? '';
    if (/^roles\/.*\/tasks\/[^/]+\.ya?ml$/.test(path)) {
      for (const task of parseTasks(text)) {
        if (isModelled(task)) modelled.push(multusTask(task, path, text));
        else if (textsIn(task).some(readsOtherHosts))
          complaints.push(`${path}:${task.line} new task "${task.name}" reads other hosts' variables`);
      }
    } else
      for (const [at, line] of text.split('\n').entries())
        if (readsOtherHosts(line) && /\{[{%]/.test(line))
          complaints.push(`${path}:${at + 1} reads other hosts' variables: ${line.trim()}`);
  }
  return modelled;
}

function isModelled({ name }: Task): boolean {
  return Object.values<string | undefined>(taskNames).includes(name);
}

function multusTask(task: Task, path: string, text: string): NamedTask {
  const { name = '', module, loop, label, register, delegateTo, runOnce, vars, when } = task;
  return {
    name,
    at: `${path}:${task.line}`,
    module,
    ...(loop === undefined ? {} : { loop: loop as NonNullable<MultusTask['loop']> }),
    ...(typeof loop === 'string' ? { loopLine: loopLineOf(task, text) } : {}),
    ...(label === undefined ? {} : { label }),
    ...(Object.keys(vars).length === 0 ? {} : { vars }),
    ...(module === 'set_fact' ? { sets: recordOf(task.args) } : {}),
    ...(register === undefined ? {} : { register }),
    ...(delegateTo === undefined ? {} : { delegateTo }),
    ...(runOnce ? { runOnce } : {}),
    ...(when.length === 0 ? {} : { when }),
  };
}

/** The line of the loop's key, from 1. */
function loopLineOf({ line }: Task, text: string): number {
  const below = text.split('\n').slice(line);
  return line + below.findIndex((one) => /^\s+(?:with_\w+|loop):/.test(one)) + 1;
}

/** How plays that name the role `from` reach the role of the path. */
function reachOf(tree: Tree, from: string, role: string): readonly MultusReach[] {
  const meta = `roles/${from}/meta/main.yml`;
  const main = `roles/${from}/tasks/main.yml`;
  const metaText = tree.read(meta) ?? '';
  const dependencies = parseMapping(metaText).dependencies;
  const found: MultusReach[] = [];
  for (const entry of Array.isArray(dependencies) ? dependencies : []) {
    const value = recordOf(entry);
    if (value.role !== role) continue;
    const line = metaText.split('\n').findIndex((text) => new RegExp(`^\\s*- role: ${role}\\s*$`).test(text)) + 1;
    const at = `${meta}:${line}`;
    found.push({ from, role, by: 'dependency', at, when: listOf(value.when), tags: tagList(value.tags) });
  }
  for (const task of parseTasks(tree.read(main) ?? '')) {
    const { name, apply } = recordOf(task.args);
    if (task.module !== 'include_role' || name !== role) continue;
    const at = `${main}:${task.line}`;
    found.push({ from, role, by: 'include', at, when: task.when, tags: tagList(recordOf(apply).tags) });
  }
  return found;
}
