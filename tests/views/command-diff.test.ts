import { expect, test } from 'vitest';
import { diffCommands, namedPieces } from '../../src/views/command-diff.ts';

test('marks the one word that changes', () => {
  expect(diffCommands('ansible-playbook up.yml --limit w1 -b', 'ansible-playbook up.yml --limit w1,w2 -b')).toEqual([
    { kind: 'same', space: '', text: 'ansible-playbook up.yml --limit' },
    { kind: 'removed', space: ' ', text: 'w1' },
    { kind: 'added', space: ' ', text: 'w1,w2' },
    { kind: 'same', space: ' ', text: '-b' },
  ]);
});

test('takes words that are added together as one piece', () => {
  const pieces = diffCommands('ansible-playbook up.yml', 'ansible-playbook up.yml --skip-tags multus');
  expect(namedPieces(pieces, 'added')).toEqual(['--skip-tags multus']);
  expect(namedPieces(pieces, 'removed')).toEqual([]);
});

test('names an option that is taken away', () => {
  const pieces = diffCommands('ansible-playbook up.yml --limit w1', 'ansible-playbook up.yml');
  expect(namedPieces(pieces, 'removed')).toEqual(['--limit w1']);
});

test('keeps the lines of a continued command', () => {
  const after = 'ansible-playbook up.yml \\\n  --limit w1 \\\n  --skip-tags multus';
  const pieces = diffCommands('ansible-playbook up.yml \\\n  --limit w1', after);
  const text = pieces.filter(({ kind }) => kind !== 'removed').map(({ space, text }) => space + text);
  expect(text.join('')).toBe(after);
});
