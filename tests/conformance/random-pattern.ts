import type { Random } from './random.ts';

/** A play's pattern and the limit on it. */
export type PatternCase = { readonly hosts: string; readonly limit?: string };

/** Hosts that the ranges of the names give. */
const EXPANDED = ['h1', 'h2', 'n01', 'n03', 'ra', 'rc', 'x1y', 'x5y', 'm1-a', 'm2-b'];

/** A pattern of a play and now and then a limit, mostly of names that the inventory has. */
export function randomPattern(random: Random, groups: readonly string[], hosts: readonly string[]): PatternCase {
  const names = [...hosts.filter((host) => !host.includes('[')), ...EXPANDED];
  const term = (): string =>
    random.weighted<() => string>([
      [6, () => random.pick(names)],
      [6, () => random.pick(groups.length > 0 ? groups : ['all'])],
      [1, () => random.pick(['all', '*', 'ungrouped', 'localhost', 'ghost', '', ' ', '127.0.0.1', 'nobody.here'])],
      [
        3,
        () =>
          random.pick([
            'w*',
            'cp?',
            '*1',
            'k*',
            '[wc]*',
            '*[0-9]',
            'w[12]',
            '[!w]*',
            'n0*',
            '*.*',
            'kube?node',
            'W*',
            'g*',
            '*-*',
          ]),
      ],
      [
        2,
        () =>
          `${random.pick(groups.length > 0 ? groups : ['all'])}[${random.pick(['0', '-1', '0:1', '1:', '9', '-2:', ':1', '0-1', '0:-1', '-3', '1:0', 'a'])}]`,
      ],
      [
        2,
        () =>
          random.pick([
            '~w[12]$',
            '~^cp',
            '~(w|h)1',
            '~.*',
            '~k8s',
            '~[a-c]',
            '~W',
            '~\\d',
            '~w1|cp1',
            '~(?i)CP',
            '~(',
          ]),
      ],
      [0.5, () => random.pick(['w1:22', '[::1]', 'fe80::1', '10.0.0.7:22', 'h[1:2]', 'w1[0]', '!', '&', '@nofile'])],
    ])();
  const joined = (): string => {
    const separator = random.pick([',', ':', ',', ':', ', ', ' : ']);
    const count = random.weighted([
      [5, 1],
      [4, 2],
      [2, 3],
      [1, 4],
    ]);
    return Array.from(
      { length: count },
      () =>
        `${random.weighted([
          [7, ''],
          [2, '!'],
          [2, '&'],
        ])}${term()}`,
    ).join(separator);
  };
  const hostsPattern = random.chance(0.5) ? 'all' : joined() || 'all';
  return random.chance(0.75) ? { hosts: hostsPattern, limit: joined() } : { hosts: hostsPattern };
}
