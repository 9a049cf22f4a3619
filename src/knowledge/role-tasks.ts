import { posix } from 'node:path';
import type { Tree } from './read-git.ts';
import { parseTasks, recordOf, type Task } from './tasks.ts';

/** A task of a role, with what the imports on the way to it add. */
export type RoleTask = Task & { readonly path: string };

const IMPORT = /^(?:import|include)_tasks$/;

/**
 * The tasks of a role in the order of its files: first as `tasks/main.yml` reaches them, conditions and tags of imports added, then those
 * that are reached by a name that is not known before the run.
 */
export function tasksOfRole(tree: Tree, folder: string): readonly RoleTask[] {
  const seen = new Set<string>();
  const open = (path: string, when: readonly string[], tags: readonly string[]): readonly RoleTask[] => {
    const text = tree.read(path);
    if (text === undefined || seen.has(path)) return [];
    seen.add(path);
    return parseTasks(text).flatMap((task) => {
      const inherited = { when: [...when, ...task.when], tags: [...new Set([...tags, ...task.tags])] };
      const own = { ...task, ...inherited, path };
      if (!IMPORT.test(task.module)) return [own];
      const file = typeof task.args === 'string' ? task.args : String(recordOf(task.args).file);
      return [own, ...open(posix.join(posix.dirname(path), file), inherited.when, inherited.tags)];
    });
  };
  const main = ['yml', 'yaml'].map((ending) => `${folder}tasks/main.${ending}`);
  const reached = main.flatMap((path) => open(path, [], []));
  const others = tree.paths.filter((path) => path.startsWith(`${folder}tasks/`) && /\.ya?ml$/.test(path));
  return [...reached, ...others.flatMap((path) => open(path, [], []))];
}
