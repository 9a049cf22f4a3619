import { expect, test } from 'vitest';
import { excessOf, isLarge, sizeOf } from '../../src/playground/bounds.ts';
import { exampleInput } from '../../src/playground/input.ts';

const filesOf = (count: number, text = '') => Array.from({ length: count }, (_, at) => ({ path: `f${at}`, text }));

test('the example is neither large nor too much', () => {
  expect(isLarge(exampleInput)).toBe(false);
  expect(excessOf(exampleInput)).toBeUndefined();
});

test.for([
  ['201 files', { ...exampleInput, files: filesOf(201) }],
  ['half a million characters in few files', { ...exampleInput, files: filesOf(5, 'x'.repeat(100_001)) }],
  ['a command of as many', { ...exampleInput, command: 'x'.repeat(500_001) }],
] as const)('%s are large', ([, input]) => {
  expect(isLarge(input)).toBe(true);
});

test('2,000 files are shown, and one more is not', () => {
  expect(excessOf({ ...exampleInput, files: filesOf(2000) })).toBeUndefined();
  expect(excessOf({ ...exampleInput, files: filesOf(2001) })).toEqual({ reason: 'too-many-files', detail: '2,000' });
});

test('counts files, and the characters of their texts and of the command', () => {
  expect(sizeOf({ files: filesOf(3, 'ab'), command: 'cd' })).toEqual({ files: 3, characters: 8 });
});
