import { expect, test } from 'vitest';
import { releases } from '../../../src/analyzer/kubespray/releases.ts';
import { readRequest } from '../../../src/analyzer/reading.ts';
import { noHostsMessage, predictAll, predictFor } from '../../../src/analyzer/simulate/by-release.ts';
import { clusterIni } from '../requests.ts';

test.each([
  ['upgrade-cluster.yml --limit w1', {}],
  // With one core for all of them, releases differ by their playbooks alone.
  ['upgrade-cluster.yml --limit w1', { ansible: '2.16.8' }],
  ['cluster.yml --limit kube_control_plane', { ansible: '2.16.8' }],
  ['scale.yml', { ansible: '2.16.8' }],
  ['playbooks/upgrade_cluster.yml -e container_manager=crio', {}],
])('what releases share on %s, run with %j, is what each gives alone', (command, core) => {
  const files = [{ path: 'hosts.ini', text: clusterIni }];
  const reading = readRequest({ files, command: `ansible-playbook -i hosts.ini ${command}`, ...core });
  const shared = predictAll(reading);
  expect(shared.map(({ release }) => release.name)).toEqual(releases.map(({ name }) => name));
  for (const { release, prediction } of shared) {
    const alone = predictFor(reading, release);
    expect({ ...prediction, after: prediction.after() }, release.name).toEqual({ ...alone, after: alone.after() });
  }
});

test.each([
  [{ kubespray: 'v2.22.0' }, 'Specified hosts and/or --limit does not match any hosts'],
  [{ kubespray: 'v2.22.0', ansible: '2.13.13' }, 'Specified hosts and/or --limit does not match any hosts'],
  [
    { kubespray: 'v2.22.0', ansible: '2.14.0' },
    'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
  ],
  [{}, 'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.'],
])('a request %j quotes the words of the core that it runs on', (request, message) => {
  expect(noHostsMessage(request)).toBe(message);
});
