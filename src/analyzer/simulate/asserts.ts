import type { PlaybookCommand } from '../command/model.ts';
import type { Release } from '../kubespray/releases.ts';
import { playsOfPlaybook } from '../kubespray/whole-plays.ts';
import { runsWithTags, tagsOf } from './tags.ts';

/** Does a run come to the assertions of `roles/kubernetes/preinstall`? */
export function asserts(command: PlaybookCommand, release: Release): boolean {
  const selection = tagsOf(command);
  return command.playbooks.some(({ name }) =>
    playsOfPlaybook(release, name)?.some(({ roles, tags }) =>
      roles.some(
        ({ role, tags: own = [] }) =>
          role === 'kubernetes/preinstall' && runsWithTags(selection, [...tags, ...own, 'asserts']),
      ),
    ),
  );
}
