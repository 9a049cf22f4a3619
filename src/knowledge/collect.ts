import type {
  Assertion,
  AssertionSite,
  History,
  ImportEntry,
  MultusTask,
  PlayEntry,
  RoleEntry,
  RunTraits,
  Upstream,
  UpstreamAssertions,
  UpstreamReads,
} from '../analyzer/kubespray/model.ts';
import { historyOf } from './history.ts';
import { type KnownReads, newReads } from './new-reads.ts';
import type { Step } from './plays.ts';
import type { NamedCommit, Repository } from './read-git.ts';
import { readsHistory } from './reads-history.ts';
import { type ReleaseFacts, readRelease } from './release-facts.ts';

const OLDEST_MINOR = 18;

export type Collected = {
  readonly upstream?: Upstream;
  readonly reads?: UpstreamReads;
  readonly asserted?: UpstreamAssertions;
  /** What is not understood; there is no result then. */
  readonly complaints: readonly string[];
};

export type CollectOptions = {
  /** Commits of which the first release is wanted. */
  readonly changes?: readonly string[];
  /** Reads of other hosts that somebody has looked at; without it any is taken. */
  readonly known?: KnownReads;
};

/** Reads the releases of a repository: tags from v2.18.0 on, the heads of their branches, and master. */
export function collect(repository: Repository, { changes = [], known }: CollectOptions = {}): Collected {
  const commits = releasesIn(repository);
  const complaints: string[] = [];
  if (!commits.some(({ name }) => name.startsWith('v'))) complaints.push('no tag from v2.18.0 on');
  if (commits.at(-1)?.name !== 'master') complaints.push('no branch master');
  const read: (readonly [NamedCommit, ReleaseFacts])[] = [];
  for (const commit of commits) {
    const { facts, complaints: unknown } = understood(repository, commit);
    const unread = facts && known ? newReads(facts.hostReads, known) : [];
    complaints.push(...[...unknown, ...unread].map((what) => `${commit.name}: ${what}`));
    if (facts) read.push([commit, facts]);
  }
  complaints.push(...otherGroups(read));
  const { firstIn, missing } = firstReleases(repository, commits, changes);
  complaints.push(...missing.map((commit) => `commit ${commit} is not in this repository`));
  if (complaints.length > 0) return { complaints };
  const reads = readsHistory(read.map(([{ name }, { hostReads }]) => [name, hostReads]));
  return { upstream: { ...upstreamOf(read), firstIn }, reads, asserted: assertedIn(read), complaints };
}

/** One release; what makes the reading stop is a complaint as well. */
function understood(repository: Repository, { commit }: NamedCommit): ReturnType<typeof readRelease> {
  try {
    return readRelease(repository.tree(commit));
  } catch (error) {
    return { complaints: [error instanceof Error ? error.message : String(error)] };
  }
}

/** The first release of the list that has each commit. */
function firstReleases(
  repository: Repository,
  commits: readonly NamedCommit[],
  changes: readonly string[],
): { readonly firstIn: Readonly<Record<string, string>>; readonly missing: readonly string[] } {
  const having = changes.map((change) => [change, repository.tagsWith(change)] as const);
  const firstIn = having.map(([change, tags]) => {
    const first = commits.find(({ name }) => tags?.includes(name));
    return [change, first?.name ?? 'master'];
  });
  const missing = having.flatMap(([change, tags]) => (tags === undefined ? [change] : []));
  return { firstIn: Object.fromEntries(firstIn), missing };
}

/** The tags and branches that the tables hold, line by line, a branch after its tags and `master` last. */
function releasesIn({ tags, branches }: Repository): readonly NamedCommit[] {
  const placed = [...tags('v2.*'), ...branches('release-2.*')].flatMap((commit) => {
    const [, minor, patch] = /^(?:v|release-)2\.(\d+)(?:\.(\d+))?$/.exec(commit.name) ?? [];
    const isTag = commit.name.startsWith('v');
    if (minor === undefined || Number(minor) < OLDEST_MINOR || isTag !== (patch !== undefined)) return [];
    return [{ commit, minor: Number(minor), patch: patch === undefined ? Number.POSITIVE_INFINITY : Number(patch) }];
  });
  placed.sort((a, b) => a.minor - b.minor || a.patch - b.patch);
  return [...placed.map(({ commit }) => commit), ...branches('master')];
}

/** Releases that complete their groups in a third way: by a play for each old name, and by one task over all hosts, are known. */
function otherGroups(read: readonly (readonly [NamedCommit, ReleaseFacts])[]): readonly string[] {
  const known = new Map<boolean, string>();
  return read.flatMap(([{ name }, { playbooks }]) => {
    const plays = [...playbooks.values()].flat().flatMap((step) => ('groups' in step ? [step] : []));
    const groups = [...new Set(plays.map(({ hosts, groups }) => JSON.stringify([hosts, groups])))].join();
    const overAll = plays.some(({ hosts }) => hosts === 'all');
    const before = known.get(overAll) ?? groups;
    known.set(overAll, before);
    return before === groups ? [] : [`${name}: groups are completed in a new way: ${groups}`];
  });
}

function upstreamOf(read: readonly (readonly [NamedCommit, ReleaseFacts])[]): Omit<Upstream, 'firstIn'> {
  const history = <T>(of: (facts: ReleaseFacts) => T) => historyOf(read.map(([{ name }, facts]) => [name, of(facts)]));
  const pool = new Pool();
  const paths = [...new Set(read.flatMap(([, { playbooks }]) => [...playbooks.keys()]))];
  const tasks = [...new Set(read.flatMap(([, { multusTasks }]) => multusTasks.map(({ name }) => name)))];
  const traits = [...new Set(read.flatMap(([, { runTraits }]) => Object.keys(runTraits) as (keyof RunTraits)[]))];
  const playbooks = Object.fromEntries(
    paths.map((path) => [path, history((facts) => facts.playbooks.get(path)?.map((step) => pool.step(step)))]),
  );
  return {
    releases: read.map(([{ name, date }]) => [name, date]),
    ansible: history(({ ansible }) => ansible),
    requirements: history(({ requirements }) => requirements),
    kubernetes: history(({ kubernetes }) => kubernetes),
    checksums: Object.fromEntries(
      [...new Set(read.flatMap(([, { checksums }]) => Object.keys(checksums)))].map((name) => [
        name,
        history(({ checksums }) => checksums[name]),
      ]),
    ),
    multusImage: history(({ multusImage }) => multusImage),
    variant: history(({ variant }) => variant),
    multusTasks: Object.fromEntries(
      tasks.map((name) => {
        const taskIn = ({ multusTasks }: ReleaseFacts) => multusTasks.find((task) => task.name === name);
        const keys = new Set(read.flatMap(([, facts]) => Object.keys(taskIn(facts) ?? {})));
        keys.delete('name');
        const histories = [...keys].map((key) => [key, history((facts) => taskIn(facts)?.[key as keyof MultusTask])]);
        return [name, Object.fromEntries(histories)];
      }),
    ),
    multusReach: history(({ multusReach }) => multusReach),
    networkRoles: history(({ networkRoles }) => networkRoles),
    factsGuard: history(({ factsGuard }) => factsGuard),
    runTraits: Object.fromEntries(
      traits.map((trait) => [trait, history(({ runTraits }) => runTraits[trait])]),
    ) as Upstream['runTraits'],
    playbooks,
    steps: pool.steps,
    roles: pool.roles,
  };
}

function assertedIn(read: readonly (readonly [NamedCommit, ReleaseFacts])[]): UpstreamAssertions {
  const history = <T>(of: (facts: ReleaseFacts) => T) => historyOf(read.map(([{ name }, facts]) => [name, of(facts)]));
  const pool = new Pool();
  const sites = [...new Set(read.flatMap(([, { assertions }]) => [...assertions.sites.keys()]))];
  const names = [...new Set(read.flatMap(([, { assertions }]) => [...assertions.defaults.keys()]))].sort();
  return {
    sites: Object.fromEntries(
      sites.map((site) => [
        site,
        history(({ assertions }) => assertions.sites.get(site)?.map((assertion) => pool.assertion(assertion))),
      ]),
    ) as Record<AssertionSite, History<readonly number[] | undefined>>,
    assertions: pool.assertions,
    defaults: Object.fromEntries(
      names.map((name) => [name, history(({ assertions }) => assertions.defaults.get(name))]),
    ),
    elsewhere: Object.fromEntries(
      names.flatMap((name) => {
        const roles = new Set(read.flatMap(([, { assertions }]) => assertions.elsewhere.get(name) ?? []));
        return roles.size === 0 ? [] : [[name, [...roles]]];
      }),
    ),
  };
}

/** Steps of playbooks, entries of roles and assertions, each once. */
class Pool {
  readonly steps: (PlayEntry | ImportEntry)[] = [];
  readonly roles: RoleEntry[] = [];
  readonly assertions: Assertion[] = [];
  readonly #places = new Map<string, number>();

  step(step: Step): number {
    if ('import' in step) return this.#place(this.steps, step);
    const { roles, ...rest } = step;
    const places = roles?.map((role) => this.#place(this.roles, role));
    return this.#place(this.steps, places ? { ...rest, roles: places } : rest);
  }

  assertion(assertion: Assertion): number {
    return this.#place(this.assertions, assertion);
  }

  #place<T>(list: T[], value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key) ?? list.push(value) - 1;
    this.#places.set(key, known);
    return known;
  }
}
