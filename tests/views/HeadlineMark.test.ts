import { expect, test } from 'vitest';
import { HeadlineIcon, predictionTone } from '../../src/views/HeadlineMark.tsx';
import { askedOfRun } from './rendered.ts';

const open = askedOfRun('upgrade-cluster.yml --limit w1', 'v2.31.0');

test('a dependence on facts is red where an end leaves a node drained, and amber where none does', () => {
  expect(predictionTone(open)).toBe('mc-bad');
  const stopped = open.run.map((end) => ({ ...end, leftCordoned: [] }));
  expect(predictionTone({ headline: 'depends-on-facts', run: stopped })).toBe('mc-warn');
});

test('an icon is drawn of elements of its own, which hold no page that was drawn before', () => {
  const drawn = (): unknown => HeadlineIcon({ headline: 'rejected' }).props.children;
  expect(drawn()).not.toBe(drawn());
});
