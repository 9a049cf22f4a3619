import { describe, expect, test } from 'vitest';
import { plainValueOf } from '../../../src/analyzer/document/tree.ts';
import { vaulted } from '../../../src/analyzer/document/vaulted.ts';
import { parseYamlDocument } from '../../../src/analyzer/document/yaml.ts';

/** The value under `x`, or the words of the fault. */
function scalar(written: string): unknown {
  const { tree, fault } = parseYamlDocument(`x: ${written}\n`);
  if (!tree) return fault?.message;
  const value = plainValueOf(tree) as Record<string, unknown>;
  return value.x;
}

const json = (text: string): unknown => {
  const { tree, fault } = parseYamlDocument(text);
  return tree ? JSON.parse(JSON.stringify(plainValueOf(tree))) : fault?.message;
};

describe('plain scalars are those of YAML 1.1', () => {
  test.each([
    ['yes', true],
    ['no', false],
    ['On', true],
    ['OFF', false],
    ['y', 'y'],
    ['tRue', 'tRue'],
    ['~', null],
    ['', null],
    ['NULL', null],
    ['010', 8],
    ['0o17', '0o17'],
    ['08', '08'],
    ['0x1f', 31],
    ['0b11', 3],
    ['1_000', 1000],
    ['1:30', 90],
    ['-1:30', -90],
    ['1:60', '1:60'],
    ['190:20:30.15', 685230.15],
    ['1.5', 1.5],
    ['1e3', '1e3'],
    ['1.0e+3', 1000],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['10.0.0.1', '10.0.0.1'],
    ['2024-01-02', '2024-01-02'],
    ['2024-1-2 3:04:05', '2024-01-02 03:04:05'],
    ['2024-01-02T03:04:05.5+02:00', '2024-01-02 03:04:05.500000+02:00'],
    ['2024-01-02 03:04:05Z', '2024-01-02 03:04:05+00:00'],
    ["'yes'", 'yes'],
    ['"1"', '1'],
    ['{{ y }}', "found unacceptable key (unhashable type: 'AnsibleMapping')"],
    ["'{{ y }}'", '{{ y }}'],
    ['|\n  a\n  b', 'a\nb\n'],
    ['>-\n  a\n  b', 'a b'],
  ])('%j is %j', (written, value) => {
    expect(scalar(written)).toEqual(value);
  });

  test.each([
    ['2024-13-01', 'month must be in 1..12'],
    ['2023-02-29', 'day is out of range for month'],
    ['=', "could not determine a constructor for the tag 'tag:yaml.org,2002:value'"],
    ['<<', "could not determine a constructor for the tag 'tag:yaml.org,2002:merge'"],
  ])('%s ends the document: %s', (written, fault) => {
    expect(scalar(written)).toBe(fault);
  });
});

describe('tags', () => {
  test.each([
    ['!!str 1', '1'],
    ['!!int "3"', 3],
    ['!!float 1', 1],
    ['!!bool "yes"', true],
    ['! 1', 1],
    ['!unsafe 1', '1'],
    ['!unsafe "{{ a }}"', '{{ a }}'],
    ['!!binary aGk=', "b'hi'"],
    ['!!set {a}', "{'a'}"],
    ['!foo 1', "could not determine a constructor for the tag '!foo'"],
    ['!!int x', "invalid literal for int() with base 10: 'x'"],
    ['!!seq {a: 1}', 'expected a sequence node, but found mapping'],
  ])('%s', (written, value) => {
    expect(scalar(written)).toBe(value);
  });

  test('what is under !vault is opaque, by identity', () => {
    expect(scalar('!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162')).toBe(vaulted);
  });
});

describe('mappings', () => {
  test('<< puts merged keys first and lets own keys win', () => {
    expect(json('a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\nc:\n  y: 3\n  <<: [*a, *b]\n')).toMatchObject({
      c: { x: 1, z: 2, y: 3 },
    });
  });

  test('what << points at must be a mapping', () => {
    expect(json('<<: 1\n')).toBe('expected a mapping or list of mappings for merging, but found scalar');
  });

  test('keys of other types are written as JSON writes them', () => {
    expect(json('1: a\nyes: b\n~: c\n1.5: d\n')).toEqual({ '1': 'b', null: 'c', '1.5': 'd' });
  });

  test('an equal key wins with its last value, and is told', () => {
    const { duplicates } = parseYamlDocument('a: 1\nb: 2\na: 3\n');
    expect(duplicates).toEqual([{ name: 'a', start: 10, end: 11 }]);
  });
});

describe('lines within brackets and quotes need no indentation', () => {
  test.each([
    ['a:\n  b: "x\\\n y"\n', { a: { b: 'xy' } }],
    ["a:\n  - 'x\n- y'\n", { a: ['x - y'] }],
    ['a:\n  b: {x: 1,\ny: [2,\n# c\n3\n]\n# d\n}\nc: d\n', { a: { b: { x: 1, y: [2, 3] } }, c: 'd' }],
    ['a: "x\n---\ny"\n', "could not find expected ':'"],
  ])('%j', (text, value) => {
    expect(json(text)).toEqual(value);
  });
});

describe('what libyaml refuses', () => {
  test.each([
    ['a: 1\n---\nb: 2\n', 'but found another document'],
    ['a:\n\tb: 1\n', 'found character that cannot start any token'],
    ['a: {b: 1}\n\t\nb: 2\n', 'found character that cannot start any token'],
    ['\t# c\na: 1\n', 'found character that cannot start any token'],
    ['-\ta\n', 'found character that cannot start any token'],
    ['all:\n  a:\n : x\n', 'did not find expected key'],
    ['{a: 1, : b}', 'did not find expected node content'],
    ['[::, x]', 'did not find expected node content'],
    ['[a:]', "found unexpected ':'"],
    ['a: b: c\n', 'mapping values are not allowed in this context'],
    ['a: @b\n', 'found character that cannot start any token'],
    ['a: *b\n', "found undefined alias 'b'"],
    ['a: &x 1\nb: &x 2\n', 'second occurrence'],
    ['[a]: 1\n', "found unacceptable key (unhashable type: 'AnsibleSequence')"],
    [`${'k'.repeat(1025)}: 1\n`, 'mapping values are not allowed in this context'],
    ['a: "\\ud800"\n', 'found invalid Unicode character escape code'],
    ['a: \u0001\n', 'control characters are not allowed'],
  ])('%j', (text, message) => {
    expect(json(text)).toBe(message);
  });

  test.each([
    ['a: 1\n  \t# c\nb: 2\n', { a: 1, b: 2 }],
    ['a: {\n  \tb: 1}\n', { a: { b: 1 } }],
    ["a: 'x'#c\n", { a: 'x' }],
    ['? \n: b\n', { null: 'b' }],
    ['\ufeffa: 1\n', { a: 1 }],
    ['a:\r  b: 1\r', { a: { b: 1 } }],
    ['a: [b\n]\n', { a: ['b'] }],
  ])('%j is taken', (text, value) => {
    expect(json(text)).toEqual(value);
  });

  test('a text without a document is neither a tree nor a fault', () => {
    expect(parseYamlDocument('# only a comment\n')).toEqual({ duplicates: [] });
  });

  test.each(['[', '{a: ', '- ', '? ', 'a: &x ', '!!x '])(
    '%j a hundred thousand times is refused, not thrown',
    (part) => {
      expect(parseYamlDocument(part.repeat(100_000)).fault).toBeDefined();
    },
  );
});

describe('places', () => {
  test('a value has the offsets of its text, in UTF-16 units', () => {
    const { tree } = parseYamlDocument('é: "😀"\nb: 1\n');
    expect(tree?.kind === 'mapping' && tree.entries.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [8, 12],
    ]);
  });
});
