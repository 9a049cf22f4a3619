import { expect, test } from 'vitest';
import { orderTerms, parseTerm, splitHostPattern } from '../../../src/analyzer/pattern/parse.ts';

const texts = (pattern: string): readonly string[] => splitHostPattern(pattern).map((part) => part.text);

test.each([
  ['w1', ['w1']],
  ['w1,w2', ['w1', 'w2']],
  ['w1:w2', ['w1', 'w2']],
  [' w1 , w2 ', ['w1', 'w2']],
  ['w1 w2', ['w1 w2'.split(' ')[0], 'w2']],
  ['w1, w2 w3', ['w1', 'w2 w3']],
  ['a,b:c', ['a', 'b:c']],
  ['w1:22', ['w1:22']],
  ['w1:22x', ['w1', '22x']],
  ['w1:w2:22', ['w1', 'w2', '22']],
  ['g[0:2]', ['g[0:2]']],
  ['g[0:2]:h[1:]', ['g[0:2]', 'h[1:]']],
  ['g[0:1', ['g', '0', '1']],
  ['g]x', ['g', 'x']],
  ['fe80::1', ['fe80::1']],
  ['2001:db8::1', ['2001:db8::1']],
  ['[2001:db8::1]:22', ['[2001:db8::1]:22']],
  ['all:!w1:&g', ['all', '!w1', '&g']],
  ['~w[0-9]+:x', ['~w[0-9]+', 'x']],
  ['', []],
  [',', []],
  [' : ', []],
])('splits %j', (pattern, expected) => {
  expect(texts(pattern)).toEqual(expected);
});

test('every part knows its place', () => {
  expect(splitHostPattern(' w1 ,, !w2')).toEqual([
    { text: 'w1', start: 1, end: 3 },
    { text: '!w2', start: 7, end: 10 },
  ]);
  expect(splitHostPattern('g[0:1]:h')).toEqual([
    { text: 'g[0:1]', start: 0, end: 6 },
    { text: 'h', start: 7, end: 8 },
  ]);
});

const term = (text: string) => parseTerm({ text, start: 0, end: text.length });

test.each([
  ['g[0]', { kind: 'index', index: 0 }],
  ['g[-1]', { kind: 'index', index: -1 }],
  ['g[1:2]', { kind: 'slice', start: 1, end: 2, withDash: false }],
  ['g[1:]', { kind: 'slice', start: 1, end: undefined, withDash: false }],
  ['g[1-2]', { kind: 'slice', start: 1, end: 2, withDash: true }],
  ['g[1:0]', { kind: 'index', index: 1 }],
  ['!g[0]', { kind: 'index', index: 0 }],
])('%s has a subscript', (text, subscript) => {
  expect(term(text)).toMatchObject({ expression: 'g', subscript });
});

test.each(['g[:1]', 'g[0:-1]', 'g[a]', 'g[]', '~g[0]', '[0]', 'g[0]x', 'g[ 0 ]'])('%s has none', (text) => {
  expect(term(text).subscript).toBeUndefined();
  expect(term(text).expression).toBe(text);
});

test('plain terms count first, then intersections, then exclusions', () => {
  const order = (pattern: string): readonly string[] =>
    orderTerms(splitHostPattern(pattern).map(parseTerm)).map((one) => one.text);
  expect(order('!a:&b:c:!d:e')).toEqual(['c', 'e', '&b', '!a', '!d']);
  expect(order('!a')).toEqual(['all', '!a']);
  expect(order('')).toEqual(['all']);
});
