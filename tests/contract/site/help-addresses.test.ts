// Machine formats send their readers to pages of the site: each of those pages is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, findings, locales, renderMarkdown, sarifLog } from '../../../src/analyzer/index.ts';
import { helpText } from '../../../src/cli/help.ts';
import { evidence } from '../../../src/site/evidence.ts';
import { builtPage } from './built-pages.ts';

const site = 'https://clinic.example/docs/';
const cases = findings.flatMap((finding) => locales.map((locale) => ({ finding, locale })));

/** The page of the built site that an address under `site` opens. */
function pageAt(address: string): string {
  expect(address.startsWith(site)).toBe(true);
  return join('dist', address.slice(site.length).replace(/[?#].*$/, ''), 'index.html');
}

test.for(cases)('the help address of $finding.id in SARIF ($locale) is a page', ({ finding, locale }) => {
  const example = finding.examples.find(({ reports }) => reports)!;
  const log = JSON.stringify(sarifLog(example.request, analyze(example.request), { locale, version: '0.0.0', site }));
  const addresses = [...log.matchAll(/"(?:helpUri|informationUri)":"([^"]+)"/g)].map(([, address]) => address!);
  expect(addresses.some((address) => address.endsWith(`/findings/${finding.id}/`))).toBe(true);
  for (const address of addresses) expect(existsSync(pageAt(address)), address).toBe(true);
});

test.for(cases)('the links of $finding.id in Markdown ($locale) are pages', ({ finding, locale }) => {
  const { request } = finding.examples.find(({ reports }) => reports)!;
  const text = renderMarkdown(request, analyze(request), { locale, site });
  const addresses = [...text.matchAll(/\((https:\/\/clinic\.example\/[^)\s]+)\)/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(existsSync(pageAt(address)), address).toBe(true);
});

test('the schema that `--json` and its help name is a file of the site', () => {
  expect(helpText('diagnose', 'en')).toContain('schema/prediction-1.json');
  expect(JSON.parse(readFileSync('dist/schema/prediction-1.json', 'utf8'))).toHaveProperty('$schema');
});

test.for([
  ['reference/command-line/index.html', 'en'],
  ['zh-cn/reference/command-line/index.html', 'zh-CN'],
] as const)('%s shows the help of the program, line by line', ([path, locale]) => {
  const text = plain(builtPage(path));
  for (const name of ['all', 'diagnose', 'hosts', 'explain', 'batch'] as const)
    for (const line of helpText(name, locale).split('\n')) expect(text).toContain(folded(line));
});

test.for(['reference/evidence/index.html', 'zh-cn/reference/evidence/index.html'])(
  '%s shows each row that was counted',
  (path) => {
    const rows = [...builtPage(path).matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
      plain(row!.replace(/<\/t[dh]>/g, ' ')),
    );
    for (const { kubespray, ansible, named, random, agree, differ, disputed } of evidence.recorded.runs)
      expect(rows).toContain(`${kubespray} ${ansible} ${named} ${random} ${agree} ${differ} ${disputed}`);
    for (const { kubespray, agree, differ, skipped } of evidence.live?.runs ?? [])
      expect(rows).toContain(`${kubespray} ${evidence.live?.ansible} ${agree} ${differ} ${skipped}`);
  },
);

test('the list of licences is part of the site', () => {
  expect(readFileSync('dist/licences.txt', 'utf8')).toBe(readFileSync('public/licences.txt', 'utf8'));
});

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#x27': "'",
  '#39': "'",
  '#x3C': '<',
};

/** The words of a page, white space folded. */
function plain(html: string): string {
  const text = html.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, '').replace(/<[^>]+>/g, '');
  return folded(text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole));
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
