import { expect, test } from 'vitest';
import { analysisOf, withRemedy } from '../../src/playground/analysis.ts';
import { emptyInput, exampleInput } from '../../src/playground/input.ts';
import { read } from '../../src/playground/reading.ts';

const inventory = '[kube_node]\nw1\n';

test('judges the worked example as upstream issue 11431 has it: one worker stops the run', () => {
  const { prediction } = analysisOf(exampleInput, ['inventory/mycluster/hosts.ini']);
  expect(prediction.outcome).toBe('fails');
  expect(prediction.failure?.host).toBe('w1');
  expect(prediction.failure?.message).toContain("no attribute 'multus_manifest_2'");
});

test('asks under the names that the files are read by, without the fields that are empty', () => {
  const files = [
    { path: '', text: inventory },
    { path: '', text: '' },
    { path: 'group_vars/all.yml', text: 'a: 1\n' },
  ];
  const input = { files, command: 'ansible-playbook cluster.yml', kubespray: ' ', ansible: '' };
  const { request } = analysisOf(input, ['hosts.ini', '', 'group_vars/all.yml']);
  expect(request).toEqual({
    files: [
      { path: 'hosts.ini', text: inventory },
      { path: 'group_vars/all.yml', text: 'a: 1\n' },
    ],
    command: 'ansible-playbook cluster.yml',
  });
});

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

test('every remedy of the example, taken over, comes to what it promised', () => {
  const reading = read(exampleInput, 'en');
  const remedies = reading.analysis?.prediction.remedies ?? [];
  const outcomes = remedies.map(({ request }) => {
    const input = withRemedy(exampleInput, reading.fileNames, request);
    return read(input, 'en').analysis?.prediction.outcome;
  });
  expect(remedies.length).toBeGreaterThan(3);
  expect(outcomes).toEqual(remedies.map(({ outcome }) => outcome));
});

test('gives no verdict where there is no inventory or no command', () => {
  expect(read(emptyInput, 'en').analysis).toBeUndefined();
  expect(read({ ...exampleInput, command: ' ' }, 'en').analysis).toBeUndefined();
});
