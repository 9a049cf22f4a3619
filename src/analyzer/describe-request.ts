import type { PlaybookCommand } from './command/model.ts';
import { hostsIn } from './inventory/hosts-in.ts';
import type { Inventory } from './inventory/model.ts';
import { readLimit } from './pattern/limit.ts';
import { matchHosts } from './pattern/match.ts';
import { readRequest } from './reading.ts';
import type { Request } from './request.ts';

/** Which hosts of the inventory a command may reach, in Ansible's order, or why that cannot be said. */
export type Reach =
  | { readonly kind: 'no-command' | 'command-unreadable' | 'limit-refused' | 'limit-unknown' }
  | { readonly kind: 'no-limit' | 'limit'; readonly hosts: readonly string[] };

/** What Ansible reads in a request, whatever the release; plain data. */
export type RequestDescription = {
  /** `false`: Ansible could not parse a source. */
  readonly readable: boolean;
  /** `true`: Ansible gives up before its first task. */
  readonly stopped: boolean;
  /** In order of first mention. */
  readonly hosts: readonly string[];
  /** Groups that hold a host, with the hosts of their children, in Ansible's order. */
  readonly groups: readonly { readonly name: string; readonly hosts: readonly string[] }[];
  readonly reach: Reach;
};

/** Describes a request as it is read. Total: any request has a description. */
export function describeRequest(request: Request): RequestDescription {
  const { command, inventory } = readRequest(request);
  const groups = [...inventory.groups.keys()].map((name) => ({ name, hosts: hostsIn(inventory, name) }));
  return {
    readable: inventory.readable,
    stopped: inventory.stopped,
    hosts: [...inventory.hosts.keys()],
    groups: groups.filter(({ hosts }) => hosts.length > 0),
    reach: reachOf(command, inventory),
  };
}

function reachOf(command: PlaybookCommand, inventory: Inventory): Reach {
  if (command.text.trim() === '') return { kind: 'no-command' };
  const isRefused = command.problems.some(({ severity }) => severity === 'error');
  if (command.program === undefined || isRefused) return { kind: 'command-unreadable' };
  const limit = readLimit(inventory, command.limit?.text ?? '');
  if (command.limit?.unknowable?.length) return { kind: 'limit-unknown' };
  const all = inOrder(inventory);
  if (limit.kind === 'none') return { kind: 'no-limit', hosts: all };
  if (limit.match.unsupported !== undefined || limit.missingFile !== undefined) return { kind: 'limit-unknown' };
  if (limit.match.error !== undefined) return { kind: 'limit-refused' };
  return { kind: 'limit', hosts: all.filter((host) => limit.hosts.has(host)) };
}

/** Every host in the order of the group `all`. Ansible does not fill that group where it could not read a source to its end. */
function inOrder(inventory: Inventory): readonly string[] {
  const { hosts } = matchHosts(inventory, 'all');
  return hosts.length > 0 ? hosts : [...inventory.hosts.keys()];
}
