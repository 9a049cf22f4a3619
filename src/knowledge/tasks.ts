import { type Item, isRecord, parseItems } from './yaml-nodes.ts';

/** A task of a task file, blocks opened and what they say added. */
export type Task = {
  readonly name?: string;
  readonly line: number;
  /** Without `ansible.builtin.`. */
  readonly module: string;
  readonly args: unknown;
  readonly loop?: unknown;
  readonly label?: string;
  readonly register?: string;
  readonly delegateTo?: string;
  readonly runOnce: boolean;
  readonly vars: Readonly<Record<string, unknown>>;
  /** Of its blocks first. */
  readonly when: readonly string[];
  readonly tags: readonly string[];
  /** The task as it is written. */
  readonly written: Readonly<Record<string, unknown>>;
};

const KEYWORDS = new Set(
  `any_errors_fatal args async become become_flags become_method become_user changed_when check_mode collections connection
  debugger delay delegate_facts delegate_to diff environment failed_when ignore_errors ignore_unreachable listen loop loop_control
  module_defaults name no_log notify poll port register remote_user retries run_once tags throttle timeout until vars when`.split(
    /\s+/,
  ),
);

/** Reads a task file. */
export function parseTasks(text: string): readonly Task[] {
  return tasksOf(parseItems(text), {});
}

/** The tasks of a list, as they are below `tasks` of a play too. */
export function tasksOf(items: readonly Item[], around: Readonly<Record<string, unknown>>): readonly Task[] {
  return items.flatMap((item) => {
    const { value } = item;
    const whenOf = [...listOf(around.when), ...listOf(value.when)];
    const tagsOf = [...new Set([...tagList(around.tags), ...tagList(value.tags)])];
    const vars = { ...recordOf(around.vars), ...recordOf(value.vars) };
    const runOnce = value.run_once ?? around.run_once;
    if ('block' in value) {
      const inner = { when: whenOf, tags: tagsOf, vars, run_once: runOnce };
      return ['block', 'rescue', 'always'].flatMap((key) => tasksOf(item.items(key), inner));
    }
    const module = Object.keys(value).find((key) => !KEYWORDS.has(key) && !key.startsWith('with_')) ?? '';
    const loopKey = Object.keys(value).find((key) => key === 'loop' || key.startsWith('with_'));
    const control = recordOf(value.loop_control);
    return [
      {
        ...(value.name === undefined ? {} : { name: String(value.name) }),
        line: item.line,
        module: module.replace(/^ansible\.builtin\./, ''),
        args: value[module],
        ...(loopKey === undefined ? {} : { loop: value[loopKey] }),
        ...(control.label === undefined ? {} : { label: String(control.label) }),
        ...(value.register === undefined ? {} : { register: String(value.register) }),
        ...(value.delegate_to === undefined ? {} : { delegateTo: String(value.delegate_to) }),
        runOnce: runOnce === true,
        vars,
        when: whenOf,
        tags: tagsOf,
        written: value,
      },
    ];
  });
}

/** A condition or a list of them, each as the text that Ansible evaluates. */
export function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((entry) => String(entry).trim());
}

/** Tags, given as a list or as text with commas. */
export function tagList(value: unknown): readonly string[] {
  return listOf(value).flatMap((entry) => entry.split(',').map((tag) => tag.trim()));
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
