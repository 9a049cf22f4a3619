import { describe, expect, test } from 'vitest';
import { ini, problemsOf, read, varsOf } from './described.ts';

const firstProblem = (text: string) => read('hosts.ini', text).problems[0];

describe('hosts and groups', () => {
  test('hosts before any section are ungrouped', () => {
    const { groups, hosts } = ini('a\n[g]\nb\n');
    expect(hosts).toEqual(['a', 'b']);
    expect(groups.ungrouped?.hosts).toEqual(['a']);
    expect(groups.all).toEqual({ hosts: ['a', 'b'], children: ['ungrouped', 'g'] });
  });

  test('a child named before it is declared is attached when it is', () => {
    const { groups } = ini('[p:children]\nb\na\n[a]\nh1\n[b]\nh2\n');
    expect(groups.p).toEqual({ hosts: ['h1', 'h2'], children: ['a', 'b'] });
  });

  test('a host in `all` alone is ungrouped as well', () => {
    const { groups } = ini('[all]\nh\n[g]\nw\n');
    expect(groups.ungrouped?.hosts).toEqual(['h']);
    expect(groups.all?.hosts).toEqual(['h', 'w']);
  });

  test('a host named first in one group and later in another keeps both, and leaves ungrouped', () => {
    const { groups } = ini('h\n[a]\nh\n[b]\nh\n');
    expect([groups.ungrouped?.hosts, groups.a?.hosts, groups.b?.hosts]).toEqual([[], ['h'], ['h']]);
  });

  test('a dash in the name of a group stays', () => {
    expect(Object.keys(ini('[kube-node]\nh\n').groups)).toEqual(['all', 'ungrouped', 'kube-node']);
  });

  test('`__proto__` and `constructor` are ordinary names', () => {
    const described = ini('[__proto__]\nconstructor __proto__=1\n');
    expect(Object.values(described.groups)[2]?.hosts).toEqual(['constructor']);
    expect(Object.keys(described.vars)).toEqual(['constructor']);
    expect(Object.entries(described.vars.constructor ?? {})).toEqual([['__proto__', 1]]);
  });

  test('comments, blank lines, tabs and CRLF mean nothing', () => {
    expect(ini('; c\r\n\r\n [g] # c\r\n\th\ta=1 # c\r\n').vars.h).toEqual(Object.assign(Object.create(null), { a: 1 }));
  });

  test('every line end that Python knows ends a line', () => {
    expect(ini('[g]\u2028a\u0085b\fc\rd').hosts).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a host written as a group of the same name gives its variables to the group', () => {
    const { vars } = ini('[w1]\nw1 x=1\nw2\n');
    expect([vars.w1?.x, vars.w2?.x]).toEqual([1, 1]);
  });

  test('a port becomes ansible_port the first time a host is named', () => {
    const { vars } = ini('[g]\na:2222\nb\n[f]\na:1\nb:1\n');
    expect([vars.a?.ansible_port, vars.b?.ansible_port]).toEqual([2222, undefined]);
  });
});

describe('variables', () => {
  test('values are Python literals beside hosts and in :vars alike', () => {
    const text = "[g]\nh a=True b=true c=[1,2] d='x y' e=01\n[g:vars]\nf = 1_000\ng={'k': None}\nh=x # y\ni=\n";
    expect(varsOf(ini(text), 'h')).toEqual({
      a: true,
      b: 'true',
      c: [1, 2],
      d: 'x y',
      e: '01',
      f: 1000,
      g: { k: null },
      h: 'x # y',
      i: '',
    });
  });

  test('the first equals sign separates name and value', () => {
    expect(varsOf(ini('[g]\nh a==b c=d=e\n'), 'h')).toEqual({ a: '=b', c: 'd=e' });
  });

  test('the last of two equal names wins', () => {
    expect(varsOf(ini('[g]\nh x=1 x=2\n'), 'h')).toEqual({ x: 2 });
  });

  test('a host and a variable know where they are written', () => {
    const inventory = read('hosts.ini', '[g]\nw[1:2] a="x y"\n[g:vars]\nb = 1\n');
    expect(inventory.hosts.get('w2')?.span).toEqual({ file: 'hosts.ini', start: 4, end: 10 });
    expect(inventory.hosts.get('w2')?.vars.get('a')?.span).toEqual({ file: 'hosts.ini', start: 11, end: 18 });
    expect(inventory.groups.get('g')?.span).toEqual({ file: 'hosts.ini', start: 1, end: 2 });
    expect(inventory.groups.get('g')?.vars.get('b')?.span).toEqual({ file: 'hosts.ini', start: 28, end: 33 });
  });
});

describe('lines that end the source', () => {
  test.each([
    ['[x:kids]\n', 'section-type-unknown', '[x:kids]', 'hosts.ini:1: Section [x:kids] has unknown type: kids'],
    ['[x\na\n', 'section-unclosed', '[x', 'not enough values to unpack (expected 3, got 2)'],
    [
      '[g]\nh abc\n',
      'host-variable-without-equals',
      'abc',
      'hosts.ini:2: Expected key=value host variable assignment, got: abc',
    ],
    ['[g:vars]\nabc\n', 'group-variable-without-equals', 'abc', 'hosts.ini:2: Expected key=value, got: abc'],
    [
      '[g]\nh a="x\n',
      'quote-unbalanced',
      'h a="x',
      "hosts.ini:2: Error parsing host definition 'h a=\"x': No closing quotation",
    ],
    ['[g:children]\na b\n', 'child-malformed', 'a b', 'hosts.ini:2: Expected group name, got: a b'],
    ['[g]\nw[1:]\n', 'range-without-end', 'w[1:]', 'host range must specify end value'],
    ['[a:children]\na\n', 'group-in-itself', 'a', "can't add group to itself"],
    [
      '[a:children]\nb\n[b:children]\na\n',
      'group-loop',
      'a',
      "Adding group 'a' as child to 'b' creates a recursive dependency loop.",
    ],
    ['[p:children]\nq\n', 'child-undefined', 'q', 'hosts.ini:2: Section [p:children] includes undefined group: q'],
    [
      '[q:vars]\na=1\n',
      'vars-of-undefined-group',
      'q',
      'hosts.ini:1: Section [q:vars] not valid for undefined group: q',
    ],
    ['[g]\nh x="{{ \'a\' }}"\n', 'value-raises', 'x="{{ \'a\' }}"', "unhashable type: 'set'"],
    [
      '[g]\n[g:vars]\nansible_group_priority=x\n',
      'group-priority-not-a-number',
      'ansible_group_priority=x',
      "invalid literal for int() with base 10: 'x'",
    ],
  ])('%j', (text, code, at, says) => {
    const inventory = read('hosts.ini', text);
    expect(inventory.readable).toBe(false);
    expect(problemsOf(inventory)).toEqual([[code, at]]);
    expect(inventory.problems[0]?.ansibleSays).toBe(`Failed to parse hosts.ini with ini plugin: ${says}`);
  });

  test('what came before the line stays, and nothing is put below `all` any more', () => {
    const { readable, hosts, groups } = ini('[g]\na\nb\nc d\ne\n');
    expect([readable, hosts, groups.g?.hosts, groups.all?.children]).toEqual([
      false,
      ['a', 'b'],
      ['a', 'b'],
      ['ungrouped'],
    ]);
  });

  test('a mistyped name of a group is answered with the one that is meant', () => {
    expect(firstProblem('[k8s_cluster:children]\nkube_nodes\n[kube_node]\nh\n')?.data).toEqual({
      group: 'kube_nodes',
      parent: 'k8s_cluster',
      suggestion: 'kube_node',
    });
    expect(firstProblem('[g:child]\n')?.data).toMatchObject({ suggestion: 'children' });
  });

  test('a byte order mark is part of the first line, as for Ansible', () => {
    expect(ini('\ufeff[g]\nh\n').readable).toBe(false);
  });

  test('YAML in a file that Ansible reads as INI is told by its colon', () => {
    expect(problemsOf(read('hosts.ini', 'all:\n  hosts:\n    h:\n'))).toEqual([['yaml-named-otherwise', 'all:']]);
    expect(problemsOf(read('hosts.ini', '---\nall:\n'))).toEqual([['yaml-named-otherwise', '---']]);
  });

  test('a word that ends as a sentence does is read as a host and warned about', () => {
    const inventory = read('hosts.ini', 'Hello!\n');
    expect([...inventory.hosts.keys()]).toEqual(['Hello!']);
    expect(problemsOf(inventory)).toEqual([['host-name-is-prose', 'Hello!']]);
  });
});
