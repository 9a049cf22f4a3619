import { expect, test } from 'vitest';
import { splitIniWords } from '../../../src/analyzer/inventory/ini-words.ts';

const words = (line: string): unknown => {
  const split = splitIniWords(line, 0, line.length);
  return 'fault' in split ? split.fault : split.words.map(({ text }) => text);
};

test.each([
  ['h a=1  b=2', ['h', 'a=1', 'b=2']],
  ['h\ta=1', ['h', 'a=1']],
  ['h a="x y" b=\'z w\'', ['h', 'a=x y', 'b=z w']],
  ['h a=x"y z"w', ['h', 'a=xy zw']],
  ['h a=b#c d=e', ['h', 'a=b']],
  ['h # comment "', ['h']],
  ['h a="b # c"', ['h', 'a=b # c']],
  ['h a=x\\ y', ['h', 'a=x y']],
  ['h a="x\\"y\\\\z\\n"', ['h', 'a=x"y\\z\\n']],
  ["h a='x\\y'", ['h', 'a=x\\y']],
  ['h ""', ['h', '']],
  ['h x=\u00a01', ['h', 'x=\u00a01']],
])('%j splits as shlex splits it', (line, expected) => {
  expect(words(line)).toEqual(expected);
});

test.each([
  ['h a="x', 'No closing quotation'],
  ["h a=it's", 'No closing quotation'],
  ['h a=x\\', 'No escaped character'],
  ['h a="x\\', 'No escaped character'],
])('%j is refused', (line, fault) => {
  expect(words(line)).toBe(fault);
});

test('a word knows where it stands, quotes included', () => {
  const text = '[g]\nh a="x y" # c';
  expect(splitIniWords(text, 4, text.length)).toEqual({
    words: [
      { text: 'h', start: 4, end: 5 },
      { text: 'a=x y', start: 6, end: 13 },
    ],
  });
});

test('a quote that closes only on the next line is open', () => {
  expect(splitIniWords('h "a\nb"', 0, 4)).toEqual({ fault: 'No closing quotation' });
});
