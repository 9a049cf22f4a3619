import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

test('on v2.26.0 with Multus on only a run without limit and without Multus completes', () => {
  const files = sampleCluster({ cluster: true, vars: 'container_manager: containerd\n' }).map((file) => ({
    ...file,
    text: file.text.replace('multus: false', 'multus: true'),
  }));
  const { remedies } = analyze({
    files,
    command: 'ansible-playbook upgrade-cluster.yml --limit w1',
    kubespray: 'v2.26.0',
    facts: 'empty',
  });
  expect(remedies.map(({ kind }) => kind)).toEqual(['skip-multus-everywhere', 'release']);
  expect(remedies[0]?.request.command).toBe('ansible-playbook upgrade-cluster.yml --skip-tags multus');
});
