import type { PlaybookReference } from '../command/model.ts';
import { hasPlaybook } from '../kubespray/playbooks.ts';
import type { Release } from '../kubespray/releases.ts';
import type { RunInput } from '../reading.ts';
import { acceptsCore, parseCoreVersion } from './core.ts';

const FOLDERS = new Set(['playbooks', 'extra_playbooks']);

/** Does the release have the playbook where the command looks for it, from the root of the repository? */
function isThere(release: Release, { text, fromCollection }: PlaybookReference): boolean {
  if (fromCollection) return true;
  const parts = text.split('/');
  const file = parts.at(-1) ?? '';
  const folder = parts.at(-2) ?? '';
  return hasPlaybook(release, FOLDERS.has(folder) ? `${folder}/${file}` : file);
}

/**
 * May a run that completes in the simulation be promised? Only if what it was simulated from was read, its playbooks are where the command
 * looks for them, and Kubespray's own check accepts the ansible-core that the request names.
 */
export function isEarned({ request, command, inventory, sourceAssumed }: RunInput, release: Release): boolean {
  const { ansible } = request;
  // What was printed from the source that the command names stands for it.
  const isElsewhere = sourceAssumed && command.inventories.length > 0 && inventory.lostOrder === undefined;
  if (!inventory.readable || isElsewhere) return false;
  if (ansible !== undefined && parseCoreVersion(ansible) && !acceptsCore(release.ansible, ansible)) return false;
  return command.playbooks.every((playbook) => isThere(release, playbook));
}
