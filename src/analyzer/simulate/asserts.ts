import type { PlaybookCommand } from '../command/model.ts';
import type { Release } from '../kubespray/releases.ts';
import { playsWithRole } from './role-hosts.ts';

/** Does a run come to the assertions of `roles/kubernetes/preinstall`? */
export function asserts(command: PlaybookCommand, release: Release): boolean {
  return playsWithRole(command, release, 'kubernetes/preinstall', ['asserts']).length > 0;
}
