import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

test('a run that starts at the last Multus task completes from its start', () => {
  const { outcome, remedies } = analyze({
    files: sampleCluster({ cluster: true, vars: 'container_manager: containerd\n' }),
    command: "ansible-playbook upgrade-cluster.yml --start-at-task 'Multus | Start resources'",
    kubespray: 'v2.25.1',
  });
  const remedy = remedies.find(({ kind }) => kind === 'from-the-start');
  expect([outcome, remedy?.request.command]).toEqual(['fails', 'ansible-playbook upgrade-cluster.yml']);
});

test('is not offered to a run that starts at its first task', () => {
  const { remedies } = analyze({
    files: sampleCluster({ cluster: true }),
    command: 'ansible-playbook upgrade-cluster.yml --limit w1',
    kubespray: 'v2.25.1',
  });
  expect(remedies.map(({ kind }) => kind)).not.toContain('from-the-start');
});
