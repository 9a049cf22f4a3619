import { expect, test } from 'vitest';
import { analyze } from '../../../src/analyzer/index.ts';
import { jsonValue } from '../../../src/analyzer/python/json-value.ts';

test('numbers that JSON cannot write become the text that Python has for them', () => {
  const value = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, -0, 0, 1.5];
  expect(jsonValue({ value })).toEqual({ value: ['inf', '-inf', 'nan', '-0.0', 0, 1.5] });
});

test('names such as __proto__ stay ordinary keys', () => {
  expect(JSON.stringify(jsonValue(JSON.parse('{"__proto__": {"a": null}, "b": "x"}')))).toBe(
    '{"__proto__":{"a":null},"b":"x"}',
  );
});

test('a switch that is infinite is in the evidence and survives JSON', () => {
  const { evidence } = analyze({
    files: [
      { path: 'hosts.ini', text: '[kube_control_plane]\ncp1\n[k8s_cluster:children]\nkube_control_plane\n' },
      { path: 'group_vars/all.yml', text: 'kube_network_plugin_multus: .inf\n' },
    ],
    command: 'ansible-playbook -i hosts.ini cluster.yml',
    kubespray: 'v2.25.1',
  });
  expect(evidence.multus).toMatchObject({ value: 'inf', on: true });
  expect(JSON.parse(JSON.stringify(evidence.multus))).toEqual(evidence.multus);
});

test('a serial that is infinite is quoted in its finding as Python writes it', () => {
  const { findings, refusal } = analyze({
    files: [{ path: 'hosts.ini', text: '[kube_control_plane]\ncp1\n[k8s_cluster:children]\nkube_control_plane\n' }],
    command: 'ansible-playbook -i hosts.ini upgrade-cluster.yml -e \'{"serial": Infinity}\'',
    kubespray: 'v2.25.1',
  });
  expect(JSON.parse(JSON.stringify({ findings, refusal }))).toEqual({ findings, refusal });
});
