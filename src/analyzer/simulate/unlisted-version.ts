import type { PlaybookCommand } from '../command/model.ts';
import { namesSet } from '../inventory/names-set.ts';
import { checksummed, hasChecksum } from '../kubespray/checksums.ts';
import type { Missing } from '../prediction.ts';
import { pythonText } from '../python/python-text.ts';
import { isTruthy } from '../python/values.ts';
import { firstOfEachTemplatedKind, hostsWhere } from './kinds.ts';
import { hostsWith, type Process, taskVariable } from './process.ts';
import { hostsWithRole } from './role-hosts.ts';
import { ifKnown } from './unknowable.ts';

const SKIPS = 'skip_downloads';

/**
 * A version that somebody sets and that the release has no checksum of: `roles/download` looks it up in a table and stops. Who brings a
 * table or a checksum of one's own is not told so, and a value that is not written out is not judged.
 */
export function unlistedVersion(process: Process, command: PlaybookCommand): Missing | undefined {
  const { release, extraVars, inventory } = process;
  const isSet = (name: string): boolean => extraVars.has(name) || namesSet(inventory).has(name);
  const downloading = (): readonly string[] => {
    const hosts = hostsWithRole(process, command, 'download');
    return hostsWhere(
      process,
      hosts,
      [SKIPS],
      (host) => !ifKnown(() => isTruthy(taskVariable(process, host, SKIPS)?.value ?? false), false),
    );
  };
  for (const { name, own } of checksummed) {
    if (!isSet(name) || own.some(isSet)) continue;
    const hosts = hostsWith(process, name).within(downloading());
    for (const host of firstOfEachTemplatedKind(process, hosts, [name])) {
      const version = ifKnown(() => pythonText(taskVariable(process, host, name)?.value), undefined);
      if (version !== undefined && hasChecksum(release.name, name, version) === false)
        return { what: 'version-unlisted', subject: name };
    }
  }
  return undefined;
}
