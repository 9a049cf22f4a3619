import { describe, expect, test } from 'vitest';
import { ipFilter } from '../../../src/analyzer/jinja/ip-filter.ts';

// Each as ansible.utils answers.
describe('ipaddr', () => {
  test.each([
    ['10.233.0.0/18', 'net', '10.233.0.0/18'],
    ['10.233.0.1/18', 'net', null],
    ['10.233.0.0', 'net', null],
    ['10.0.0.1/32', 'net', null],
    ['fd00::/64', 'net', 'fd00::/64'],
    ['romana', 'net', null],
    ['10.233.64.0/18,fd00::/64', 'net', null],
    ['10.233.64.0/18', '10.233.0.0/16', '10.233.64.0/18'],
    ['10.233.64.0/18', '10.233.0.0/18', null],
    ['10.233.0.0/16', '10.233.64.0/18', null],
    ['10.233.64.1', '10.233.64.0/18', '10.233.64.1'],
    ['10.233.0.0/18', '10.233.0.5/18', '10.233.0.0/18'],
    ['10.233.64.0/18', 'prefix', 18],
  ])('of %s, asked for %s, is %s', (text, asked, answer) => {
    expect(ipFilter(text, asked)).toBe(answer);
  });

  test.each([
    ['10.233/18', 'net'],
    ['10.233.0.0/255.255.192.0', 'net'],
    ['10.233.0.0/18', 'fd00::/64'],
    ['10.233.0.0/18', 'size'],
  ])('of %s, asked for %s, is not followed', (text, asked) => {
    expect(ipFilter(text, asked)).toBeUndefined();
  });
});
