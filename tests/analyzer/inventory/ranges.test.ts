import { expect, test } from 'vitest';
import { expandRanges } from '../../../src/analyzer/inventory/ranges.ts';

const names = (pattern: string): unknown => {
  const expanded = expandRanges(pattern);
  return 'fault' in expanded ? expanded.fault : expanded.names.join(' ');
};

test.each([
  ['w1', 'w1'],
  ['w[1:3]', 'w1 w2 w3'],
  ['w[:2]', 'w0 w1 w2'],
  ['w[08:11]', 'w08 w09 w10 w11'],
  ['w[1:9:4]', 'w1 w5 w9'],
  ['w[3:1]', ''],
  ['w[5:1:-1]', 'w5 w4 w3'],
  ['w[-1:1]', 'w-1 w0 w1'],
  ['w[1_0:1_1]', 'w10 w11'],
  ['db-[a:c]', 'db-a db-b db-c'],
  ['db-[y:B]', 'db-y db-z db-A db-B'],
  ['db-[a:e:2]', 'db-a db-c db-e'],
  ['r[1:2]-n[a:b]', 'r1-na r1-nb r2-na r2-nb'],
])('%s stands for %s', (pattern, expected) => {
  expect(names(pattern)).toBe(expected);
});

test.each([
  ['w[1:]', 'host range must specify end value'],
  ['w[1]', 'host range must be begin:end or begin:end:step'],
  ['w[01:3]', 'host range must specify equal-length begin and end formats'],
  ['w[c:a]', 'host range must have begin <= end'],
  ['w[a:3]', "invalid literal for int() with base 10: 'a'"],
  ['w[1:3:0]', 'range() arg 3 must not be zero'],
  ['w[1:3', 'not enough values to unpack (expected 3, got 2)'],
  ['a|w[1:3]', 'too many values to unpack (expected 3)'],
])('%s is refused: %s', (pattern, fault) => {
  expect(names(pattern)).toBe(fault);
});

test('a range of more names than any cluster has is refused before it is expanded', () => {
  expect(expandRanges('w[1:999999999]')).toMatchObject({ code: 'range-too-large' });
  expect(expandRanges('w[1:200000][1:200000][3:1]')).toMatchObject({ code: 'range-too-large' });
  expect(expandRanges('w[1:99999999999999999999]')).toMatchObject({ code: 'range-too-large' });
});

test('more ranges in one name than Python recurses through are refused', () => {
  expect(expandRanges('[1:1]'.repeat(2000))).toMatchObject({ code: 'range-malformed' });
});
