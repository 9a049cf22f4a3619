import { hasPlaybook, playbookNames, playbookPath } from './playbooks.ts';
import type { Release } from './releases.ts';

/** A playbook as a command names it. */
export type NamedPlaybook = {
  readonly text: string;
  /** Without folder, prefix of a collection and extension, underscores for dashes. */
  readonly name: string;
  readonly fromCollection: boolean;
};

/** What a release has under the name of a playbook. */
export type FoundPlaybook =
  | { readonly kind: 'there' }
  /** Kubespray has it, but not under this path. `suggestion`: how the release names it, from where the command looks. */
  | { readonly kind: 'absent'; readonly suggestion?: string }
  /** Not one of Kubespray's, as far as its name tells. */
  | { readonly kind: 'foreign' };

const FOLDERS = new Set(['playbooks', 'extra_playbooks']);

/**
 * Looks for the playbook where Ansible does: at its path, or in the collection's folder `playbooks`. Folders before those of Kubespray are
 * the way to its checkout; `from` is the folder of Kubespray that the command starts in, empty for its root.
 */
export function findPlaybook(release: Release, playbook: NamedPlaybook, from = ''): FoundPlaybook {
  const known = playbook.name.toLowerCase();
  const path = playbookPath(release, known);
  if (playbook.fromCollection) {
    if (hasPlaybook(release, `playbooks/${playbook.name}.yml`)) return { kind: 'there' };
    return playbookNames.has(known) ? { kind: 'absent', ...(path && { suggestion: path }) } : { kind: 'foreign' };
  }
  const { root, place } = placeOf(playbook.text);
  const places = from === '' || place.includes('/') ? [place] : [place, `${from}/${place}`];
  if (places.some((each) => hasPlaybook(release, each))) return { kind: 'there' };
  if (!playbookNames.has(known)) return { kind: 'foreign' };
  const inRoot = place.includes('/') ? undefined : rootPath(release, known);
  const suggestion = inRoot ?? path;
  return { kind: 'absent', ...(suggestion && { suggestion: root + fromFolder(suggestion, from) }) };
}

/** Where the root of a release has the playbook, with dashes rather than underscores. */
function rootPath(release: Release, name: string): string | undefined {
  const names = [`${name.replaceAll('_', '-')}.yml`, `${name}.yml`];
  return names.find((path) => hasPlaybook(release, path));
}

/** A playbook's path from the root of the repository, and the way to that root as it is written. */
export function placeOf(text: string): { readonly root: string; readonly place: string } {
  const parts = text.split('/');
  const folder = parts.at(-2);
  const length = folder !== undefined && FOLDERS.has(folder) ? 2 : 1;
  const root = parts.slice(0, -length).join('/');
  return { root: text.startsWith('/') || root !== '' ? `${root}/` : '', place: parts.slice(-length).join('/') };
}

function fromFolder(path: string, folder: string): string {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `../${path}`;
}
