import type { AnsibleRange, FactsGuard, MultusReach, RunTraits } from '../analyzer/kubespray/model.ts';
import type { VariantId } from '../analyzer/kubespray/multus-role.ts';
import { assertionsOf, type ReleaseAssertions } from './assertions.ts';
import { checksummedVersions } from './checksums.ts';
import { factsGuardOf } from './facts-guard.ts';
import { type HostReads, hostReadsOf } from './host-reads.ts';
import { recognise } from './multus-expressions.ts';
import { playOddities } from './multus-plays.ts';
import { multusPathOf, type NamedTask } from './multus-tasks.ts';
import { parsePlaybook, type Step } from './plays.ts';
import type { Tree } from './read-git.ts';
import { parseRequirements } from './requirements.ts';
import { recogniseTraits } from './run-traits.ts';
import { parseTasks, recordOf, type Task } from './tasks.ts';
import { defaultsOf, type Versions, versionsOf } from './versions.ts';
import { parseItems } from './yaml-nodes.ts';

/** What one release's files say. */
export type ReleaseFacts = Versions & {
  readonly ansible: AnsibleRange;
  readonly requirements: string;
  readonly checksums: Readonly<Record<string, string>>;
  readonly variant: VariantId;
  readonly multusTasks: readonly NamedTask[];
  readonly multusReach: readonly MultusReach[];
  readonly networkRoles: readonly string[];
  readonly factsGuard: FactsGuard | undefined;
  readonly playbooks: ReadonlyMap<string, readonly Step[]>;
  readonly hostReads: HostReads;
  readonly runTraits: RunTraits;
  readonly assertions: ReleaseAssertions;
};

/** Reads one release. What is not understood is a complaint; facts are there only if there is none. */
export function readRelease(tree: Tree): { readonly facts?: ReleaseFacts; readonly complaints: readonly string[] } {
  const complaints: string[] = [];
  const playbooks = playbooksOf(tree, complaints);
  const { tasks, reach, complaints: onPath } = multusPathOf(tree);
  const { variant, complaints: unknown } = recognise(tasks, reach);
  complaints.push(...onPath, ...unknown, ...playOddities(playbooks, reach));
  const pins = parseRequirements(tree.read('requirements.txt') ?? '');
  if (!pins) complaints.push('requirements.txt: no Ansible is pinned');
  const range = ansibleRangeOf(tree);
  if (!range) complaints.push('ansible_version.yml: no range of versions');
  const hostReads = hostReadsOf(tree);
  const { traits: runTraits, complaints: odd } = recogniseTraits(tree, hostReads, defaultsOf(tree));
  complaints.push(...odd);
  if (complaints.length > 0 || !variant || !pins || !range) return { complaints };
  const { requirements, pinned } = pins;
  const facts: ReleaseFacts = {
    ...versionsOf(tree),
    ansible: { from: range.from, below: range.below, pinned, checkedOn: range.checkedOn },
    requirements,
    checksums: checksummedVersions(tree),
    variant,
    multusTasks: tasks,
    multusReach: reach,
    networkRoles: networkRolesOf(tree),
    factsGuard: factsGuardOf(tree),
    playbooks,
    hostReads,
    runTraits,
    assertions: assertionsOf(tree),
  };
  return { facts, complaints };
}

/** The playbooks in the root and in their folders; a list without a play is none. */
function playbooksOf(tree: Tree, complaints: string[]): ReadonlyMap<string, readonly Step[]> {
  const roleTasks = (role: string): readonly Task[] => {
    const path = ['yml', 'yaml'].map((ending) => `roles/${role}/tasks/main.${ending}`).find((path) => tree.read(path));
    const text = path === undefined ? '' : (tree.read(path) ?? '');
    return /\bgroup_by:/.test(text) ? parseTasks(text) : [];
  };
  const found = new Map<string, readonly Step[]>();
  for (const path of tree.paths.filter((path) => /^(?:(?:extra_)?playbooks\/)?[\w-]+\.yml$/.test(path)).sort()) {
    const text = tree.read(path) ?? '';
    if (!/^- /m.test(text) || !/^\s*(?:- )?(?:hosts|(?:ansible\.builtin\.)?import_playbook):/m.test(text)) continue;
    const { steps, complaints: unknown } = parsePlaybook(text, path, roleTasks);
    complaints.push(...unknown);
    found.set(path, steps);
  }
  return found;
}

/** The folders of `roles/network_plugin/`: Ansible treats any of them as a role. */
function networkRolesOf({ paths }: Tree): readonly string[] {
  return [...new Set(paths.flatMap((path) => /^roles\/network_plugin\/([^/]+)\//.exec(path)?.[1] ?? []))].sort();
}

/** What `ansible_version.yml` accepts, and on which hosts it looks. */
function ansibleRangeOf(tree: Tree): Omit<AnsibleRange, 'pinned'> | undefined {
  const text = tree.read('playbooks/ansible_version.yml') ?? tree.read('ansible_version.yml');
  const [play] = parseItems(text ?? '');
  const { minimal_ansible_version: from, maximal_ansible_version: below } = recordOf(play?.value.vars);
  if (typeof from !== 'string' || typeof below !== 'string') return undefined;
  return { from, below, checkedOn: String(play?.value.hosts) };
}
