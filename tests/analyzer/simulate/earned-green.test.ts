import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from './sample-cluster.ts';

function headline(kubespray: string, command: string, ansible?: string): string {
  const request = { files: sampleCluster({ cluster: true }), command: `ansible-playbook ${command}`, kubespray };
  return analyze({ ...request, facts: 'cached', ...(ansible === undefined ? {} : { ansible }) }).headline;
}

test('a complete run of a playbook that is there is green', () => {
  expect(headline('v2.31.0', '-i inventory.ini upgrade-cluster.yml')).toBe('completes');
});

test.for([
  ['v2.25.1', 'upgrade_cluster.yml'],
  ['v2.25.1', 'upgrade-cluster.yaml'],
  ['v2.21.0', 'playbooks/upgrade_cluster.yml'],
  ['v2.31.0', 'facts.yml'],
])('%s has no %s, so nothing about it is promised', ([release, playbook]) => {
  expect(headline(release as string, playbook as string)).not.toBe('completes');
});

test('a path to the checkout does not matter', () => {
  expect(headline('v2.31.0', '/opt/kubespray/playbooks/facts.yml')).toBe('completes');
});

test('an ansible-core that the release refuses is no promise', () => {
  expect(headline('v2.31.0', 'upgrade-cluster.yml', '2.14.18')).not.toBe('completes');
});

test('an inventory that -i names and that was not given is no promise', () => {
  expect(headline('v2.31.0', '-i elsewhere/hosts.ini upgrade-cluster.yml')).not.toBe('completes');
});
