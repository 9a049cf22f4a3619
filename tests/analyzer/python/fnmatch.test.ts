import { expect, test } from 'vitest';
import { parseGlob } from '../../../src/analyzer/python/fnmatch.ts';

test.each([
  ['w*', ['w', 'w1', 'w10'], ['W1', 'xw1']],
  ['w?', ['w1', 'wü', 'w\u{1f600}'], ['w', 'w10']],
  ['*.site', ['db.site'], ['dbxsite', 'site']],
  ['*1*', ['1', 'w10'], ['w2']],
  ['w[12]', ['w1', 'w2'], ['w3', 'w12']],
  ['w[!12]', ['w3'], ['w1', 'w2', 'w']],
  ['w[1-3]', ['w1', 'w3'], ['w4', 'w-']],
  ['w[3-1]', [], ['w1', 'w2', 'w3', 'w-']],
  ['w[1-]', ['w1', 'w-'], ['w2']],
  ['w[-1]', ['w1', 'w-'], ['w2']],
  ['w[1-2-4]', ['w1', 'w2', 'w-', 'w4'], ['w3']],
  ['w[]1]', ['w]', 'w1'], ['w']],
  ['w[!]1]', ['w2'], ['w]', 'w1']],
  ['w[^1]', ['w^', 'w1'], ['w2']],
  ['w[1', ['w[1'], ['w1']],
  ['w[\\d]', ['w\\', 'wd'], ['w1']],
  ['w[9-1!]', ['w1', 'w!'], ['w']],
  ['w[9-1!2]', ['w1', 'w!'], ['w2']],
  ['w[9-1!-z]', ['w1'], ['wz', 'w-']],
  ['w*a*b', ['wab', 'wxaxb', 'waab'], ['wb', 'wba', 'wa']],
  ['w*w', ['ww', 'w1w'], ['w']],
  ['w*[!x]?', ['wab', 'w1x'], ['wxa', 'wa']],
  ['w.', ['w.'], ['w1']],
  ['', [''], ['w']],
])('%s is what fnmatch makes of it', (pattern, yes, no) => {
  const test = parseGlob(pattern);
  expect(yes.filter(test)).toEqual(yes);
  expect(no.filter(test)).toEqual([]);
});
