import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprintOf, recordedIn, withFingerprint } from './fingerprint.ts';

const docs = 'content/docs';
const pages = globSync('**/*.mdx', { cwd: docs, exclude: ['zh-cn/**'] }).sort();

// A failure means: the English page has changed. Bring its Chinese twin up to date, then `npm run fingerprint -- PAGE`.
test.for(pages)('the Chinese twin of %s was written against its present text', (page) => {
  const [english, chinese] = [`${docs}/${page}`, `${docs}/zh-cn/${page}`].map((file) => readFileSync(file, 'utf8'));
  expect(recordedIn(chinese!)).toBe(fingerprintOf(english!));
});

const english = "---\ntitle: A\n---\n\nimport B from './b.astro';\n\nWords.\n";
const chinese = '---\ntitle: 甲\nsidebar:\n  order: 1\n---\n\n文字。\n';

test('a changed word, title or heading changes the fingerprint', () => {
  for (const changed of [
    english.replace('Words', 'Other words'),
    english.replace('A\n', 'B\n'),
    `${english}\n## More\n`,
  ])
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(english));
});

test('line ends and imports do not change it', () => {
  expect(fingerprintOf(english.replaceAll('\n', '\r\n'))).toBe(fingerprintOf(english));
  expect(fingerprintOf(english.replace('./b.astro', './c/b.astro'))).toBe(fingerprintOf(english));
});

test('a recorded fingerprint is read back, and replaces an older one', () => {
  const once = withFingerprint(chinese, 'aaaaaaaaaaaa');
  expect(recordedIn(once)).toBe('aaaaaaaaaaaa');
  expect(withFingerprint(once, 'bbbbbbbbbbbb')).toBe(withFingerprint(chinese, 'bbbbbbbbbbbb'));
  expect(once.replace('translates: aaaaaaaaaaaa\n', '')).toBe(chinese);
});

test('a page without a fingerprint records none, whatever its text says', () => {
  expect(recordedIn(`${chinese}translates: aaaaaaaaaaaa\n`)).toBeUndefined();
});
