import { expect, test } from 'vitest';
import { analyze, describeReport } from '../../../src/analyzer/index.ts';
import { sampleCluster } from '../simulate/sample-cluster.ts';

function found(kubespray: string, command: string) {
  const text = `ansible-playbook -i inventory.ini ${command}`;
  const prediction = analyze({ files: sampleCluster({ cluster: true }), command: text, kubespray });
  const reports = prediction.findings.filter(({ id }) => id === 'playbook-not-found');
  return reports.map((report) => ({
    at: text.slice(report.span?.start, report.span?.end),
    suggestion: report.data.suggestion,
    says: describeReport(report, 'en').message,
  }));
}

test('names the playbook as the release has it', () => {
  expect(found('v2.25.1', 'upgrade-cluster.yaml')).toEqual([
    {
      at: 'upgrade-cluster.yaml',
      suggestion: 'upgrade-cluster.yml',
      says: 'v2.25.1 has no `upgrade-cluster.yaml`, so Ansible refuses to start. It names that playbook `upgrade-cluster.yml`.',
    },
  ]);
});

test('keeps the way to the checkout', () => {
  expect(found('v2.25.1', '/opt/kubespray/facts.yml').map(({ suggestion }) => suggestion)).toEqual([
    '/opt/kubespray/playbooks/facts.yml',
  ]);
});

test('has no suggestion where the release has nothing of the kind', () => {
  expect(found('v2.31.0', 'mitogen.yml').map(({ suggestion }) => suggestion)).toEqual([undefined]);
});

test('says nothing of a playbook that is there, or that is not one of Kubespray', () => {
  expect(found('v2.31.0', 'upgrade_cluster.yml')).toEqual([]);
  expect(found('v2.31.0', 'site.yml')).toEqual([]);
});
