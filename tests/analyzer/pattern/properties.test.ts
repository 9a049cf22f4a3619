import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group, Host, Inventory } from '../../../src/analyzer/inventory/model.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { readLimit } from '../../../src/analyzer/pattern/limit.ts';
import { matchHosts } from '../../../src/analyzer/pattern/match.ts';
import { parseTerm, splitHostPattern } from '../../../src/analyzer/pattern/parse.ts';
import { limitProblems } from '../../../src/analyzer/pattern/problems.ts';
import { propertyRuns } from '../../property-runs.ts';

const inventory = readInventory([
  { path: 'hosts.ini', text: '[g]\nw1\nw2\nünï\n__proto__\nconstructor\n[h]\nw2\n[k:children]\ng\nh\n' },
]);
const piece = fc.constantFrom(
  ...[
    'w1',
    'w2',
    'g',
    'h',
    'k',
    'all',
    'nosuch',
    '__proto__',
    'constructor',
    'ünï',
    'localhost',
    '::1',
    '@hosts.ini',
    '@x',
  ],
  ...[
    ',',
    ':',
    ' ',
    '!',
    '&',
    '~',
    '*',
    '?',
    '[',
    ']',
    '[0]',
    '[-1]',
    '[0:1]',
    '[1-]',
    '(',
    ')',
    '|',
    '\\',
    '\\w',
    '{2}',
    '+',
    '$',
  ],
  ...['(?P<n>', '(?i)', '(?=', '\\1', '[^', ':22', '\n', '\ud800', '\0', '\u{1f600}'],
);
const pattern = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('any pattern and limit give hosts of the inventory or a named error, never an exception', () => {
  fc.assert(
    fc.property(pattern, fc.option(pattern, { nil: undefined }), (hosts, limit) => {
      const matched = matchHosts(inventory, hosts, limit);
      for (const host of matched.hosts)
        expect(inventory.hosts.has(host) || ['localhost', '::1', '127.0.0.1'].includes(host)).toBe(true);
      expect(new Set(matched.hosts).size).toBe(matched.hosts.length);
      const whole = matchHosts(inventory, hosts);
      if (!matched.error && !matched.unsupported)
        expect(whole.hosts.filter((host) => matched.hosts.includes(host))).toEqual(matched.hosts);
    }),
    propertyRuns(1_000),
  );
});

test('every term and every problem lies inside of the text that it is about', () => {
  fc.assert(
    fc.property(pattern, (text) => {
      for (const term of splitHostPattern(text).map(parseTerm))
        expect(text.slice(term.start, term.end)).toBe(term.text);
      const problems = limitProblems(inventory, readLimit(inventory, text), (start, end) => ({ start, end }));
      for (const { span } of problems) {
        const length = span.file === undefined ? text.length : (inventory.files[0]?.text.length ?? 0);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(length);
      }
    }),
    propertyRuns(1_000),
  );
});

function inventoryOf(names: readonly string[]): Inventory {
  const span = { file: 'x', start: 0, end: 0 };
  const group = (name: string, hosts: readonly string[]): [string, Group] => [
    name,
    { name, hosts, children: name === 'all' ? ['ungrouped'] : [], vars: new Map(), priority: 1 },
  ];
  return {
    ...inventory,
    hosts: new Map(names.map((name): [string, Host] => [name, { name, span, vars: new Map() }])),
    groups: new Map([group('all', []), group('ungrouped', names)]),
  };
}

test.each(['~(a+)+$', '~(a|a)*b', '~(.*)*x', '~(a?){50}a{50}', '*a*a*a*a*a*a*b', '~([a-z]+)*[0-9]'])(
  '%s is tried on long names, and answered',
  (expression) => {
    const names = Array.from({ length: 100 }, (_, index) => `${'a'.repeat(2_000)}${index}!`);
    expect(matchHosts(inventoryOf(names), expression).error).toBeUndefined();
  },
);

test('a limit of 20,000 terms over 20,000 hosts is resolved', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
  const matched = matchHosts(inventoryOf(names), 'all', names.map((name) => `${name},x${name}`).join(','));
  expect([matched.hosts.length, matched.unmatched.length]).toEqual([20_000, 20_000]);
});
