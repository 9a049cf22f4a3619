import { expect, test } from 'vitest';
import { matchHosts, readInventory } from '../../src/analyzer/index.ts';
import { assumedInventory } from '../../src/site/assumed-inventory.ts';

const groupsFor = (command: string) => {
  const inventory = readInventory([{ path: 'hosts.ini', text: assumedInventory(command) }]);
  return (group: string) => matchHosts(inventory, group).hosts;
};

test('the hosts of a limit are workers, or control-plane hosts by their name', () => {
  const hostsOf = groupsFor('ansible-playbook upgrade-cluster.yml --limit=k8s-node01,master4');
  expect(hostsOf('kube_node')).toEqual(['w1', 'w2', 'w3', 'k8s-node01']);
  expect(hostsOf('kube_control_plane')).toEqual(['cp1', 'cp2', 'cp3', 'master4']);
});

test('groups, patterns and hosts that are there add nothing', () => {
  const hostsOf = groupsFor("ansible-playbook cluster.yml -l 'kube_node:!w1,web*'");
  expect(hostsOf('k8s_cluster')).toEqual(['cp1', 'cp2', 'cp3', 'w1', 'w2', 'w3']);
});
