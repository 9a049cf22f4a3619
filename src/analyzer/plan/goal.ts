import { hostsIn } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { controlPlaneNames, workerNames } from '../kubespray/groups.ts';
import { compareReleases, type Release, resolveRelease } from '../kubespray/releases.ts';
import { matchHosts } from '../pattern/match.ts';
import { splitHostPattern } from '../pattern/parse.ts';
import { chooseSources, readRequest } from '../reading.ts';
import { quoteWord } from '../shell/source.ts';
import type { PlanGoal, PlanProblem } from './model.ts';

/** Workers that one run takes: what `--limit` says, and how many there are. */
export type Wave = { readonly limit: string; readonly size: number; readonly group?: string };

/** A goal as read. */
export type ReadGoal = {
  readonly goal: PlanGoal;
  readonly from: Release;
  readonly to: Release;
  readonly inventory: Inventory;
  /** `-i` and its value, as they are typed. */
  readonly source: string;
  /** The limit that takes the control plane and etcd, however many hosts that is. */
  readonly controlPlane: string;
  readonly firstPlane: string;
  readonly waves: readonly Wave[];
  readonly atMostDown: number;
};

/** The file that is most likely the inventory; where a pasted one without a name is taken to be. */
function likelySource({ files }: PlanGoal): string {
  const { command } = readRequest({ files, command: 'ansible-playbook upgrade-cluster.yml' });
  const [likely = ''] = chooseSources(files, command).sources;
  if (files.some(({ path }) => path === likely)) return likely;
  return `inventory/mycluster/${likely || 'hosts.ini'}`;
}

/** The goal as read, or what keeps it from being planned. */
export function readGoal(goal: PlanGoal): ReadGoal | readonly PlanProblem[] {
  const problems: PlanProblem[] = [];
  const [from, to] = [goal.from, goal.to].map((asked) => {
    const resolved = resolveRelease(asked);
    if (resolved.kind === 'known') return resolved.release;
    problems.push({ code: 'release-unknown', asked });
    return undefined;
  });
  const sources = goal.inventories?.length ? goal.inventories : [likelySource(goal)];
  const source = sources.map((path) => `-i ${quoteWord(path)}`).join(' ');
  const { inventory } = readRequest({ files: goal.files, command: `ansible-playbook ${source} upgrade-cluster.yml` });
  const planes = groupOf(inventory, controlPlaneNames);
  const workers = groupOf(inventory, workerNames);
  if (planes === undefined) problems.push({ code: 'no-control-plane' });
  if (from && to && compareReleases(from, to) > 0) problems.push({ code: 'backwards', from: from.name, to: to.name });
  const members = [planes ?? '', ...(hostsIn(inventory, 'etcd').length > 0 ? ['etcd'] : [])];
  const waves = workers === undefined ? [] : wavesOf(inventory, workers, members, goal.groups ?? []);
  for (const { size, group } of waves)
    if (size === 0 && group !== undefined) problems.push({ code: 'group-empty', pattern: group });
  if (problems.length > 0 || !from || !to) return problems;
  const atMostDown = Math.max(1, Math.floor(goal.atMostDown ?? 1));
  return {
    goal,
    from,
    to,
    inventory,
    source,
    controlPlane: members.join(':'),
    firstPlane: hostsIn(inventory, planes ?? '')[0] ?? '',
    waves: waves.filter(({ size }) => size > 0),
    atMostDown,
  };
}

/** The waves of workers: one for each group of the goal, then all that are left, each without the control plane and those before. */
function wavesOf(
  inventory: Inventory,
  workers: string,
  before: readonly string[],
  groups: readonly string[],
): readonly Wave[] {
  const waves: Wave[] = [];
  const done = before.map((group) => `!${group}`);
  const add = (terms: readonly string[], group?: string): void => {
    const limit = [...terms, ...done].join(':');
    const { hosts } = matchHosts(inventory, 'all', limit);
    waves.push({ limit, size: hosts.length, ...(group === undefined ? {} : { group }) });
  };
  for (const group of groups) {
    const terms = splitHostPattern(group).map(({ text }) => text);
    add([...terms, `&${workers}`], group);
    // What a pattern of exclusions leaves cannot be excluded by it.
    const isPlain = terms.every((term) => !/^[&!]/.test(term));
    const named = isPlain ? terms : matchHosts(inventory, group).hosts;
    done.push(...named.map((term) => `!${term}`));
  }
  add([workers, ...(hostsIn(inventory, 'calico_rr').length > 0 ? ['calico_rr'] : [])]);
  return waves;
}

/** The first of a group's names under which the inventory has hosts. */
function groupOf(inventory: Inventory, names: readonly string[]): string | undefined {
  return names.find((name) => hostsIn(inventory, name).length > 0);
}
