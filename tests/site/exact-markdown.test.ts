import { expect, test } from 'vitest';
import { underBase } from '../../src/site/exact-markdown.ts';

test.for([
  ['/', '/fix/', '/fix/'],
  ['/clinic', '/fix/', '/clinic/fix/'],
  ['/clinic/', '/zh-cn/fix/#a', '/clinic/zh-cn/fix/#a'],
  ['/clinic', '#a', '#a'],
  ['/clinic', '../fix/', '../fix/'],
  ['/clinic', 'https://example.org/', 'https://example.org/'],
  ['/clinic', '//example.org/', '//example.org/'],
])('under %s, %s becomes %s', ([base, href, expected]) => {
  expect(underBase(base!, href!)).toBe(expected);
});
