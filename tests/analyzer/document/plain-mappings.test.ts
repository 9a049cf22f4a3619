import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainMappings } from '../../../src/analyzer/document/plain-mappings.ts';
import { parseWholeLanguage } from '../../../src/analyzer/document/yaml.ts';
import { propertyRuns } from '../../property-runs.ts';

const inventory = `---
# made by hand
all:
  vars:
    kube_network_plugin_multus: true   # the switch
    version: 'v1.2'
  children:
    kube_control_plane:
      hosts:
        cp1: {}
        worker-[1:3]:
          ansible_host: 10.0.0.1
          port: 010

# etcd beside it
    etcd:
`;

describe('reads as the whole language is read, places included', () => {
  test.for([
    inventory,
    'a:\n',
    'a: 1',
    'a: \nb:  # empty\n',
    'a:\n  b:\n    c:\n  # after an empty value\nd: x\n',
    'a:\n  b: 1\n # less far in\n  c: 2\n',
    'a: one two  three # and a comment\n',
    'a: "x: y # z"\nb: \'- q\'\n',
    'url: http://10.0.0.1:6443/x\n',
    'a: ~\nb: 1.5\nc: no\nd: 2024-01-02\ne: -1\nf: .inf\n',
  ])('%j', (text) => {
    const tree = readPlainMappings(text);
    expect(tree).toBeDefined();
    expect({ tree, duplicates: [] }).toEqual(parseWholeLanguage(text));
  });

  test('whatever is written', () => {
    const line = fc
      .tuple(
        fc.constantFrom('', ' ', '  ', '    ', '      '),
        fc.constantFrom('a', 'b', 'w[1:3]', '1', 'no', '"q"', 'a b', '- a', '?', '<<', '...', '---', 'k#', 'x:y', '#'),
        fc.constantFrom(':', ': ', ':  ', '', ' :', ':#', ':\t'),
        fc.constantFrom(
          '',
          '1',
          'x y',
          'x: y',
          'x #c',
          '"q"',
          "'q'",
          '"a\\n"',
          '{}',
          '[]',
          '{{ x }}',
          '&a',
          '*a',
          '|',
          '!t',
          'a:',
          '-',
          '- x',
          '...',
          '~',
          '0x',
          '2024-13-01',
          '=',
          "'it''s'",
          '@x',
          'ü',
          '-.',
        ),
        fc.constantFrom('', ' ', ' # c', '#', '\r'),
      )
      .map((parts) => parts.join(''));
    const comment = fc
      .tuple(fc.constantFrom('', '  ', '    ', '\t'), fc.constantFrom('# c', '', '#'))
      .map((parts) => parts.join(''));
    const text = fc
      .array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: comment }), { maxLength: 7 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (written) => {
        const tree = readPlainMappings(written);
        if (tree) expect({ tree, duplicates: [] }).toEqual(parseWholeLanguage(written));
      }),
      propertyRuns(500),
    );
  });

  test('nested as mappings are', () => {
    const value = fc.constantFrom('', ' 1', ' x', ' "q"', ' {}', '  # c', ' # c', ' 10.0.0.1 # c');
    const between = fc.constantFrom('', '', '', '\n', '# c\n', '  # c\n', '      # c\n', '\n# c\n\n');
    const step = fc.record({ deeper: fc.constantFrom(-2, -1, 0, 0, 0, 1), value, between });
    const text = fc.array(step, { minLength: 1, maxLength: 14 }).map((steps) => {
      let depth = 0;
      let isParent = false;
      const lines = steps.map(({ deeper, value: written, between: gap }, at) => {
        depth = at === 0 ? 0 : Math.max(0, deeper > 0 && !isParent ? depth : depth + deeper);
        isParent = /^ *(?:#.*)?$/.test(written);
        return `${gap}${'  '.repeat(depth)}k${at}:${written}\n`;
      });
      return lines.join('');
    });
    fc.assert(
      fc.property(text, (written) => {
        const tree = readPlainMappings(written);
        expect({ tree, duplicates: [] }).toEqual(parseWholeLanguage(written));
      }),
      propertyRuns(200),
    );
  });
});

test.for([
  '',
  '# nothing\n',
  '  a: 1\n',
  'a:\tb\n',
  'a: 1\r\n',
  'a: 1\na: 2\n',
  'a: 1\n  b: 2\n',
  'a:\n    b: 1\n  c: 2\n',
  'a:\n- b\n',
  'a: [1]\n',
  'a: b\n  c\n',
  'a: 1\n---\n',
  '1: a\n',
  'a: 2024-13-01\n',
])('leaves %j to a parser of the whole language', (text) => {
  expect(readPlainMappings(text)).toBeUndefined();
});
