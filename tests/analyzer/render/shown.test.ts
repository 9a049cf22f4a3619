import { expect, test } from 'vitest';
import { shown } from '../../../src/analyzer/index.ts';

test.each([
  ['\u001b[31mred', '\\u{1b}[31mred', 'the escape of a terminal'],
  ['\u009b2J', '\\u{9b}2J', 'the one-sign control sequence introducer'],
  ['a\0b', 'a\\u{0}b', 'NUL'],
  ['a\tb\r\n', 'a\\u{9}b\\u{d}\\u{a}', 'tab and line ends'],
  ['a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c', 'characters that turn the direction of writing'],
  ['a\u200bb\u200dc\ufeff', 'a\\u{200b}b\\u{200d}c\\u{feff}', 'characters without width'],
  ['a\u2028b', 'a\\u{2028}b', 'the line separator'],
  ['a\ud800b', 'a\\u{d800}b', 'a lone surrogate'],
  ['\u{e0041}', '\\u{e0041}', 'a tag character beyond the first plane'],
  ['\u3164', '\\u{3164}', 'a filler that looks like nothing'],
])('%j becomes %s: %s', (text, safe) => {
  expect(shown(text)).toBe(safe);
});

test('leaves every other character as it is', () => {
  const text = 'wörker-1 控制平面 😀 {{ x }} | `~!@#$%^&*()';
  expect(shown(text)).toBe(text);
});
