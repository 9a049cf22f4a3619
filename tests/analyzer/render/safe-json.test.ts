import { expect, test } from 'vitest';
import { safeJson } from '../../../src/analyzer/index.ts';

const text = 'a\u001b\u007f\u009b\u00ad\u202e\u2066\u2028\ufeff\u{e0041}\ud800机😀"\\\n';

test('writes characters that cannot be seen as escapes, the rest as it is', () => {
  expect(safeJson({ text })).toBe(
    '{"text":"a\\u001b\\u007f\\u009b\\u00ad\\u202e\\u2066\\u2028\\ufeff\\udb40\\udc41\\ud800机😀\\"\\\\\\n"}',
  );
});

test('is the same JSON all the same', () => {
  expect(JSON.parse(safeJson([text, { [text]: null }], 2))).toEqual([text, { [text]: null }]);
});
