import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../src/analyzer/index.ts';

const withPages = findings.filter(({ isAboutInput }) => !isAboutInput);
const ids = withPages.map(({ id }) => id);
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

  test.each(withPages)('$id has the title of the registry', ({ id, text }) => {
    const title = JSON.parse(/^title: (.*)$/m.exec(page(folder, id))?.[1] ?? '');
    expect(title).toBe(text[locale].title.replaceAll('`', ''));
  });

  test.each(withPages)('$id gives its prose to the component that every finding shares', ({ id }) => {
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

  test('leave what is about the input to one page of the reference', () => {
    const source = readFileSync(folder.replace('findings', 'reference/input.mdx'), 'utf8');
    const told = [...source.matchAll(/<InputFinding id="([\w-]+)">/g)].map(([, id]) => id);
    expect(told).toEqual(findings.filter(({ isAboutInput }) => isAboutInput).map(({ id }) => id));
  });
});

test.each(withPages)(
  'the title of $id is the message as printed, or the symptom in words',
  ({ messages = [], text }) => {
    for (const { title } of Object.values(text)) {
      const quoted = [...title.matchAll(/`([^`]+)`/g)].flatMap(([, code = '']) => code.split('…'));
      const pieces = quoted.map((piece) => piece.trim()).filter((piece) => piece.length > 8);
      const isPrinted = pieces.some((piece) =>
        [...messages.map(({ printed }) => printed), text.en.symptom].some((printed) => printed.includes(piece)),
      );
      if (messages.length > 0) expect(isPrinted, title).toBe(true);
    }
  },
);
