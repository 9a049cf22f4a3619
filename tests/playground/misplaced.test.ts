import { expect, test } from 'vitest';
import { exampleInput } from '../../src/playground/input.ts';
import { misplacedIn, movedTo } from '../../src/playground/misplaced.ts';

const inFile = (text: string) => ({ ...exampleInput, files: [{ path: 'hosts.ini', text }] });
const inCommand = (command: string) => ({ ...exampleInput, command });

test('texts in their own fields are not misplaced, whatever their comments hold', () => {
  expect(misplacedIn(exampleInput)).toBeUndefined();
  expect(misplacedIn(inFile('# ansible-playbook cluster.yml\n[kube_node]\nw1\n'))).toBeUndefined();
  expect(misplacedIn(inCommand('export X=1\nansible-playbook cluster.yml'))).toBeUndefined();
});

test('a command in a file is moved to the command, without its prompt', () => {
  const input = inFile('ansible-playbook cluster.yml');
  const misplaced = misplacedIn(input);
  expect(misplaced).toEqual({ at: 0, is: 'command' });
  const moved = movedTo(input, misplaced!);
  expect([moved.command, moved.files]).toEqual(['ansible-playbook cluster.yml', [{ path: 'hosts.ini', text: '' }]]);
});

test('an inventory in the command is moved to the file that is shown first', () => {
  const input = inCommand('[kube_node]\nw1\n');
  const misplaced = misplacedIn(input);
  expect(misplaced).toEqual({ is: 'inventory' });
  const moved = movedTo(input, misplaced!);
  expect([moved.command, moved.files]).toEqual(['', [{ path: '', text: '[kube_node]\nw1\n' }]]);
});

test('a log is found in both fields', () => {
  const log = 'TASK [Multus | Start resources] ***\nfatal: [w1]: FAILED! => {"msg": "x"}\n';
  expect(misplacedIn(inCommand(log))).toEqual({ is: 'log' });
  expect(misplacedIn(inFile(log))).toEqual({ at: 0, is: 'log' });
});

test('a file that did not change is not looked at again', () => {
  let reads = 0;
  const file = {
    path: 'hosts.ini',
    get text() {
      reads++;
      return '[kube_node]\nw1\n';
    },
  };
  const input = { ...exampleInput, files: [file] };
  misplacedIn(input);
  expect(reads).toBeGreaterThan(0);
  const before = reads;
  misplacedIn({ ...input, command: 'ansible-playbook scale.yml' });
  expect(reads).toBe(before);
});
