import { expect, test } from 'vitest';
import { analyze, describeAssumption, describeReport, verdictSentence } from '../../../src/analyzer/index.ts';

const files = [{ path: 'hosts.ini', text: '[kube_node]\nw1 container_manager=containerd\n' }];
const command = 'ansible-playbook -i hosts.ini site.yml';
const prediction = analyze({ files, command, kubespray: 'v2.25.1' });

test('what is missing is one fact, in the verdict, in the finding and among the assumptions', () => {
  expect(verdictSentence(prediction, 'en')).toBe(
    'Cannot be decided: "site" is not a playbook of Kubespray, so its plays are not known.',
  );
  const [report] = prediction.findings.filter(({ id }) => id === 'input-missing');
  expect(report && describeReport(report, 'en').message).toBe(
    '`site` is not a playbook of Kubespray, so its plays are not known.',
  );
  expect(prediction.assumptions.map((assumption) => describeAssumption(assumption, 'en'))).toEqual([
    'What the command names is not a playbook of Kubespray, so its plays are not known.',
  ]);
});

test('and so it is in Chinese', () => {
  expect(verdictSentence(prediction, 'zh-CN')).toBe(
    '信息不足，无法判断：“site”不是 Kubespray 的 playbook，无法得知它有哪些 play。',
  );
  const [report] = prediction.findings.filter(({ id }) => id === 'input-missing');
  expect(report && describeReport(report, 'zh-CN').message).toBe(
    '`site` 不是 Kubespray 的 playbook，无法得知它有哪些 play。',
  );
  expect(prediction.assumptions.map((assumption) => describeAssumption(assumption, 'zh-CN'))).toEqual([
    '命令指定的文件不是 Kubespray 的 playbook，无法得知它有哪些 play。',
  ]);
});
