import { expect, test } from 'vitest';
import { parseCase } from './case.ts';

const line = (changes: object) =>
  JSON.stringify({
    id: 'one',
    kubespray: 'v2.31.0',
    command: 'cluster.yml',
    files: [{ path: 'inventory.ini', text: '[all]\ncp1\n' }],
    ...changes,
  });

test('a line with an id, a release, a command and a file is a case', () => {
  const read = parseCase(line({ facts: { state: 'some', hosts: ['cp1'] } }));
  expect(read.kind === 'case' && read.case.facts).toEqual({ state: 'some', hosts: ['cp1'] });
});

test('what else a line carries stays in the case', () => {
  const read = parseCase(line({ kindOfCase: 'random' }));
  expect(read.kind === 'case' && read.case).toMatchObject({ kindOfCase: 'random' });
});

test.each([
  ['no JSON', '{', 'is not JSON'],
  ['a list', '[]', 'is not an object'],
  ['no command', line({ command: undefined }), 'has no text `command`'],
  ['no files', line({ files: [] }), 'has no `files`'],
  [
    'an edit outside the release',
    line({ edits: [{ path: '../x', from: 'a', to: 'b' }] }),
    'has `edits` of another form',
  ],
  ['facts of some hosts without a host', line({ facts: { state: 'some', hosts: [] } }), 'has `facts` of another form'],
])('%s is told', (_, text, reason) => {
  expect(parseCase(text)).toEqual({ kind: 'bad', reason });
});

test.each(['/etc/hosts', '../hosts.ini', 'group_vars/../../all.yml', ''])('a file at "%s" is refused', (path) => {
  const read = parseCase(line({ files: [{ path, text: '' }] }));
  expect(read).toEqual({ kind: 'bad', reason: 'has a file without `path` inside the inventory or without `text`' });
});
