import { expect, test } from 'vitest';
import { coreOf, parseCoreVersion } from '../../../src/analyzer/simulate/core.ts';

test.each([
  ['2.16.8', [2, 16, 8]],
  ['v2.15', [2, 15, 0]],
  ['2.18.0rc1', [2, 18, 0]],
  ['2.17.0.post0', [2, 17, 0]],
])('reads %s', (text, version) => {
  expect(parseCoreVersion(text)).toEqual(version);
});

test.each(['', 'ansible', '2', '9.5.1.x', 'two.sixteen'])('%j is no version', (text) => {
  expect(parseCoreVersion(text)).toBeUndefined();
});

test('words an undefined error once up to 2.12 and from 2.17, twice in between', () => {
  const reason = "'x' is undefined";
  expect(
    ['2.12.10', '2.14.17', '2.15.12', '2.16.8', '2.17.5'].map((version) => coreOf(version).undefinedMessage(reason)),
  ).toEqual([reason, `${reason}. ${reason}`, `${reason}. ${reason}`, `${reason}. ${reason}`, reason]);
});

test('words an unset argument as 2.17 does, with two full stops', () => {
  expect(coreOf('2.17.5').undefinedArgumentMessage('R')).toBe(
    'The task includes an option with an undefined variable.. R',
  );
  expect(coreOf('2.16.8').undefinedArgumentMessage('R')).toBe(
    'The task includes an option with an undefined variable. The error was: R. R',
  );
});

test('evaluates a delegated loop beforehand up to 2.14 only', () => {
  expect(['2.12', '2.14.18', '2.15.0', '2.18'].map((version) => coreOf(version).evaluatesLoopBeforeDelegating)).toEqual(
    [true, true, false, false],
  );
});

test('takes text that is no version as the newest core', () => {
  expect(coreOf('?').undefinedMessage('R')).toBe('R');
  expect(coreOf('?').evaluatesLoopBeforeDelegating).toBe(false);
});
