import { expect, test } from 'vitest';
import { groupsOfStation } from '../../src/views/cluster-map.ts';
import { type PictureSteps, pictureSteps } from '../../src/views/picture-steps.ts';
import { asked, askedOfRun } from './rendered.ts';

const named = ({ steps }: PictureSteps) =>
  steps.map((step) =>
    step.kind === 'station'
      ? [step.station.kind, ...(step.turn ? step.station.hosts : [])].join(' ')
      : `batch ${step.frame.batch.number}: ${step.frame.batch.hosts.join()}`,
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
    'workers w1',
    'workers w2',
    'workers w3',
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
  expect(named(pictureSteps(run, evidence)).slice(0, 5)).toEqual([
    'facts',
    'guard',
    'etcd',
    'control-plane',
    'network',
  ]);
  expect(named(pictureSteps(run, evidence)).slice(5)).toEqual(['workers w1', 'workers w2', 'workers w3']);
});

test('workers are drained batch by batch: whose turn was before, and whose comes later', () => {
  const { run, evidence } = asked('upgrade-cluster.yml -e serial=2', 'v2.25.1').prediction;
  const { steps } = pictureSteps(run, evidence);
  expect(named({ steps, first: 0 }).slice(-2)).toEqual(['workers w1 w2', 'workers w3']);
  const states = steps
    .slice(-2)
    .map((step) =>
      step.kind === 'station'
        ? groupsOfStation(evidence, step.station, step.turn).flatMap(({ hosts }) =>
            hosts.map(({ name, state, answer }) => `${name} ${state} ${answer}`),
          )
        : [],
    );
  expect(states).toEqual([
    ['cp1 idle undefined', 'w1 batch back', 'w2 batch back', 'w3 waiting undefined'],
    ['cp1 idle undefined', 'w1 registered undefined', 'w2 registered undefined', 'w3 batch back'],
  ]);
});

test('a run that stops before its second batch is drained stops in a step of its own', () => {
  const { run, evidence } = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');
  const [end] = run;
  const stop = { ...end!.stop!, host: 'w2' };
  const two = { ...end!, drained: ['w1'], drainedTogether: [['w1']], leftCordoned: [], stop };
  const { steps, first } = pictureSteps([two], evidence);
  expect(named({ steps, first }).slice(-2)).toEqual(['workers w1', 'workers w2']);
  expect(steps.slice(-2).map((step) => step.kind === 'station' && step.station.state)).toEqual(['passed', 'stops']);
  expect(first).toBe(steps.length - 1);
});
