import type { FactsGuard } from '../analyzer/kubespray/model.ts';
import type { Tree } from './read-git.ts';
import { tasksOfRole } from './role-tasks.ts';
import { listOf, recordOf } from './tasks.ts';

const NAME = "Stop if any host not in '--limit' does not have a fact cache";

/** The task that stops a limited run unless facts of the other hosts are cached; `undefined` where the release has none. */
export function factsGuardOf(tree: Tree): FactsGuard | undefined {
  const task = tasksOfRole(tree, 'roles/kubernetes/preinstall/').find(({ name }) => name === NAME);
  if (!task) return undefined;
  const { that, fail_msg: message } = recordOf(task.args);
  return {
    name: NAME,
    at: `${task.path}:${task.line}`,
    that: listOf(that).join(' and '),
    vars: Object.fromEntries(Object.entries(task.vars).map(([name, value]) => [name, String(value)])),
    when: task.when,
    tags: task.tags,
    message: String(message).trimEnd(),
  };
}
