import { describe, expect, test } from 'vitest';
import { hasLibyaml, randomYaml, yamlDifferences } from '../../conformance/yaml-documents.ts';

describe.skipIf(!hasLibyaml('python3'))('with the libyaml of this machine', () => {
  test('documents of an inventory that is written oddly are read alike', () => {
    const texts = [
      'all:\n  hosts: {w1: {x: 1},\nw2: {}}\n',
      'all:\n  vars:\n    x: [1,\n2\n]\n',
      'all: {hosts: {"w1": {x: "a\nb"}}}\n',
      'all:\n  hosts:\n    w1: |\n      text',
      'base: &b {x: 1}\nall:\n  vars:\n    <<: !x\n      y: 2\n',
      'x: &a w1\n*a: 1\n',
      '-\t# c\n  x: 1\n',
      'hosts:\n- w1\n-\tw2\n',
    ];
    expect(yamlDifferences('python3', texts)).toEqual([]);
  });

  test('of a hundred random documents no more than two are read otherwise', () => {
    const texts = Array.from({ length: 100 }, (_, number) => randomYaml(7, number));
    expect(yamlDifferences('python3', texts).length).toBeLessThan(3);
  });
});
