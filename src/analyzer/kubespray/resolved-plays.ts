import { factAt } from './fact-at.ts';
import type { PlayEntry, RoleEntry } from './model.ts';
import { upstream } from './upstream.ts';

/** A play where it runs: its roles, the file that it is in, and what the imports on the way to it add. */
export type ResolvedPlay = Omit<PlayEntry, 'roles' | 'tags'> & {
  readonly roles: readonly RoleEntry[];
  /** Path from the root of the repository. */
  readonly file: string;
  /** Of the imports too. */
  readonly tags: readonly string[];
  /** Conditions of the imports; they hold for each task. */
  readonly when: readonly string[];
  /** Variables of the imports. */
  readonly vars: Readonly<Record<string, unknown>>;
};

const resolved = new Map<string, readonly ResolvedPlay[] | undefined>();

/** The plays of a playbook in order, those of the playbooks that it imports included; `undefined`: the release has no such file. */
export function resolvedPlays(release: string, path: string): readonly ResolvedPlay[] | undefined {
  const key = `${release}:${path}`;
  if (!resolved.has(key)) resolved.set(key, playsIn(release, path));
  return resolved.get(key);
}

function playsIn(release: string, path: string): readonly ResolvedPlay[] | undefined {
  return factAt(upstream.playbooks[path] ?? {}, release)?.flatMap((place): readonly ResolvedPlay[] => {
    const step = upstream.steps[place];
    if (step === undefined) return [];
    if (!('import' in step)) {
      const { roles = [], tags = [], ...rest } = step;
      return [{ ...rest, roles: roles.map((role) => upstream.roles[role]!), file: path, tags, when: [], vars: {} }];
    }
    const { tags = [], when = [], vars = {} } = step;
    return (resolvedPlays(release, step.import) ?? []).map((play) => ({
      ...play,
      tags: [...tags, ...play.tags],
      when: [...when, ...play.when],
      vars: { ...vars, ...play.vars },
    }));
  });
}
