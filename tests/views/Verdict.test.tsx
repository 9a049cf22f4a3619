import { expect, test } from 'vitest';
import type { Locale, Prediction } from '../../src/analyzer/index.ts';
import { predictionWords } from '../../src/views/prediction-words.ts';
import { Verdict } from '../../src/views/Verdict.tsx';
import { asked, askedOfRun, html, inventory, words } from './rendered.ts';

type Props = { readonly prediction: Prediction; readonly locale: Locale };

function Judged({ prediction, locale }: Props) {
  return <Verdict prediction={prediction} words={predictionWords(prediction, locale)} locale={locale} />;
}

const workersFirst = inventory.replace('kube_control_plane\nkube_node\n[', 'kube_node\nkube_control_plane\n[');

test('says first what happens, then what Ansible prints, then how fresh it is', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const lines = words(<Judged prediction={prediction} locale="en" />).split('\n');
  expect(lines[0]).toBe('Kubespray v2.25.1 · ansible-core 2.16');
  expect(lines[1]).toMatch(/^Stops: the task "Multus \| Start resources" stops on w1 /);
  expect(lines.slice(2)).toEqual([
    'Ansible prints',
    'Error in jmespath.search in json_query filter plugin:',
    "'ansible.vars.hostvars.HostVarsVars object' has no attribute 'multus_manifest_2'",
    expect.stringMatching(/^Covers Kubespray up to v2\.\d+\.\d+ and master as of \d{4}-\d\d-\d\d\.$/),
  ]);
});

test('says the same in Chinese', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const lines = words(<Judged prediction={prediction} locale="zh-CN" />).split('\n');
  expect(lines[1]).toMatch(/^会中断：任务“Multus \| Start resources”/);
  expect(lines).toContain('Ansible 的输出');
});

test('names each object that an incomplete run leaves out, and each that it applies', () => {
  const { prediction } = asked('cluster.yml', 'v2.29.1', workersFirst);
  const text = words(<Judged prediction={prediction} locale="en" />);
  expect(text).toContain(
    [
      'Missing',
      'CRD crd/network-attachment-definitions.k8s.cni.cncf.io',
      'service account serviceaccount/multus',
      'cluster role clusterrole/multus',
      'cluster role binding clusterrolebinding/multus',
      'Applied',
      'DaemonSet for containerd daemonset/kube-multus-ds-ARCH',
    ].join('\n'),
  );
});

test('quotes Ansible where it refuses', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit nobody');
  const text = words(<Judged prediction={prediction} locale="en" />);
  expect(text).toContain('Ansible prints\nSpecified inventory, host pattern and/or --limit leaves us with no hosts');
});

test('puts each assumption into words, code as code', () => {
  const { prediction } = asked('upgrade-cluster.yml --check');
  expect(html(<Judged prediction={prediction} locale="en" />)).toContain(
    '<li>With <code class="notranslate">--check</code> nothing is applied: the module that hands over the manifests has no check mode.</li>',
  );
  expect(words(<Judged prediction={prediction} locale="zh-CN" />)).toContain(
    '使用 --check 时不会应用任何对象：提交 manifest 的模块没有检查模式。',
  );
});

test('names the other results of a race', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const racing = { ...prediction, alternatives: [{ outcome: 'passes', applied: [] }] } as const;
  expect(words(<Judged prediction={racing} locale="en" />)).toContain('The same run can also end so:\nPasses');
  expect(words(<Judged prediction={racing} locale="zh-CN" />)).toContain('同一次运行也可能这样结束：\n能通过');
});

test('says every release where none is named', () => {
  const { prediction } = asked('upgrade-cluster.yml', '');
  expect(words(<Judged prediction={prediction} locale="en" />)).toMatch(/^Every Kubespray release\nDepends on the/);
  expect(words(<Judged prediction={prediction} locale="zh-CN" />)).toMatch(/^Kubespray 所有版本\n取决于版本/);
});

test('shows markup of the input as text', () => {
  const { prediction } = asked('upgrade-cluster.yml --limit w1');
  const hostile = { ...prediction, failure: { ...prediction.failure!, message: '<script>alert(1)</script>' } };
  expect(html(<Judged prediction={hostile} locale="en" />)).not.toContain('<script>');
});

test('a node that is left drained is named first, with the command that brings it back', () => {
  const prediction = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0', 'empty');
  const en = words(<Judged prediction={prediction} locale="en" />);
  expect(en.split('\n')[1]).toMatch(
    /^Stops with w1 drained: the task "Nginx-proxy \| Write nginx-proxy configuration"/,
  );
  expect(en).toContain(
    'uncordon it afterwards:\nansible-playbook playbooks/facts.yml -i hosts.ini\nansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1\nkubectl uncordon w1\n',
  );
  expect(words(<Judged prediction={prediction} locale="zh-CN" />)).toContain(
    '会中断，w1 已清空（drain）：任务“Nginx-proxy',
  );
});

test('both ends are told where the fact cache decides', () => {
  const prediction = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0');
  expect(words(<Judged prediction={prediction} locale="en" />)).toContain(
    'Depends on the fact cache.\nWith cached facts: Completes\nWith an empty cache: Stops with w1 drained',
  );
  expect(words(<Judged prediction={prediction} locale="zh-CN" />)).toContain(
    '事实已缓存时：能跑完\n缓存为空时：会中断',
  );
});
