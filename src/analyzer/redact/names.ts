import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { controlPlaneNames, ownGroups, workerNames } from '../kubespray/groups.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { newestTag } from '../kubespray/releases.ts';
import { byCodePoint } from '../python/text.ts';

/** A name and what stands for it. */
export type Renamed = { readonly kind: 'host' | 'group' | 'path'; readonly from: string; readonly to: string };

/** How names are written in what leaves. */
export type Names = {
  /** Names stay as they are. */
  readonly kept: boolean;
  readonly host: (name: string) => string;
  readonly group: (name: string) => string;
  /** Of a file or folder; parts that name a host or a group follow it. */
  readonly path: (path: string) => string;
  /** What was renamed so far, in the order of first use. */
  readonly renamed: () => readonly Renamed[];
};

/** Groups that keep their names: Kubespray's, and Ansible's own. */
const keptGroups: ReadonlySet<string> = new Set(['all', 'ungrouped', ...ownGroups]);

/** The host that Ansible itself knows. */
const ownHost = 'localhost';

/** Kubespray's own folders. */
const ownFolders = /^(?:\.{0,2}|~|inventory|inventories|sample|mycluster|kubespray|playbooks?|group_vars|host_vars)$/;

/** Names of files that say nothing about whose they are. */
const ownFiles =
  /^(?:hosts|inventory|all|main|vars|addons|aws|azure|cilium|containerd|coreos|cri-o|docker|etcd|gcp|hcloud|huaweicloud|kube_control_plane|oci|offline|openstack|upcloud|vsphere|k8s[-_][a-z0-9_-]{1,24})$/;

/** Every name as it is. */
export function namesAsTheyAre(): Names {
  const same = (name: string) => name;
  return { kept: true, host: same, group: same, path: same, renamed: () => [] };
}

/** Hosts by number with what they are (`cp-1`, `worker-2`), groups that are not Kubespray's own by number, in a stable order. */
export function newNames(inventory: Inventory): Names {
  const groups = numberedGroups(inventory);
  const hosts = numberedHosts(inventory, groups);
  const paths = new Map<string, string>();
  const unknown = new Map<string, string>();

  const strange = (name: string) => numbered(unknown, name, 'unknown');
  const host = (name: string) => hosts.get(name) ?? (name === ownHost ? name : strange(name));
  const group = (name: string) =>
    groups.get(name) ?? (keptGroups.has(name) ? name : (hosts.get(name) ?? strange(name)));

  function path(text: string): string {
    const parts = text.split('/');
    const file = parts.findLastIndex((part) => part !== '');
    return parts
      .map((part, at) => {
        if (ownFolders.test(part)) return part;
        const [, stem = part, extension = ''] = /^(.+?)(\.(?:ya?ml|json|ini|cfg|toml|j2))?$/s.exec(part) ?? [];
        const above = parts[at - 1];
        if (above === 'group_vars') return group(stem) + extension;
        if (above === 'host_vars') return host(stem) + extension;
        if (at < file) return numbered(paths, part, 'folder');
        if (ownFiles.test(stem) || playsOf(newestTag, stem.replaceAll('-', '_')).kind !== 'unknown') return part;
        return numbered(paths, stem, 'file') + extension;
      })
      .join('/');
  }

  const changed = (kind: Renamed['kind'], map: ReadonlyMap<string, string>) =>
    [...map].flatMap(([from, to]) => (from === to ? [] : [{ kind, from, to }]));
  return {
    kept: false,
    host,
    group,
    path,
    renamed: () => [...changed('host', hosts), ...changed('group', groups), ...changed('path', paths)],
  };
}

function numbered(map: Map<string, string>, name: string, prefix: string): string {
  const known = map.get(name);
  if (known !== undefined) return known;
  const made = `${prefix}-${map.size + 1}`;
  map.set(name, made);
  return made;
}

/** In the order of their names, since Ansible lets the later name win among groups of one depth. */
function numberedGroups(inventory: Inventory): ReadonlyMap<string, string> {
  const own = [...inventory.groups.keys()].filter((name) => keptGroups.has(name));
  const others = [...inventory.groups.keys()].filter((name) => !keptGroups.has(name)).sort(byCodePoint);
  const width = String(others.length).length;
  return new Map([
    ...own.map((name) => [name, name] as const),
    ...others.map((name, at) => [name, `group-${String(at + 1).padStart(width, '0')}`] as const),
  ]);
}

const kinds = [
  { prefix: 'cp', groups: controlPlaneNames },
  { prefix: 'worker', groups: workerNames },
  { prefix: 'etcd', groups: ['etcd'] },
] as const;

/** In the order of the inventory. A host of a group's name stays of that group's name, since Ansible takes the one for the other. */
function numberedHosts(inventory: Inventory, groups: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const members = kinds.map(({ prefix, groups: names }) => ({
    prefix,
    hosts: new Set(names.flatMap((name) => (inventory.groups.has(name) ? hostsIn(inventory, name) : []))),
  }));
  const counts = new Map<string, number>();
  const hosts = new Map<string, string>();
  for (const name of inventory.hosts.keys()) {
    if (name === ownHost) continue;
    const group = groups.get(name);
    const prefix = members.find(({ hosts: set }) => set.has(name))?.prefix ?? 'host';
    const number = (counts.get(prefix) ?? 0) + 1;
    if (group === undefined) counts.set(prefix, number);
    hosts.set(name, group ?? `${prefix}-${number}`);
  }
  return hosts;
}
