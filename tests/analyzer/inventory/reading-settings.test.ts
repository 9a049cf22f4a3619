import { describe, expect, test } from 'vitest';
import { describeInventory } from '../../../src/analyzer/inventory/describe.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { readingSettings } from '../../../src/analyzer/inventory/reading-settings.ts';

const read = (setting: string, ...files: readonly (readonly [path: string, text: string])[]) => {
  const [name = '', value = ''] = setting.split('=');
  return readInventory(
    files.map(([path, text]) => ({ path, text })),
    undefined,
    undefined,
    readingSettings(new Map([[name, value]])),
  );
};

describe('ANSIBLE_INVENTORY_ENABLED', () => {
  test('leaves out a file that no plugin of the list takes', () => {
    const inventory = read('ANSIBLE_INVENTORY_ENABLED=yaml', ['hosts.ini', '[a]\nw1\n']);
    expect({ hosts: [...inventory.hosts.keys()], problem: inventory.problems[0] }).toEqual({
      hosts: [],
      problem: {
        code: 'source-without-plugin',
        severity: 'error',
        span: { file: 'hosts.ini', start: 0, end: 0 },
        ansibleSays: 'Unable to parse hosts.ini as an inventory source',
        data: { path: 'hosts.ini' },
      },
    });
  });

  test('knows a plugin by its full name', () => {
    const { hosts } = read('ANSIBLE_INVENTORY_ENABLED=ansible.builtin.ini', ['hosts.ini', '[a]\nw1\n']);
    expect([...hosts.keys()]).toEqual(['w1']);
  });
});

describe('ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS', () => {
  const always = 'ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS=always';

  test('renames the groups of a YAML file', () => {
    const inventory = read(always, ['hosts.yml', 'kube-node:\n  hosts: {w1: }\n1st:\n  children: {kube-node: }\n']);
    expect(describeInventory(inventory).groups).toEqual({
      all: { hosts: ['w1'], children: ['ungrouped', '_st'] },
      ungrouped: { hosts: [], children: [] },
      _st: { hosts: ['w1'], children: ['kube_node'] },
      kube_node: { hosts: ['w1'], children: [] },
    });
  });

  test('does not find a child of an INI file under the name that it no longer has', () => {
    const { groups, problems } = read(always, ['hosts.ini', '[kube-node]\nw1\n[k8s-cluster:children]\nkube-node\n']);
    expect([...groups.keys()]).toEqual(['all', 'ungrouped', 'kube_node', 'k8s_cluster']);
    expect(problems[0]?.ansibleSays).toContain('Section [k8s_cluster:children] includes undefined group: kube-node');
  });
});

describe('ANSIBLE_PRECEDENCE', () => {
  const files = [
    ['hosts.ini', '[a]\nw1\n[all:vars]\nx=all\n[a:vars]\nx=a\n'],
    ['group_vars/all.yml', 'x: file of all\n'],
  ] as const;
  const x = (setting: string): unknown => describeInventory(read(setting, ...files)).vars.w1?.x;

  test.each([
    ['ANSIBLE_CONFIG=', 'file of all'],
    ['ANSIBLE_PRECEDENCE=all_inventory', 'all'],
    ['ANSIBLE_PRECEDENCE=all_plugins_inventory, groups_inventory', 'a'],
    ['ANSIBLE_PRECEDENCE=groups_plugins_play', undefined],
  ])('%s', (setting, value) => {
    expect(x(setting)).toBe(value);
  });
});
