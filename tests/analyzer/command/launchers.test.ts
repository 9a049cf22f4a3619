import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/analyzer/index.ts';

test.for([
  [
    'ansible-navigator run upgrade-cluster.yml -i hosts.ini -m stdout --ee false -l w1',
    'ansible-playbook upgrade-cluster.yml -i hosts.ini -l w1',
  ],
  [
    'ansible-navigator run upgrade-cluster.yml --eei=quay.io/org/ee:1 -- --limit w1',
    'ansible-playbook upgrade-cluster.yml --limit w1',
  ],
  [
    'ansible-runner run /runner -p upgrade-cluster.yml --limit w1 --cmdline "-e serial=1 -b"',
    'ansible-playbook upgrade-cluster.yml --limit w1 -e serial=1 -b',
  ],
  [
    'ansible-runner run . --playbook=cluster.yml --inventory hosts.ini -j --ident 7',
    'ansible-playbook cluster.yml -i hosts.ini',
  ],
])('%s runs %s', ([launcher, command]) => {
  const { alone, problems } = parseCommand(launcher as string);
  expect([alone, problems]).toEqual([command, []]);
});

test('the limit of a launcher is in its own place in the text', () => {
  const text = 'ansible-runner run . -p cluster.yml --limit w1';
  const { limit } = parseCommand(text);
  expect(limit && text.slice(limit.span.start, limit.span.end)).toBe('w1');
});

test('an option of a runner that is not known leaves the run untold', () => {
  expect(parseCommand('ansible-runner run . -p cluster.yml --frobnicate').problems.map(({ code }) => code)).toEqual([
    'program-launcher',
  ]);
});
