import { expect, test } from 'vitest';
import { clusterIni, requestFor } from '../requests.ts';
import { offered } from './offered.ts';

test('a misspelt limit is put right', () => {
  const remedy = offered(requestFor('upgrade-cluster.yml --limit kube-nodes', 'v2.25.1'), 'corrected-limit');
  expect(remedy?.request.command).toBe('ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube_node');
});

test('a limit that has a group by its new name gets the old one that the inventory has, each in its place', () => {
  const old = clusterIni.replaceAll('kube_node', 'kube-node').replaceAll('kube_control_plane', 'kube-master');
  const both = requestFor('upgrade-cluster.yml --limit kube_control_plane,kube_node', 'v2.25.1', old);
  expect(offered(both, 'corrected-limit')?.request.command).toBe(
    'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit kube-master,kube-node',
  );
});
