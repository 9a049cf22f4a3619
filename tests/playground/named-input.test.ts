import { expect, test } from 'vitest';
import { nameFiles } from '../../src/playground/named-input.ts';

const inventory = '[kube_node]\nw1\n';

test('asks under the names that the files are read by, without the fields that are empty', () => {
  const files = [
    { path: '', text: inventory },
    { path: '', text: '' },
    { path: 'group_vars/all.yml', text: 'a: 1\n' },
  ];
  const input = { files, command: 'ansible-playbook cluster.yml', kubespray: ' ', ansible: '' };
  expect(nameFiles(input)).toEqual({
    request: {
      files: [
        { path: 'hosts.ini', text: inventory },
        { path: 'group_vars/all.yml', text: 'a: 1\n' },
      ],
      command: 'ansible-playbook cluster.yml',
    },
    fileNames: ['hosts.ini', '', 'group_vars/all.yml'],
  });
});
