import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../../src/analyzer/python/loose-version.ts';

describe('compareVersions', () => {
  test.each([
    ['1.9.0', '1.10.0'],
    ['v1.22.5', 'v1.23.0'],
    ['1.30', '1.30.1'],
    ['1.5.1', '1.5.2b2'],
  ])('%s is lower than %s', (lower, higher) => {
    expect(compareVersions(lower, higher)).toBeLessThan(0);
    expect(compareVersions(higher, lower)).toBeGreaterThan(0);
  });

  test('a dot more makes no difference', () => {
    expect(compareVersions('1.30.', '1.30')).toBe(0);
  });

  test('refuses a number beside text, in the words of Python', () => {
    expect(() => compareVersions('v1.30.0', '1.30.0')).toThrow(
      "'<' not supported between instances of 'str' and 'int'",
    );
    expect(() => compareVersions('1.30.0', 'v1.30.0')).toThrow(
      "'<' not supported between instances of 'int' and 'str'",
    );
  });
});
