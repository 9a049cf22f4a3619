// Says of Chinese pages that they follow their English twins as these are now: `npm run fingerprint -- fix/fixes findings/index`, `-- --all`.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf, recordedIn, withFingerprint } from './fingerprint.ts';

const docs = 'content/docs';
const words = process.argv.slice(2);
const pages = words.includes('--all')
  ? globSync('**/*.mdx', { cwd: docs, exclude: ['zh-cn/**'] }).sort()
  : words.map((word) => `${word.replace(/^(?:content\/docs\/)?(?:zh-cn\/)?/, '').replace(/\.mdx$/, '')}.mdx`);

if (pages.length === 0) {
  process.stderr.write('Name the pages that the Chinese twin now follows, such as fix/fixes, or give --all.\n');
  process.exitCode = 2;
}
for (const page of pages) {
  const [english, chinese] = [`${docs}/${page}`, `${docs}/zh-cn/${page}`];
  if (!existsSync(english) || !existsSync(chinese)) {
    process.stderr.write(`${page}: there is no such page in both languages.\n`);
    process.exitCode = 2;
    continue;
  }
  const text = readFileSync(chinese, 'utf8');
  const fingerprint = fingerprintOf(readFileSync(english, 'utf8'));
  if (recordedIn(text) === fingerprint) continue;
  writeFileSync(chinese, withFingerprint(text, fingerprint));
  process.stdout.write(`${page}: ${fingerprint}\n`);
}
