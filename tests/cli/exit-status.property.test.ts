import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toneOf } from '../../src/analyzer/index.ts';
import { cluster, workersFirst } from '../analyzer/render/examples.ts';
import { propertyRuns } from '../property-runs.ts';
import { folderWith, ran } from './captured-io.ts';

/** Kinds of text that end up in the place of an inventory, good ones among them. */
const inventories = [
  cluster,
  workersFirst,
  cluster.replace('w2\n', 'w2 zone two\n'),
  cluster.replaceAll('w1', '<worker>'),
  'all:\n  hosts:\n    cp1:\n',
  'plugin: aws_ec2\n',
  '#!/bin/sh\necho\n',
  '$ANSIBLE_VAULT;1.1;AES256\n38\n',
  'NAME STATUS ROLES AGE VERSION\ncp1 Ready control-plane 9d v1.29.5\n',
  'ok: [cp1]\n',
  'fatal: [cp1]: FAILED! => {"msg": "no"}\n',
  'ansible-playbook -i hosts.ini cluster.yml --limit w1\n',
  '{"_meta": {"hostvars": {}}, "kube_node": {"hosts": ["w1"]}}\n',
  'cp1\nw1\n',
  '',
];
const names = ['hosts.ini', 'hosts.yml', 'hosts', 'aws_ec2.yml', 'hosts.json'];
const playbooks = [
  'upgrade-cluster.yml',
  'cluster.yml',
  'upgrade-cluster.yaml',
  'upgrade_cluster.yml',
  'playbooks/facts.yml',
  'facts.yml',
  'site.yml',
];
const options = [
  [],
  ['--limit', 'w1'],
  ['--limit', 'w1,w2'],
  ['--limit', 'w9'],
  ['--skip-tags', 'multus'],
  ['-e', '@missing.yml'],
  ['--list-hosts'],
  ['--limits', 'w1'],
];
const releases = ['v2.20.0', 'v2.25.1', 'v2.29.1', 'v2.31.0'];
const more = [[], ['--facts', 'cached'], ['--facts', 'empty'], ['--ansible', '2.12.5']];

/** The first half of the time, so that green comes up as well. */
const often = (usual: string, all: readonly string[]) => fc.oneof(fc.constant(usual), fc.constantFrom(...all));

test('the exit status is 0 if and only if the verdict is green, whatever is asked', async () => {
  const request = fc.tuple(
    often(cluster, inventories),
    often('hosts.ini', names),
    often('cluster.yml', playbooks),
    fc.constantFrom(...options),
    fc.constantFrom(...releases),
    fc.constantFrom(...more),
  );
  const seen = { green: 0, other: 0 };
  await fc.assert(
    fc.asyncProperty(request, async ([text, name, playbook, given, release, asked]) => {
      const cwd = folderWith({ [name]: text });
      const command = ['--', 'ansible-playbook', playbook, ...given];
      const { status, out } = await ran(
        ['diagnose', '-i', name, '-k', release, ...asked, '--json', '--with-secrets', ...command],
        {
          cwd,
        },
      );
      const isGreen = toneOf(JSON.parse(out)) === 'green';
      seen[isGreen ? 'green' : 'other']++;
      expect(status === 0).toBe(isGreen);
    }),
    { ...propertyRuns(150), seed: 1 },
  );
  expect(seen.green).toBeGreaterThan(5);
  expect(seen.other).toBeGreaterThan(50);
});
