import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../src/analyzer/index.ts';
import type { FindingsJson } from '../../../src/site/findings-json.ts';
import { attributesOf, builtPage } from './built-pages.ts';

const ids = findings.map(({ id }) => id);
const aboutInput = findings.filter(({ isAboutInput }) => isAboutInput).map(({ id }) => id);
const withPages = findings.filter(({ isAboutInput }) => !isAboutInput);

describe.each([
  ['en', ''],
  ['zh-CN', 'zh-cn/'],
])('short links in %s', (lang, folder) => {
  test.each(ids)('%s leads to its page in the same language', (id) => {
    const html = builtPage(`${folder}e/${id}/index.html`);
    const target = addressOf(id, folder);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(attributesOf(html, 'href')).toEqual([`http://127.0.0.1:4321${target}`, '/favicon.svg', target]);
    expect(existsSync(`dist${target.split('#')[0]}index.html`)).toBe(true);
  });
});

test.each(aboutInput)('the address that %s had as a page leads to its section of the reference', (id) => {
  expect(builtPage(`findings/${id}/index.html`)).toContain(`url=/reference/input/#${id}"`);
  expect(builtPage(`zh-cn/findings/${id}/index.html`)).toContain(`url=/zh-cn/reference/input/#${id}"`);
  expect(attributesOf(builtPage('reference/input/index.html'), 'id')).toContain(id);
});

test('there is a short link for each finding and no other', () => {
  const named = (folder: string) => ids.filter((id) => existsSync(`dist/${folder}e/${id}/index.html`));
  expect(named('')).toEqual(ids);
  expect(named('zh-cn/')).toEqual(ids);
});

test('short links stay out of the sitemap', () => {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  expect(sitemap).toContain('<loc>http://127.0.0.1:4321/findings/lookup-dotted-key/</loc>');
  expect(sitemap).not.toMatch(/\/e\/[\w-]+\/</);
  for (const id of aboutInput) expect(sitemap).not.toContain(`/findings/${id}/`);
});

describe('findings.json', () => {
  const data = JSON.parse(readFileSync('dist/findings.json', 'utf8')) as FindingsJson;

  test('has a version, the state of knowledge, and every finding in both languages', () => {
    expect(data.version).toBe(1);
    expect(data.knowledge.observed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(data.findings.map(({ id }) => id)).toEqual(ids);
    for (const { title, page, shortLink } of data.findings) {
      expect(title['zh-CN']).toMatch(/\p{Script=Han}/u);
      for (const address of [page.en, page['zh-CN'], shortLink.en, shortLink['zh-CN']])
        expect(existsSync(`dist${new URL(address).pathname}index.html`)).toBe(true);
    }
  });

  test('says of each example what the registry says', () => {
    for (const { id, examples } of data.findings) {
      const declared = findings.find((finding) => finding.id === id)!.examples;
      expect(examples.map(({ name, reports }) => ({ name, reports }))).toEqual(
        declared.map(({ name, reports }) => ({ name, reports })),
      );
    }
  });

  test('names the releases on which a finding is met', () => {
    const dotted = data.findings.find(({ id }) => id === 'lookup-dotted-key');
    expect(dotted?.reportedOn).toEqual(['v2.26.0', 'v2.26.1']);
  });
});

test.each(withPages)('the page of $id opens each of its examples in the playground', ({ id, examples }) => {
  for (const folder of ['', 'zh-cn/']) {
    const html = builtPage(`${folder}findings/${id}/index.html`);
    const opened = attributesOf(html, 'href').filter((href) => href.startsWith(`/${folder}playground/#`));
    const commands = opened.map((href) => new URLSearchParams(href.slice(href.indexOf('#') + 1)).get('command'));
    expect(commands).toEqual(examples.map(({ request }) => request.command));
  }
});

function addressOf(id: string, folder: string): string {
  return aboutInput.includes(id) ? `/${folder}reference/input/#${id}` : `/${folder}findings/${id}/`;
}

test.each(withPages)('the buttons of $id are hidden until a script shows them', ({ id }) => {
  const html = builtPage(`findings/${id}/index.html`);
  expect(html).toMatch(/<finding-actions hidden/);
  const [link] = attributesOf(html, 'data-link');
  expect(link).toBe(`/e/${id}/`);
  expect(attributesOf(html, 'data-markdown')[0]).toContain(`/findings/${id}/`);
});
