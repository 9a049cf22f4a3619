import { expect, test } from 'vitest';
import { exampleInput } from '../../src/playground/input.ts';
import { markersOf } from '../../src/playground/markers.ts';
import { read } from './read.ts';

test('marks the limit of the command that fails, with what to change', () => {
  const [first] = markersOf(read(exampleInput, 'en'), undefined);
  expect(first?.severity).toBe('error');
  expect(exampleInput.command.slice(first?.start, first?.end)).toBe('w1');
  expect(first?.message).not.toContain('`');
});

test('marks a line of a file in that file only', () => {
  const text = '[kube_node]\nw1\n[broken\n';
  const reading = read({ files: [{ path: 'h.ini', text }], command: '' }, 'zh-CN');
  const [marker] = markersOf(reading, 'h.ini');
  expect(text.slice(marker?.start, marker?.end)).toBe('[broken');
  expect(marker?.message).toMatch(/\p{Script=Han}/u);
  expect(markersOf(reading, undefined)).toEqual([]);
  expect(markersOf(reading, 'other.ini')).toEqual([]);
});

test('says nothing twice at one place', () => {
  const markers = markersOf(read({ ...exampleInput, command: `${exampleInput.command},w9` }, 'en'), undefined);
  const said = markers.map((marker) => JSON.stringify(marker));
  expect(new Set(said).size).toBe(said.length);
});
