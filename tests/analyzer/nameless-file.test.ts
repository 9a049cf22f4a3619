import { expect, test } from 'vitest';
import { readRequest } from '../../src/analyzer/index.ts';

const yaml = 'all:\n  hosts:\n    cp1:\n';

test.each([
  ['takes the name that the command gives', '-i hosts.yml', [{ path: '', text: yaml }], ['hosts.yml']],
  [
    'does not take the name of another file',
    '-i hosts.yml',
    [
      { path: '', text: yaml },
      { path: 'hosts.yml', text: '' },
    ],
    ['hosts.yaml', 'hosts.yml'],
  ],
  [
    'does not take the usual name either where a file has it',
    '',
    [
      { path: '', text: yaml },
      { path: 'hosts.yaml', text: yaml },
    ],
    ['file-1', 'hosts.yaml'],
  ],
])('a text without a name %s', (_does, words, files, paths) => {
  const { files: read } = readRequest({ files, command: `ansible-playbook ${words} upgrade-cluster.yml` });
  expect(read.map(({ path }) => path)).toEqual(paths);
});
