import { expect, test } from 'vitest';
import { exampleInput } from '../../src/playground/input.ts';
import { withRemedy } from '../../src/playground/with-remedy.ts';
import { read } from './read.ts';

const inventory = '[kube_node]\nw1\n';

test('takes a remedy over: a file without a name stays without, a new file comes last, an empty field goes', () => {
  const input = {
    files: [
      { path: '', text: '' },
      { path: '', text: inventory },
    ],
    command: 'old',
    ansible: '2.16.8',
  };
  const request = {
    files: [
      { path: 'hosts.ini', text: `${inventory}w2\n` },
      { path: 'group_vars/all.yml', text: 'a: 1\n' },
    ],
    command: 'new',
    kubespray: 'v2.27.0',
  };
  expect(withRemedy(input, ['', 'hosts.ini'], request)).toEqual({
    files: [
      { path: '', text: `${inventory}w2\n` },
      { path: 'group_vars/all.yml', text: 'a: 1\n' },
    ],
    command: 'new',
    kubespray: 'v2.27.0',
  });
});

test('every remedy of the example, taken over, keeps its promise', () => {
  const reading = read(exampleInput, 'en');
  const remedies = reading.analysis?.prediction.remedies ?? [];
  const outcomes = remedies.map(({ request }) => {
    const input = withRemedy(exampleInput, reading.fileNames, request);
    return read(input, 'en').analysis?.prediction.outcome;
  });
  expect(remedies.length).toBeGreaterThan(3);
  expect(outcomes).toEqual(remedies.map(({ outcome }) => outcome));
});
