import { expect, test } from 'vitest';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { matchHosts } from '../../../src/analyzer/pattern/match.ts';
import { hostsMatching } from '../../../src/analyzer/pattern/resolve.ts';

const inventory = readInventory([
  {
    path: 'hosts.ini',
    text: '[all]\nw1\nw2\nw10\ncp1\ncp2\ndb.site\n__proto__\n[kube_control_plane]\ncp1\ncp2\n[kube_node]\nw1\nw2\nw10\n[k8s_cluster:children]\nkube_node\nkube_control_plane\n[empty]\n',
  },
  { path: 'limits/two.txt', text: 'w2\r\n cp1 \n' },
  { path: 'empty.txt', text: '' },
  { path: 'list.txt', text: 'w1,w2\n' },
]);
const hosts = (pattern: string, limit?: string): readonly string[] => matchHosts(inventory, pattern, limit).hosts;

test.each([
  ['kube_node', ['w1', 'w2', 'w10']],
  ['k8s_cluster', ['w1', 'w2', 'w10', 'cp1', 'cp2']],
  ['cp1:kube_node', ['cp1', 'w1', 'w2', 'w10']],
  ['w2,w1,w2', ['w2', 'w1']],
  ['k8s_cluster:!w1', ['w2', 'w10', 'cp1', 'cp2']],
  ['!kube_node:k8s_cluster', ['cp1', 'cp2']],
  ['k8s_cluster:&kube_control_plane', ['cp1', 'cp2']],
  ['w*', ['w1', 'w2', 'w10']],
  ['k*', ['cp1', 'cp2', 'w1', 'w2', 'w10']],
  ['~w1', ['w1', 'w10']],
  ['~.*\\.site$', ['db.site']],
  ['kube_node[0]', ['w1']],
  ['kube_node[-1]', ['w10']],
  ['kube_node[1:]', ['w2', 'w10']],
  ['kube_node[0-1]', ['w1', 'w2']],
  ['kube_node[5:9]', []],
  ['empty', []],
  ['empty[0]', []],
  ['__proto__', ['__proto__']],
  ['a,b:c', []],
])('%s selects %j', (pattern, expected) => {
  expect(hosts(pattern)).toEqual(expected);
});

test.each([
  ['k8s_cluster', 'cp2:w2', ['w2', 'cp2']],
  ['kube_control_plane[0]', 'cp2', []],
  ['k8s_cluster', '', ['w1', 'w2', 'w10', 'cp1', 'cp2']],
  ['k8s_cluster', '!kube_node', ['cp1', 'cp2']],
  ['k8s_cluster', '@two.txt', ['w2', 'cp1']],
  ['k8s_cluster', '@limits/two.txt,w1', ['w1', 'w2', 'cp1']],
  ['kube_node', '@empty.txt', ['w1', 'w2', 'w10']],
  ['kube_node', '@list.txt', []],
])('%s under the limit %j leaves %j', (pattern, limit, expected) => {
  expect(hosts(pattern, limit)).toEqual(expected);
});

test('counts a host once when two terms of a limit name it', () => {
  expect(hosts('all', 'w1,w*')).toEqual(['w1', 'w2', 'w10']);
});

test.each([
  ['kube_node[9]', "No hosts matched the subscripted pattern 'kube_node[9]'"],
  ['all:!kube_node[-9]', "No hosts matched the subscripted pattern 'kube_node[-9]'"],
  ['~(', 'Invalid host list pattern: ~('],
  ['&', 'Unexpected Exception, this is probably a bug: string index out of range'],
])('%s stops Ansible', (pattern, error) => {
  expect(matchHosts(inventory, pattern)).toEqual({ hosts: [], unmatched: [], error });
  expect(matchHosts(inventory, 'all', pattern)).toMatchObject({ hosts: [], error });
});

test('a limit file that is nowhere is an error', () => {
  expect(matchHosts(inventory, 'all', '@näh.txt').error).toBe("Unable to find limit file b'n\\xc3\\xa4h.txt'");
});

test('an expression that would take more than linear time is named, and selects nothing', () => {
  expect(matchHosts(inventory, 'all', '~(?!w)')).toEqual({ hosts: [], unmatched: [], unsupported: 'lookahead' });
});

test('names what matches nothing, without its operator and subscript', () => {
  expect(matchHosts(inventory, 'nope:!no[0]:&none*').unmatched).toEqual(['nope', 'none*', 'no']);
  expect(matchHosts(inventory, 'w1', 'nope').unmatched).toEqual(['nope']);
  expect(matchHosts(inventory, 'empty').unmatched).toEqual([]);
});

test('localhost is made up only when it is named', () => {
  expect(hosts('localhost')).toEqual(['localhost']);
  expect(hosts('all:localhost', 'w1')).toEqual(['w1']);
  expect(hosts('*')).not.toContain('localhost');
  expect(hosts('localhost[1:]')).toEqual([]);
  expect(hosts('localhost[0]')).toEqual(['localhost']);
  expect(hosts('localhost', '127.0.0.1')).toEqual(['localhost']);
  expect(hostsMatching(inventory, 'localhost').implicitLocalhost).toBe(true);
});

test('a localhost of the inventory answers to its other names', () => {
  const own = readInventory([{ path: 'hosts.ini', text: 'localhost\nw1\n' }]);
  expect(matchHosts(own, '127.0.0.1').hosts).toEqual(['localhost']);
  expect(hostsMatching(own, '127.0.0.1').implicitLocalhost).toBe(false);
});

test('says what each term was read as', () => {
  expect(hostsMatching(inventory, 'w1:kube_*:w*:nope').terms.map((term) => [term.means, term.groups])).toEqual([
    ['host', []],
    ['groups', ['kube_control_plane', 'kube_node']],
    ['hosts', []],
    ['nothing', []],
  ]);
});

test('answers the same question the same twice', () => {
  const own = readInventory([{ path: 'hosts.ini', text: 'w1\n' }]);
  expect(matchHosts(own, 'all', 'nope').unmatched).toEqual(['nope']);
  expect(matchHosts(own, 'all', 'nope').unmatched).toEqual(['nope']);
});

test('a pattern is resolved once for an inventory', () => {
  expect(hostsMatching(inventory, 'w*')).toBe(hostsMatching(inventory, 'w*'));
});
