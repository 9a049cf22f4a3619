import type { FactsGuard } from '../analyzer/kubespray/model.ts';
import type { Tree } from './read-git.ts';
import { listOf, parseTasks, recordOf } from './tasks.ts';

const NAME = "Stop if any host not in '--limit' does not have a fact cache";
const ROLE = 'roles/kubernetes/preinstall/tasks/';

/** The task that stops a limited run unless facts of the other hosts are cached; `undefined` where the release has none. */
export function factsGuardOf(tree: Tree): FactsGuard | undefined {
  for (const path of tree.paths.filter((path) => path.startsWith(ROLE))) {
    const text = tree.read(path) ?? '';
    const task = text.includes(NAME) ? parseTasks(text).find(({ name }) => name === NAME) : undefined;
    if (!task) continue;
    const { that, fail_msg: message } = recordOf(task.args);
    return {
      name: NAME,
      at: `${path}:${task.line}`,
      that: listOf(that).join(' and '),
      vars: Object.fromEntries(Object.entries(task.vars).map(([name, value]) => [name, String(value)])),
      when: task.when,
      tags: importTags(tree, path),
      message: String(message).trimEnd(),
    };
  }
  return undefined;
}

/** Tags that the import of a task file in the same role's `main.yml` gives it. */
function importTags(tree: Tree, path: string): readonly string[] {
  const file = path.split('/').at(-1);
  const importing = parseTasks(tree.read(`${ROLE}main.yml`) ?? '').find(
    ({ module, args }) => module === 'import_tasks' && (args === file || recordOf(args).file === file),
  );
  return importing?.tags ?? [];
}
