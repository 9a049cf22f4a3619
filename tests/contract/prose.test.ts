// What can be measured of the English prose: sentences that are said once, words that a native editor would change, and recordings that are cited.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const docs = 'content/docs';
const pages = globSync('**/*.mdx', { cwd: docs, exclude: ['zh-cn/**'] })
  .sort()
  .map((path) => ({ path, prose: proseOf(readFileSync(`${docs}/${path}`, 'utf8')) }));

/** The words of a page, without front matter, imports, blocks of code and components. */
function proseOf(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^import .*$/gm, '')
    .replace(/^ *```[\s\S]*?^ *```/gm, '')
    .replace(/<[A-Z]\w*(?:\s[^>]*?)?\/>/g, '')
    .replace(/<\/?[A-Z]\w*[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

function sentencesOf(prose: string): readonly string[] {
  return prose
    .split(/\n{2,}|\n(?=[-*|\d])|(?<=[.:!?])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length > 12);
}

test('no sentence of more than twelve words is on two pages', () => {
  const places = new Map<string, Set<string>>();
  for (const { path, prose } of pages)
    for (const sentence of sentencesOf(prose)) places.set(sentence, (places.get(sentence) ?? new Set()).add(path));
  const repeated = [...places].filter(([, found]) => found.size > 1).map(([sentence, found]) => [sentence, ...found]);
  expect(repeated).toEqual([]);
});

test('no Chinese sentence of more than thirty characters is on two pages', () => {
  const places = new Map<string, Set<string>>();
  for (const path of globSync('**/*.mdx', { cwd: `${docs}/zh-cn` }).sort()) {
    const prose = proseOf(readFileSync(`${docs}/zh-cn/${path}`, 'utf8'));
    for (const sentence of prose
      .split(/\n{2,}|\n(?=[-*|\d])|(?<=[。：！？])/)
      .map((text) => text.replace(/\s+/g, ' ').trim()))
      if ((sentence.match(/\p{Script=Han}/gu)?.length ?? 0) > 30)
        places.set(sentence, (places.get(sentence) ?? new Set()).add(path));
  }
  expect([...places].filter(([, found]) => found.size > 1).map(([sentence, found]) => [sentence, ...found])).toEqual(
    [],
  );
});

/** Words that read as translated, with what to write instead. */
const translated: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bfor (?:lack|want) of\b/i, 'because ... is missing'],
  [/\b(?:hangs|hanging|hang) on\b/i, 'depends on'],
  [/\bwhat (?:it|this|that) comes to\b|\bcomes of\b/i, 'results in'],
  [/\b(?:stands|stand|stood) (?:in|under|behind|before)\b/i, 'is in'],
  [/\b(?:bears?|bore) (?:it|the|an?)\b/i, 'tolerates, handles'],
  [/\b(?:lies|lie|lay) (?:in|beside|outside|within)\b/i, 'is in'],
  [/\bback-ups?\b/i, 'backup'],
  [/\d %/, 'no space before %'],
  [/\bfor ever\b/i, 'never changes'],
  [/\bgot lost\b/i, 'was lost'],
  [/\bin the place of\b/i, 'in place of'],
  [/\botherwise than\b/i, 'differently than'],
  [/\bpass(?:es|ed)? over\b/i, 'skip, leave out'],
  [/\ball the same\b/i, 'anyway'],
];

test.for(pages)('$path has no words that read as translated', ({ prose }) => {
  const found = translated.flatMap(([pattern, instead]) => {
    const [words] = pattern.exec(prose) ?? [];
    return words === undefined ? [] : [`${words}: ${instead}`];
  });
  expect(found).toEqual([]);
});

test('what the analyzer and the command line say has no such words either', () => {
  const said = globSync('src/{analyzer,cli,views,playground}/**/*.{ts,tsx}').flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && /['"`][^'"`]*[a-z] [a-z]+ [a-z]/.test(line))
      .flatMap((line) =>
        translated
          .filter(([pattern]) => pattern.test(line))
          .map(([, instead]) => `${path}: ${line.trim()} (${instead})`),
      ),
  );
  expect(said).toEqual([]);
});

/** Pages that state facts about runs, and so have to cite recordings. */
const factual = pages.filter(({ path }) =>
  /^(?:understand\/root-cause|understand\/limit|advice-checked|find-your-error|fix\/fixes)/.test(path),
);

test.for(factual)('$path cites at least three recordings', ({ path }) => {
  const cited = new Set(readFileSync(`${docs}/${path}`, 'utf8').match(/<Known run="[^"]+"/g));
  expect(cited.size).toBeGreaterThanOrEqual(3);
});

test.for(pages.filter(({ path }) => path.startsWith('findings/') && path !== 'findings/index.mdx'))(
  '$path has at most 260 words of its own prose',
  ({ prose }) => {
    expect(prose.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(260);
  },
);
