import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni, requestFor } from '../requests.ts';

const words = (ini: string, playbook = 'cluster.yml', kubespray = 'v2.31.0') => {
  const { headline, missing } = analyze({ ...requestFor(playbook, kubespray, ini), facts: 'cached' });
  return [headline, ...(missing ? [missing.what, missing.subject] : [])];
};
/** The cluster of most tests with these variables of hosts. */
const cluster = (of: Readonly<Record<string, string>>): string =>
  Object.entries(of).reduce((ini, [host, vars]) => ini.replace(`\n${host}\n`, `\n${host} ${vars}\n`), clusterIni);

test.for(['v2.21.0', 'v2.25.1', 'v2.28.1', 'v2.31.0'])('%s: two hosts with one ip are no promise', (release) => {
  const ini = cluster({ w1: 'ip=10.0.0.5', w2: 'ip=10.0.0.5' });
  expect(words(ini, 'upgrade-cluster.yml -e serial=1', release)).toEqual([
    'undetermined',
    'address-shared',
    '10.0.0.5',
  ]);
});

test.for([
  ['an address for each', cluster({ w1: 'ip=10.0.0.5', w2: 'ip=10.0.0.6' }), ''],
  [
    'one ansible_host with a port for each',
    cluster({ w1: 'ansible_host=127.0.0.1 ansible_port=2222', w2: 'ansible_host=127.0.0.1 ansible_port=2200' }),
    '',
  ],
  [
    'one ansible_host that is no machine reached by SSH',
    `${cluster({ w1: 'ansible_host=10.0.0.5', w2: 'ansible_host=10.0.0.5' })}ansible_connection=docker\n`,
    '',
  ],
  [
    'an ansible_host of another cluster',
    `${cluster({ w1: 'ansible_host=10.0.0.5' })}[lb]\nlb1 ansible_host=10.0.0.5\n`,
    '',
  ],
  ['a template', cluster({ w1: 'ip={{ansible_host}} ansible_host=a', w2: 'ip={{ansible_host}} ansible_host=b' }), ''],
  ['a host that is not of the cluster', `${cluster({ w1: 'ip=10.0.0.5' })}[lb]\nlb1 ip=10.0.0.5\n`, ''],
  ['a run without any of the hosts', cluster({ w1: 'ip=10.0.0.5', w2: 'ip=10.0.0.5' }), ' --limit cp1,w3'],
  ['a run that asserts nothing', cluster({ w1: 'ip=10.0.0.5', w2: 'ip=10.0.0.5' }), ' --tags facts'],
])('%s: the run is green', ([, ini, more]) => {
  expect(words(ini as string, `cluster.yml${more}`)).toEqual(['completes']);
});

test.for([
  ['ansible_host', cluster({ w1: 'ansible_host=10.0.0.5', w2: 'ansible_host=10.0.0.5' }), 'cluster.yml'],
  [
    'ansible_host, the same port twice',
    cluster({ w1: 'ansible_host=10.0.0.5 ansible_port=22', w2: 'ansible_host=10.0.0.5' }),
    'cluster.yml',
  ],
  ['ansible_ssh_host', cluster({ w1: 'ansible_ssh_host=10.0.0.5', cp3: 'ansible_ssh_host=10.0.0.5' }), 'cluster.yml'],
  [
    'ansible_host, by name',
    cluster({ w1: 'ansible_host=w1.example.org', w2: 'ansible_host=w1.example.org' }),
    'cluster.yml',
    'w1.example.org',
  ],
  ['access_ip', cluster({ w1: 'access_ip=10.0.0.5', w2: 'access_ip=10.0.0.5' }), 'cluster.yml'],
  [
    'ansible_host, in a run that asserts nothing',
    cluster({ w1: 'ansible_host=10.0.0.5', w2: 'ansible_host=10.0.0.5' }),
    'cluster.yml --tags facts',
  ],
])('%s: two hosts on one machine are no promise', ([, ini, playbook, address = '10.0.0.5']) => {
  expect(words(ini as string, playbook)).toEqual(['undetermined', 'address-shared', address]);
});

test('an ip that a group has for all its hosts is shared', () => {
  expect(words(`${clusterIni}[kube_node:vars]\nip=10.0.0.5\n`)).toEqual(['undetermined', 'address-shared', '10.0.0.5']);
});

test('the place is that of the second host', () => {
  const request = requestFor('cluster.yml', 'v2.31.0', cluster({ w1: 'ip=10.0.0.5', w2: 'ip=10.0.0.5' }));
  const { findings } = analyze({ ...request, facts: 'cached' });
  const [report] = findings.filter(({ id }) => id === 'input-missing');
  const { text = '' } = request.files[0] ?? {};
  expect(text.slice(0, report?.span?.start).split('\n').length).toBe(text.split('\n').indexOf('w2 ip=10.0.0.5') + 1);
});
