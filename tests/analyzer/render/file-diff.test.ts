import { expect, test } from 'vitest';
import { diffFiles } from '../../../src/analyzer/render/file-diff.ts';

const shown = (before: string, after: string) =>
  diffFiles([{ path: 'hosts.ini', text: before }], [{ path: 'hosts.ini', text: after }]).map(({ hunks }) =>
    hunks.map(({ line, lines }) => [line, ...lines.map(({ kind, text }) => `${kind} ${text}`)]),
  );

test('shows a change with two lines around it', () => {
  expect(shown('a\nb\nc\nd\ne\nf\ng\n', 'a\nb\nc\nD\ne\nf\ng\n')).toEqual([
    [[2, 'same b', 'same c', 'removed d', 'added D', 'same e', 'same f']],
  ]);
});

test('leaves a gap between changes that lie far apart', () => {
  const lines = Array.from({ length: 20 }, (_, at) => `line ${at + 1}`);
  const after = lines.with(0, 'first').with(19, 'last');
  const [hunks] = shown(`${lines.join('\n')}\n`, `${after.join('\n')}\n`);
  expect(hunks).toEqual([
    [1, 'removed line 1', 'added first', 'same line 2', 'same line 3'],
    [18, 'same line 18', 'same line 19', 'removed line 20', 'added last'],
  ]);
});

test('shows lines that are put at the end', () => {
  expect(shown('a\nb\nc', 'a\nb\nc\nd\n')).toEqual([[[2, 'same b', 'same c', 'added d']]]);
});

test('tells a new file from a changed one and leaves out what stays', () => {
  const kept = { path: 'hosts.ini', text: '[all]\nw1\n' };
  expect(diffFiles([kept], [kept, { path: 'group_vars/all.yml', text: 'a: 1\n' }])).toEqual([
    { path: 'group_vars/all.yml', isNew: true, hunks: [{ line: 1, lines: [{ kind: 'added', text: 'a: 1' }] }] },
  ]);
});

test('knows a file that was pasted without a name under the name that it got', () => {
  const changes = diffFiles([{ path: '', text: 'a\n' }], [{ path: 'hosts.ini', text: 'b\n' }]);
  expect(changes.map(({ path, isNew }) => ({ path, isNew }))).toEqual([{ path: 'hosts.ini', isNew: false }]);
});
