import { hostsIn } from '../../src/analyzer/inventory/hosts-in.ts';
import { readInventory } from '../../src/analyzer/inventory/read.ts';
import { runTraitsOf } from '../../src/analyzer/kubespray/run-traits.ts';
import { missingFromHostvars } from '../../src/analyzer/python/unset.ts';
import { coreOf } from '../../src/analyzer/simulate/core.ts';
import type { Stop } from '../../src/analyzer/simulate/multus-tasks.ts';
import type { Process } from '../../src/analyzer/simulate/process.ts';
import {
  type FactCache,
  gather,
  having,
  type RunState,
  runStateOf,
  setFact,
} from '../../src/analyzer/simulate/run-state.ts';
import { hostsOfGroups } from '../../src/analyzer/simulate/stations/cluster-groups.ts';
import { factsOfTask } from '../../src/analyzer/simulate/stations/facts.ts';
import { stationOf } from '../../src/analyzer/simulate/stations/index.ts';
import type { Place } from '../../src/analyzer/simulate/stations/place.ts';
import { withoutAddress } from '../../src/analyzer/simulate/stations/without-address.ts';
import { beginBatch, inBatches } from '../../src/analyzer/simulate/whole-run.ts';
import {
  type FactCase,
  type FactPlay,
  type FactRun,
  type FactRunEnd,
  type FactStep,
  type Known,
  lookedAt,
} from './fact-case.ts';
import { conditionOf, oneMore, releaseOf, templateOf } from './fact-expressions.ts';

type Play = Place['play'];
type Read = Extract<FactStep, { kind: 'read' }>;

/** Runs a case through the modules of the simulation, one process after the other with one cache. */
export function simulateFacts({ kubespray, files, runs }: FactCase, version: string): readonly FactRunEnd[] {
  const release = releaseOf(kubespray);
  let cache: FactCache = new Map();
  return runs.map(({ limit, down, plays }) => {
    const process: Process = {
      release,
      core: coreOf(version),
      extraVars: new Map(),
      inventory: readInventory(files),
      registered: new Map(),
      applied: new Set(),
      ...(limit === undefined ? {} : { limit }),
    };
    const run = runStateOf(process, {
      tags: { run: [], skip: [] },
      cache,
      down: down.map((host) => ({ host, from: 'facts' })),
    });
    const batches: Known[] = [];
    const stop = runPlays(run, plays, batches);
    cache = run.facts;
    const everyone = [...process.inventory.hosts.keys()];
    return { batches, ...(stop ? { stop } : {}), cached: named((name) => run.facts.get(name)?.within(everyone) ?? []) };
  });
}

function named(hostsOf: (name: string) => readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(lookedAt.map((name) => [name, hostsOf(name)]));
}

function runPlays(run: RunState, plays: FactRun['plays'], batches: Known[]): Stop | undefined {
  for (const play of plays) {
    const resolved = resolvedPlay(play);
    const stop = inBatches(run, resolved, ({ all, hosts }) => {
      beginBatch(run, resolved, hosts);
      const vars = { etcd_cluster_setup: true };
      for (const step of play.steps) {
        const stopped = take(run, { play: resolved, all, hosts, tags: [], vars }, step);
        if (stopped) return stopped;
      }
      batches.push(knownNow(run));
      return undefined;
    });
    if (stop) return { task: stop.task, host: stop.host, message: stop.message };
  }
  return undefined;
}

function resolvedPlay({ hosts, serial, gathersFacts, groups, steps }: FactPlay): Play {
  return {
    name: hosts,
    hosts,
    file: 'facts.yml',
    roles: [],
    tags: [],
    when: [],
    vars: {},
    tasks: steps.flatMap((step) => (step.kind === 'gather' ? [{ module: 'setup', name: step.task }] : [])),
    ...(serial === undefined ? {} : { serial }),
    ...(gathersFacts ? { gathersFacts } : {}),
    ...(groups ? { groups } : {}),
  };
}

function knownNow(run: RunState): Known {
  const { inventory } = run.process;
  const everyone = [...inventory.hosts.keys()];
  return {
    known: named((name) => having(run, name).within(everyone)),
    groups: Object.fromEntries([...inventory.groups.keys()].map((name) => [name, hostsIn(inventory, name)])),
  };
}

function take(run: RunState, at: Place, step: FactStep): Stop | undefined {
  switch (step.kind) {
    case 'gather':
      return void gather(run, at.hosts, factsOfTask[step.task] ?? []);
    case 'set':
      return void setFact(run, at.hosts, step.name, 'text', step.cacheable);
    case 'learn':
      return runTraitsOf(run.process.release).addresses.kind === 'main-ip'
        ? stationOf('network_facts')?.(run, at)
        : stationOf('kubespray-defaults')?.(run, at);
    case 'role':
      return stationOf(step.role)?.(run, at);
    case 'read':
      return read(run, at, step);
  }
}

function read(run: RunState, at: Place, step: Read): Stop | undefined {
  for (const host of step.once ? at.hosts.slice(0, 1) : at.hosts) {
    const reason = reasonOf(run, host, step);
    if (reason !== undefined) return { task: `Read by ${step.form}`, host, message: messageOf(run, step, reason) };
  }
  return undefined;
}

/** Why a host cannot read what it asks of the hosts of the group, the first of them for a condition. */
function reasonOf(run: RunState, reader: string, { form, group, of }: Read): string | undefined {
  const asked = hostsOfGroups(run, [group]);
  if (asked.kind === 'missing') return asked.reason;
  const hosts = form === 'condition' ? asked.hosts.slice(0, 1) : asked.hosts;
  if (of === 'address') return withoutAddress(run, reader, hosts, ['access_ip', 'ip'], 'main_access_ip')?.reason;
  const lost = having(run, of.name).firstOutside(hosts);
  return lost === undefined ? undefined : missingFromHostvars(of.name);
}

function messageOf({ process: { core, release } }: RunState, step: Read, reason: string): string {
  const template = templateOf(release.name, step);
  switch (step.form) {
    case 'argument':
      return core.undefinedArgumentMessage(reason);
    case 'nested':
      return core.argumentMessage(core.nestedReason([template], reason));
    case 'twice-nested':
      return core.argumentMessage(core.nestedReason([template, oneMore], reason));
    case 'condition':
      return core.undefinedConditionMessage(conditionOf(release.name, step), reason);
    case 'environment':
      return core.environmentMessage(core.nestedReason([template], reason));
    case 'file':
      return `AnsibleUndefinedVariable: ${core.undefinedMessage(reason)}`;
    case 'nested-in-file':
      return `AnsibleUndefinedVariable: ${core.nestedReason([template], reason)}`;
  }
}
