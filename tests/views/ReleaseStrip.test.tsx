import { expect, test } from 'vitest';
import { outcomesByRelease } from '../../src/analyzer/index.ts';
import { ReleaseStrip } from '../../src/views/ReleaseStrip.tsx';
import { asked, html, words } from './rendered.ts';

const { request } = asked('upgrade-cluster.yml --limit w1');
const outcomes = outcomesByRelease({ ...request, facts: 'cached' });

test('gives each minor version a name that tells its patches and their outcome', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text).toContain('v2.25.0 to v2.25.1: Stops');
  expect(text).toContain('v2.27.0: Stops with a node drained');
  expect(text).toContain('v2.27.1: Completes');
});

test('says it in Chinese', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="zh-CN" />);
  expect(text).toContain('v2.25.0 至 v2.25.1：会中断');
  expect(text).toContain('v2.21 至 v2.26会中断所选：v2.25.1');
});

test('says the ranges in words below, with the release that is chosen and the first safe one', () => {
  const text = words(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />);
  expect(text.split('\n').slice(-4)).toEqual([
    'v2.18 to v2.20Completes',
    'v2.21 to v2.26Stopschosen: v2.25.1',
    'v2.27.0Stops with a node drained',
    'v2.27.1 to masterCompletesfirst safe: v2.27.1',
  ]);
});

test('has a button for each minor version where one can be chosen', () => {
  expect(html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" />)).not.toContain('<button');
  const chosen = html(<ReleaseStrip outcomes={outcomes} current="v2.25.1" locale="en" onChoose={() => undefined} />);
  expect(chosen.match(/<button/g)?.length).toBe(chosen.match(/class="mc-cell/g)?.length);
  expect(chosen.match(/title="Choose v2\.25\.1"/g)).toHaveLength(1);
  expect(chosen.match(/aria-current="true"/g)).toHaveLength(1);
});
