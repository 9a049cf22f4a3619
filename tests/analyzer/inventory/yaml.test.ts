import { describe, expect, test } from 'vitest';
import { problemsOf, read, varsOf, yaml } from './described.ts';

describe('groups, hosts and variables', () => {
  test('groups stand below `all`, hosts in the order in which they are first named', () => {
    const described = yaml(
      'all:\n  hosts:\n    a:\n    b: {x: 1}\n  children:\n    g:\n      hosts:\n        a:\n      vars: {y: yes}\n',
    );
    expect(described.hosts).toEqual(['a', 'b']);
    expect(described.groups.all).toEqual({ hosts: ['a', 'b'], children: ['ungrouped', 'g'] });
    expect(varsOf(described, 'a')).toEqual({ y: true });
    expect(varsOf(described, 'b')).toEqual({ x: 1 });
  });

  test('groups beside `all` are groups as well', () => {
    expect(yaml('g:\n  hosts: {a: }\nk8s_cluster:\n  children: {g: }\n').groups.k8s_cluster).toEqual({
      hosts: ['a'],
      children: ['g'],
    });
  });

  test('the sections of a group are read in the order of the file', () => {
    const text = 'all:\n  children:\n    b: {hosts: {h2: }}\n  hosts:\n    h1:\n';
    expect(yaml(text).hosts).toEqual(['h2', 'h1']);
  });

  test('a bare text stands for a mapping with that one key', () => {
    const described = yaml('all:\n  hosts: w[1:2]\n  children: g\n  vars: x\n');
    expect(described.hosts).toEqual(['w1', 'w2']);
    expect(described.groups.all?.children).toEqual(['ungrouped', 'g']);
    expect(varsOf(described, 'w1')).toEqual({ x: null });
  });

  test('nothing, false values and empty mappings are no variables', () => {
    expect(yaml('all:\n  hosts: {a: , b: {}, c: 0, d: [], e: ""}\n').hosts).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a key of a host may hold a port', () => {
    expect(varsOf(yaml('all:\n  hosts:\n    h:22:\n    "[::1]:22":\n'), '::1')).toEqual({ ansible_port: 22 });
  });

  test('ansible_group_priority is the priority of the group and no variable', () => {
    const inventory = read('hosts.yaml', 'g:\n  hosts: {h: }\n  vars: {ansible_group_priority: "5"}\n');
    expect(inventory.groups.get('g')?.priority).toBe(5);
    expect(inventory.groups.get('g')?.vars.size).toBe(0);
  });

  test('`__proto__` is an ordinary group, host and variable', () => {
    const described = yaml('__proto__:\n  hosts:\n    __proto__:\n      __proto__: 1\n');
    expect(described.hosts).toEqual(['__proto__']);
    expect(Object.entries(described.vars[described.hosts[0] ?? ''] ?? {})).toEqual([['__proto__', 1]]);
  });

  test('a name and its value know where they are written', () => {
    const inventory = read('hosts.yaml', 'all:\n  hosts:\n    h:\n      x: "a b"\n');
    expect(inventory.hosts.get('h')?.span).toEqual({ file: 'hosts.yaml', start: 18, end: 19 });
    expect(inventory.hosts.get('h')?.vars.get('x')?.span).toEqual({ file: 'hosts.yaml', start: 27, end: 35 });
  });

  test('JSON is read as JSON', () => {
    const described = yaml('{"all": {"hosts": {"h": {"x": 1e400, "y": NaN, "z": {"__ansible_unsafe": "{{ a }}"}}}}}');
    expect(described.vars.h?.x).toBe(Number.POSITIVE_INFINITY);
    expect(described.vars.h?.y).toBeNaN();
    expect(described.vars.h?.z).toBe('{{ a }}');
  });
});

describe('what Ansible skips', () => {
  test.each([
    ['all:\n  host:\n    a:\n  hosts: {b: }\n', 'yaml-key-unknown', 'host', 'hosts'],
    ['all:\n  hosts: {b: }\n  childern: {g: }\n', 'yaml-key-unknown', 'childern', 'children'],
    ['all:\n  hosts: {b: }\n  var: x\n', 'yaml-key-skipped', 'var', 'vars'],
  ])('%j: a key that is no section, with the section that it may mean', (text, code, at, suggestion) => {
    const inventory = read('hosts.yaml', text);
    expect([inventory.readable, [...inventory.hosts.keys()]]).toEqual([true, ['b']]);
    expect(problemsOf(inventory)).toEqual([[code, at]]);
    expect(inventory.problems[0]).toMatchObject({ severity: 'warning', data: { key: at, suggestion } });
  });

  test('a group that is no mapping', () => {
    const inventory = read('hosts.yaml', 'a:\n  hosts: {h: }\nb: 1\n');
    expect(problemsOf(inventory)).toEqual([['yaml-group-skipped', 'b']]);
    expect(inventory.groups.has('b')).toBe(false);
  });

  test('the first of two equal keys', () => {
    const inventory = read('hosts.yaml', 'all:\n  hosts:\n    a: {x: 1}\n    a: {x: 2}\n');
    expect(inventory.hosts.get('a')?.vars.get('x')?.value).toBe(2);
    expect(problemsOf(inventory)).toEqual([['yaml-duplicate-key', 'a']]);
  });
});

describe('what ends the source', () => {
  test.each([
    [
      'all:\n  hosts:\n    - a\n',
      'yaml-section-not-mapping',
      'hosts:\n    - a',
      'Invalid "hosts" entry for "all" group, requires a dictionary, found "<class \'ansible.parsing.yaml.objects.AnsibleSequence\'>" instead.',
    ],
    [
      '- a\n',
      'yaml-not-groups',
      '- a',
      "YAML inventory has invalid structure, it should be a dictionary, got: <class 'ansible.parsing.yaml.objects.AnsibleSequence'>",
    ],
    [
      'all:\n  hosts:\n    1:\n',
      'host-name-not-text',
      '1',
      'Host pattern 1 must be a string. Enclose integers/floats in quotation marks.',
    ],
    [
      '1:\n  hosts: {a: }\n',
      'group-name-not-text',
      '1',
      "Unable to add group 1: Invalid group name supplied, expected a string but got <class 'int'> for 1",
    ],
    [
      'a: {children: {b: {children: {a: }}}}\n',
      'group-loop',
      'b',
      "Adding group 'b' as child to 'a' creates a recursive dependency loop.",
    ],
    ['a: {children: {b: 1}}\n', 'child-not-a-group', 'b', 'b is not a known host nor group'],
    [
      'all: {hosts: {a: x}}\n',
      'host-variables-not-mapping',
      'a: x',
      'Invalid data from file, expected dictionary and got:\n\nx',
    ],
    [
      'plugin: amazon.aws.aws_ec2\n',
      'source-is-plugin',
      'plugin: amazon.aws.aws_ec2',
      'Plugin configuration YAML file, not YAML inventory',
    ],
  ])('%j', (text, code, at, says) => {
    const inventory = read('hosts.yaml', text);
    expect(inventory.readable).toBe(false);
    const problem = inventory.problems.find(({ severity }) => severity === 'error');
    expect(problem?.code).toBe(code);
    expect(text.slice(problem?.span.start, problem?.span.end).trimEnd()).toBe(at);
    expect(problem?.ansibleSays).toBe(`Failed to parse hosts.yaml with yaml plugin: ${says}`);
  });

  test('groups read before it stay', () => {
    const { groups, hosts, readable } = yaml('a:\n  hosts: {h: }\nb:\n  hosts: [x]\n');
    expect([readable, hosts, groups.a?.hosts, Object.keys(groups)]).toEqual([
      false,
      ['h'],
      ['h'],
      ['all', 'ungrouped', 'a', 'b'],
    ]);
  });
});

describe('bombs', () => {
  const doubled = Array.from({ length: 30 }, (_, at) =>
    at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`,
  );

  test('a value that unfolds to a billion is named and not unfolded', () => {
    const inventory = read('hosts.yaml', `all:\n  vars:\n${doubled.map((line) => `    ${line}\n`).join('')}`);
    expect(inventory.readable).toBe(true);
    expect(new Set(inventory.problems.map(({ code }) => code))).toEqual(new Set(['yaml-unfolds-too-far', 'no-hosts']));
  });

  test('groups that unfold without end are refused', () => {
    const inventory = read('hosts.yaml', 'all: &a\n  children: {b: *a}\n');
    expect(inventory.problems.map(({ code }) => code)).toEqual(['yaml-nested-too-deeply']);
  });
});
