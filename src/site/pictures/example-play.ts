import {
  analyze,
  type BatchEvidence,
  type LookupEvidence,
  type Outcome,
  type PlayEvidence,
} from '../../analyzer/index.ts';
import { type ExampleName, examples, requestOf } from '../examples.ts';

/** The run of a named example as the pictures show it: the play that applies Multus, and every host of the cluster. */
export type ExamplePlay = {
  /** Without the program and the inventory. */
  readonly command: string;
  readonly outcome: Outcome;
  readonly play: PlayEvidence;
  readonly batch: BatchEvidence;
  /** Of the last batch that has one. */
  readonly lookup: LookupEvidence;
  readonly cluster: readonly string[];
};

/** The play of a named example; throws where it evaluates no lookup, so that no picture is empty. */
export function examplePlay(name: ExampleName): ExamplePlay {
  const { outcome, evidence } = analyze(requestOf(examples[name]));
  const play = evidence.plays.findLast(({ batches }) => batches.some(({ lookup }) => lookup));
  const batch = play?.batches.findLast(({ lookup }) => lookup);
  if (!play || !batch?.lookup) throw new Error(`The example ${name} evaluates no lookup`);
  const command = examples[name].command.replace(/^ansible-playbook -i \S+ /, '');
  return {
    command,
    outcome,
    play,
    batch,
    lookup: batch.lookup,
    cluster: evidence.groups.k8s_cluster ?? evidence.hosts,
  };
}
