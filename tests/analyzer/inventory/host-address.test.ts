import { expect, test } from 'vitest';
import { parseHostAddress, splitPort } from '../../../src/analyzer/inventory/host-address.ts';

test.each([
  ['h', { host: 'h' }],
  ['h:22', { host: 'h', port: 22 }],
  ['h:0', { host: 'h', port: 0 }],
  ['192.168.1.5:22', { host: '192.168.1.5', port: 22 }],
  ['[2001:db8::1]:22', { host: '2001:db8::1', port: 22 }],
  ['2001:db8::1', { host: '2001:db8::1' }],
  ['::1', { host: '::1' }],
  ['w[1:3]:22', { host: 'w[1:3]', port: 22 }],
  ['[h:33]:22', { host: 'h', port: 33 }],
  ['é.example:22', { host: 'é.example', port: 22 }],
  ['h:22:33', { host: 'h:22:33' }],
  ['-h:22', { host: '-h:22' }],
  ['a b:22', { host: 'a b:22' }],
  ['h:', { host: 'h:' }],
  ['w[1:]:22', { host: 'w[1:]:22' }],
])('%s', (text, expected) => {
  expect(splitPort(text)).toEqual(expected);
});

test.each(['h-', 'a..b', 'a b', 'w1:w2', '', '{x}'])('%j is no address', (text) => {
  expect(parseHostAddress(text)).toBeUndefined();
});

test('a name as long as a file is taken as it is', () => {
  const text = `${'a'.repeat(1_000_000)}:22`;
  expect(splitPort(text)).toEqual({ host: text });
});
