import { expect, test } from 'vitest';
import { counted } from '../../src/views/counted.ts';

test('thousands of a count are grouped by commas', () => {
  expect([0, 7, 999, 1000, 4980, 50_000, 123_456, 1_234_567].map(counted)).toEqual([
    '0',
    '7',
    '999',
    '1,000',
    '4,980',
    '50,000',
    '123,456',
    '1,234,567',
  ]);
});
