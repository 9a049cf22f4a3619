import { expect, test } from 'vitest';
import { emptyInput, exampleInput } from '../../src/playground/input.ts';
import type { Reading } from '../../src/playground/reading.ts';
import { type Action, initialState, next, showsExample } from '../../src/playground/state.ts';

const reading = (sentence: string): Reading => ({ sentence, tone: 'good', notes: [], groups: [], fileNames: [] });
const start = initialState(exampleInput, reading('example'));
const after = (...actions: readonly Action[]) => actions.reduce(next, start);

test('shows the delivered input as read, and knows that it is the example', () => {
  expect(start).toEqual({ input: exampleInput, reading: reading('example'), progress: 'current' });
  expect(showsExample(start)).toBe(true);
});

test('a keystroke changes the input and waits for its answer', () => {
  const state = after({ kind: 'command-typed', text: 'x' });
  expect(state.input).toEqual({ ...exampleInput, command: 'x' });
  expect(state.progress).toBe('working');
  expect(state.reading).toEqual(reading('example'));
  expect(showsExample(state)).toBe(false);
});

test('typing the example again makes it the example again', () => {
  const state = after({ kind: 'command-typed', text: 'x' }, { kind: 'command-typed', text: exampleInput.command });
  expect(showsExample(state)).toBe(true);
});

test('a file is added, typed, named and removed in its place', () => {
  const typed = after(
    { kind: 'file-added' },
    { kind: 'file-typed', at: 1, text: 'a: 1' },
    { kind: 'file-named', at: 1, path: 'group_vars/all.yml' },
  );
  expect(typed.input.files).toEqual([...exampleInput.files, { path: 'group_vars/all.yml', text: 'a: 1' }]);
  const removed = next(typed, { kind: 'file-removed', at: 0 });
  expect(removed.input.files).toEqual([{ path: 'group_vars/all.yml', text: 'a: 1' }]);
});

test('one field always stays to paste into', () => {
  expect(after({ kind: 'file-removed', at: 0 }).input.files).toEqual(emptyInput.files);
});

test.for([[{ kind: 'cleared' }], [{ kind: 'file-removed', at: 0 }]] as const)(
  'what %o threw away can be had back, once',
  ([act]) => {
    const gone = after(act);
    const back = next(gone, { kind: 'undone' });
    expect(back.input).toEqual(exampleInput);
    expect(back.progress).toBe('working');
    expect(back.undo).toBeUndefined();
    expect(next(back, { kind: 'undone' })).toBe(back);
  },
);

test('choosing the example keeps the reader’s own input for undoing', () => {
  const own = after({ kind: 'command-typed', text: 'mine' });
  const state = next(own, { kind: 'example-chosen' });
  expect(state.input).toEqual(exampleInput);
  expect(state.undo).toEqual(own.input);
});

test('undoing stays possible while the reader types on', () => {
  const state = after({ kind: 'cleared' }, { kind: 'command-typed', text: 'new' });
  expect(state.undo).toEqual(exampleInput);
});

test('an answer replaces the reading', () => {
  const state = after({ kind: 'cleared' }, { kind: 'answered', reading: reading('nothing yet') });
  expect(state.reading).toEqual(reading('nothing yet'));
  expect(state.progress).toBe('current');
});

test('a stopped run keeps the last reading and says why it stopped', () => {
  const state = after({ kind: 'command-typed', text: 'x' }, { kind: 'stopped', because: 'too-slow' });
  expect(state.progress).toBe('too-slow');
  expect(state.reading).toEqual(reading('example'));
  expect(next(state, { kind: 'command-typed', text: 'y' }).progress).toBe('working');
});
