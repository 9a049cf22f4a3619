import type { Stop } from '../multus-tasks.ts';

/** A task that stops the run because a host does not answer; `host` reports it, `asked` was to answer. */
export function unreachable(task: string, asked: string, host = asked): Stop {
  return { task, host, message: `Failed to connect to the host via ssh (${asked})` };
}
