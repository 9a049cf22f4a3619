import { expect, test } from 'vitest';
import type { InventoryFile, Request } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { redacted, result } from './redacted.ts';

const upgrade = 'upgrade-cluster.yml --limit w1';
const of = (...files: readonly InventoryFile[]): Request => ({ files, command: '', kubespray: 'v2.25.1' });
const hosts = (text: string): InventoryFile => ({ path: 'hosts', text });

const requests: readonly (readonly [string, Request])[] = [
  [
    'broken variables of a host whose name is none',
    requestFor(upgrade, 'v2.25.1', clusterIni, [{ path: 'host_vars/root:hunter2@w1.yml', text: 'a: [b' }]),
  ],
  ['a release that is none', requestFor(upgrade, 'hunter2')],
  ['variables that decide nothing', requestFor(upgrade, 'v2.25.1', clusterIni.replace('w1\n', 'w1 a=1 b=2\n'))],
  ['a file of variables that is named as the inventory', of({ path: 'group_vars/all.yml', text: '' })],
  ['a mark of YAML in an INI source', of(hosts('[kube_node]\n---\n'))],
  ['a line that ends with a colon where YAML is looked for', of(hosts('a/b:\nw1\n'))],
  ['an extension without YAML', of({ path: 'hosts.prod', text: ':\n' })],
  ['a host with a false value for variables', of({ path: 'hosts.yml', text: 'all:\n  hosts:\n    w1: off\n' })],
  [
    'a section with a number for a mapping',
    { ...of({ path: 'hosts.yml', text: 'all:\n  hosts: 3\n' }), command: 'ansible-playbook -i hosts.yml cluster.yml' },
  ],
  [
    'a limit like a part of a name that does not leave',
    requestFor('upgrade-cluster.yml --limit gpu0', 'v2.25.1', '0%\n'),
  ],
  [
    'a limit to a group of a source that nobody can read',
    { ...of({ path: 'vars.yml', text: '[plan]\n[' }), command: 'ansible-playbook -lplan' },
  ],
  [
    'names that only the limit holds',
    { ...of({ path: 'hosts.yml', text: 'w1\n[' }), command: 'ansible-playbook -l w1' },
  ],
];

test.for(requests.flatMap(([name, request]) => [false, true].map((rename) => ({ name, request, rename }))))(
  'what was redacted stays as it is: $name; other names: $rename',
  ({ request, rename }) => {
    const once = result(redacted(request, rename));
    expect(result(redacted(once, rename))).toEqual(once);
  },
);

test('names that were given stay when the request is redacted again', () => {
  const ini = '[kube_control_plane]\nalpha\n[acme]\nbeta\ngamma\n[kube_node:children]\nacme\n';
  const once = redacted(requestFor('upgrade-cluster.yml --limit beta,delta', 'v2.31.0', ini), true);
  expect(result(once).command).toContain('--limit worker-1,unknown-1');
  const again = redacted(result(once), true);
  expect(again.renamed).toEqual([]);
  expect(result(again)).toEqual(result(once));
});

test('a name that looks as if it had been given is another where the others are new', () => {
  const request = requestFor('upgrade-cluster.yml', 'v2.31.0', '[kube_control_plane]\nalpha\n[kube_node]\ncp-1\n');
  expect(result(redacted(request, true)).files[0]?.text).toBe('[kube_control_plane]\ncp-1\n[kube_node]\nworker-1\n');
});

test('a part of a path that was given is not given to another', () => {
  const files = ['acme/hosts', 'folder-1/hosts'].map((path) => ({ path, text: clusterIni }));
  const request = { files, command: 'ansible-playbook -i acme/hosts -i folder-1/hosts upgrade-cluster.yml' };
  expect(result(redacted(request, true)).files.map(({ path }) => path)).toEqual(['folder-1/hosts', 'folder-2/hosts']);
});
