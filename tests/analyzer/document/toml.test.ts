import { describe, expect, test } from 'vitest';
import { parseTomlDocument } from '../../../src/analyzer/document/toml.ts';
import { plainValueOf } from '../../../src/analyzer/document/tree.ts';

function valueIn(text: string): unknown {
  const document = parseTomlDocument(text);
  return document.fault === undefined ? plainValueOf(document.tree) : document;
}

describe('values, as tomllib has them', () => {
  test.each([
    ['a = 1_000', 1000],
    ['a = 0x1F', 31],
    ['a = -2.5E-3', -0.0025],
    ['a = -inf', Number.NEGATIVE_INFINITY],
    ['a = true # c', true],
    [String.raw`a = "x\tA\U0001F600"`, 'x\tA\u{1F600}'],
    [String.raw`a = 'x\t'`, String.raw`x\t`],
    ['a = """\nx \\\n   y"""', 'x y'],
    ["a = '''''x'''''", "''x''"],
    ['a = 2024-01-02t03:04:05.5Z', '2024-01-02 03:04:05.500000+00:00'],
    ['a = 03:04:05.0', '03:04:05'],
    ['a = [1, # c\n [2],\n]', [1, [2]]],
  ])('%s', (text, value) => {
    expect(valueIn(text)).toEqual({ a: value });
  });
});

describe('tables', () => {
  test.each([
    ['[a.b]\nc = 1\n[a]\nd = 2', { a: { b: { c: 1 }, d: 2 } }],
    ['a.b = 1\na."c d" = {e.f = 2, g = 3}', { a: { b: 1, 'c d': { e: { f: 2 }, g: 3 } } }],
    ['[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2', { a: [{ b: 1 }, { c: { d: 2 } }] }],
  ])('%j', (text, value) => {
    expect(valueIn(text)).toEqual(value);
  });
});

describe('what tomllib refuses', () => {
  test.each([
    ['a = 1\na = 2', 'Cannot overwrite a value', 6],
    ['[a]\n[a]', "Cannot declare ('a',) twice", 4],
    ['a = {}\n[a.b]', "Cannot declare ('a', 'b') twice", 7],
    ['a = {}\na.b = 1', 'Cannot mutate immutable namespace', 7],
    ['a', "Expected '=' after a key in a key/value pair", 1],
    ['a = 01', 'Expected newline or end of document after a statement', 5],
    ['a = "x\ny"', String.raw`Illegal character '\n'`, 6],
    ['a = [1', 'Unclosed array', 6],
    ['= 1', 'Invalid statement', 0],
    ['a = 2023-02-29', 'Invalid date or datetime', 4],
    [`a = ${'['.repeat(400)}`, 'maximum recursion depth exceeded', 304],
  ])('%j: %s', (text, fault, at) => {
    expect(parseTomlDocument(text)).toEqual({ fault, at });
  });
});
