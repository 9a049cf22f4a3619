import type { PlaybookCommand } from '../command/model.ts';
import type { Release } from '../kubespray/releases.ts';
import type { ResolvedPlay } from '../kubespray/resolved-plays.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import { completeGroups } from './groups.ts';
import type { Process } from './process.ts';
import { runsWithTags, tagsOf } from './tags.ts';
import { hostsWithin } from './within.ts';

/** The plays of a command that come to a role; `tagged`: to tasks of it that have these tags of their own. */
export function playsWithRole(
  command: PlaybookCommand,
  release: Release,
  wanted: string,
  tagged: readonly string[] = [],
): readonly ResolvedPlay[] {
  const selection = tagsOf(command);
  return command.playbooks.flatMap(({ name }) =>
    (playsOfPlaybook(release, name) ?? []).filter(({ roles, tags }) =>
      roles.some(
        ({ role, tags: own = [] }) => role === wanted && runsWithTags(selection, [...tags, ...own, ...tagged]),
      ),
    ),
  );
}

/** The hosts on which a run comes to a role, those of each play in its order. */
export function hostsWithRole(
  { inventory, limit, release }: Process,
  command: PlaybookCommand,
  role: string,
): readonly string[] {
  const patterns = new Set(playsWithRole(command, release, role).map(({ hosts }) => hosts));
  if (patterns.size === 0) return [];
  const completed = completeGroups(inventory, release.groupSetup, limit).inventory;
  return [...new Set([...patterns].flatMap((pattern) => hostsWithin(completed, pattern, limit).hosts))];
}
