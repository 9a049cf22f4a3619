import { hostsIn } from '../inventory/hosts-in.ts';
import { meantGroup } from '../inventory/meant-group.ts';
import type { Inventory, InventoryFile } from '../inventory/model.ts';
import { controlPlaneNames, ownGroups, workerNames } from '../kubespray/groups.ts';
import { isNodeName } from '../kubespray/node-name.ts';
import { playsOf } from '../kubespray/playbooks.ts';
import { newestTag } from '../kubespray/releases.ts';
import { byCodePoint } from '../python/text.ts';
import { isOpen } from '../simulate/placeholders.ts';
import { looksSecret, redactedText } from './safe-value.ts';

/** A name and what stands for it. */
export type Renamed = { readonly kind: 'host' | 'group' | 'path'; readonly from: string; readonly to: string };

/** How names are written in what leaves. */
export type Names = {
  /** Names stay as they are, as far as they read as names. */
  readonly kept: boolean;
  readonly host: (name: string) => string;
  readonly group: (name: string) => string;
  /** Of a file or folder; parts that name a host or a group follow it. */
  readonly path: (path: string) => string;
  /** What was renamed so far, in the order of first use. */
  readonly renamed: () => readonly Renamed[];
};

/** Groups that keep their names: Kubespray's with a slip in them or without, and Ansible's own. */
const keptGroup = (name: string): boolean =>
  name === 'all' || name === 'ungrouped' || ownGroups.has(name) || meantGroup(name) !== undefined;

/** The host that Ansible itself knows. */
const ownHost = 'localhost';

/** Kubespray's own folders. */
const ownFolders = /^(?:\.{0,2}|~|inventory|inventories|sample|mycluster|kubespray|playbooks?|group_vars|host_vars)$/;

/** Names of files that say nothing about whose they are. */
const ownFiles =
  /^(?:hosts|inventory|all|main|vars|addons|aws|azure|cilium|containerd|coreos|cri-o|docker|etcd|gcp|hcloud|huaweicloud|kube_control_plane|oci|offline|openstack|upcloud|vsphere|k8s[-_][a-z0-9_-]{1,24})$/;

/** Folders of every system. */
const systemFolders = /^(?:etc|home|mnt|opt|root|runner|srv|tmp|usr|var|workspace|work)$/;

/** What an earlier redaction has put in the place of a name: of one that does not read as a name, of a host or group, of a part of a path. */
const standIn = new RegExp(`^(?:${redactedText}[-_]\\d{1,6}|<${redactedText}-\\d{1,6}>)$`);
const newName = /^(?:(?:cp|worker|etcd|host|group|unknown)[-_]\d{1,6}|<(?:cp|worker|etcd|host)-\d{1,6}>)$/;
const newPart = /^(?:folder|file)-\d{1,6}$/;

/** Extensions by which Ansible chooses how to read a file, and those that say nothing. */
const EXTENSION = /^(.+?)(\.(?:ya?ml|json|ini|cfg|toml|j2|txt))?$/s;

/** Whether a text reads as the name of a host or group and as nothing else. */
export function isPlainName(text: string): boolean {
  return (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,120}$/u.test(text) || isIpv6(text)) && !looksSecret(text);
}

const isIpv6 = (text: string): boolean => /^[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}$/.test(text);

/** Names as they are, as long as the inventory or the files hold them and they read as names; others are numbered. */
export function namesAsTheyAre(inventory: Inventory, files: readonly InventoryFile[]): Names {
  const coined = new Map<string, string>();
  const paths = newCoinage();
  const known = (name: string) =>
    name === ownHost || inventory.hosts.has(name) || inventory.groups.has(name) || keptGroup(name);
  const parts = new Set(files.flatMap(({ path }) => path.split('/')));
  let last = 0;
  const name = (text: string): string => {
    if (standIn.test(text) || (known(text) && (isPlainName(text) || keptGroup(text)))) return text;
    const before = coined.get(text);
    if (before !== undefined) return before;
    const made = () => asOpenAs(text, `${redactedText}-${last}`);
    do last++;
    while (known(made()));
    coined.set(text, made());
    return made();
  };
  const isPlainPart = (part: string) =>
    systemFolders.test(part) || (parts.has(part) && /^[\p{L}\p{N}_.+~ -]{1,80}$/u.test(part) && !looksSecret(part));
  return {
    kept: true,
    host: name,
    group: name,
    path: pathNames(paths, isPlainPart, { host: name, group: name }),
    renamed: () => [...changed('host', coined), ...changed('path', paths.map)],
  };
}

/**
 * Hosts by number with what they are (`cp-1`, `worker-2`), groups that are not Kubespray's own by number, in a stable order. An inventory
 * all of whose names are such ones keeps them: what was received can be passed on.
 */
export function newNames(inventory: Inventory): Names {
  const wasRenamed = [...inventory.hosts.keys(), ...inventory.groups.keys()].every(
    (name) => name === ownHost || newName.test(name) || keptGroup(name),
  );
  const asTheyAre = (names: Iterable<string>) => new Map([...names].map((name) => [name, name]));
  const groups = wasRenamed ? asTheyAre(inventory.groups.keys()) : numberedGroups(inventory);
  const hosts = wasRenamed ? asTheyAre(inventory.hosts.keys()) : numberedHosts(inventory, groups);
  const paths = newCoinage();
  const unknown = newCoinage();

  const strange = (name: string) =>
    (wasRenamed && newName.test(name) && unknown.keep(name)) || unknown.coin(name, 'unknown');
  const host = (name: string) => hosts.get(name) ?? (name === ownHost ? name : strange(name));
  const group = (name: string) => groups.get(name) ?? (keptGroup(name) ? name : (hosts.get(name) ?? strange(name)));
  return {
    kept: false,
    host,
    group,
    path: pathNames(paths, () => false, { host, group }),
    renamed: () => [
      ...changed('host', hosts),
      ...changed('group', groups),
      ...changed('host', unknown.map),
      ...changed('path', paths.map),
    ],
  };
}

/** A new name in the brackets of one that is still to be filled in, or one that no node can have, if the name is such a one. */
function asOpenAs(name: string, made: string): string {
  if (isOpen(name)) return `<${made}>`;
  return isNodeName(name) ? made : made.replaceAll('-', '_');
}

const changed = (kind: Renamed['kind'], map: ReadonlyMap<string, string>): readonly Renamed[] =>
  [...map].flatMap(([from, to]) => (from === to ? [] : [{ kind, from, to }]));

/** How a path is written: parts that are Kubespray's own or `isKept` stay, those that name a host or group follow it, others are numbered. */
function pathNames(
  paths: Coinage,
  isKept: (part: string) => boolean,
  { host, group }: Pick<Names, 'host' | 'group'>,
): Names['path'] {
  return (text) => {
    const parts = text.split('/');
    const file = parts.findLastIndex((part) => part !== '');
    return parts
      .map((part, at) => {
        if (ownFolders.test(part)) return part;
        const [, stem = part, extension = ''] = EXTENSION.exec(part) ?? [];
        const above = parts[at - 1];
        if (above === 'group_vars') return group(stem) + extension;
        if (above === 'host_vars') return host(stem) + extension;
        if (isKept(part) || (newPart.test(stem) && paths.keep(stem))) return part;
        if (at < file) return paths.coin(part, 'folder');
        if (ownFiles.test(stem) || playsOf(newestTag, stem.replaceAll('-', '_')).kind !== 'unknown') return part;
        // With any other extension Ansible would not look for YAML in it.
        return paths.coin(stem, 'file') + (extension || (stem.lastIndexOf('.') > 0 ? '.txt' : ''));
      })
      .join('/');
  };
}

/** Numbered names in the place of others, no two alike. */
type Coinage = {
  readonly map: ReadonlyMap<string, string>;
  readonly coin: (name: string, prefix: string) => string;
  /** Lets a name stand for itself; `undefined`: it stands for another already. */
  readonly keep: (name: string) => string | undefined;
};

function newCoinage(): Coinage {
  const map = new Map<string, string>();
  const taken = new Set<string>();
  function set(name: string, made: string): string {
    taken.add(made);
    map.set(name, made);
    return made;
  }
  return {
    map,
    coin(name, prefix) {
      const known = map.get(name);
      if (known !== undefined) return known;
      let number = map.size + 1;
      while (taken.has(`${prefix}-${number}`)) number++;
      return set(name, `${prefix}-${number}`);
    },
    keep: (name) => (map.has(name) || taken.has(name) ? map.get(name) : set(name, name)),
  };
}

/** In the order of their names, since Ansible lets the later name win among groups of one depth. */
function numberedGroups(inventory: Inventory): ReadonlyMap<string, string> {
  const own = [...inventory.groups.keys()].filter((name) => keptGroup(name));
  const others = [...inventory.groups.keys()].filter((name) => !keptGroup(name)).sort(byCodePoint);
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

/** In the order of the inventory. A host of a group's name stays of that group's name, since Ansible reads the one as the other. */
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
    hosts.set(name, group ?? asOpenAs(name, `${prefix}-${number}`));
  }
  return hosts;
}
