import { describe, expect, test } from 'vitest';
import { analyze, findings, type Request, redact } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';
import { redacted, result } from './redacted.ts';

const cluster = (worker: string, more = ''): string => `[kube_control_plane]
cp1
[etcd]
cp1
[kube_node]
${worker}
w2
[k8s_cluster:children]
kube_control_plane
kube_node
${more}`;

const everyone = 'upgrade-cluster.yml -e serial=1';

describe('what is still to be filled in', () => {
  test.for(
    [
      '<worker>',
      '%worker%',
      '$NODE',
      'your-node1',
      'w1 ansible_host=<ip>',
      'w1 ip=10.0.0.x',
      'w1 access_ip=YOUR_HOST',
      'w1 ip=10.0.0.5/24',
      'w1 ip={{w1_ip}}',
      'w1 ansible_connection=local\nw3 ansible_connection=local',
    ].flatMap((worker) => [false, true].map((rename) => [worker, rename] as const)),
  )('is so in what leaves: %s, other names: %s', ([worker, rename]) => {
    const request = requestFor(everyone, 'v2.25.1', cluster(worker));
    expect(analyze(request).headline).toBe('undetermined');
    const once = result(redacted(request, rename));
    expect(analyze(once).headline).toBe('undetermined');
    expect(result(redacted(once, rename))).toEqual(once);
  });
});

test.for(
  ['k8s_node1', 'Node1', 'root@w1', '节点1'].flatMap((worker) =>
    [false, true].map((rename) => [worker, rename] as const),
  ),
)('a name that no node can have is such a one in what leaves: %s, other names: %s', ([worker, rename]) => {
  const once = result(redacted(requestFor(everyone, 'v2.25.1', cluster(worker)), rename));
  expect(analyze(once).run[0]?.stop?.task).toBe('Stop if bad hostname');
  expect(result(redacted(once, rename))).toEqual(once);
});

test.for([false, true])('a group with a slip in its name keeps it in what leaves, other names: %s', (rename) => {
  const slip = cluster('w1').replaceAll('kube_node', 'kube_nodes');
  const request: Request = { ...requestFor('cluster.yml', 'v2.31.0', slip), facts: 'cached' };
  const once = result(redacted(request, rename));
  expect(analyze(once).run[0]?.losses.map(({ kind }) => kind)).toEqual(['left-out']);
  expect(result(redacted(once, rename))).toEqual(once);
});

test.for(
  ['ip', 'access_ip', 'ansible_host'].flatMap((variable) => [false, true].map((rename) => [variable, rename] as const)),
)('an address that two hosts share is shared in what leaves: %s, other names: %s', ([variable, rename]) => {
  const ini = cluster(`w1 ${variable}=10.7.7.7`).replace('w2', `w2 ${variable}=10.7.7.7`);
  const once = result(redacted({ ...requestFor('cluster.yml', 'v2.31.0', ini), facts: 'cached' }, rename));
  expect(analyze(once).missing).toEqual({ what: 'address-shared', subject: '192.0.2.1' });
  expect(JSON.stringify(once)).not.toContain('10.7.7.7');
  expect(result(redacted(once, rename))).toEqual(once);
});

test.for(
  [
    '-e ip=10.7.7.7',
    '-e ansible_host=10.7.7.7',
    `-e '{"access_ip": "10.7.7.7"}'`,
    '-e kube_override_hostname=acme',
    '-e inventory_hostname=acme',
  ].flatMap((extra) => [false, true].map((rename) => [extra, rename] as const)),
)('one for all hosts in -e is one in what leaves: %s, other names: %s', ([extra, rename]) => {
  const request = requestFor(`cluster.yml ${extra}`, 'v2.31.0', cluster('w1'));
  const once = result(redacted({ ...request, facts: 'cached' }, rename));
  expect(analyze(once).missing?.what).toBe(analyze({ ...request, facts: 'cached' }).missing?.what);
  expect(JSON.stringify(once)).not.toMatch(/10\.7\.7\.7|acme/);
  expect(result(redacted(once, rename))).toEqual(once);
});

test.for([
  ['playbooks/facts.yml', 'playbooks/facts.yml'],
  ['/opt/kubespray/playbooks/facts.yml', 'playbooks/facts.yml'],
  ['../kubespray/cluster.yml', 'cluster.yml'],
])('a playbook keeps its place in the checkout under other names: %s', ([playbook, kept]) => {
  const once = result(redacted(requestFor(playbook as string, 'v2.31.0', cluster('w1')), true));
  expect(once.command).toBe(`ansible-playbook -i hosts.ini ${kept}`);
});

test('an empty document of variables stays one', () => {
  const request = requestFor(everyone, 'v2.25.1', cluster('w1'), [{ path: 'group_vars/all.yml', text: '---\n' }]);
  const redaction = redacted(request);
  expect(result(redaction).files.map(({ path }) => path)).toEqual(['hosts.ini']);
  expect(analyze(result(redaction)).headline).toBe('completes');
});

describe('a value that the shell gives', () => {
  const command = (words: string): string => result(redacted(requestFor(words, 'v2.25.1', cluster('w1')))).command;

  test('stays one under the name of a variable that decides', () => {
    expect(command('upgrade-cluster.yml --limit w1,w2 -e "serial=$BATCH"')).toContain('-e "serial=$REDACTED"');
  });

  test('goes with a variable that decides nothing', () => {
    expect(command('upgrade-cluster.yml --limit w1 -e "owner=$VERSION serial=1"')).toBe(
      'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1 -e serial=1',
    );
  });

  test('stays open where it may be any variable', () => {
    expect(command('upgrade-cluster.yml --limit w1,w2 -e "$EXTRA"')).toContain('-e "$REDACTED"');
  });
});

const verdictOf = (request: Request) => {
  const { headline, outcome, missing, findings: told, remedies } = analyze(request);
  return {
    headline,
    outcome,
    missing: missing?.what,
    findings: [...new Set(told.map(({ id }) => id))],
    remedies: remedies.map(({ kind }) => kind),
  };
};

const examples = findings.flatMap(({ id, examples: all }) =>
  all.map(({ name, request }) => [`${id}/${name}`, request] as const),
);

test.for(examples)('the example %s has the same verdict, findings and remedies once it is redacted', ([, request]) => {
  const before = analyze(request);
  const [kept, renamed] = [false, true].map((rename) => verdictOf(result(redact(request, before, { rename }))));
  expect(kept).toEqual(verdictOf(request));
  // Under new names no name is nearly another.
  const { remedies: _, ...verdict } = verdictOf(request);
  expect(renamed).toMatchObject(verdict);
});

test.for([
  ['loadbalancer_apiserver_localhost=False', 'v2.31.0'],
  ['kube_apiserver_bind_address=127.0.0.1', 'v2.31.0'],
  ['minimal_ansible_version=2.14.0', 'v2.25.1'],
  ['minimal_node_memory_mb=99999', 'v2.25.1'],
])('a variable that decides leaves with its value: %s', ([line, release]) => {
  const request = requestFor('upgrade-cluster.yml', release as string, cluster('w1', `[all:vars]\n${line}\n`));
  expect(result(redacted(request)).files[0]?.text).toContain(line);
});
