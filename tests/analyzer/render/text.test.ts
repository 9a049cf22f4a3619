import { describe, expect, test } from 'vitest';
import { analyze, type Locale, renderText } from '../../../src/analyzer/index.ts';
import { cluster, predicted, sample } from './examples.ts';

function text(rest: string, release?: string, locale: Locale = 'en', inventory = cluster): string {
  const { request, prediction } = predicted(rest, release, inventory);
  return renderText(request, prediction, { locale });
}

test('says everything about a run that fails, in its order', () => {
  const expected = `✗ Stops: the task "Multus | Start resources" stops on w1 in the network play, batch 1 of 1. No Multus object is applied, and no later play runs. w1 is not drained yet, and its kubelet is untouched.

Ansible prints:
  Error in jmespath.search in json_query filter plugin:
  'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'

Run instead
  1. Widen the limit → Completes
     ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1,w2
     One more host takes part in this run. \`w2\` is drained and upgraded as well.
`;
  const said = text('upgrade-cluster.yml --limit w1', 'v2.25.1');
  expect(said.slice(0, expected.length)).toBe(expected);
  expect(said).toContain(`
     New file group_vars/k8s_cluster/multus.yml
     + multus_manifest_2:
     +   results: []
`);
  expect(said).toContain('\n     On the way: v2.26.1 Stops → v2.27.1 Completes\n');
  expect(said).toContain(`
Why
  Play "Upgrade calico and external cloud provider on all masters, calico-rrs, and nodes"
    batch 1 of 1
      Multus | Copy manifest files (w1): skipped
      Multus | Check container engine type (w1): ok
      Multus | Copy manifest templates (w1): skipped
      Multus | Start resources (w1): failed
      lookup (w1): asks every host of k8s_cluster for multus_manifest_2, as the batch (1) is as large as the play (1); no value: cp1, w2 and w3; breaks at cp1
`);
  expect(said).toContain(`
  command, column 59
    ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1
                                                              ^^
`);
  expect(said).toMatch(
    /\nKubespray v2\.25\.1, ansible-core 2\.16; covers Kubespray up to v2\.\d+\.\d+ and master as of \d{4}-\d\d-\d\d\n$/,
  );
});

test('underlines the place in a file', () => {
  const said = text('upgrade-cluster.yml', 'v2.28.1', 'en', cluster.replace('=True', '=false'));
  expect(said).toContain(`
  hosts.ini:3:28
    kube_network_plugin_multus=false
                               ^^^^^
`);
});

test('is Chinese throughout', () => {
  const said = text('upgrade-cluster.yml --limit w1', 'v2.25.1', 'zh-CN');
  expect(said).toContain('\n改为这样运行\n  1. 放宽 limit → 能跑完\n');
  expect(said).toContain('\n     新文件 group_vars/k8s_cluster/multus.yml\n');
  expect(said).toContain('\n    第 1 批（共 1 批）\n');
  expect(said).toContain('\n  命令第 59 列\n');
  expect(said).not.toMatch(/Run instead|Findings|New file|Completes/);
});

test('shows the releases in ranges when none is named, and whose evidence it is', () => {
  const said = text('upgrade-cluster.yml --limit w1');
  expect(said).toContain(`
Releases
  ✓ Completes v2.18.0 – v2.20.0
  ✗ Stops v2.21.0 – v2.26.1
  ✗ Stops with a node drained v2.27.0
  ! Depends on the fact cache v2.27.1 – master
`);
  expect(said).toContain('\nWhy (master)\n');
  expect(said).toContain('[lookup-dotted-key] v2.26.0 – v2.26.1\n');
});

test('puts the way out for a drained node before everything else, then what to run instead', () => {
  const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.31.0', sample);
  const asked = { ...request, facts: 'empty' } as const;
  const said = renderText(asked, analyze(asked), { locale: 'en' });
  expect(
    said.slice(0, said.indexOf('\n  2. ')),
  ).toBe(`✗ Stops with w1 drained: the task "Nginx-proxy | Write nginx-proxy configuration" stops on w1 in the play "Finally handle worker upgrades, based on given batch size".

w1 stays cordoned and drained: the kubelet runs, but the pods have been evicted and nothing is scheduled there.
Kubespray neither drains nor uncordons a node that it finds cordoned. If the run has already stopped there, finish the upgrade of this node and uncordon it afterwards:
  ansible-playbook playbooks/facts.yml -i hosts.ini
  ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1
  kubectl uncordon w1
Then check the version in \`kubectl get nodes\`: the stopped run may have replaced the kubelet without restarting it. If it is the old one, run \`systemctl restart kubelet\` on the node.

Ansible prints:
  AnsibleFilterError: Unrecognized type <<class 'ansible.template.AnsibleUndefined'>> for ipwrap filter <value>

Run instead
  1. Cache the facts of all hosts first → Completes
     Run first:
       ansible-playbook playbooks/facts.yml -i hosts.ini
     ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1
     The facts playbook contacts every host of the inventory; it changes none. The cache holds for 24 hours.
`);
  const zh = renderText(asked, analyze(asked), { locale: 'zh-CN' });
  expect(zh).toContain('如果已经停在那里，先完成节点的升级，再恢复调度：\n  ansible-playbook playbooks/facts.yml');
});

test('has the colour of the tone, not of what happens to Multus', () => {
  const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.31.0', sample);
  const first = (facts: 'empty' | 'cached' | undefined) => {
    const asked = { ...request, ...(facts ? { facts } : {}) };
    return renderText(asked, analyze(asked), { locale: 'en', colour: true }).split(' ')[0];
  };
  expect(first('empty')).toBe('\u001b[31m✗\u001b[0m');
  expect(first('cached')).toBe('\u001b[32m✓\u001b[0m');
  expect(first(undefined)).toBe('\u001b[31m!\u001b[0m');
});

test('says the command to run first', () => {
  const said = text(
    'upgrade-cluster.yml --limit w1',
    'v2.27.1',
    'en',
    cluster.replace('container_manager=containerd\n', ''),
  );
  expect(said).toContain('\n     Run first:\n       ansible-playbook playbooks/facts.yml -i hosts.ini\n');
});

test('has no evidence to show where nothing of Multus is in the run', () => {
  const lines = text('playbooks/facts.yml', 'v2.25.1').split('\n');
  expect(lines[0]).toBe(
    '✓ Completes: no simulated task stops on cp1, w1 and 2 more hosts. Multus is not changed: no play of this command runs a Multus task.',
  );
  expect(lines).not.toContain('Why');
  expect(text('upgrade-cluster.yml --limit @missing.txt', 'v2.25.1').split('\n')).not.toContain('Why');
});

test('cuts a long play to its first batches and the last', () => {
  const many = cluster.replace('w1\nw2\nw3\n', 'w[1:40]\n');
  const said = text('upgrade-cluster.yml -e serial=1', 'v2.25.1', 'en', many);
  expect(said).toContain('    batch 5 of 41\n');
  expect(said).toContain('    … 35 more batches\n    batch 41 of 41\n');
  expect(said).not.toContain('batch 6 of 41');
});

describe('control characters of the input', () => {
  const evil = cluster
    .replaceAll('w1', 'w\u202e1')
    .replace('w2', 'w2 x="\u001b]0;title\u0007"')
    .replace('=True', '="\u009b2Jfalse"');
  const commands = [
    'upgrade-cluster.yml --limit w\u202e1',
    "cluster.yml --limit '\u001b[2J'",
    'upgrade-cluster.yml -e @\u001b.yml',
    '\u0007',
  ];

  test.each(commands)('do not get through from %j', (rest) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      expect(text(rest, 'v2.25.1', locale, evil)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(text(rest, undefined, locale, evil)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });

  test('stand beside our own colours only', () => {
    const { request, prediction } = predicted('upgrade-cluster.yml --limit w\u202e1', 'v2.25.1', evil);
    const said = renderText(request, prediction, { locale: 'en', colour: true });
    const ours = String.fromCharCode(27);
    expect(
      said
        .split(ours)
        .slice(1)
        .every((part) => /^\[(?:0|1|2|31|32|33|36)m/.test(part)),
    ).toBe(true);
    expect(said).not.toContain('\u202e');
  });
});
