// Chinese puts no space after a punctuation mark, wherever a sentence is put together from parts.
import { expect, test } from 'vitest';
import {
  analyze,
  describeReport,
  findings,
  remedyClause,
  remedyCost,
  remedyTitle,
  verdictSentence,
} from '../../src/analyzer/index.ts';
import { becauseOf } from '../../src/views/because.ts';

const examples = findings.flatMap(({ id, examples }) =>
  examples.map(({ name, request }) => [`${id}/${name}`, request] as const),
);

test.each(examples)('the Chinese sentences on %s have no space after a punctuation mark', (_, request) => {
  const prediction = analyze(request);
  const said = [
    verdictSentence(prediction, 'zh-CN'),
    (becauseOf(prediction, 'zh-CN') ?? []).map(({ text }) => text).join(''),
    ...prediction.findings.flatMap((report) => Object.values(describeReport(report, 'zh-CN'))),
    ...prediction.remedies.flatMap((remedy) => [
      remedyTitle(remedy.kind, 'zh-CN'),
      remedyClause(remedy.kind, 'zh-CN'),
      remedyCost(remedy, 'zh-CN'),
    ]),
  ];
  expect(said.filter((sentence) => /[。，；：、！？（] |\s[。，；：、）]/.test(sentence))).toEqual([]);
});
