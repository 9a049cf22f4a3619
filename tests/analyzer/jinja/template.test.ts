import { describe, expect, test } from 'vitest';
import { BeyondJinja, FilterFault } from '../../../src/analyzer/jinja/faults.ts';
import { isTemplate, renderTemplate } from '../../../src/analyzer/jinja/template.ts';
import { TouchedUnset, unset } from '../../../src/analyzer/python/unset.ts';

const variables: Readonly<Record<string, unknown>> = {
  n: 5,
  yes: true,
  nothing: null,
  word: 'crio',
  list: "['a']",
  groups: { kube_node: ['w1', 'w2'] },
  host: { engine: 'docker' },
};

function render(text: string): unknown {
  return renderTemplate(
    text,
    (name) => variables[name],
    (name) => (name in variables ? variables[name] : unset(`'${name}' is undefined`)),
  );
}

describe('the type of what comes out', () => {
  test.each([
    ['{{ n }}', 5],
    ['{{ yes }}', true],
    ['{{ nothing }}', null],
    ['{{ n | int }}', '5'],
    [' {{ n }}', ' 5'],
    ['{{ nothing | string }}', 'None'],
    ['{{ true | string }}', 'True'],
    ['a{{ none }}', 'a'],
    ["{{ 'x' if n > 6 }}", ''],
    ['{{ true }}', true],
    ['{{ not yes }}', false],
    ['{{ "true" }}', 'true'],
    ['{{ list }}', ['a']],
    ["{{ [word, n, 1.5, {'a': none}] }}", ['crio', 5, 1.5, { a: null }]],
    ['a{# c #}b{{ word }}', 'abcrio'],
    ['a {{- word -}} b', 'acriob'],
    ["{{ '}}' }}", '}}'],
    ["{{ {'a': {'b': 1}} }}", { a: { b: 1 } }],
  ])('%s', (text, value) => {
    expect(isTemplate(text)).toBe(true);
    expect(render(text)).toEqual(value);
  });
});

describe('expressions', () => {
  test.each([
    ["{{ 'w1' in groups['kube_node'] and 'w9' not in groups.kube_node }}", true],
    ["{{ 'a' if n > 6 else 'b' if n == 5 else 'c' }}", 'b'],
    ['{{ unknown | default(true) }}', true],
    ["{{ '' | default('x', true) }}", 'x'],
    ['{{ unknown is defined or n is number }}', true],
    ['{{ word is not none and unknown is not mapping }}', true],
    ["{{ 'Yes' | bool }}", true],
    ["{{ 'off' | ansible.builtin.bool }}", false],
    ["{{ host.engine | upper ~ '-' ~ (groups['kube_node'] | length) }}", 'DOCKER-2'],
    ['{{ groups.kube_node | first }}{{ groups.kube_node[-1] }}', 'w1w2'],
    ["{{ yes | ternary('on', 'off') }}", 'on'],
    ["{{ ['b', 'a', 'b'] | unique | join(',') }}", 'b,a'],
    ['{{ 1 + 2 * -3 }}', '-5'],
    ['{{ 1 < 2 <= 2 != true }}', true],
    ['{{ 2 ** (8 - n) + 2 ** 2 ** 3 }}', '72'],
    ["{{ groups.get('kube_node', []) | length is divisibleby 2 }}", true],
    ["{{ groups.get('etcd') }}", ''],
    ["{{ word.startswith('cri') and not word.endswith('d') }}", true],
    ["{{ '1.10.0' is version('1.9.0', '>=') and '1.9' is version('v' | regex_replace('v') ~ '1.9') }}", true],
    ["{{ yes | type_debug == 'bool' and word | type_debug != 'bool' }}", true],
    ["{{ '10.0.0.0/8' | ansible.utils.ipaddr('net') }}", '10.0.0.0/8'],
  ])('%s', (text, value) => {
    expect(render(text)).toEqual(value);
  });
});

test.each([
  ['{{ unknown }}', "'unknown' is undefined"],
  ['{{ host.name }}', "'dict object' has no attribute 'name'"],
  ['{{ groups.kube_node[9] }}', 'list object has no element 9'],
  ["{{ 'x' if unknown }}", "'unknown' is undefined"],
  ['{{ unknown.a[0] }}', "'unknown' is undefined"],
  ['{{ unknown is iterable }}', "'unknown' is undefined"],
])('%s touches what is unset', (text, reason) => {
  expect(() => render(text)).toThrow(new TouchedUnset(reason));
});

test.each([
  "{{ lookup('env', 'HOME') }}",
  '{% if yes %}a{% endif %}',
  "{{ word | regex_replace('c+', 'd') }}",
  "{{ word | ipaddr('net') }}",
  '{{ 2 ** -1 }}',
  '{{ word.split() }}',
  '{{ n / 2 }}',
  "{{ word is version('1', 'newer') }}",
  '{{ word is string is false }}',
  '{{ 1 if word is string if n }}',
  '{{ yes | string or n }}',
  "{{ unknown in 'text' }}",
  '{{ n m }}',
  '{{ word',
  `{{ ${'('.repeat(300)}1${')'.repeat(300)} }}`,
])('%s is beyond what is evaluated', (text) => {
  expect(() => render(text)).toThrow(BeyondJinja);
});

test('a version that is none fails as the test does', () => {
  expect(() => render("{{ word is version('1.0', '<') }}")).toThrow(
    new FilterFault("Version comparison failed: '<' not supported between instances of 'str' and 'int'"),
  );
});
