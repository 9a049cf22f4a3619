import { posix } from 'node:path';
import type { ImportEntry, PlayEntry, RoleEntry, TaskEntry } from '../analyzer/kubespray/model.ts';
import { sameExpression } from './expression.ts';
import { listOf, recordOf, type Task, tagList, tasksOf } from './tasks.ts';
import { type Item, parseItems } from './yaml-nodes.ts';

export type Play = Omit<PlayEntry, 'roles'> & { readonly roles?: readonly RoleEntry[] };
export type Step = Play | ImportEntry;
export type Playbook = { readonly steps: readonly Step[]; readonly complaints: readonly string[] };

/** The keys of a role's entry that are no parameters of the role. */
const ROLE_KEYWORDS = new Set(['role', 'name', 'tags', 'when', 'vars']);

/** Groups that hosts join under a condition on variables; they play no part in who runs Multus. */
const CONDITIONAL_GROUPS = new Set(['_kubespray_needs_etcd']);

const MAPPED = [
  { key: '{{ item.key }}', when: ['group_names | intersect(item.value) | length > 0'] },
  { key: "{{ (group_names | intersect(item.value) | length > 0) | ternary(item.key, '_all') }}", when: [] },
];
const FATAL_UNLESS_SET = '{{ any_errors_fatal | default(true) }}';
const MAPPING_LOOP = '{{ group_mappings | dict2items }}';

/** Reads a playbook. `roleTasks` gives the tasks of a role, for the groups that it completes. */
export function parsePlaybook(text: string, path: string, roleTasks: (role: string) => readonly Task[]): Playbook {
  const complaints: string[] = [];
  const steps = parseItems(text).map((item): Step => {
    const imported = item.value.import_playbook ?? item.value['ansible.builtin.import_playbook'];
    if (imported !== undefined) return importEntry(item, posix.join(posix.dirname(path), String(imported)));
    return play(item, roleTasks, (what) => complaints.push(`${path}:${item.line} ${what}`));
  });
  return { steps, complaints };
}

function importEntry({ value }: Item, path: string): ImportEntry {
  return { import: path, ...selection(value), ...(value.vars === undefined ? {} : { vars: recordOf(value.vars) }) };
}

function play(item: Item, roleTasks: (role: string) => readonly Task[], complain: (what: string) => void): Play {
  const { value } = item;
  const hosts = listOf(value.hosts).join(',');
  const roles = (Array.isArray(value.roles) ? value.roles : []).map(roleEntry);
  const preTasks = tasksOf(item.items('pre_tasks'), {});
  const tasks = tasksOf(item.items('tasks'), {});
  const grouping = [...preTasks, ...roles.flatMap(({ role }) => roleTasks(role)), ...tasks];
  const groups = groupsOf(grouping, hosts, complain);
  if (value.serial !== undefined && !isSerial(value.serial)) complain(`serial: unknown expression ${value.serial}`);
  return {
    name: value.name === undefined ? hosts : String(value.name),
    hosts,
    ...(value.serial === undefined ? {} : { serial: value.serial as number | string }),
    ...tagsAndWhen(value.tags, undefined),
    ...(isFatal(value.any_errors_fatal, complain) ? { anyErrorsFatal: true } : {}),
    ...(value.gather_facts === false ? {} : { gathersFacts: true }),
    ...(value.run_once === true ? { runOnce: true } : {}),
    ...(preTasks.length === 0 ? {} : { preTasks: preTasks.map(taskEntry) }),
    ...(roles.length === 0 ? {} : { roles }),
    ...(tasks.length === 0 ? {} : { tasks: tasks.map(taskEntry) }),
    ...(Object.keys(groups).length === 0 ? {} : { groups }),
  };
}

function isSerial(value: unknown): value is number | string {
  return typeof value === 'number' || /^\{\{ serial \| default\('\d+%?'\) \}\}$/.test(String(value));
}

function isFatal(value: unknown, complain: (what: string) => void): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  if (!sameExpression(String(value), FATAL_UNLESS_SET)) complain(`any_errors_fatal: unknown expression ${value}`);
  return true;
}

function roleEntry(entry: unknown): RoleEntry {
  if (typeof entry === 'string') return { role: entry };
  const value = recordOf(entry);
  const parameters = Object.entries(value).filter(([key]) => !ROLE_KEYWORDS.has(key));
  const vars = { ...recordOf(value.vars), ...Object.fromEntries(parameters) };
  return {
    role: String(value.role ?? value.name),
    ...selection(value),
    ...(Object.keys(vars).length === 0 ? {} : { vars }),
  };
}

function taskEntry(task: Task): TaskEntry {
  const { name, module, runOnce, args } = task;
  const role = /^(?:import|include)_role$/.test(module) ? recordOf(args).name : undefined;
  const key = module === 'group_by' ? recordOf(args).key : undefined;
  return {
    ...(name === undefined ? {} : { name }),
    module,
    ...(role === undefined ? {} : { role: String(role) }),
    ...(key === undefined ? {} : { key: String(key) }),
    ...tagsAndWhen(task.tags, task.when),
    ...(runOnce ? { runOnce } : {}),
  };
}

function selection(value: Readonly<Record<string, unknown>>): Pick<RoleEntry, 'tags' | 'when'> {
  return tagsAndWhen(value.tags, value.when);
}

function tagsAndWhen(tags: unknown, when: unknown): Pick<RoleEntry, 'tags' | 'when'> {
  const [tagged, conditions] = [tagList(tags), listOf(when)];
  return {
    ...(tagged.length === 0 ? {} : { tags: tagged }),
    ...(conditions.length === 0 ? {} : { when: conditions }),
  };
}

/** The groups that tasks complete, by `group_by`. */
function groupsOf(
  tasks: readonly Task[],
  hosts: string,
  complain: (what: string) => void,
): Record<string, readonly string[]> {
  const groups: Record<string, readonly string[]> = {};
  for (const task of tasks.filter(({ module }) => module === 'group_by')) {
    const key = String(recordOf(task.args).key);
    const mappings = recordOf(task.vars.group_mappings);
    if (CONDITIONAL_GROUPS.has(key)) continue;
    if (task.when.length === 0 && task.loop === undefined && !key.includes('{{')) groups[key] = [hosts];
    else if (isMapping(task, key)) for (const [group, from] of Object.entries(mappings)) groups[group] = listOf(from);
    else complain(`group_by: unknown expression ${key}${task.when.map((when) => `, when ${when}`).join('')}`);
  }
  return groups;
}

function isMapping({ loop, when }: Task, key: string): boolean {
  if (typeof loop !== 'string' || !sameExpression(loop, MAPPING_LOOP)) return false;
  return MAPPED.some(
    (form) =>
      sameExpression(form.key, key) &&
      form.when.length === when.length &&
      form.when.every((condition, at) => sameExpression(condition, when[at] ?? '')),
  );
}
