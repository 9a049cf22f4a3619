import { createHash } from 'node:crypto';
import { findingById, type Locale, languages } from '../analyzer/index.ts';
import { drawn, mono, pictureColours, sans, tspan } from './picture-frame.ts';
import { whereReported } from './where-reported.ts';

/** The address of the picture that goes with a link to a finding, without the base path. */
export function findingPicture(id: string, locale: Locale): string {
  return `/og/${languages[locale].folder}${id}.png`;
}

/** That picture, as SVG: the message or symptom of its title, and the releases of its example. */
export function findingImage(id: string, locale: Locale): string {
  const title = findingById(id)!.text[locale].title;
  // The message alone is in the letters of a terminal, where the title begins with one.
  const [, message = '', rest = title] = /^`([^`]+)`(.*)$/.exec(title) ?? [];
  const words = rest.replaceAll('`', '').replace(/^[\s:：]+/, '');
  const lines = [
    ...wrapped(message, 40).map((line) => ({ line, isCode: true })),
    ...wrapped(words, 44).map((line) => ({ line, isCode: false })),
  ];
  const where = whereReported(id, locale).join(languages[locale].comma);
  const text = lines.map(({ line, isCode }, at) =>
    tspan(
      line,
      210 + at * 66,
      isCode
        ? `font-family="${mono}" font-size="40" fill="${pictureColours.bad}"`
        : `font-family="${sans}" font-size="46" font-weight="600" fill="${pictureColours.text}"`,
    ),
  );
  return drawn(locale, text.join('\n  '), `Kubespray ${where}`);
}

/** What the picture was drawn from, in twelve digits: a picture carries it, so that an old one is found. */
export function findingPictureMark(id: string, locale: Locale): string {
  return createHash('sha256').update(findingImage(id, locale)).digest('hex').slice(0, 12);
}

/** Lines of about so many columns; a Chinese character takes two. */
function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/\p{Script=Han}|[，。：、（）]|\s+|[^\s\p{Script=Han}，。：、（）]+/gu) ?? []) {
    if (line !== '' && widthOf(line + piece) > columns && !/^[\s，。：、）]/.test(piece)) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\p{Script=Han}，。：、（）]/u.test(character) ? 2 : 1), 0);
}
