import type { PlaybookCommand } from '../command/model.ts';

/** What `--tags` and `--skip-tags` leave of the tasks (`playbook/taggable.py`). */
export type TagSelection = { readonly run: readonly string[]; readonly skip: readonly string[] };

/** What `--tags` and `--skip-tags` of a command select. */
export function tagsOf({ tags, skipTags }: PlaybookCommand): TagSelection {
  return { run: tags.map(({ text }) => text), skip: skipTags.map(({ text }) => text) };
}

/** Does a task with these tags run? */
export function runsWithTags(selection: TagSelection, taskTags: readonly string[]): boolean {
  const tags = taskTags.length > 0 ? taskTags : ['untagged'];
  return selected(selection.run, tags) && !skipped(selection.skip, tags);
}

function selected(run: readonly string[], tags: readonly string[]): boolean {
  if (run.length === 0) return !tags.includes('never');
  if (tags.includes('always')) return true;
  if (run.includes('all') && !tags.includes('never')) return true;
  if (tags.some((tag) => run.includes(tag))) return true;
  return run.includes('tagged') && !tags.includes('untagged') && !tags.includes('never');
}

function skipped(skip: readonly string[], tags: readonly string[]): boolean {
  if (skip.length === 0) return false;
  if (skip.includes('all')) return !tags.includes('always') || skip.includes('always');
  if (tags.some((tag) => skip.includes(tag))) return true;
  return skip.includes('tagged') && !tags.includes('untagged');
}
