import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

const ini = (name: string) => clusterIni.replaceAll('w1', name);

test('a host whose name no node can have is renamed where Kubespray refuses it', () => {
  const request = requestFor('upgrade-cluster.yml', 'v2.28.1', ini('k8s_node1'));
  expect(analyze(request).run[0]?.stop?.task).toBe('Stop if bad hostname');
  const remedy = offered(request, 'host-names');
  expect(remedy?.request.files[0]?.text).toBe(ini('k8s-node1'));
  expect(remedy?.headline).toBe('completes');
});

test('a limit follows the host to its new name', () => {
  const request = requestFor('upgrade-cluster.yml --limit Node1,cp1', 'v2.28.1', ini('Node1'));
  expect(offered(request, 'host-names')?.request.command).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit node1,cp1',
  );
});

test('a host is renamed beside another change, where only both help', () => {
  const command = "upgrade-cluster.yml --limit Node1,cp1 --start-at-task 'Multus | Copy manifest templates'";
  const remedy = offered(requestFor(command, 'v2.28.1', ini('Node1')), 'combined');
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit node1,cp1');
});

test('no host is renamed to a name that is taken, or whose variables lie under the old one', () => {
  const taken = requestFor('upgrade-cluster.yml', 'v2.28.1', ini('CP1'));
  expect(offered(taken, 'host-names')).toBeUndefined();
  const more = [{ path: 'host_vars/Node1.yml', text: 'a: 1\n' }];
  expect(offered(requestFor('upgrade-cluster.yml', 'v2.28.1', ini('Node1'), more), 'host-names')).toBeUndefined();
});

test.each(['node)1', 'node|1', 'node(1', 'node*1'])(
  'a host %s is renamed as it is written, not as a pattern',
  (name) => {
    const request = requestFor('upgrade-cluster.yml', 'v2.28.1', ini(name));
    expect(offered(request, 'host-names')?.request.files[0]?.text).toBe(ini('node-1'));
  },
);
