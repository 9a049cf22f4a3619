import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { redacted, result } from '../redact/redacted.ts';
import { clusterIni, requestFor } from '../requests.ts';

const request = (vars: string, release: string, command = 'upgrade-cluster.yml -e serial=1') => ({
  ...requestFor(command, release, clusterIni.replace('multus=True', 'multus=False'), [
    { path: 'group_vars/all.yml', text: vars },
  ]),
  facts: 'cached' as const,
});
const words = (...asked: Parameters<typeof request>) => {
  const { headline, missing } = analyze(request(...asked));
  return [headline, ...(missing ? [missing.what, missing.subject] : [])];
};

test.for([
  ['kube_version: v1.29.15', 'v2.25.1', 'a patch that is newer than the release'],
  ['kube_version: 1.36.0', 'v2.31.0', 'a minor that is newer than the release'],
  ['kube_version: 1.34', 'v2.31.0', 'no patch'],
  ['kube_version: "1.34.07"', 'v2.31.0', 'a zero in front'],
  ['kube_version: "{{ wanted }}"\nwanted: 1.35.9', 'v2.31.0', 'by a template'],
  ['containerd_version: 1.6.20', 'v2.31.0', 'of an engine that the release has dropped'],
  ['etcd_version: v3.5.21', 'v2.31.0', 'with the v of older releases'],
  ['calico_version: v3.29.1', 'v2.31.0', 'of a plugin, with the v of older releases'],
])('%s, %s: a version without a checksum is no promise, %s', ([vars, release]) => {
  const name = /^\w+/.exec(vars as string)?.[0];
  expect(words(vars as string, release as string)).toEqual(['undetermined', 'version-unlisted', name]);
});

test.for([
  ['kube_version: v1.29.5', 'v2.25.1'],
  ['kube_version: v1.27.16', 'v2.25.1'],
  ['kube_version: 1.35.0', 'v2.31.0'],
  ['kube_version: "{{ wanted }}"\nwanted: 1.35.2', 'v2.31.0'],
  ['containerd_version: 2.2.0', 'v2.31.0'],
  ['kube_version: 1.35.9\nkubelet_checksums: {amd64: {1.35.9: 0}}', 'v2.31.0'],
  ['kube_version: v1.29.15\nskip_downloads: true', 'v2.25.1'],
  ['krew_version: 9.9.9', 'v2.31.0'],
])('%s, %s: the run is green', ([vars, release]) => {
  expect(words(vars as string, release as string)).toEqual(['completes']);
});

test.for(['upgrade-cluster.yml --tags network', 'playbooks/facts.yml'])('%s downloads nothing', (command) => {
  expect(words('kube_version: 1.35.9', 'v2.31.0', command)).toEqual(['completes']);
});

test('without a release each is asked for its own table', () => {
  const { kubespray: _named, ...asked } = request('containerd_version: 1.7.25', '');
  const { outcomes = [] } = analyze({ ...asked, command: `${asked.command} --tags download` });
  const green = outcomes.filter(({ headline }) => headline === 'completes').map(({ release }) => release);
  expect(green).toContain('v2.28.0');
  expect(green).not.toContain('v2.26.1');
});

test.for(['kube_version: 1.35.9', 'kube_version: 1.35.2', 'kube_version: 1.35.x', 'containerd_version: 2.2.0'])(
  '%s has the same verdict in what leaves',
  (vars) => {
    const asked = request(vars, 'v2.31.0');
    const once = result(redacted(asked, true));
    expect([analyze(once).headline, analyze(once).missing]).toEqual([analyze(asked).headline, analyze(asked).missing]);
  },
);
