import { expect, test } from 'vitest';
import { parsePythonRegex } from '../../../src/analyzer/python/regex.ts';

test.each([
  ['w1', ['w1', 'w10'], ['xw1', 'W1']],
  ['w\\d$', ['w1', 'w٣'], ['w10', 'wx']],
  ['(w|cp)[12]', ['w1', 'cp2x'], ['w3']],
  ['', ['w', ''], []],
  ['(?P<n>w)\\d\\Z', ['w1'], ['w10']],
  ['(?i)W1', ['w1', 'W1'], ['w2']],
  ['(?i:W)1', ['w1'], ['x1']],
  ['(?x) w 1 # one', ['w1'], ['w 1']],
  ['\\w+$', ['ünï_1'], ['w-1']],
  ['(?a)\\w+$', ['w_1'], ['ünï']],
  ['[^\\W\\d]+$', ['abc'], ['a1']],
  ['[\\d-]+$', ['1-2'], ['a']],
  ['[]w]+$', [']w'], ['x']],
  ['[[:alpha:]]', [':]', 'a]'], ['a', 'b]']],
  ['a{,2}$', ['', 'a', 'aa'], ['aaa']],
  ['a{x}', ['a{x}'], ['a']],
  ['a{,}b', ['aaab', 'b'], ['c']],
  ['\\x77\\u0031\\061', ['w11'], ['w1']],
  ['w+?1', ['ww1'], ['1']],
  ['(?#comment)w', ['w1'], ['x']],
  ['^w.1', ['wx1'], ['w\n1']],
  ['(?s)w.1', ['w\n1'], []],
])('~%s is tried as re.match does', (source, yes, no) => {
  const regex = parsePythonRegex(source);
  if (regex.kind !== 'regex') throw new Error(JSON.stringify(regex));
  expect(yes.filter(regex.test)).toEqual(yes);
  expect(no.filter(regex.test)).toEqual([]);
});

test.each([
  ['(', 'missing ), unterminated subpattern'],
  [')', 'unbalanced parenthesis'],
  ['[', 'unterminated character set'],
  ['*', 'nothing to repeat'],
  ['^*', 'nothing to repeat'],
  ['a**', 'multiple repeat'],
  ['a{2,1}', 'min repeat greater than max repeat'],
  ['[b-a]', 'bad character range'],
  ['\\p{L}', 'bad escape \\p'],
  ['\\z', 'bad escape \\z'],
  ['w\\', 'bad escape (end of pattern)'],
  ['w\\1', 'invalid group reference 1'],
  ['(?P<a>x', 'missing ), unterminated subpattern'],
  ['(?P<1>x)', "bad character in group name '1'"],
  ['(?P<a>x)(?P<a>y)', "redefinition of group name 'a'"],
  ['(?<n>x)', 'unknown extension ?<n'],
  ['w(?i)', 'global flags not at the start of the expression'],
  ['\\x1', 'incomplete escape \\x1'],
])('~%s is refused by Python', (source, reason) => {
  expect(parsePythonRegex(source)).toEqual({ kind: 'invalid', reason });
});

test.each([
  ['(?=w)', 'lookahead'],
  ['(?!w)', 'lookahead'],
  ['(?<=w)1', 'lookbehind'],
  ['(w)\\1', 'backreference'],
  ['(?P<a>w)(?P=a)', 'backreference'],
  ['(?>w)', 'atomic group'],
  ['w*+', 'possessive quantifier'],
  ['(w)?(?(1)a|b)', 'conditional group'],
  ['w{5000}', 'repetition over 1000'],
])('~%s cannot be tried in linear time', (source, construct) => {
  expect(parsePythonRegex(source)).toEqual({ kind: 'unsupported', construct });
});

test('groups nested more than a hundred deep are not followed', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}w${')'.repeat(depth)}`;
  expect(parsePythonRegex(nested(500))).toEqual({ kind: 'unsupported', construct: 'deep nesting' });
  expect(parsePythonRegex(nested(90)).kind).toBe('regex');
});
