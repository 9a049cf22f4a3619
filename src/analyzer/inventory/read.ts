import { groupsOnlyAtRunTime } from '../kubespray/groups.ts';
import { memoByKey } from '../memo.ts';
import type { Problem } from '../problem.ts';
import { readSource } from './detect.ts';
import { type Draft, finishDraft, newDraft, type Refusal, reconcile } from './draft.ts';
import { type FileTree, fileTreeOf } from './file-tree.ts';
import { hostsIn } from './hosts-in.ts';
import type { Inventory, InventoryFile, PrintedSources } from './model.ts';
import { withPrecedence } from './precedence.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { type InventorySource, resolveSource } from './sources.ts';
import { findVariables } from './vars-files.ts';

/**
 * Reads an inventory as ansible-core does under Kubespray's ansible.cfg: the sources that `-i` names, by default the
 * first file, with `group_vars` and `host_vars` beside them and under `playbook/`. Never throws: what Ansible refuses
 * is in `problems`. Source: `InventoryManager.parse_sources`, lib/ansible/inventory/manager.py.
 * `printed` says what becomes of sources that hold what `ansible-inventory --list` or a script printed, `settings` what is set otherwise.
 */
export function readInventory(
  files: readonly InventoryFile[],
  sources: readonly string[] = files.slice(0, 1).map(({ path }) => path),
  printed: PrintedSources = 'as-files',
  settings: ReadingSettings = {},
): Inventory {
  const tree = fileTreeOf(files);
  const resolved = sources.filter((source) => source !== '').map((source) => resolveSource(files, source));
  const { draft, read, refusal, finished } = readSources(tree, resolved, printed, settings);
  const noted: Problem[] = [];
  if (read.length === 0) noted.push(noInventory());
  else if (draft.hosts.size === 0 && !read.includes(false)) noted.push(noHosts(files[0]?.path ?? ''));
  // A play may make these groups; their files then count for the hosts that it puts there.
  const groups = new Set([...draft.groups.keys(), ...groupsOnlyAtRunTime]);
  const found = findVariables(tree, resolved, groups, draft.hosts.keys());
  const refused: readonly Problem[] = refusal ? [{ ...refusal, severity: 'error' }] : [];
  const inventory: Inventory = {
    files,
    readable: read.length > 0 && !draft.problems.some(isUnparsed) && !read.includes(false),
    stopped: refusal !== undefined,
    ...finished,
    groupVars: found.groupVars,
    hostVars: found.hostVars,
    problems: [...draft.problems, ...noted, ...refused, ...found.problems],
    ...(draft.lostOrder === undefined ? {} : { lostOrder: draft.lostOrder }),
  };
  const wanted = (group: string): boolean =>
    group === 'all' ? inventory.hosts.size > 0 : hostsIn(inventory, group).length > 0;
  const broken = found.brokenHosts.size > 0 || [...found.brokenGroups].some(wanted);
  const whole = broken ? { ...inventory, stopped: true } : inventory;
  return settings.precedence ? withPrecedence(whole, settings.precedence) : whole;
}

/** What the sources hold, before any variables file; the draft is finished. */
type SourcesRead = {
  readonly draft: Draft;
  readonly read: readonly boolean[];
  readonly refusal: Refusal | undefined;
  readonly finished: ReturnType<typeof finishDraft>;
};

/** Reads the sources in order. */
function readSources(
  tree: FileTree,
  sources: readonly InventorySource[],
  printed: PrintedSources,
  settings: ReadingSettings,
): SourcesRead {
  const [only] = sources;
  if (sources.length !== 1 || only?.kind !== 'file') return draftOf(tree, sources, printed, settings);
  // Read once, whatever variables files change beside it.
  const key = JSON.stringify([printed, settings]);
  return singleFiles(only.file, key, () => draftOf(new Map(), sources, printed, settings));
}

/** A command that is being typed asks for the same file in other ways. */
const MOST_READINGS = 8;

const singleFiles = memoByKey<InventoryFile, string, SourcesRead>(MOST_READINGS);

function draftOf(
  tree: FileTree,
  sources: readonly InventorySource[],
  printed: PrintedSources,
  settings: ReadingSettings,
): SourcesRead {
  const draft = newDraft(printed, settings);
  const read = sources.map((source) => readSource(draft, tree, source));
  const refusal = read.includes(true) ? reconcile(draft, { start: 0, end: 0 }) : undefined;
  return { draft, read, refusal, finished: finishDraft(draft) };
}

/** Errors that reading a source leaves are all of the kind "Unable to parse". */
const isUnparsed = ({ severity }: Problem): boolean => severity === 'error';

function noHosts(file: string): Problem {
  const ansibleSays =
    "provided hosts list is empty, only localhost is available. Note that the implicit localhost does not match 'all'";
  return { code: 'no-hosts', severity: 'warning', span: { file, start: 0, end: 0 }, ansibleSays, data: {} };
}

function noInventory(): Problem {
  const ansibleSays = 'No inventory was parsed, only implicit localhost is available';
  return { code: 'no-inventory', severity: 'error', span: { start: 0, end: 0 }, ansibleSays, data: {} };
}
