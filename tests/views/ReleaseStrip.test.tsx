import { expect, test } from 'vitest';
import { outcomesByRelease } from '../../src/analyzer/index.ts';
import { ReleaseStrip } from '../../src/views/ReleaseStrip.tsx';
import { asked, html, words } from './rendered.ts';

const { request } = asked('upgrade-cluster.yml --limit w1');
const outcomes = outcomesByRelease({ ...request, facts: 'cached' });

test('gives each release a name that tells its outcome', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text).toContain('v2.25.0: Stops');
  expect(text).toContain('v2.25.1: Stops (chosen)');
  expect(text).toContain('v2.27.1: Completes (first safe)');
  expect(text.match(/^.*: (?:Stops|Completes)/gm)).toHaveLength(outcomes.length);
});

test('says it in Chinese', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="zh-CN" />);
  expect(text).toContain('v2.25.1: 会中断 (所选版本)');
  expect(text).toContain('v2.21.0 至 v2.26.1会中断 停');
});

test('says the same in few words below', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text.split('\n').slice(-3)).toEqual([
    'v2.21.0 to v2.26.1Stops S',
    'v2.27.0Stops with a node drained D',
    'v2.27.1 to masterCompletes C',
  ]);
});

test('has a button for each release where one can be chosen', () => {
  expect(html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />)).not.toContain('<button');
  const chosen = html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" onChoose={() => undefined} />);
  expect(chosen.match(/<button/g)).toHaveLength(outcomes.length);
  expect(chosen.match(/aria-current="true"/g)).toHaveLength(1);
});
