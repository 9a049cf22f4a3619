import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeInventory } from '../../../src/analyzer/inventory/describe.ts';
import { hostsIn } from '../../../src/analyzer/inventory/hosts-in.ts';
import type { Inventory, InventoryFile } from '../../../src/analyzer/inventory/model.ts';
import { readInventory } from '../../../src/analyzer/inventory/read.ts';
import { groupsOf, variableOf } from '../../../src/analyzer/inventory/variables.ts';
import { locales } from '../../../src/analyzer/locale.ts';
import type { Span } from '../../../src/analyzer/span.ts';
import { describeProblem } from '../../../src/analyzer/texts/describe-problem.ts';
import { propertyRuns } from '../../property-runs.ts';

const CORPUS = [
  '[kube_control_plane]\ncp1 ansible_host=10.0.0.1 x="a b" # c\ncp[2:3]:22\n[k8s_cluster:children]\nkube_control_plane\nkube_node\n[kube_node]\nw[01:12:3] y=[1, 2]\n[all:vars]\nmultus=True\nz={\'a\': (1,)}\n',
  'all:\n  hosts:\n    cp1: {ansible_host: 10.0.0.1, x: yes}\n    w[1:3]:\n      y: &a [1, 0x1f, 1:30]\n  children:\n    kube_node:\n      hosts: {w1: , w2: ~}\n      vars:\n        <<: {z: *a}\n        t: !unsafe "{{ x }}"\n        s: |\n          text\n',
  '{"all": {"hosts": {"h": {"x": [1, 1e400, null]}}, "children": {"g": {"vars": {"a": "b"}}}}}',
  'x: 2024-01-02\ny: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162\n__proto__: 1\n',
];
const PIECES = [
  '[',
  ']',
  '{',
  '}',
  ':',
  '=',
  '"',
  "'",
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  '-',
  '?',
  ',',
  '\t',
  '\n',
  '\r',
  ' ',
  '\0',
  '\ud800',
  '\ufeff',
  '<<',
  '---\n',
  '[1:',
  ':children]',
  '__proto__',
  '\\',
  '~',
  '%',
  '\u2028',
];

const mutated = fc
  .tuple(
    fc.constantFrom(...CORPUS),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.constantFrom(...PIECES)), {
      maxLength: 6,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [where, cut, piece]) => {
      const at = Math.floor(where * now.length);
      return now.slice(0, at) + piece + now.slice(at + cut);
    }, text),
  );
const text = fc.oneof(
  { weight: 6, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES, 'a', '1'), maxLength: 60 }) },
);
const name = fc.constantFrom(
  'hosts.ini',
  'hosts.yaml',
  'hosts',
  'inv/a.yml',
  'inv/b',
  'inv/c.ini',
  'inv/d.json',
  'x.toml',
);
const besideName = fc.constantFrom(
  'group_vars/all.yml',
  'group_vars/kube_node',
  'inv/host_vars/w1/a.yml',
  'playbook/group_vars/all',
  'group_vars',
);
const files = fc
  .tuple(fc.tuple(name, text), fc.array(fc.tuple(fc.oneof(name, besideName), text), { maxLength: 2 }))
  .map(([first, rest]): readonly InventoryFile[] =>
    [first, ...rest].map(([path, written]) => ({ path, text: written })),
  );
const sources = fc.option(
  fc.array(fc.oneof(name, fc.constantFrom('inv', '.', 'a,b', '', '/', 'nowhere')), { maxLength: 2 }),
  {
    nil: undefined,
  },
);

function spansOf(inventory: Inventory): readonly Span[] {
  const spans = inventory.problems.map(({ span }) => span);
  for (const host of inventory.hosts.values())
    spans.push(host.span, ...[...host.vars.values()].map(({ span }) => span));
  for (const group of inventory.groups.values()) {
    if (group.span) spans.push(group.span);
    spans.push(...[...group.vars.values()].map(({ span }) => span));
  }
  for (const found of [...inventory.groupVars.values(), ...inventory.hostVars.values()].flat()) {
    spans.push(...[...found.vars.values()].map(({ span }) => span));
  }
  return spans;
}

test('any texts give an inventory, with every span inside its text, every problem with words', () => {
  fc.assert(
    fc.property(files, sources, (given, named) => {
      const inventory = readInventory(given, named);
      const described = describeInventory(inventory);
      expect(described.hosts).toEqual([...inventory.hosts.keys()]);
      for (const { file, start, end } of spansOf(inventory)) {
        // A source that is missing has no text; its place is empty.
        const length = given.find(({ path }) => path === file)?.text.length ?? 0;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(length);
      }
      for (const problem of inventory.problems) {
        for (const locale of locales) expect(describeProblem(problem, locale).title, problem.code).toBeTruthy();
      }
      const all = new Set(hostsIn(inventory, 'all'));
      for (const host of [...inventory.hosts.keys()].slice(0, 3)) {
        if (inventory.readable && !inventory.stopped) expect(all.has(host)).toBe(true);
        expect(groupsOf(inventory, host)[0]?.name).toBe('all');
        variableOf(inventory, host, '__proto__');
      }
    }),
    propertyRuns(1_000),
  );
});
