import { readFileSync } from 'node:fs';

/** A package as the lock file pins it. */
export type LockedPackage = {
  /** Its folder below the root, such as `node_modules/yaml`. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; `undefined`: the package names none. */
  readonly licence?: string;
  /** `sha512-` and the hash of the tarball in base64. */
  readonly integrity?: string;
  readonly dependencies: readonly string[];
};

type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** The named packages and everything that they depend on, by name. Throws where the lock file does not have one. */
export function lockedPackages(names: readonly string[], lockFile: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Readonly<Record<string, LockEntry>> };
  const found = new Map<string, LockedPackage>();
  const add = (name: string, from: string): void => {
    const folder = folderOf(packages, name, from);
    if (found.has(folder)) return;
    const { version = '', license, integrity, dependencies = {} } = packages[folder] ?? {};
    const needs = Object.keys(dependencies);
    found.set(folder, {
      folder,
      name,
      version,
      ...(license === undefined ? {} : { licence: license }),
      ...(integrity === undefined ? {} : { integrity }),
      dependencies: needs,
    });
    for (const need of needs) add(need, folder);
  };
  for (const name of names) add(name, '');
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where Node would find a package from a folder: the nearest `node_modules` above that has it. */
function folderOf(packages: Readonly<Record<string, LockEntry>>, name: string, from: string): string {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('node_modules') - 1))) {
    const folder = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    if (packages[folder]) return folder;
    if (above === '') throw new Error(`the lock file does not have ${name}`);
  }
}
