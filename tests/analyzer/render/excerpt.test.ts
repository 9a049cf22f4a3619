import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../../src/analyzer/render/excerpt.ts';

test('shows the line of a span with carets under it', () => {
  const text = '[all]\nw1 ansible_host\n';
  const start = text.indexOf('ansible_host');
  expect(excerptOf(text, { start, end: start + 12 })).toEqual({
    line: 2,
    column: 4,
    source: 'w1 ansible_host',
    parts: ['w1 ', 'ansible_host', ''],
    carets: '   ^^^^^^^^^^^^',
  });
});

test('puts one caret under an empty span, also at the very end', () => {
  expect(excerptOf('ab', { start: 2, end: 2 })).toMatchObject({ line: 1, column: 3, source: 'ab', carets: '  ^' });
  expect(excerptOf('', { start: 0, end: 0 })).toMatchObject({ line: 1, column: 1, source: '', carets: '^' });
});

test('cuts a span over several lines at the end of its first line', () => {
  expect(excerptOf('- a\n- b\n', { start: 2, end: 7 }).carets).toBe('  ^');
});

test('leaves the carriage return of a line out', () => {
  expect(excerptOf('ab\r\ncd', { start: 0, end: 2 }).source).toBe('ab');
});

test('counts Chinese as two cells and keeps tabs', () => {
  expect(excerptOf('主机\tx', { start: 3, end: 4 }).carets).toBe('    \t^');
  expect(excerptOf('主机', { start: 0, end: 2 }).carets).toBe('^^^^');
});

test('cuts a long line around the span and says so', () => {
  const text = `${'a'.repeat(500)}BAD${'c'.repeat(500)}`;
  const { source, carets, column } = excerptOf(text, { start: 500, end: 503 });
  expect(column).toBe(501);
  expect(source).toBe(`…${'a'.repeat(40)}BAD${'c'.repeat(57)}…`);
  expect(source.slice(carets.indexOf('^'), carets.length)).toBe('BAD');
});

test('makes characters visible that could deceive', () => {
  expect(excerptOf('a\u0000b\u202ec\u001b', { start: 0, end: 1 }).source).toBe('a␀b\ufffdc␛');
});

test('never throws, whatever the text and the span', () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }) });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), span, (text, at) => {
      const { line, column, source, carets } = excerptOf(text, at);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(source).not.toMatch(/[\r\n]/);
      expect(carets).toMatch(/^[ \t]*\^+$/);
    }),
  );
});
