import { expect, test } from 'vitest';
import { describeInventory, readInventory } from '../../src/analyzer/index.ts';
import { parseCase } from './case.ts';
import { randomCase } from './random-case.ts';

const cases = Array.from({ length: 200 }, (_, i) => randomCase(5, i));

test('the same seed and number give the same case', () => {
  expect(randomCase(5, 17)).toEqual(cases[17]);
  expect(randomCase(6, 17)).not.toEqual(cases[17]);
});

test('odd cases are named apart and can be read back', () => {
  for (let i = 0; i < 200; i++) {
    const odd = randomCase(5, i, true);
    expect(odd.id).toBe(`odd-5-${i}`);
    expect(parseCase(JSON.stringify(odd))).toEqual({ kind: 'case', case: odd });
  }
});

test('every case can be read back', () => {
  for (const made of cases) expect(parseCase(JSON.stringify(made))).toEqual({ kind: 'case', case: made });
});

test('every inventory is readable and has the hosts whose facts were gathered', () => {
  for (const { files, facts } of cases) {
    const { readable, hosts } = describeInventory(readInventory(files));
    expect(readable).toBe(true);
    expect(hosts).toEqual(expect.arrayContaining([...(facts?.hosts ?? [])]));
  }
});
