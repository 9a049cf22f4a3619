import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';

const ids = findings.map(({ id }) => id);
const languages = [
  { locale: 'en', folder: 'content/docs/findings' },
  { locale: 'zh-CN', folder: 'content/docs/zh-cn/findings' },
] as const;

function page(folder: string, id: string): string {
  return readFileSync(`${folder}/${id}.mdx`, 'utf8');
}

describe.each(languages)('the finding pages in $locale', ({ locale, folder }) => {
  test('are those of the registry and an index, no more and no fewer', () => {
    expect(globSync('*.mdx', { cwd: folder }).sort()).toEqual([...ids, 'index'].map((id) => `${id}.mdx`).sort());
  });

  test.each(findings)('$id has the title of the registry', ({ id, text }) => {
    const title = JSON.parse(/^title: (.*)$/m.exec(page(folder, id))?.[1] ?? '');
    expect(title).toBe(text[locale].title.replaceAll('`', ''));
  });

  test.each(findings)('$id gives its prose to the component that every finding shares', ({ id }) => {
    const source = page(folder, id);
    const slots = [...source.matchAll(/^<Fragment slot="(\w+)">$/gm)].map(([, slot]) => slot);
    expect(slots.filter((slot) => slot !== 'background')).toEqual(['now', 'why', 'fix']);
    expect(source).toMatch(/^<Finding>\n[\s\S]*\n<\/Finding>\n$/m);
    expect(source.match(/<Finding\w*/g)).toEqual(['<Finding']);
  });

  test('have descriptions of their own that fit a search result', () => {
    const descriptions = ids.map(
      (id) => JSON.parse(/^description: (.*)$/m.exec(page(folder, id))?.[1] ?? '') as string,
    );
    expect(new Set(descriptions).size).toBe(ids.length);
    for (const description of descriptions) expect(description.length).toBeLessThanOrEqual(260);
  });

  test('are listed in the index by the registry alone', () => {
    const index = page(folder, 'index');
    expect(index).toMatch(/^<FindingList \/>$/m);
    expect(index).not.toMatch(/^## /m);
  });
});
