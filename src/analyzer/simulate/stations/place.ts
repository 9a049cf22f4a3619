import type { ResolvedPlay } from '../../kubespray/resolved-plays.ts';
import type { Stop } from '../multus-tasks.ts';
import type { RunState } from '../run-state.ts';
import { runsWithTags } from '../tags.ts';

/** Where a role, or a task of the play itself, is about to run. */
export type Place = {
  readonly play: ResolvedPlay;
  /** `ansible_play_hosts_all`: every host of the play within the limit. */
  readonly all: readonly string[];
  /** The hosts of the batch on which the role's conditions hold. */
  readonly hosts: readonly string[];
  /** Tags of the play and of the role's entry in it. */
  readonly tags: readonly string[];
  /** Variables of the role's entry and of the imports on the way to it. */
  readonly vars: Readonly<Record<string, unknown>>;
};

/** One role as far as it reads other hosts or touches nodes; the first task that stops is the result. */
export type Station = (run: RunState, at: Place) => Stop | undefined;

/** Does a task at this place, with these tags of its own, run? */
export function taskRuns(run: RunState, at: Place, ...own: readonly string[]): boolean {
  return runsWithTags(run.tags, [...at.tags, ...own]);
}

/** Runs tasks in order up to the first that stops. */
export function inOrder(...tasks: readonly (() => Stop | undefined)[]): Stop | undefined {
  for (const task of tasks) {
    const stop = task();
    if (stop) return stop;
  }
  return undefined;
}
