import type { Prediction } from '../../src/analyzer/prediction.ts';
import { contradiction, type Observed } from '../vectors/agreement.ts';
import type { LiveBatch, LiveRun } from './live-run.ts';

/** What a real run ended in, in the terms of the vectors: a message ends where Ansible begins to quote the playbook. */
function observedOf(run: LiveRun): Observed {
  const { failure } = run;
  const message = (failure?.message ?? '').split('\n\nThe error appears to be in')[0] ?? '';
  return {
    outcome: run.exit === 0 ? 'ok' : 'failed',
    failure: failure ? { task: failure.task, host: failure.host, message } : null,
    applied: run.applied,
  };
}

/** How a prediction contradicts a real run, in one line; `undefined`: it does not. */
export function disagreement(run: LiveRun, prediction: Prediction): string | undefined {
  const observed = observedOf(run);
  const why = [prediction, ...prediction.alternatives].map((ending) => contradiction(observed, ending));
  if (!why.includes(undefined)) return `${why[0]}: ${JSON.stringify(observed)}`;
  // Only one of several endings has its steps as evidence, and where groups are made at run time the order of hosts is luck.
  const luck = prediction.alternatives.length > 0 || prediction.evidence.runTimeGroups.length > 0;
  return luck ? undefined : stepDisagreement(run, prediction);
}

type Statuses = Readonly<Record<string, Readonly<Record<string, string>>>>;
type BatchSteps = { readonly hosts: readonly string[]; readonly tasks: Statuses };

/** The first batch in which a task had another result on some host. */
function stepDisagreement(run: LiveRun, prediction: Prediction): string | undefined {
  // A crash of Ansible itself leaves no word of the task that it was at.
  const crashed = run.exit !== 0 && run.failure === undefined;
  if (crashed || prediction.assumptions.includes('check-mode')) return undefined;
  const want = run.batches.map(observedSteps).filter(({ tasks }) => Object.keys(tasks).length > 0);
  const got = predictedSteps(prediction).filter(({ tasks }) => Object.keys(tasks).length > 0);
  const at = Array.from({ length: Math.max(want.length, got.length) }, (_, index) => index).find(
    (index) => JSON.stringify(want[index]) !== JSON.stringify(got[index]),
  );
  if (at === undefined) return undefined;
  return `steps of batch ${at + 1}: want ${JSON.stringify(want[at])}, got ${JSON.stringify(got[at])}`;
}

function observedSteps({ hosts, results }: LiveBatch): BatchSteps {
  const tasks = new Map<string, Map<string, string>>();
  for (const { task, host, status } of results.filter(({ task }) => task.startsWith('Multus | '))) {
    tasks.set(task, (tasks.get(task) ?? new Map<string, string>()).set(host, status));
  }
  return { hosts, tasks: comparable(tasks, hosts) };
}

function predictedSteps({ evidence }: Prediction): readonly BatchSteps[] {
  return evidence.plays
    .flatMap(({ batches }) => batches)
    .map(({ hosts, tasks }) => {
      const statuses = tasks.map(
        ({ task, results }) =>
          [
            task,
            new Map(results.flatMap((entry) => entry.hosts.map((host) => [host, entry.result] as const))),
          ] as const,
      );
      return { hosts, tasks: comparable(new Map(statuses), hosts) };
    });
}

/** Hosts in the order of the batch. Where a task fails on hosts side by side, how many of them get that far is luck. */
function comparable(tasks: ReadonlyMap<string, ReadonlyMap<string, string>>, hosts: readonly string[]): Statuses {
  const statusesOf = (byHost: ReadonlyMap<string, string>): Readonly<Record<string, string>> => {
    if ([...byHost.values()].includes('failed')) return { some: 'failed' };
    return Object.fromEntries(hosts.filter((host) => byHost.has(host)).map((host) => [host, byHost.get(host) ?? '']));
  };
  return Object.fromEntries([...tasks].map(([task, byHost]) => [task, statusesOf(byHost)]));
}
