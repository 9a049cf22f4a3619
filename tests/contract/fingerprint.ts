import { createHash } from 'node:crypto';

const key = /^translates: (\w+)\n/m;
const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** What an English page says, in twelve digits: its text without imports and without how the lines end. */
export function fingerprintOf(english: string): string {
  const text = english.replaceAll('\r\n', '\n').replace(/^import .*\n/gm, '');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The fingerprint of the English text that a Chinese page was written against; `undefined`: it records none. */
export function recordedIn(chinese: string): string | undefined {
  return key.exec(frontMatter.exec(chinese)?.[0] ?? '')?.[1];
}

/** The Chinese page with that fingerprint as the last line of its front matter. */
export function withFingerprint(chinese: string, fingerprint: string): string {
  return chinese.replace(frontMatter, (whole) =>
    whole.replace(key, '').replace(/\n---\n$/, `\ntranslates: ${fingerprint}\n---\n`),
  );
}
