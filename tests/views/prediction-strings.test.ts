import { expect, test } from 'vitest';
import { predictionStrings } from '../../src/views/prediction-strings.ts';

test('gives every backtick its partner in both languages', () => {
  const unpaired = (strings: object): readonly string[] =>
    Object.values(strings).flatMap((value) =>
      typeof value === 'string'
        ? (value.match(/`/g)?.length ?? 0) % 2 === 1
          ? [value]
          : []
        : value && typeof value === 'object'
          ? unpaired(value)
          : [],
    );
  expect([...unpaired(predictionStrings.en), ...unpaired(predictionStrings['zh-CN'])]).toEqual([]);
});
