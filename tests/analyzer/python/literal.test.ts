import { describe, expect, test } from 'vitest';
import { parsePythonLiteral } from '../../../src/analyzer/python/literal.ts';

const literalOf = (text: string): unknown => {
  const literal = parsePythonLiteral(text);
  return literal.kind === 'value' ? JSON.parse(JSON.stringify({ value: literal.value })).value : literal.kind;
};

describe('numbers', () => {
  test.each([
    ['8080', 8080],
    ['0', 0],
    ['00', 0],
    ['-3', -3],
    ['+1', 1],
    ['- 1', -1],
    ['1_000', 1000],
    ['0x1f', 31],
    ['0X_1F', 31],
    ['0o17', 15],
    ['0b11', 3],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['5.', 5],
    ['01.5', 1.5],
    ['1e3', 1000],
    [' 1 ', 1],
    ['(1)', 1],
    ['1 # comment', 1],
  ])('%j is %j', (text, value) => {
    expect(literalOf(text)).toBe(value);
  });

  test('a float too large for a double is infinity', () => {
    expect(parsePythonLiteral('1e400')).toEqual({ kind: 'value', value: Number.POSITIVE_INFINITY });
  });

  test.each(['010', '1__0', '1_', '0x', '1l', '1.2.3', '10.0.0.1', '1e', '--1', '1+1', '-True', '20%'])(
    '%j stays text',
    (text) => {
      expect(literalOf(text)).toBe('text');
    },
  );

  test('a complex number becomes the text that Python prints', () => {
    expect(literalOf('1+2j')).toBe('(1+2j)');
    expect(literalOf('1j')).toBe('1j');
  });

  test('an integer of more digits than Python converts stays text', () => {
    expect(literalOf('9'.repeat(4301))).toBe('text');
  });
});

describe('words', () => {
  test('only True, False and None are values', () => {
    expect(['True', 'False', 'None', '...'].map(literalOf)).toEqual([true, false, null, 'Ellipsis']);
    expect(['true', 'false', 'none', 'yes', 'null', '~', ''].map(literalOf)).toEqual(Array(7).fill('text'));
  });

  test('a comment after a literal is dropped, after a word it makes the whole text a text', () => {
    expect(literalOf('True # c')).toBe(true);
    expect(literalOf('true # c')).toBe('text');
  });
});

describe('strings', () => {
  test.each([
    [`'x'`, 'x'],
    [`"it's"`, "it's"],
    [`'a' "b"`, 'ab'],
    [`u'x'`, 'x'],
    [`r'\\d'`, '\\d'],
    [`'''t'''`, 't'],
    [`'\\x41\\u00e9\\n\\101'`, 'Aé\nA'],
    [`'\\d'`, '\\d'],
    [`b'x'`, 'x'],
    [`b'\\xc3\\xa9'`, 'é'],
  ])('%s', (text, value) => {
    expect(literalOf(text)).toBe(value);
  });

  test.each([`'x`, `'x\\`, `'\\x4'`, `f'x'`, `'a' b'b'`, `b'é'`, `ur'x'`, `'x' y`])('%s stays text', (text) => {
    expect(literalOf(text)).toBe('text');
  });
});

describe('collections', () => {
  test.each([
    ['[1, 2]', [1, 2]],
    ['[1,]', [1]],
    ['1,2', [1, 2]],
    ['1,', [1]],
    ['()', []],
    [`{'a': {'b': [1, (2,)]}}`, { a: { b: [1, [2]] } }],
    [`{1: 'a', True: 'b', 1.0: 'c'}`, { 1: 'c' }],
    ['{None: 1, True: 2, 1.5: 3}', { null: 1, true: 2, '1.5': 3 }],
    ['{}', {}],
    ['{1, 1.0}', '{1}'],
    ['set()', 'set()'],
    [`[b'x']`, ["b'x'"]],
  ])('%s', (text, value) => {
    expect(literalOf(text)).toEqual(value);
  });

  test.each(['[a]', '[1 2]', '[,]', '{,}', '[1', '{1: 2, 3}', '*a', '{**a}', '{{ x }}', '{{ x | default(1) }}'])(
    '%s stays text',
    (text) => {
      expect(literalOf(text)).toBe('text');
    },
  );

  test('a set or key that Python cannot hash ends the reading of the source', () => {
    expect(parsePythonLiteral("{{ 'a' }}")).toEqual({ kind: 'raises', message: "unhashable type: 'set'" });
    expect(parsePythonLiteral('{[1]: 2}')).toEqual({ kind: 'raises', message: "unhashable type: 'list'" });
    expect(parsePythonLiteral('{(1, {}): 2}')).toEqual({ kind: 'raises', message: "unhashable type: 'dict'" });
  });

  test('what is no literal and comes first keeps the text a text', () => {
    expect(literalOf('{foo, []}')).toBe('text');
  });

  test('`__proto__` is an ordinary key', () => {
    const literal = parsePythonLiteral(`{'__proto__': 1}`);
    expect(literal.kind === 'value' && Object.keys(literal.value as object)).toEqual(['__proto__']);
  });

  test('brackets nest 200 deep and no further, as in Python', () => {
    expect(literalOf(`${'['.repeat(200)}${']'.repeat(200)}`)).not.toBe('text');
    expect(literalOf(`${'['.repeat(201)}${']'.repeat(201)}`)).toBe('text');
  });

  test('a sum of a million terms is told in time and stays text', () => {
    expect(literalOf(`${'1+'.repeat(100_000)}1`)).toBe('text');
  });
});
