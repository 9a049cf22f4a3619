import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { verdictSentence } from '../../src/analyzer/index.ts';
import { pictureSvg } from '../../src/views/picture-svg.ts';
import { asked, inventory } from './rendered.ts';

const command = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';

function drawn(text = inventory, locale: 'en' | 'zh-CN' = 'en', limit = 'w1'): string {
  const { prediction } = asked(`upgrade-cluster.yml --limit ${limit}`, 'v2.25.1', text);
  return pictureSvg({ prediction, command, sentence: verdictSentence(prediction, locale) }, locale);
}

/** Whether every tag is closed in its turn and nothing but entities begins with an ampersand. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', attributes = '', empty] of svg.matchAll(
    /<(\/?)([\w:]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (/&(?!(?:amp|lt|gt|quot);)/.test(attributes)) return false;
    if (close && open.pop() !== name) return false;
    if (!close && !empty) open.push(name);
  }
  const text = svg.replace(/<\/?[\w:]+(?:\s[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(text);
}

test('the picture is one well-formed file that says its verdict, its command and its hosts', () => {
  const svg = drawn();
  expect(isWellFormed(svg)).toBe(true);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-labelledby="title desc"/);
  expect(svg).toMatch(/<title id="title">Stops: the task/);
  expect(svg).toMatch(/<desc id="desc">Network \(Multus\) · Batch 1 of 1: /);
  for (const host of ['cp1', 'w1', 'w2', 'w3']) expect(svg).toContain(`>${host}</text>`);
  expect(svg).toContain('asked, has no value');
});

test('it needs nothing from elsewhere', () => {
  expect(drawn().replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /https?:|href|url\(|@import|class=|<style/,
  );
});

test('it speaks Chinese', () => {
  const svg = drawn(inventory, 'zh-CN');
  expect(svg).toContain('xml:lang="zh-CN"');
  expect(svg).toContain('被查找，没有值');
});

test('names that are markup stay text', () => {
  const svg = drawn(inventory.replace('w[1:3]', 'w1\na&b<c>'), 'en', 'w1');
  expect(isWellFormed(svg)).toBe(true);
  const texts = JSON.stringify(fromHtml(svg, { fragment: true }));
  expect(texts).toContain('a&b<c>');
});

test('five thousand hosts are a handful of paths', () => {
  const svg = drawn(inventory.replace('w[1:3]', 'w[1:4999]'));
  expect(svg.match(/<path/g)?.length).toBeLessThan(30);
  expect(svg.length).toBeLessThan(600_000);
});

test('a name that is longer than the picture is wide does not leave it', () => {
  const svg = drawn(inventory.replace('w[1:3]', `w1\n${'x'.repeat(300)}`));
  const widths = [...svg.matchAll(/<rect x="(\d+)"[^>]* width="(\d+)"/g)].map(
    ([, x, width]) => Number(x) + Number(width),
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(720);
});
