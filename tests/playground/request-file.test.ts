import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOfRequestFile, requestFileText } from '../../src/playground/request-file.ts';

test('a saved request comes back', () => {
  const text = fc.string({ unit: 'binary' });
  const request = fc.record(
    {
      files: fc.array(fc.record({ path: text, text }), { minLength: 1 }),
      command: text,
      kubespray: text,
      ansible: text,
    },
    { requiredKeys: ['files', 'command'] },
  );
  fc.assert(
    fc.property(request, (saved) => {
      expect(inputOfRequestFile(requestFileText(saved))).toEqual(saved);
    }),
  );
});

test.for([
  '',
  'w1',
  '[]',
  'null',
  '{}',
  '{"files":[],"command":""}',
  '{"files":[{"path":1}],"command":""}',
  '{"files":[{"path":"","text":""}]}',
])('takes nothing from %s', (text) => {
  expect(inputOfRequestFile(text)).toBeUndefined();
});

test('leaves alone what it does not know', () => {
  const text = '{"files":[{"path":"a","text":"b","mode":1}],"command":"c","kubespray":7,"__proto__":{"x":1}}';
  expect(inputOfRequestFile(text)).toEqual({ files: [{ path: 'a', text: 'b' }], command: 'c' });
});
