import { globSync } from 'node:fs';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/analyzer/index.ts';
import { builtPage } from './built-pages.ts';

const withPages = findings.filter(({ isAboutInput }) => !isAboutInput);

const tasks = globSync('*.mdx', { cwd: 'content/docs/fix' })
  .sort()
  .map((path) => path.replace('.mdx', ''));

const unread = new Set(['script', 'style', 'template', 'svg', 'button', 'finding-actions']);
const unreadClasses = new Set(['sr-only', 'finding-address', 'sl-anchor-link']);

/** What a reader sees of a built article before anything is opened: its words, and how many come before the first block of code. */
function readingOf(path: string): { readonly words: number; readonly beforeCode: number | undefined } {
  const html = builtPage(path);
  const start = html.search(/<div class="[^"]*\bsl-markdown-content\b/);
  let text = '';
  let beforeCode: number | undefined;
  const read = (node: Root | Nodes): void => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element') {
      if (isUnread(node)) return;
      if (node.tagName === 'pre') beforeCode ??= countOf(text);
      text += ' ';
    }
    if (!('children' in node)) return;
    const isClosed = node.type === 'element' && node.tagName === 'details';
    for (const child of node.children)
      if (!isClosed || (child.type === 'element' && child.tagName === 'summary')) read(child);
    text += ' ';
  };
  read(fromHtml(html.slice(start, html.indexOf('<footer', start)), { fragment: true }));
  return { words: countOf(text), beforeCode };
}

function isUnread({ tagName, properties: { hidden, ariaHidden, className } }: Element): boolean {
  const classes = Array.isArray(className) ? className.map(String) : [];
  return (
    unread.has(tagName) || hidden === true || ariaHidden === 'true' || classes.some((name) => unreadClasses.has(name))
  );
}

/** Words between spaces; a Chinese word has about two characters. */
function countOf(text: string): number {
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').split(/\s+/);
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.round(characters / 2);
}

describe.each(['', 'zh-cn/'])('a finding under /%s', (folder) => {
  test.each(withPages)('$id is read in a minute: 350 words at most before anything is opened', ({ id }) => {
    expect(readingOf(`${folder}findings/${id}/index.html`).words).toBeLessThanOrEqual(350);
  });

  test.each(withPages)('$id has its command, where it has one, within the first 80 words', ({ id }) => {
    expect(readingOf(`${folder}findings/${id}/index.html`).beforeCode ?? 0).toBeLessThanOrEqual(80);
  });

  test.each(tasks)('the task %s begins with its command', (page) => {
    expect(readingOf(`${folder}fix/${page}/index.html`).beforeCode).toBeLessThanOrEqual(20);
  });
});
