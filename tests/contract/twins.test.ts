import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shapeOf } from './page-shape.ts';

const docs = 'content/docs';
const english = globSync('**/*.mdx', { cwd: docs, exclude: ['zh-cn/**'] }).sort();
const chinese = globSync('**/*.mdx', { cwd: `${docs}/zh-cn` }).sort();

test('every English page has a Chinese twin, and the other way round', () => {
  expect(english.length).toBeGreaterThan(2);
  expect(chinese).toEqual(english);
});

test.for(english)('%s has the same headings, components and blocks in both languages', (path) => {
  const [en, zh] = [`${docs}/${path}`, `${docs}/zh-cn/${path}`].map((file) => shapeOf(readFileSync(file, 'utf8')));
  expect(zh).toEqual(en);
});

test.for([
  ['a heading of another level', '## a\n\n### b', '## a\n\n## b'],
  ['a heading that is missing', '## a\n\n## b', '## a'],
  ['a component that is missing', 'text\n\n<Verdict />', 'text'],
  ['a link that is missing', 'see [a](/a/)', 'see a'],
  ['an aside of another kind', ':::note\nx\n:::', ':::tip\nx\n:::'],
  ['a code block that differs', '```ini\n[a]\n```', '```ini\n[b]\n```'],
  ['a list item that is missing', '- a\n- b', '- a'],
  ['a front matter key that is missing', '---\ntitle: a\ndescription: b\n---', '---\ntitle: a\n---'],
])('a twin with %s is found', ([, one, other]) => {
  expect(shapeOf(one!)).not.toEqual(shapeOf(other!));
});

test('a translated text has the same shape', () => {
  expect(shapeOf('---\ntitle: A\n---\n\n## One\n\nSee [this](/a/).')).toEqual(
    shapeOf('---\ntitle: 甲\n---\n\n## 一\n\n见[此处](/zh-cn/a/)。'),
  );
});

test('a heading inside a code block is not one', () => {
  expect(shapeOf('```ini\n# x\n```').headings).toEqual([]);
});
