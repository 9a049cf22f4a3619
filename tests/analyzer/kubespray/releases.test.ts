import { expect, test } from 'vitest';
import { multusFixes, releases, resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';
import { parseCoreVersion } from '../../../src/analyzer/simulate/core.ts';

const named = (asked: string): string => {
  const resolved = resolveRelease(asked);
  return resolved.kind === 'unknown' ? 'unknown' : `${resolved.kind} ${resolved.release.name}`;
};

test.each([
  ['v2.25.1', 'known v2.25.1'],
  ['2.25.1', 'known v2.25.1'],
  [' V2.25 ', 'known v2.25.1'],
  ['release-2.25', 'known release-2.25'],
  ['master', 'known master'],
  ['v2.25.9', 'newer v2.25.1'],
  ['v2.40.0', 'newer master'],
  ['v2.17.1', 'older v2.18.0'],
  ['release-2.25.1', 'unknown'],
  ['v3.0.0', 'unknown'],
  ['', 'unknown'],
  ['latest', 'unknown'],
])('%j is %s', (asked, expected) => {
  expect(named(asked)).toBe(expected);
});

test('a branch head behaves as the newest patch of its line', () => {
  const head = resolveRelease('release-2.22');
  expect(head.kind === 'known' && head.release.variant).toBe('V3');
});

test('the tables begin with v2.18.0 and end with master, and no two releases tie', () => {
  expect(releases[0]?.name).toBe('v2.18.0');
  expect(releases.at(-1)?.name).toBe('master');
  const orders = releases.map(({ order: [minor, patch] }) => minor * 1000 + patch);
  expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
});

test('the head of a branch sorts between its newest tag and the next line', () => {
  const head = resolveRelease('release-2.24');
  expect(head.kind === 'known' && head.release.order).toEqual([24, 4]);
});

test('the Multus tasks changed where the blobs did', () => {
  const firsts = new Map<string, string>();
  for (const { variant, name } of releases) if (!firsts.has(variant)) firsts.set(variant, name);
  expect(Object.fromEntries(firsts)).toMatchObject({
    V0: 'v2.18.0',
    V1: 'v2.21.0',
    V2: 'v2.22.0',
    V3: 'v2.22.2',
    V4: 'v2.26.0',
    V5: 'v2.27.0',
    V6: 'v2.29.0',
    V7: 'v2.31.0',
  });
});

test('each release pins a core that it accepts, and names its source', () => {
  for (const { name, ansible, source } of releases) {
    const [pinned, from, below] = [ansible.pinned, ansible.from, ansible.below].map((text) => {
      const [major = 0, minor = 0] = parseCoreVersion(text) ?? [];
      return major * 100 + minor;
    });
    expect(pinned, name).toBeGreaterThanOrEqual(from ?? Number.NaN);
    expect(pinned, name).toBeLessThan(below ?? Number.NaN);
    expect(source).toMatch(new RegExp(`^${name.replaceAll('.', '\\.')}:roles/`));
  }
});

test('each fix names a release of the tables', () => {
  const names = new Set(releases.map(({ name }) => name));
  expect(multusFixes.filter(({ firstIn }) => !names.has(firstIn))).toEqual([]);
});
