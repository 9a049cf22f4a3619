import { expect, test } from 'vitest';
import { analyze, type Request } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

const upgrade = (rest: string, kubespray: string, facts: 'cached' | 'empty', vars = '') => {
  const command = `ansible-playbook -i inventory.ini upgrade-cluster.yml ${rest}`;
  const request: Request = { files: sampleCluster({ vars }), command, kubespray, facts };
  return analyze(request).wayOut;
};

test('facts first and the same command again, then uncordon, where that ends the upgrade', () => {
  expect(upgrade('--limit w1', 'v2.31.0', 'empty')).toEqual({
    kind: 'finish',
    nodes: ['w1'],
    drained: true,
    commands: [
      'ansible-playbook playbooks/facts.yml -i inventory.ini',
      'ansible-playbook -i inventory.ini upgrade-cluster.yml --limit w1',
      'kubectl uncordon w1',
    ],
  });
});

test('uncordon alone, where no command on this release ends the upgrade', () => {
  expect(upgrade('--limit w1', 'v2.27.0', 'cached')).toEqual({
    kind: 'uncordon',
    nodes: ['w1'],
    drained: true,
    commands: ['kubectl uncordon w1'],
  });
});

test('uncordon at the end, where the run itself leaves the nodes and completes', () => {
  expect(upgrade('--limit w1,w2 --skip-tags post-upgrade', 'v2.31.0', 'cached')).toEqual({
    kind: 'afterwards',
    nodes: ['w1', 'w2'],
    drained: true,
    commands: ['kubectl uncordon w1 w2'],
  });
});

test('a node that is cordoned only is not said to be drained', () => {
  expect(upgrade('--limit w1', 'v2.31.0', 'empty', 'drain_nodes: false\n')).toMatchObject({ drained: false });
});

test('nothing, where no node is left behind', () => {
  expect(upgrade('--limit w1', 'v2.31.0', 'cached')).toBeUndefined();
  expect(upgrade('--limit w1', 'v2.28.1', 'empty')).toBeUndefined();
});
