import { expect, test } from 'vitest';
import { analyze, verdictSentence } from '../../../src/analyzer/index.ts';
import { sampleCluster } from './sample-cluster.ts';

function predicted(kubespray: string, ansible: string, command: string) {
  const files = sampleCluster({ cluster: true });
  return analyze({
    files,
    command: `ansible-playbook -i inventory.ini ${command}`,
    kubespray,
    ansible,
    facts: 'cached',
  });
}

test("a core that is too new is stopped by Kubespray's own check, before any other task", () => {
  const prediction = predicted('v2.31.0', '2.19.3', 'upgrade-cluster.yml --tags multus');
  expect(prediction.headline).toBe('stops');
  expect(prediction.run[0]?.stop).toEqual({
    play: 'Check Ansible version',
    batch: 1,
    task: 'Check 2.18.0 <= Ansible version < 2.19.0',
    host: 'cp1',
    message: 'Ansible must be between 2.18.0 and 2.19.0 exclusive - you have 2.19.3',
  });
  expect(verdictSentence(prediction, 'en')).toMatch(/^Stops: the task "Check 2\.18\.0 <= Ansible version < 2\.19\.0"/);
  expect(prediction.findings[0]).toMatchObject({ id: 'release-outside-ansible-range', severity: 'error' });
});

test('up to v2.22 the message leaves out the version in use, and the check runs on localhost', () => {
  const stop = predicted('v2.21.0', '2.16.2', 'upgrade-cluster.yml').run[0]?.stop;
  expect([stop?.host, stop?.message]).toEqual(['localhost', 'Ansible must be between 2.11.0 and 2.13.0 exclusive']);
});

test.for([
  ['a limit without localhost', 'v2.23.3', 'upgrade-cluster.yml --limit w1,w2', 'limit'],
  ['--skip-tags', 'v2.25.1', 'upgrade-cluster.yml --skip-tags check', 'command'],
  ['-e', 'v2.25.1', 'upgrade-cluster.yml -e maximal_ansible_version=2.20.0', 'command'],
])('%s gets past the check, and nothing is promised', ([, release, command, unchecked]) => {
  const prediction = predicted(release as string, '2.18.1', command as string);
  expect(prediction.run[0]?.stop?.task ?? '').not.toMatch(/^Check/);
  expect(prediction.headline).not.toBe('completes');
  expect(prediction.findings.find(({ id }) => id === 'release-outside-ansible-range')?.data.unchecked).toBe(unchecked);
});
