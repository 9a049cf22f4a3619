import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';
import { extraVariablePlace, firstMemberPlace, valuePlace } from '../../../src/analyzer/findings/places.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import type { Span } from '../../../src/analyzer/span.ts';

function wordsAt(text: string, span: Span | undefined): string | undefined {
  return span && text.slice(span.start, span.end);
}

test.each([
  ['ansible-playbook a.yml -e serial=1', 'serial=1'],
  ['ansible-playbook a.yml -eserial=1', 'serial=1'],
  ['ansible-playbook a.yml --extra-vars="x=2 serial=30%"', 'serial=30%'],
  ['ansible-playbook a.yml -e serial=1 -e serial=2', 'serial=2'],
  ['ansible-playbook a.yml -e "serial=1 serial=2"', 'serial=2'],
  // Not the end of another name.
  ['ansible-playbook a.yml -e "serial=1 my_serial=2"', '"serial=1 my_serial=2"'],
  // A value with quotes of its own.
  [`ansible-playbook a.yml -e 'serial="1 2"'`, `'serial="1 2"'`],
  [`ansible-playbook a.yml -e '{"serial": 1}'`, `'{"serial": 1}'`],
])('finds the extra variable in %s', (text, words) => {
  expect(wordsAt(text, extraVariablePlace(parseCommand(text), 'serial'))).toBe(words);
});

test('finds no extra variable that is not given', () => {
  expect(extraVariablePlace(parseCommand('ansible-playbook a.yml -e other=1'), 'serial')).toBeUndefined();
});

test.each([
  ['kube_network_plugin_multus=false', 'false'],
  ['kube_network_plugin_multus = "no"', '"no"'],
  ['kube_network_plugin_multus: "off"', '"off"'],
  ['"kube_network_plugin_multus": "off"', '"off"'],
  ['*alias', '*alias'],
  ['empty=', 'empty='],
])('finds the value in %s', (text, words) => {
  const files = [{ path: 'f', text: `# head\n${text}` }];
  const span = valuePlace(files, { file: 'f', start: 7, end: 7 + text.length });
  expect(wordsAt(files[0]?.text ?? '', span)).toBe(words);
});

test.each([
  ['[kube_node]\nw1\n[k8s_cluster:children]\n# the first\nkube_node\n', 'kube_node', 50],
  ['[k8s_cluster]\nw10\n', 'w10', 14],
  ['[kube_node]\nw1\n[k8s_cluster:vars]\na=kube_node\n[k8s_cluster:children]\nkube_node\n', 'kube_node', 69],
])('finds the first member of a group in %j', (text, words, start) => {
  const span = firstMemberPlace(readInventory([{ path: 'hosts.ini', text }]), 'k8s_cluster');
  expect([wordsAt(text, span), span?.start]).toEqual([words, start]);
});

test('points at the group where its member is written as a range', () => {
  const text = '[k8s_cluster]\nw[1:3]\n';
  expect(wordsAt(text, firstMemberPlace(readInventory([{ path: 'hosts.ini', text }]), 'k8s_cluster'))).toBe(
    'k8s_cluster',
  );
});
