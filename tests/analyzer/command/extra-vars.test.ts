import { describe, expect, test } from 'vitest';
import { parseKeyValues } from '../../../src/analyzer/command/key-values.ts';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';

const files = [
  { path: 'inventory/mycluster/extra.yml', text: 'kube_network_plugin_multus: no\nserial: 1\n' },
  { path: 'empty.yml', text: '' },
  { path: 'list.yml', text: '- a\n' },
  { path: 'vault.yml', text: '$ANSIBLE_VAULT;1.1;AES256\n6162\n' },
];
const read = (argument: string) => parseCommand(`ansible-playbook a.yml -e ${argument}`, files);
const vars = (argument: string): unknown =>
  Object.fromEntries(read(argument).extraVars.flatMap((one) => [...one.vars]));

test.each([
  ['x=1', { x: '1' }],
  ['x=false', { x: 'false' }],
  ['x=', { x: '' }],
  [`'x=1 y="a b" z='`, { x: '1', y: 'a b', z: '' }],
  [`"x='a b'"`, { x: 'a b' }],
  [`'x = 1'`, {}],
  ['x=a=b', { x: 'a=b' }],
  [`'x="{{ y z }}"'`, { x: '{{ y z }}' }],
  [`'x={{ y z }}'`, { x: '{{ y z }}' }],
  [`'x=a\\tb'`, { x: 'a\tb' }],
  [`'{"x": false, "y": 1}'`, { x: false, y: 1 }],
  [`'{x: no, y: 1.5}'`, { x: false, y: 1.5 }],
  [`'{"__proto__": 1}'`, Object.fromEntries([['__proto__', 1]])],
  ['@extra.yml', { kube_network_plugin_multus: false, serial: 1 }],
  ['@/opt/kubespray/inventory/mycluster/extra.yml', { kube_network_plugin_multus: false, serial: 1 }],
])('-e %s gives its variables, typed', (argument, expected) => {
  expect(vars(argument)).toEqual(expected);
});

test.each([
  ['/x.yml', 'extra-vars-path-without-at', "Please prepend extra_vars filename '/x.yml' with '@'"],
  ['./x.yml', 'extra-vars-path-without-at', "Please prepend extra_vars filename './x.yml' with '@'"],
  ["'[1]'", 'extra-vars-not-a-mapping', "Invalid extra vars data supplied. '[1]' could not be made into a dictionary"],
  [
    '@list.yml',
    'extra-vars-not-a-mapping',
    "Invalid extra vars data supplied. '@list.yml' could not be made into a dictionary",
  ],
  [
    '@empty.yml',
    'extra-vars-not-a-mapping',
    "Invalid extra vars data supplied. '@empty.yml' could not be made into a dictionary",
  ],
  [
    `'x="a'`,
    'extra-vars-unreadable',
    'failed at splitting arguments, either an unbalanced jinja2 block or quotes: x="a',
  ],
])('-e %s stops Ansible', (argument, code, ansibleSays) => {
  expect(read(argument).problems).toMatchObject([{ code, severity: 'error', ansibleSays, span: { start: 26 } }]);
});

test.each([
  ['x', 'extra-vars-without-equals'],
  ['@other.yml', 'extra-vars-file-missing'],
  ['@vault.yml', 'extra-vars-file-encrypted'],
])('-e %s is named and does not stop Ansible', (argument, code) => {
  expect(read(argument).problems).toMatchObject([{ code, severity: 'warning' }]);
});

test('a file that is not there is named as missing', () => {
  expect(read('@dir/other.yml').extraVars).toMatchObject([{ form: 'file', missingFile: 'dir/other.yml' }]);
});

test('an empty -e counts as none', () => {
  expect(read("''").extraVars).toEqual([]);
});

describe('parseKeyValues', () => {
  test('knows the place of each pair', () => {
    expect(parseKeyValues('a=1  b="x y" c').pairs).toEqual([
      { name: 'a', value: '1', start: 0, end: 3, valueStart: 2 },
      { name: 'b', value: 'x y', start: 5, end: 12, valueStart: 7 },
    ]);
    expect(parseKeyValues('a=1 c').others).toEqual([{ text: 'c', start: 4, end: 5 }]);
  });

  test('an escaped equals sign does not divide', () => {
    expect(parseKeyValues('a\\=b=c').pairs).toMatchObject([{ name: 'a\\=b', value: 'c' }]);
  });

  test('two spaces at the start are an error, as in Ansible', () => {
    expect(parseKeyValues('  a=1').error).toBe('Unable to parse argument string');
  });
});
