import { expect, test } from 'vitest';
import { analyze, outcomesByRelease } from '../../src/analyzer/index.ts';
import { clusterIni, requestFor } from './requests.ts';

const hostvarsLack = "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'";

test('upstream issue 11431: one worker of several, one batch of one host', () => {
  const { outcome, failure, applied } = analyze(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1'));
  expect(outcome).toBe('fails');
  expect(failure).toEqual({
    play: 'Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes',
    batch: 1,
    task: 'Multus | Start resources',
    host: 'w1',
    message: `Error in jmespath.search in json_query filter plugin:\n${hostvarsLack}`,
  });
  expect(applied).toEqual([]);
});

test('the lookup is shown host by host: who took part, who has the variable, where it broke', () => {
  const { evidence } = analyze(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1'));
  const [play] = evidence.plays;
  expect(play?.serial).toBe('20%');
  const lookup = play?.batches[0]?.lookup;
  expect(lookup).toMatchObject({
    evaluatedBy: 'w1',
    list: 'k8s_cluster',
    batchSize: 1,
    playSize: 1,
    brokeAt: 'cp1',
    query: '[].results',
  });
  expect(lookup?.hosts).toEqual([
    { host: 'cp1', inPlay: false },
    { host: 'cp2', inPlay: false },
    { host: 'cp3', inPlay: false },
    { host: 'w1', inPlay: true, source: 'registered' },
    { host: 'w2', inPlay: false },
    { host: 'w3', inPlay: false },
  ]);
});

test('two workers make two batches of one, and each batch looks at itself only', () => {
  const { outcome, evidence } = analyze(requestFor('upgrade-cluster.yml --limit w1,w2', 'v2.25.1'));
  expect(outcome).toBe('passes');
  expect(evidence.plays[0]?.batches.map(({ hosts, lookup }) => [hosts, lookup?.list])).toEqual([
    [['w1'], 'batch'],
    [['w2'], 'batch'],
  ]);
});

test('the same failure has other words on an older core', () => {
  const { failure } = analyze({ ...requestFor('upgrade-cluster.yml --limit w1', 'v2.24.3'), ansible: '2.14.18' });
  expect(failure?.message).toBe(
    "The conditional check 'not item is skipped' failed. The error was: The 'skipped' test expects a dictionary",
  );
});

test('with Multus off the label breaks on v2.22.0, and the filter error still stops v2.25.1', () => {
  const off = 'upgrade-cluster.yml --limit w1 -e \'{"kube_network_plugin_multus": false}\'';
  expect(analyze(requestFor(off, 'v2.22.0')).failure?.message).toBe(
    "Failed to template loop_control.label: 'None' has no attribute 'item'",
  );
  expect(analyze(requestFor(off, 'v2.25.1')).outcome).toBe('fails');
  expect(analyze(requestFor(off, 'v2.26.1')).outcome).toBe('passes');
  expect(analyze(requestFor(off, 'v2.31.0')).outcome).toBe('not-reached');
});

test('v2.26 stops in every run with Multus on, limit or not', () => {
  const reason = `'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2.results'`;
  const { outcome, failure } = analyze(requestFor('upgrade-cluster.yml', 'v2.26.1'));
  expect(outcome).toBe('fails');
  expect(failure?.message).toBe(`${reason}. ${reason}`);
});

test('workers before the control plane: the cluster objects are silently left out from v2.29 on', () => {
  const ini = clusterIni.replace(
    '[k8s_cluster:children]\nkube_control_plane\nkube_node',
    '[k8s_cluster:children]\nkube_node\nkube_control_plane',
  );
  const { outcome, applied } = analyze(requestFor('cluster.yml', 'v2.29.1', ini));
  expect(outcome).toBe('incomplete');
  expect(applied).toEqual(['daemonset/multus-daemonset-containerd']);
  expect(analyze(requestFor('cluster.yml', 'v2.28.1', ini)).outcome).toBe('passes');
});

test('a group made at run time is a race: the worst result first, the others as alternatives', () => {
  const ini = clusterIni.replace(/\[k8s_cluster:children\]\nkube_control_plane\nkube_node\n/, '');
  const { outcome, alternatives, assumptions } = analyze(requestFor('cluster.yml', 'v2.30.0', ini));
  expect(outcome).toBe('incomplete');
  expect(alternatives.map((ending) => ending.outcome)).toEqual(['passes']);
  expect(assumptions).toContain('run-time-group-order');
});

test('cluster.yml limited to the control plane stops, although the documentation asks for it', () => {
  expect(analyze(requestFor('cluster.yml --limit kube_control_plane', 'v2.25.1')).failure).toMatchObject({
    play: 'Install Kubernetes apps',
    host: 'cp1',
  });
  expect(analyze(requestFor('cluster.yml --limit w1', 'v2.25.1')).outcome).toBe('not-reached');
});

test('variables that tasks register live on from one playbook of a command to the next', () => {
  expect(analyze(requestFor('cluster.yml --limit kube_control_plane', 'v2.25.1')).outcome).toBe('fails');
  const both = requestFor('upgrade-cluster.yml cluster.yml', 'v2.25.1');
  expect(analyze(both).evidence.plays.map(({ playbook }) => playbook)).toEqual([
    'upgrade_cluster',
    'cluster',
    'cluster',
  ]);
  expect(analyze(both).outcome).toBe('passes');
});

test('a run that only lists, or tags that leave Multus out, never reach it', () => {
  for (const option of ['--list-hosts', '--list-tasks', '--syntax-check', '--skip-tags multus', '--tags upgrade']) {
    expect([option, analyze(requestFor(`upgrade-cluster.yml --limit w1 ${option}`, 'v2.25.1')).outcome]).toEqual([
      option,
      'not-reached',
    ]);
  }
});

test('a check run applies nothing and is not called incomplete for it', () => {
  const { outcome, applied, assumptions } = analyze(requestFor('upgrade-cluster.yml --check', 'v2.25.1'));
  expect([outcome, applied]).toEqual(['passes', []]);
  expect(assumptions).toContain('check-mode');
});

test('--start-at-task passes over what registers, and the lookup finds nothing', () => {
  const { outcome, failure } = analyze(
    requestFor("upgrade-cluster.yml --start-at-task 'Multus | Start resources'", 'v2.25.1'),
  );
  expect(outcome).toBe('fails');
  expect(failure?.task).toBe('Multus | Start resources');
});

test.each([
  ['nothing left of the inventory', 'upgrade-cluster.yml --limit w9'],
  ['a slice beyond the group', "upgrade-cluster.yml --limit 'kube_node[9]'"],
  ['an option that does not exist', 'upgrade-cluster.yml --limits w1'],
  ['no playbook', '--limit w1'],
])('%s: Ansible refuses', (_what, command) => {
  expect(analyze(requestFor(command, 'v2.25.1')).outcome).toBe('rejected');
});

test('a variables file that is no mapping stops Ansible while it reads', () => {
  const request = requestFor('upgrade-cluster.yml', 'v2.25.1', clusterIni, [
    { path: 'group_vars/all.yml', text: '- a\n' },
  ]);
  const { outcome, refusal } = analyze(request);
  expect([outcome, refusal?.kind]).toEqual(['rejected', 'inventory']);
});

test.each([
  ['a limit file that was not given', 'upgrade-cluster.yml --limit @retry.txt', 'limit-file-missing'],
  ['extra variables that were not given', 'upgrade-cluster.yml --limit w1,w2 -e @vars.yml', 'extra-vars-file-missing'],
  ['a shell variable', 'upgrade-cluster.yml --limit $NODE', 'shell-expansion'],
  ['a playbook of someone else', 'site.yml', 'unknown-playbook'],
  ['a regular expression beyond linear time', "upgrade-cluster.yml --limit '~(?=w)w1'", 'regular-expression'],
  [
    'a first task that is not on the Multus path',
    "upgrade-cluster.yml --start-at-task 'Gather facts'",
    'start-at-task',
  ],
])('%s: the answer is open, and names what is missing', (_what, command, assumption) => {
  const { outcome, assumptions } = analyze(requestFor(command, 'v2.25.1'));
  expect(outcome).toBe('undetermined');
  expect(assumptions).toContain(assumption);
});

test('what was not given does not matter where Multus is not reached', () => {
  expect(analyze(requestFor('upgrade-cluster.yml -e @vars.yml --skip-tags multus', 'v2.25.1')).outcome).toBe(
    'not-reached',
  );
});

test('prose instead of a command is no command', () => {
  const { outcome, assumptions } = analyze({
    files: [{ path: 'hosts.ini', text: clusterIni }],
    command: 'How do I upgrade?',
    kubespray: 'v2.25.1',
  });
  expect(outcome).toBe('undetermined');
  expect(assumptions).toContain('command-missing');
});

test('a switch in a template is followed to a variable, and is open beyond that', () => {
  const templated = (value: string): string =>
    clusterIni.replace('kube_network_plugin_multus=True', `multus_on=False\nkube_network_plugin_multus="${value}"`);
  expect(analyze(requestFor('upgrade-cluster.yml', 'v2.26.1', templated('{{ multus_on }}'))).outcome).toBe('passes');
  expect(analyze(requestFor('upgrade-cluster.yml', 'v2.26.1', templated('{{ multus_on | bool }}'))).outcome).toBe(
    'passes',
  );
  const beyond = analyze(requestFor('upgrade-cluster.yml', 'v2.26.1', templated("{{ lookup('env', 'M') }}")));
  expect(beyond.outcome).toBe('undetermined');
  expect(beyond.assumptions).toContain('templated-value');
});

test.each([
  ['yes', 'fails'],
  ['On', 'fails'],
  ['1', 'fails'],
  ['True', 'fails'],
  ['y', 'passes'],
  ['t', 'passes'],
  [' yes ', 'passes'],
  ['2', 'passes'],
])('the filter `bool` takes the text %j as Ansible does, so that the run %s', (text, outcome) => {
  const ini = clusterIni.replace(
    'kube_network_plugin_multus=True',
    `multus_on='${text}'\nkube_network_plugin_multus="{{ multus_on | bool }}"`,
  );
  expect(analyze(requestFor('upgrade-cluster.yml', 'v2.26.1', ini)).outcome).toBe(outcome);
});

test('without a release all are simulated, and the answer is open unless they agree', () => {
  const { kubespray: _none, ...any } = requestFor('upgrade-cluster.yml --limit w1', '');
  const open = analyze(any);
  expect(open.outcome).toBe('undetermined');
  expect(open.assumptions).toContain('release');
  const { kubespray: _nor, ...skipped } = requestFor('upgrade-cluster.yml --limit w1 --skip-tags multus', '');
  expect(analyze(skipped).outcome).toBe('not-reached');
});

test('a release beyond the tables is taken as the newest known, and said so', () => {
  const { assumptions, evidence } = analyze(requestFor('upgrade-cluster.yml', 'v2.99.0'));
  expect(evidence.release).toBe('master');
  expect(assumptions).toContain('release-newer-than-tables');
});

test('a name that is no release leaves the answer open', () => {
  const { outcome, assumptions } = analyze(requestFor('upgrade-cluster.yml', 'latest'));
  expect(outcome).toBe('undetermined');
  expect(assumptions).toContain('release-unknown');
});

test('each release has its own outcome in the strip', () => {
  const outcomes = new Map(
    outcomesByRelease(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1')).map(({ release, outcome }) => [
      release,
      outcome,
    ]),
  );
  expect(['v2.20.0', 'v2.21.0', 'v2.25.1', 'v2.26.1', 'v2.27.0', 'master'].map((name) => outcomes.get(name))).toEqual([
    'passes',
    'fails',
    'fails',
    'fails',
    'passes',
    'passes',
  ]);
});

test('without -i the first file is the source, and that is recorded', () => {
  const request = {
    files: [{ path: 'hosts.ini', text: clusterIni }],
    command: 'ansible-playbook upgrade-cluster.yml',
    kubespray: 'v2.25.1',
  };
  expect(analyze(request).assumptions).toContain('inventory-source');
  expect(analyze(requestFor('upgrade-cluster.yml', 'v2.25.1')).assumptions).not.toContain('inventory-source');
});

test('a prediction is plain data', () => {
  const prediction = analyze(requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1'));
  expect(JSON.parse(JSON.stringify(prediction))).toEqual(prediction);
});
