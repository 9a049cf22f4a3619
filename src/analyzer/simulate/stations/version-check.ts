import type { AnsibleRange, TaskEntry } from '../../kubespray/model.ts';
import { acceptsCore, parseCoreVersion } from '../core.ts';
import type { Stop } from '../multus-tasks.ts';
import type { Process } from '../process.ts';
import type { RunState } from '../run-state.ts';

/** The tag of the tasks of `ansible_version.yml`, and of no other. */
export const VERSION_CHECK_TAG = 'check';

/** The tags of the check, those of its play included. */
export const versionCheckTags: readonly string[] = ['always', VERSION_CHECK_TAG];

/** The task of `ansible_version.yml` that compares ansible-core with what the release accepts. */
export function isVersionCheck({ module, name = '' }: TaskEntry): boolean {
  return module === 'assert' && name.startsWith('Check {{ minimal_ansible_version }} <=');
}

/** What the check of a run compares with: variables of its play, which only `-e` overrides. */
export function coreBounds({ release, extraVars }: Pick<Process, 'release' | 'extraVars'>): CoreBounds {
  const bound = (name: string, own: string): string => {
    const given = extraVars.get(name)?.value;
    return typeof given === 'string' || typeof given === 'number' ? String(given) : own;
  };
  return {
    from: bound('minimal_ansible_version', release.ansible.from),
    below: bound('maximal_ansible_version', release.ansible.below),
  };
}

type CoreBounds = Pick<AnsibleRange, 'from' | 'below'>;

/**
 * Kubespray's own check of ansible-core, for one that is too new. A run on one that is too old goes on, so that it can be compared with
 * recordings, which were made without the check; it is promised nothing (`isEarned`).
 */
export function versionCheck({ process }: RunState, [host]: readonly string[]): Stop | undefined {
  const { release, core } = process;
  if (host === undefined || !parseCoreVersion(core.version)) return undefined;
  const { from, below } = coreBounds(process);
  if (acceptsCore({ from: '0.0.0', below }, core.version)) return undefined;
  return {
    task: `Check ${from} <= Ansible version < ${below}`,
    host,
    message: `Ansible must be between ${from} and ${below}${tail(release.ansible, core.version)}`,
  };
}

/** What follows the bounds in the message: nothing up to v2.19, the version in use from v2.23 on. */
function tail({ from }: AnsibleRange, version: string): string {
  if (from.startsWith('2.9.')) return '';
  return acceptsCore({ from: '2.14.0', below: '3.0.0' }, from) ? ` exclusive - you have ${version}` : ' exclusive';
}
