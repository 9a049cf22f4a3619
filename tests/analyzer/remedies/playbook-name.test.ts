import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

function offered(kubespray: string, command: string) {
  const files = sampleCluster({ cluster: true });
  const { remedies } = analyze({
    files,
    command: `ansible-playbook -i inventory.ini ${command}`,
    kubespray,
    facts: 'cached',
  });
  return remedies.map(({ kind, request }) => [kind, request.command.replace('ansible-playbook -i inventory.ini ', '')]);
}

test('a name that the release lacks is put right in its place', () => {
  expect(offered('v2.28.1', 'upgrade-cluster.yaml -b')).toEqual([['playbook-name', 'upgrade-cluster.yml -b']]);
  expect(offered('v2.21.0', '../kubespray/playbooks/upgrade_cluster.yml')).toEqual([
    ['playbook-name', '../kubespray/upgrade-cluster.yml'],
  ]);
});

test('each of several playbooks keeps its place', () => {
  expect(offered('v2.28.1', 'facts.yml cluster.yml')).toEqual([['playbook-name', 'playbooks/facts.yml cluster.yml']]);
});

test('where the run then stops the right name is offered together with what helps', () => {
  expect(offered('v2.25.1', 'upgrade-cluster.yaml --limit w1')).toMatchObject([
    ['combined', expect.stringMatching(/^upgrade-cluster\.yml --limit w1,/)],
  ]);
});
