import { expect, test } from 'vitest';
import { anchorOf } from '../../src/site/anchor.ts';

test.each([
  ['What to run now', 'what-to-run-now'],
  ['The run ends well, and Multus is not whole', 'the-run-ends-well-and-multus-is-not-whole'],
  ['运行正常结束，Multus 却不完整', '运行正常结束multus-却不完整'],
  ["'--limit' without a facts cache", '--limit-without-a-facts-cache'],
])('the heading %s has the anchor %s', (heading, anchor) => {
  expect(anchorOf(heading)).toBe(anchor);
});
