import { releases } from '../analyzer/index.ts';

/** A release that can be chosen, with the ansible-core that it pins. */
export type KnownRelease = { readonly name: string; readonly pinned: string };

/** Every release, oldest first; delivered with the page, which is shown before the analyzer is there. */
export const knownReleases: readonly KnownRelease[] = releases.map(({ name, ansible }) => ({
  name,
  pinned: ansible.pinned,
}));
