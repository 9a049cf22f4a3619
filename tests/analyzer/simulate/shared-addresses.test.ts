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

test.for([
  ['-e ip=10.0.0.5', 'address-shared', '10.0.0.5'],
  ['-e ansible_host=10.0.0.5', 'address-shared', '10.0.0.5'],
  [`-e '{"access_ip": "10.0.0.5"}'`, 'address-shared', '10.0.0.5'],
  ['-e kube_override_hostname=node1', 'node-name-shared', 'node1'],
])('%s gives one to every host', ([extra, what, subject]) => {
  for (const limit of ['', ' --limit w1'])
    expect(words(clusterIni, `upgrade-cluster.yml -e serial=1${limit} ${extra}`)).toEqual([
      'undetermined',
      what,
      subject,
    ]);
});

test('an address in -e takes the place of those in the inventory', () => {
  const ini = cluster({ w1: 'ansible_host=10.0.0.5', w2: 'ansible_host=10.0.0.5' });
  expect(words(ini, 'cluster.yml -e "ansible_host={{ inventory_hostname }}"')).toEqual(['completes']);
});

test.for([
  [
    'a port for each',
    cluster(
      Object.fromEntries(
        ['cp1', 'cp2', 'cp3', 'w1', 'w2', 'w3'].map((host, at) => [host, `ansible_port=${2200 + at}`]),
      ),
    ),
  ],
  ['a cluster of one', '[kube_control_plane]\ncp1\n[etcd]\ncp1\n[kube_node]\ncp1\n[k8s_cluster:children]\nkube_node\n'],
])('an ansible_host in -e with %s is green', ([, ini]) => {
  expect(words(ini as string, 'cluster.yml -e ansible_host=127.0.0.1')).toEqual(['completes']);
});

test('the place of an address in -e is there', () => {
  const request = { ...requestFor('cluster.yml -e ip=10.0.0.5', 'v2.31.0'), facts: 'cached' as const };
  const { span } = analyze(request).findings.find(({ id }) => id === 'input-missing') ?? {};
  expect(span && request.command.slice(span.start, span.end)).toBe('ip=10.0.0.5');
});

test.for([
  ['a group', `${clusterIni}kube_override_hostname=node1\n`, 'node1'],
  ['two hosts', cluster({ w1: 'kube_override_hostname=n', w3: 'kube_override_hostname=n' }), 'n'],
])('%s with one name of a node is no promise', ([, ini, name]) => {
  expect(words(ini as string)).toEqual(['undetermined', 'node-name-shared', name]);
  expect(words(ini as string, 'playbooks/facts.yml')).toEqual(['completes']);
});

test.for([
  cluster({ w1: 'kube_override_hostname=n1', w2: 'kube_override_hostname=n2' }),
  `${clusterIni}kube_override_hostname={{ inventory_hostname }}\n`,
])('names of nodes that differ are green', (ini) => {
  expect(words(ini)).toEqual(['completes']);
});
