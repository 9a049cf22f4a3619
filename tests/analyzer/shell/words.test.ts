import { expect, test } from 'vitest';
import { splitShell } from '../../../src/analyzer/shell/words.ts';

// The linter reports a dollar before a brace as a slip.
const braced = '$'.concat('{f g}');
const words = (text: string): readonly (readonly string[])[] =>
  splitShell({ text }).commands.map((command) => command.words.map((word) => word.text));
const faults = (text: string): readonly string[] =>
  splitShell({ text }).faults.map((fault) => `${fault.code} ${text.slice(fault.start, fault.end)}`);

test.each([
  ['a b\tc', [['a', 'b', 'c']]],
  ["a 'x y' z", [['a', 'x y', 'z']]],
  [`"a \\"b\\" \\$c \\d"`, [['a "b" $c \\d']]],
  ["$'a\\tb\\x41\\u00e9\\101\\''", [["a\tbAéA'"]]],
  ['$"a b"', [['a b']]],
  ["''", [['']]],
  ['a\'b c\'"d e"f\\ g', [['ab cd ef g']]],
  ['a \\\n  b', [['a', 'b']]],
  ['a \\\r\n  b', [['a', 'b']]],
  ['"a\\\nb"', [['ab']]],
  ['a # b c\nd', [['a'], ['d']]],
  ['a#b', [['a#b']]],
  ['a; b && c || d | e & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
  ['a > log 2>&1 b', [['a', 'b']]],
  ['a >log 2>/dev/null </dev/null &>x b', [['a', 'b']]],
  ['a <<EOF b\nnot a word\nEOF\nc', [['a', 'b'], ['c']]],
  ['(cd x && a) | b', [['cd', 'x'], ['a'], ['b']]],
  [`a $(b c) "\`d e\`" ${braced}`, [['a', '$(b c)', '`d e`', braced]]],
  ['a -e @<(sops -d x)', [['a', '-e', '@<(sops -d x)']]],
])('splits %j as a shell does', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('every character of a word knows the place that it came from', () => {
  const [word] = splitShell({ text: `x'a b'"c"\\d` }).commands[0]?.words ?? [];
  expect(word?.text).toBe('xa bcd');
  expect(word?.starts).toEqual([0, 2, 3, 4, 7, 9]);
  expect(word?.ends).toEqual([1, 3, 4, 5, 8, 11]);
  expect(word?.quoting).toEqual(['none', 'single', 'single', 'single', 'double', 'none']);
});

test.each([
  ["a 'b", ["unclosed-quote 'b"]],
  ['a "b', ['unclosed-quote "b']],
  ["a $'b", ["unclosed-quote $'b"]],
  ['a $(b', ['unclosed-expansion $(b']],
  ['a `b', ['unclosed-expansion `b']],
  [`a ${braced.slice(0, 3)}`, [`unclosed-expansion ${braced.slice(0, 3)}`]],
  ['a ~w(1', ['shell-syntax (']],
  ['a w1)', ['shell-syntax )']],
  ['a ; ; b', ['shell-syntax ;']],
  ['a && && b', ['shell-syntax &&']],
  ['a \\ \n  --limit w1', ['broken-continuation \\ ']],
  ['a -l kube_node:&w1', ['unquoted-operator &']],
  ['a -l ~w1|w2', ['unquoted-operator |']],
  ['a\n> --limit w1', ['redirected-option --limit']],
])('names what is wrong with %j', (text, expected) => {
  expect(faults(text)).toEqual(expected);
});

test.each(['a & b', 'a | b', 'a && b', 'a&&b', 'a 2>&1', 'a;b', '(a) && b', 'for x in a; do b; done', 'a &'])(
  'finds nothing wrong with %j',
  (text) => {
    expect(faults(text)).toEqual([]);
  },
);

test('names what the shell would replace, and leaves it as it is', () => {
  const [, variable, quoted, brace, glob, plain] =
    splitShell({ text: `x a$B "$(c)" w{1,2} w* 'w*$D'` }).commands[0]?.words ?? [];
  expect(variable?.expansions).toEqual([{ kind: 'parameter', text: '$B', from: 1, to: 3 }]);
  expect(quoted?.expansions).toEqual([{ kind: 'command', text: '$(c)', from: 0, to: 4 }]);
  expect(brace?.expansions).toEqual([{ kind: 'brace', text: '{1,2}', from: 1, to: 6 }]);
  expect([glob?.globs, glob?.expansions]).toEqual([true, []]);
  expect([plain?.globs, plain?.expansions]).toEqual([false, []]);
});
