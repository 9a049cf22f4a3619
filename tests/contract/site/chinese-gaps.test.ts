import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

const pages = builtPages()
  .filter(({ path }) => path.startsWith('zh-cn/'))
  .map(({ path, html }) => [path, html] as const);

const unread = new Set(['script', 'style', 'template', 'svg', 'pre', 'button']);

/** The text of each paragraph, list item and cell; what is no prose is left out. */
function paragraphsOf(node: Root | Nodes): readonly string[] {
  if (!('children' in node) || (node.type === 'element' && unread.has(node.tagName))) return [];
  if (node.type === 'element' && /^(?:p|td|dd|summary)$/.test(node.tagName)) return [textOf(node)];
  return node.children.flatMap(paragraphsOf);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'code') return 'code';
  if (!('children' in node) || (node.type === 'element' && unread.has(node.tagName))) return '';
  return node.children.map(textOf).join('');
}

test('there are Chinese pages to read', () => {
  expect(pages.length).toBeGreaterThan(60);
});

test.each(pages)('%s has no space between two Chinese sentences', (_, html) => {
  const paragraphs = paragraphsOf(fromHtml(html.slice(html.indexOf('<main')), { fragment: true }));
  expect(paragraphs.filter((text) => /[。！？；：，、]\s+\p{Script=Han}/u.test(text))).toEqual([]);
});
