import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';
import { toggledLimit } from '../../../src/analyzer/command/toggled-limit.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { readLimit } from '../../../src/analyzer/pattern/limit.ts';

const files = [
  { path: 'hosts.ini', text: '[control]\ncp1\n[workers]\nw[1:3]\n[spare]\nw3\n' },
  { path: 'retry.txt', text: 'w1\nw2\n' },
];
const inventory = readInventory(files, ['hosts.ini']);

const toggled = (words: string, ...hosts: readonly string[]) =>
  toggledLimit({ command: parseCommand(`ansible-playbook ${words}`, files), inventory, files }, hosts);

test.each([
  ['a host joins a list', 'a.yml --limit w1', ['w2'], 'a.yml --limit w1,w2'],
  ['a host leaves a list', 'a.yml --limit w1,w2 -b', ['w1'], 'a.yml --limit w2 -b'],
  ['spaces around the other terms stay', 'a.yml -l "w1, w2, w3"', ['w2'], 'a.yml -l "w1, w3"'],
  ['a host leaves a group', 'a.yml -l workers', ['w1'], "a.yml -l 'workers:!w1'"],
  ['an excluded host joins again', "a.yml -l 'workers:!w1'", ['w1'], "a.yml -l 'workers'"],
  ['a second host leaves a group', "a.yml -l 'workers:!w1'", ['w2'], "a.yml -l 'workers:!w1:!w2'"],
  ['a host of another group joins', "a.yml -l 'workers:!w1'", ['cp1'], "a.yml -l 'workers:!w1:cp1'"],
  ['a list with commas keeps them', "a.yml -l 'w*,!w1'", ['w2'], "a.yml -l 'w*,!w1,!w2'"],
  [
    'an intersection that a host cannot join gives way to names',
    "a.yml -l 'workers:&spare'",
    ['w1'],
    "a.yml -l 'w1,w3'",
  ],
  ['two hosts change sides at once', 'a.yml --limit w1', ['w1', 'w3'], 'a.yml --limit w3'],
  ['a host that changes sides twice is where it was', 'a.yml --limit w1', ['w2', 'w2'], 'a.yml --limit w1'],
  ['the last host to join makes the limit unnecessary', 'a.yml --limit workers -b', ['cp1'], 'a.yml -b'],
  ['a host leaves where there was no limit', 'a.yml -b', ['cp1'], "a.yml -b --limit 'all:!cp1'"],
  ['two hosts leave where there was no limit', 'a.yml', ['cp1', 'w2'], "a.yml --limit 'all:!cp1:!w2'"],
  ['a limit that takes nobody gives way', 'a.yml --limit w9', ['w2'], 'a.yml --limit w2'],
  ['a host named twice leaves for good', 'a.yml --limit w1,w2,w1', ['w1'], 'a.yml --limit w2'],
  ['a file of hosts stays', 'a.yml --limit @retry.txt', ['w3'], 'a.yml --limit @retry.txt,w3'],
  [
    'other options and extra variables stay',
    `a.yml -e '{"a": 1}' -lw1 --become`,
    ['w2'],
    `a.yml -e '{"a": 1}' -lw1,w2 --become`,
  ],
])('%s', (_, before, hosts, after) => {
  expect(toggled(before, ...hosts)).toEqual({ kind: 'command', command: `ansible-playbook ${after}` });
});

test('the last host cannot leave, because an empty limit takes every host', () => {
  expect(toggled('a.yml --limit w1', 'w1')).toEqual({ kind: 'nobody-left' });
});

test.each([
  ['a limit that a shell variable gives', 'a.yml --limit "$HOSTS"'],
  ['a limit of a file that is not there', 'a.yml --limit @none.txt'],
  ['a limit that Ansible stops at', "a.yml --limit 'workers[7]'"],
])('%s is not changed', (_, words) => {
  expect(toggled(words, 'w1')).toEqual({ kind: 'not-editable' });
});

test('a host that the inventory does not have is not added', () => {
  expect(toggled('a.yml --limit w1', 'w9')).toEqual({ kind: 'not-editable' });
});

const limits = ['', 'w1', 'workers', 'workers:!w1', 'all:!cp1', 'w*:&spare', 'w1,w2', '~w[12]', 'workers[0:1]', '!w2'];

test.each(limits)('from the limit "%s" any host changes sides, and no other', (text) => {
  const command = `ansible-playbook a.yml${text === '' ? '' : ` --limit '${text}'`}`;
  const hosts = [...inventory.hosts.keys()];
  const takes = (limit: string | undefined): readonly string[] => {
    const read = readLimit(inventory, limit ?? '', files);
    return read.kind === 'none' ? hosts : hosts.filter((host) => read.hosts.has(host));
  };
  const before = takes(parseCommand(command).limit?.text);
  for (const host of hosts) {
    const after = toggledLimit({ command: parseCommand(command), inventory, files }, [host]);
    const wanted = hosts.filter((each) => before.includes(each) !== (each === host));
    expect([host, after.kind === 'command' ? takes(parseCommand(after.command).limit?.text) : after.kind]).toEqual([
      host,
      wanted.length > 0 ? wanted : 'nobody-left',
    ]);
  }
});
