import type { Locale } from '../locale.ts';
import { joinChinese } from './join-chinese.ts';

/** What a language puts between words and sentences, and where its pages are. */
export type Language = {
  /** Between two sentences of a paragraph. */
  readonly gap: string;
  readonly colon: string;
  readonly period: string;
  readonly semicolon: string;
  /** Between the items of a list that no word closes. */
  readonly comma: string;
  /** Between two clauses of a sentence. */
  readonly clause: string;
  /** A name or a piece of the input within a sentence that has no markup. */
  readonly quoted: (text: string) => string;
  /** All items as part of a sentence: `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** The folder of its pages below the start page of the site, with its slash; empty for the language of the root. */
  readonly folder: string;
};

const en: Language = {
  gap: ' ',
  colon: ': ',
  period: '.',
  semicolon: '; ',
  comma: ', ',
  clause: ', ',
  quoted: (text) => `"${text}"`,
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`),
  folder: '',
};

const zh: Language = {
  gap: '',
  colon: '：',
  period: '。',
  semicolon: '；',
  comma: '、',
  clause: '，',
  quoted: (text) => `“${text}”`,
  list: (items) =>
    items.length < 2 ? items.join('') : joinChinese(items.slice(0, -1).join('、'), '和', items.at(-1) ?? ''),
  folder: 'zh-cn/',
};

export const languages: Readonly<Record<Locale, Language>> = { en, 'zh-CN': zh };

/** Sentences as a paragraph; those that are empty are left out. */
export function paragraph(sentences: readonly string[], locale: Locale): string {
  return sentences.filter((sentence) => sentence !== '').join(languages[locale].gap);
}

/** A text as the beginning of a sentence. */
export function opening(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
