import { expect, test } from 'vitest';
import { outcomesByRelease } from '../../src/analyzer/index.ts';
import { ReleaseStrip } from '../../src/views/ReleaseStrip.tsx';
import { asked, html, words } from './rendered.ts';

const { request } = asked('upgrade-cluster.yml --limit w1');
const outcomes = outcomesByRelease(request);

test('gives each release a name that says what it comes to', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text).toContain('v2.25.0: Fails');
  expect(text).toContain('v2.25.1: Fails (chosen)');
  expect(text).toContain('v2.27.0: Passes (first safe)');
  expect(text.match(/^.*: (?:Fails|Passes)/gm)).toHaveLength(outcomes.length);
});

test('says it in Chinese', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="zh-CN" />);
  expect(text).toContain('v2.25.1: 会失败 (所选版本)');
  expect(text).toContain('v2.21.0 至 v2.26.1会失败 停');
});

test('says the same in few words below', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text.split('\n').slice(-3)).toEqual([
    'v2.18.0 to v2.20.0Passes P',
    'v2.21.0 to v2.26.1Fails F',
    'v2.27.0 to masterPasses P',
  ]);
});

test('has a button for each release where one can be chosen', () => {
  expect(html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />)).not.toContain('<button');
  const chosen = html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" onChoose={() => undefined} />);
  expect(chosen.match(/<button/g)).toHaveLength(outcomes.length);
  expect(chosen.match(/aria-current="true"/g)).toHaveLength(1);
});
