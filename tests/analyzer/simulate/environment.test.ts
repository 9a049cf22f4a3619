import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

const run = (before: string, playbook: string, kubespray = 'v2.25.1', ini = clusterIni) =>
  analyze({ files: [{ path: 'hosts.ini', text: ini }], command: `${before} ansible-playbook ${playbook}`, kubespray });

describe('settings that make a warning an error', () => {
  test.each([
    [
      'ANSIBLE_HOST_PATTERN_MISMATCH=error',
      'upgrade-cluster.yml --limit w1,ghost',
      clusterIni,
      'Could not match supplied host pattern, ignoring: ghost',
    ],
    [
      'ANSIBLE_INVENTORY_UNPARSED_FAILED=yes',
      'upgrade-cluster.yml',
      '[a\n',
      'No inventory was parsed, please check your configuration and options.',
    ],
  ])('%s', (before, playbook, ini, message) => {
    const { outcome, refusal } = run(before, playbook, 'v2.25.1', ini);
    expect({ outcome, message: refusal?.message }).toEqual({ outcome: 'rejected', message });
  });
});

describe('what is not modelled is said', () => {
  const dashed = clusterIni.replaceAll('k8s_cluster', 'k8s-cluster');

  test.each([
    ['ANSIBLE_INVENTORY_ENABLED=ini,yaml', clusterIni, 'undetermined'],
    ['ANSIBLE_INVENTORY_ENABLED=ini,my.own.plugin', clusterIni, 'undetermined'],
    ['ANSIBLE_INVENTORY_ENABLED=host_list,ansible.builtin.yaml,ini', clusterIni, 'passes'],
    ['ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS=always', clusterIni, 'passes'],
    ['ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS=ignore', dashed, 'passes'],
    ['ANSIBLE_PRECEDENCE=plugins_by_groups', clusterIni, 'undetermined'],
    ['ANSIBLE_VARS_ENABLED=host_group_vars', clusterIni, 'passes'],
    ['ANSIBLE_STRATEGY=linear', clusterIni, 'passes'],
    ['ANSIBLE_FORKS=1', clusterIni, 'passes'],
    ['ANSIBLE_JINJA2_NATIVE=1', clusterIni, 'passes'],
  ])('%s', (before, ini, outcome) => {
    expect(run(before, 'upgrade-cluster.yml', 'v2.25.1', ini).outcome).toBe(outcome);
  });

  test('hosts that run on by themselves may or may not find what the others register', () => {
    const { outcome, missing } = run('ANSIBLE_STRATEGY=free', 'upgrade-cluster.yml -e serial=100%');
    expect({ outcome, missing }).toEqual({
      outcome: 'undetermined',
      missing: { what: 'environment-setting', subject: 'ANSIBLE_STRATEGY=free' },
    });
    expect(run('export ANSIBLE_STRATEGY=free;', 'upgrade-cluster.yml --limit w1').outcome).toBe('fails');
  });

  test('a strategy of another collection is not known where a batch has more than one host', () => {
    const setting = 'ANSIBLE_STRATEGY=mitogen_linear';
    expect(run(setting, 'upgrade-cluster.yml -e serial=2').missing?.subject).toBe(setting);
    expect(run(setting, 'upgrade-cluster.yml').outcome).toBe('passes');
  });

  test('mappings that are merged matter where two places write one', () => {
    const merge = 'ANSIBLE_HASH_BEHAVIOUR=merge';
    const twice = `${clusterIni}\n[all:vars]\nx={'a': 1}\n[kube_node:vars]\nx={'b': 2}\n`;
    expect(run(merge, 'upgrade-cluster.yml', 'v2.25.1', twice).missing?.subject).toBe(merge);
    expect(run(merge, 'upgrade-cluster.yml').outcome).toBe('passes');
  });

  test('undefined values that are no error matter where the run stops at one', () => {
    const before = 'ANSIBLE_ERROR_ON_UNDEFINED_VARS=False';
    expect(run(before, 'upgrade-cluster.yml', 'v2.26.1').outcome).toBe('undetermined');
    expect(run(before, 'upgrade-cluster.yml --limit w1').outcome).toBe('fails');
  });
});

describe('settings that change what a run reads or gathers, beside cached facts', () => {
  const upgraded = (before: string) =>
    analyze({
      files: [{ path: 'hosts.ini', text: clusterIni }],
      command: `${before} ansible-playbook upgrade-cluster.yml --limit w1 --skip-tags multus`,
      kubespray: 'v2.31.0',
      facts: 'cached',
    });

  test.each([
    'ANSIBLE_CONFIG=/etc/ansible/other.cfg',
    'ANSIBLE_GATHERING=explicit',
    'ANSIBLE_INJECT_FACT_VARS=False',
    'ANSIBLE_INVENTORY_IGNORE=.bak',
    'ANSIBLE_INVENTORY_IGNORE_REGEX=old',
    'ANSIBLE_PLAYBOOK_VARS_ROOT=all',
    'ANSIBLE_YAML_FILENAME_EXT=.yml',
    'ANSIBLE_TRANSPORT=local',
    'ANSIBLE_ROLES_PATH=/etc/ansible',
    'ANSIBLE_LIBRARY=/usr/share/ansible',
    'ANSIBLE_CACHE_PLUGIN_TIMEOUT=1',
  ])('%s: no promise, in words', (setting) => {
    const { headline, missing } = upgraded(setting);
    expect([headline, missing]).toEqual(['undetermined', { what: 'environment-setting', subject: setting }]);
  });

  test.each([
    'ANSIBLE_CONFIG=/opt/kubespray/ansible.cfg',
    'ANSIBLE_GATHERING=smart',
    'ANSIBLE_INJECT_FACT_VARS=True',
    'ANSIBLE_PLAYBOOK_VARS_ROOT=top',
    'ANSIBLE_CACHE_PLUGIN_TIMEOUT=0',
    'ANSIBLE_CACHE_PLUGIN_TIMEOUT=604800',
    'ANSIBLE_TRANSPORT=smart',
    'ANSIBLE_ROLES_PATH=/srv/other:/opt/kubespray/roles/',
    'ANSIBLE_LIBRARY=/opt/kubespray/library',
    'ANSIBLE_CACHE_PLUGIN_CONNECTION=/srv/facts',
    'ANSIBLE_CACHE_PLUGIN=jsonfile',
  ])('%s: completes', (setting) => {
    expect(upgraded(setting).headline).toBe('completes');
  });

  test('a cache in memory holds nothing, whatever is said of it', () => {
    const { headline, run: ends } = upgraded('ANSIBLE_CACHE_PLUGIN=memory');
    expect(headline).toBe('stops');
    expect(ends.map(({ facts, stop }) => [facts, stop?.task])).toEqual([
      ['empty', "Stop if any host not in '--limit' does not have a fact cache"],
    ]);
  });
});
