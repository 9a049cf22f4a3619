import { expect, test } from 'vitest';
import { isEditable } from '../../src/playground/editor-choice.ts';

test.for(['', 'a\nb\n', 'a\r\nb\r\n', '\0\ud800'])('an editor gives %j back as it is', (text) => {
  expect(isEditable(text)).toBe(true);
});

test.for(['a\r\nb\n', 'a\nb\r\n', '\nb\r\n', 'a\rb', 'a\u2028b', '\ufeffa'])('an editor would change %j', (text) => {
  expect(isEditable(text)).toBe(false);
});
