import { expect, test } from 'vitest';
import { analyze } from '../../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../../requests.ts';

const analysisOf = (kubespray: string, ansible?: string) =>
  analyze({
    ...requestFor('upgrade-cluster.yml', kubespray, clusterIni),
    facts: 'cached',
    ...(ansible && { ansible }),
  });

// Recorded on real Ansible: 2.14.5 and 2.14.11 pass the task, 2.14.12 and 2.14.17 stop in it.
test.each([
  ['v2.23.1', '2.14.17'],
  ['v2.23.0', '2.14.12'],
])('%s on ansible-core %s stops in the check whose condition names an item of its loop', (kubespray, ansible) => {
  const { headline, run, findings } = analysisOf(kubespray, ansible);
  expect(headline).toBe('stops');
  expect(run[0]?.stop).toMatchObject({
    play: 'Prepare nodes for upgrade',
    task: 'Stop if either kube_control_plane or kube_node group is empty',
    host: 'cp1',
    message:
      "The conditional check 'groups.get('kube_control_plane')' failed. The error was: Conditional is marked as unsafe, and cannot be evaluated.",
  });
  expect(findings[0]).toMatchObject({ id: 'group-assertion-stops', data: { kind: 'unsafe' } });
});

test.each([
  ['v2.23.1', '2.14.11'],
  ['v2.23.0', '2.14.5'],
  ['v2.23.3', '2.14.17'],
])('%s on ansible-core %s goes past it', (kubespray, ansible) => {
  const { run } = analysisOf(kubespray, ansible);
  expect(run.map(({ stop }) => stop?.task)).not.toContain(
    'Stop if either kube_control_plane or kube_node group is empty',
  );
});

test('nothing is promised where the third number of its ansible-core is not known', () => {
  const { headline, missing } = analysisOf('v2.23.1');
  expect([headline, missing]).toEqual(['undetermined', { what: 'core-patch-version', subject: 'v2.23.1' }]);
  expect(analysisOf('v2.23.3').headline).toBe('completes');
});

test('two such releases are not promised where no release is named either', () => {
  const { kubespray: _named, ...request } = requestFor('upgrade-cluster.yml --skip-tags multus', '');
  const { headline, outcomes = [] } = analyze({ ...request, facts: 'cached' });
  expect(headline).toBe('undetermined');
  expect(outcomes.filter((one) => one.headline !== 'completes')).toMatchObject([
    { release: 'v2.23.0', headline: 'undetermined' },
    { release: 'v2.23.1', headline: 'undetermined' },
  ]);
});
