import { expect, test } from 'vitest';
import { type PictureSteps, pictureSteps } from '../../src/views/picture-steps.ts';
import { asked, askedOfRun } from './rendered.ts';

const named = ({ steps }: PictureSteps) =>
  steps.map((step) =>
    step.kind === 'station' ? step.station.kind : `batch ${step.frame.batch.number}: ${step.frame.batch.hosts.join()}`,
  );

test('a run is stepped through from station to station, the network plugin batch by batch', () => {
  const { run, evidence } = asked('upgrade-cluster.yml').prediction;
  const steps = pictureSteps(run, evidence);
  expect(named(steps)).toEqual([
    'facts',
    'guard',
    'etcd',
    'control-plane',
    'batch 1: cp1',
    'batch 2: w1',
    'batch 3: w2',
    'batch 4: w3',
    'workers',
  ]);
  expect(steps.first).toBe(4);
});

test('the last step is the one that stops, and the picture begins there', () => {
  const { run, evidence } = asked('upgrade-cluster.yml --limit w1').prediction;
  expect(named(pictureSteps(run, evidence))).toEqual(['facts', 'guard', 'batch 1: w1']);
  expect(pictureSteps(run, evidence).first).toBe(2);
});

test('of two ends the one that leaves a node drained is shown, with the state of its fact cache', () => {
  const { run, evidence } = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0');
  const steps = pictureSteps(run, evidence);
  expect(steps.facts).toBe('empty');
  expect(named(steps).at(-1)).toBe('workers');
  expect(steps.first).toBe(steps.steps.length - 1);
});

test('without a whole run the batches are the steps', () => {
  const { evidence } = asked('upgrade-cluster.yml --limit w1,w2').prediction;
  expect(named(pictureSteps([], evidence))).toEqual(['batch 1: w1', 'batch 2: w2']);
});

test('a run without a host in the Multus play has its stations alone', () => {
  const { run, evidence } = asked('upgrade-cluster.yml --skip-tags multus').prediction;
  expect(named(pictureSteps(run, evidence))).toEqual(['facts', 'guard', 'etcd', 'control-plane', 'network', 'workers']);
});
