import { expect, test } from 'vitest';
import {
  withExtraVar,
  withExtraVarRemoved,
  withExtraVarReplaced,
  withLimit,
  withoutLimit,
  withPlaybooks,
  withSerial,
  withSkipTag,
} from '../../../src/analyzer/command/edit.ts';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';

test.each([
  ['ansible-playbook a.yml --limit w1 -b', "ansible-playbook a.yml --limit 'w1:!w2' -b"],
  ['ansible-playbook a.yml --limit=w1', "ansible-playbook a.yml --limit='w1:!w2'"],
  ['ansible-playbook a.yml -l"w1"', "ansible-playbook a.yml -l'w1:!w2'"],
  ["ansible-playbook a.yml -l 'w1'", "ansible-playbook a.yml -l 'w1:!w2'"],
  ['ansible-playbook a.yml -bvlw1', "ansible-playbook a.yml -bvl'w1:!w2'"],
  ['ansible-playbook a.yml "--limit=w1"', "ansible-playbook a.yml '--limit=w1:!w2'"],
  ["ansible-playbook a.yml -l ''", "ansible-playbook a.yml -l 'w1:!w2'"],
  ['ansible-playbook a.yml -l w3 -b -l w1', "ansible-playbook a.yml -b -l 'w1:!w2'"],
  ['ansible-playbook a.yml | tee log', "ansible-playbook a.yml --limit 'w1:!w2' | tee log"],
  ['ansible-playbook -b -- a.yml', "ansible-playbook --limit 'w1:!w2' -b -- a.yml"],
  ["bash -c 'ansible-playbook a.yml -l w1'", "bash -c 'ansible-playbook a.yml -l '\\''w1:!w2'\\'''"],
  [`bash -c "ansible-playbook a.yml -l 'w1'"`, `bash -c "ansible-playbook a.yml -l 'w1:!w2'"`],
])('withLimit on %s keeps all the rest', (before, after) => {
  expect(withLimit(parseCommand(before), 'w1:!w2')).toBe(after);
});

test('a plain list needs no quotes', () => {
  expect(withLimit(parseCommand('ansible-playbook a.yml --limit w1'), 'w1,w2')).toBe(
    'ansible-playbook a.yml --limit w1,w2',
  );
});

test.each([
  ['ansible-playbook a.yml \\\n  --limit w1 \\\n  -b', 'ansible-playbook a.yml \\\n  -b'],
  ['ansible-playbook -l w1 a.yml --limit=w2', 'ansible-playbook a.yml'],
  ['ansible-playbook a.yml -bvl w1 -C', 'ansible-playbook a.yml -bv -C'],
  ['ansible-playbook a.yml > log -l w1', 'ansible-playbook a.yml > log'],
  ['ansible-playbook a.yml', 'ansible-playbook a.yml'],
])('withoutLimit on %j', (before, after) => {
  expect(withoutLimit(parseCommand(before))).toBe(after);
});

test.each([
  ['ansible-playbook a.yml', 'ansible-playbook a.yml --skip-tags multus'],
  ['ansible-playbook a.yml --skip-tags=a,b -b', 'ansible-playbook a.yml --skip-tags=a,b,multus -b'],
  ["ansible-playbook a.yml --skip-tags 'a'", "ansible-playbook a.yml --skip-tags 'a,multus'"],
  ['ansible-playbook a.yml --skip-tags multus', 'ansible-playbook a.yml --skip-tags multus'],
])('withSkipTag on %s', (before, after) => {
  expect(withSkipTag(parseCommand(before), 'multus')).toBe(after);
});

test.each([
  ['-e m=false', `-e '{"m": false}'`],
  ['-e "m=false"', `-e "{\\"m\\": false}"`],
  ["-e 'm=false b=2'", `-e 'b=2' -e '{"m": false}'`],
  [`-e '{"m": "false", "b": [1, null]}'`, `-e '{"m": false, "b": [1, null]}'`],
  ['-e m=1 -e m=2', `-e '{"m": false}'`],
  ['--extra-vars=m=false', `--extra-vars='{"m": false}'`],
])('withExtraVarReplaced gives %s its type', (before, after) => {
  expect(withExtraVarReplaced(parseCommand(`ansible-playbook a.yml ${before}`), 'm', false)).toBe(
    `ansible-playbook a.yml ${after}`,
  );
});

test('replaces only what is given', () => {
  expect(withExtraVarReplaced(parseCommand('ansible-playbook a.yml'), 'm', false)).toBeUndefined();
  expect(withExtraVar(parseCommand('ansible-playbook a.yml'), 'm', false)).toBe(
    `ansible-playbook a.yml -e '{"m": false}'`,
  );
});

test.each([
  ['-b -e m=1', '-b'],
  ["-e 'a=1 m=2 b=3'", "-e 'a=1 b=3'"],
  ["-e 'm=2 b=3'", "-e 'b=3'"],
  [`-e '{"m": 1, "b": 2}'`, `-e '{"b": 2}'`],
  ['-e m=1 -e b=2 -e m=3', '-e b=2'],
])('withExtraVarRemoved on %s', (before, after) => {
  expect(withExtraVarRemoved(parseCommand(`ansible-playbook a.yml ${before}`), 'm')).toBe(
    `ansible-playbook a.yml ${after}`,
  );
});

test.each([
  ['ansible-playbook a.yml', 'ansible-playbook a.yml -e serial=1'],
  ['ansible-playbook a.yml -e serial=100%', 'ansible-playbook a.yml -e serial=1'],
  ['ansible-playbook a.yml -e "serial=100%"', 'ansible-playbook a.yml -e "serial=1"'],
  [`ansible-playbook a.yml -e '{"serial": "5"}'`, `ansible-playbook a.yml -e '{"serial": "1"}'`],
])('withSerial on %s', (before, after) => {
  expect(withSerial(parseCommand(before), '1')).toBe(after);
});

test('withPlaybooks puts a playbook in the place of each', () => {
  const command = parseCommand('ansible-playbook -i x a.yml "b.yaml" -b');
  expect(withPlaybooks(command, ['a.yml', 'b.yml'])).toBe('ansible-playbook -i x a.yml "b.yml" -b');
  expect(withPlaybooks(command, ['playbooks/a.yml', 'b.yaml'])).toBe(
    'ansible-playbook -i x playbooks/a.yml "b.yaml" -b',
  );
  expect(withPlaybooks(command, ['a.yml'])).toBeUndefined();
});

test('there is no edit of a text that holds no command, or of a value that cannot be given', () => {
  expect(withLimit(parseCommand('hello'), 'w1')).toBeUndefined();
  expect(withLimit(parseCommand('ansible-playbook a.yml -l w1'), '-x')).toBeUndefined();
});
