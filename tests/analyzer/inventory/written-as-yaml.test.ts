import { expect, test } from 'vitest';
import { isWrittenAsYaml } from '../../../src/analyzer/inventory/written-as-yaml.ts';

test.each([
  ['hosts.yaml', ''],
  ['hosts.json', '{}'],
  ['group_vars/all', 'serial: 1\n'],
  ['', '# the cluster\nall:\n  hosts:\n'],
  ['hosts', '---\n"my group":\n'],
])('%j with the text %j is YAML', (path, text) => {
  expect(isWrittenAsYaml({ path, text })).toBe(true);
});

test.each([
  ['hosts.ini', 'all:\n'],
  ['hosts.cfg', '---\n'],
  ['', '[all]\nw1 ansible_host=192.0.2.1\n'],
  ['hosts', 'w1:22\n'],
])('%j with the text %j is INI', (path, text) => {
  expect(isWrittenAsYaml({ path, text })).toBe(false);
});
