import { expect, test } from 'vitest';
import { analysisOf } from '../../src/playground/analysis.ts';
import { emptyInput, exampleInput } from '../../src/playground/input.ts';
import { read } from '../../src/playground/reading.ts';

const inventory = '[kube_node]\nw1\n';

test('judges the worked example as upstream issue 11431 has it: one worker stops the run', () => {
  const { prediction } = analysisOf(exampleInput, ['inventory/mycluster/hosts.ini'], 'en');
  expect(prediction.outcome).toBe('fails');
  expect(prediction.failure?.host).toBe('w1');
  expect(prediction.failure?.message).toContain("no attribute 'multus_manifest_2'");
});

test('asks under the names that the files are read by, without the fields that are empty', () => {
  const files = [
    { path: '', text: inventory },
    { path: '', text: '' },
    { path: 'group_vars/all.yml', text: 'a: 1\n' },
  ];
  const input = { files, command: 'ansible-playbook cluster.yml', kubespray: ' ', ansible: '' };
  const { request } = analysisOf(input, ['hosts.ini', '', 'group_vars/all.yml'], 'en');
  expect(request).toEqual({
    files: [
      { path: 'hosts.ini', text: inventory },
      { path: 'group_vars/all.yml', text: 'a: 1\n' },
    ],
    command: 'ansible-playbook cluster.yml',
  });
});

test('gives no verdict where there is no inventory or no command', () => {
  expect(read(emptyInput, 'en').analysis).toBeUndefined();
  expect(read({ ...exampleInput, command: ' ' }, 'en').analysis).toBeUndefined();
});

test('tells each finding in the language of the reader', () => {
  const titles = (locale: 'en' | 'zh-CN') =>
    analysisOf(exampleInput, ['inventory/mycluster/hosts.ini'], locale).findings.map(({ text }) => text.title);
  expect(titles('en')).toContain('The Multus task asks hosts outside this run for a variable that they do not have');
  expect(titles('zh-CN')).toContain('Multus 任务向本次运行之外的主机索取它们没有的变量');
});
