import { expect, test } from 'vitest';
import { glyphPaths, gridPaths } from '../../src/views/cluster-paths.ts';

const grid = { width: 40, columns: 2, pitch: 20, hostsPerCell: 1 };

test('draws one path for each state, cell after cell and row after row', () => {
  const cells = [{ state: 'batch' }, { state: 'waiting' }, { state: 'batch' }] as const;
  expect(gridPaths(cells, grid)).toEqual([
    { mark: 'waiting', d: 'M22.5 2.5h15v15h-15z' },
    { mark: 'batch', d: 'M2.5 2.5h15v15h-15zM2.5 22.5h15v15h-15z' },
  ]);
});

test('draws an answer over the state, in another tone where the state is filled', () => {
  const marks = (state: 'batch' | 'outside', answer: 'found' | 'missing') =>
    glyphPaths({ state, answer }).map(({ mark }) => mark);
  expect(marks('batch', 'found')).toEqual(['batch', 'found-on-full']);
  expect(marks('outside', 'missing')).toEqual(['outside', 'missing-on-empty']);
});

test('gives every state a shape of its own', () => {
  const shapes = (['batch', 'registered', 'waiting', 'idle', 'outside'] as const).map((state) =>
    JSON.stringify(glyphPaths({ state }).map(({ mark, d }) => [mark.replace(/batch|registered/, 'full'), d])),
  );
  expect(new Set(shapes).size).toBe(5);
});
