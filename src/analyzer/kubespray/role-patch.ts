import { memo } from '../memo.ts';
import { factAt } from './fact-at.ts';
import { taskNames, variants } from './multus-role.ts';
import { type Release, releases } from './releases.ts';
import { upstream } from './upstream.ts';

/** A change to one file of a release, after which the Multus lookup passes over hosts that are not in the run. */
export type RolePatch = {
  /** The file, from the root of Kubespray. */
  readonly path: string;
  /** A unified diff from the root of Kubespray, for `patch -p1` and `git apply`; ends with a line end. */
  readonly diff: string;
  /** The first release whose own file does what the patched one does. */
  readonly from: string;
};

/** The form that gives each host a default (https://github.com/kubernetes-sigs/kubespray/pull/11434). */
const mended = variants.V5;

/** The patch of a release's Multus role; `undefined` where the lookup asks no other host, or already passes over those without a value. */
export const rolePatch = memo((release: Release): RolePatch | undefined => {
  const { lookup, second, applyIn } = variants[release.variant];
  if (lookup !== 'across-hosts' || second === mended.second || applyIn !== mended.applyIn) return undefined;
  const from = releases.find(({ variant }) => variant === mended.id);
  const own = startTask(release);
  const [path] = own.at?.split(':') ?? [];
  if (!from || path === undefined || own.loopLine === undefined) return undefined;
  const goal = startTask(from);
  const lines = [
    ' run_once: true',
    ...change('with_items', own.loop, goal.loop),
    ' loop_control:',
    ...(own.label === goal.label ? [] : [...change('  label', own.label, goal.label), ' vars:']),
  ].map((line) => `${line[0]}  ${line.slice(1)}`);
  const length = lines.filter((line) => !line.startsWith('+')).length;
  const hunk = `${own.loopLine - 1},${length}`;
  const diff = [`--- a/${path}`, `+++ b/${path}`, `@@ -${hunk} +${hunk} @@`, ...lines];
  return { path, diff: `${diff.join('\n')}\n`, from: from.name };
});

/** Whether the file of this release does what a patched one does. */
export const hasMendedRole = ({ variant }: Release): boolean => variant === mended.id;

function startTask({ name }: Release) {
  const { at = {}, loop = {}, loopLine = {}, label = {} } = upstream.multusTasks[taskNames.start] ?? {};
  return {
    at: factAt(at, name),
    loop: factAt(loop, name),
    loopLine: factAt(loopLine, name),
    label: factAt(label, name),
  };
}

function change(key: string, before: unknown, after: unknown): readonly string[] {
  return [`-${key}: "${String(before)}"`, `+${key}: "${String(after)}"`];
}

/** A release as its checkout is once the role is patched; itself where there is nothing to patch. */
export const patchedRelease = memo(
  (release: Release): Release => (rolePatch(release) ? { ...release, variant: mended.id } : release),
);
