import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

const specs = {
  inventory: { type: 'string', short: 'i', multiple: true },
  kubespray: { type: 'string', short: 'k' },
  release: { type: 'string', same: 'kubespray' },
  json: { type: 'boolean' },
} as const;

const read = (...args: readonly string[]) => {
  const { values, positionals, rest } = readArguments(args, specs, 'en');
  return { values: Object.fromEntries(values), positionals, rest };
};

test('reads options in every spelling', () => {
  expect(read('-i', 'a', '-ib', '--inventory=c', '--inventory', 'd', '--json').values).toEqual({
    inventory: ['a', 'b', 'c', 'd'],
    json: [''],
  });
});

test('reads a second name of an option as the first', () => {
  expect(read('--release', 'all').values).toEqual({ kubespray: ['all'] });
  expect(() => read('--release', 'all', '-k', '2.25')).toThrow('The option "-k" may be given only once.');
});

test('treats a single dash as a value', () => {
  expect(read('-i', '-').values).toEqual({ inventory: ['-'] });
});

test('leaves what follows two dashes alone', () => {
  expect(read('x', '--', '--json', '--nope', '--')).toEqual({
    values: {},
    positionals: ['x'],
    rest: ['--json', '--nope', '--'],
  });
  expect(read('x').rest).toBeUndefined();
});

test('does not treat another option as a value', () => {
  expect(() => read('-i', '--json')).toThrow('The option "-i" needs a value.');
  expect(read('--inventory=-x').values).toEqual({ inventory: ['-x'] });
});

describe('an option that does not exist', () => {
  test.each(['--constructor', '--__proto__', '-x', '--jsonx'])('%s is named', (option) => {
    expect(() => read(option)).toThrow(`The option "${option}" does not exist.`);
  });

  test('is completed when it is the start of one that does', () => {
    expect(() => read('--inv', 'a')).toThrow('Did you mean "--inventory"?');
  });
});
