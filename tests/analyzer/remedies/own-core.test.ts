import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';
import { offered } from './offered.ts';

const everyone = {
  files: sampleCluster({ cluster: true }),
  command: 'ansible-playbook -i inventory.ini upgrade-cluster.yml',
  kubespray: 'v2.31.0',
  facts: 'cached',
} as const;

test('a core that the release refuses is left for the one that it installs', () => {
  const remedy = offered({ ...everyone, ansible: '2.14.18' }, 'own-core');
  expect(remedy?.before).toEqual([
    'python3 -m venv kubespray-venv',
    'source kubespray-venv/bin/activate',
    'pip install -U -r requirements.txt',
  ]);
  expect(remedy?.request).toEqual(everyone);
  expect(remedy?.headline).toBe('completes');
});

test('it is offered where nothing stops the run in time', () => {
  const unchecked = {
    ...everyone,
    kubespray: 'v2.23.3',
    ansible: '2.16.2',
    command: `${everyone.command} --limit kube_node -e serial=1`,
  };
  expect(analyze(unchecked).headline).toBe('undetermined');
  expect(offered(unchecked, 'own-core')?.headline).toBe('completes');
});

test('it is not offered for a core of the release, for what is no version, or without one', () => {
  for (const ansible of ['2.18.4', 'latest'])
    expect(offered({ ...everyone, command: `${everyone.command} -l w9`, ansible }, 'own-core')).toBeUndefined();
  expect(offered(everyone, 'own-core')).toBeUndefined();
});

test('under a core that the release refuses no other remedy counts as proven', () => {
  const stops = { ...everyone, kubespray: 'v2.25.1', ansible: '2.18.1', command: `${everyone.command} --limit w1` };
  const offers = analyze(stops).remedies;
  expect(offers.filter(({ request }) => 'ansible' in request)).toEqual([]);
  expect(offers.length).toBeGreaterThan(0);
});
