import { expect, test } from 'vitest';
import { becauseOf } from '../../src/views/because.ts';
import { asked, askedOfRun, inventory } from './rendered.ts';

const clauses = (words: string, release?: string) => becauseOf(asked(words, release).prediction, 'en');
const because = (words: string, release?: string) =>
  clauses(words, release)
    ?.map(({ text }) => text)
    .join('');

test('one host alone in its batch: whom the role asks beside it', () => {
  expect(because('upgrade-cluster.yml --limit w1')).toBe(
    '`w1` is alone in its batch, so the role asks `cp1`, `w2` and `w3`, which did not run it.',
  );
});

test('a batch of several hosts that is the whole play', () => {
  expect(because('upgrade-cluster.yml --limit w1,w2 -e serial=100%')).toBe(
    'The batch holds all 2 hosts of the play, so the role mistakes it for the whole cluster and asks `cp1` and `w3`, which did not run it.',
  );
});

test('where the lookup does not tell it, the finding does', () => {
  expect(because('upgrade-cluster.yml', 'v2.26.0')).toMatch(
    /^Multus is on, and this release asks each host for one variable/,
  );
  expect(becauseOf(askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty'), 'en')).toBeUndefined();
});

test('a run that completes needs no reason', () => {
  expect(because('upgrade-cluster.yml')).toBeUndefined();
});

test('a clause is about its hosts, and one that a finding tells about the place of that finding', () => {
  expect(clauses('upgrade-cluster.yml --limit w1')?.map(({ about }) => about)).toEqual([
    { hosts: ['w1'] },
    { hosts: ['cp1', 'w2', 'w3'] },
  ]);
  const [clause] = clauses('upgrade-cluster.yml', 'v2.26.0') ?? [];
  const [span] = clause?.about?.spans ?? [];
  expect(inventory.slice(span?.start, span?.end)).toBe('kube_network_plugin_multus=True');
});
