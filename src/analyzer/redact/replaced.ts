import type { Locale } from '../locale.ts';
import type { Redaction } from './redact.ts';

/** What stands for a name that was not understood. */
const unknownName = /^<?(?:unknown|redacted)-\d+>?$/;

const sentences: Readonly<Record<Locale, (names: number, words: number) => string>> = {
  en: (names, words) => {
    const parts = [counted(names, 'unknown name'), counted(words, 'unreadable word')].filter(Boolean);
    return `${parts.join(' and ')} ${names + words === 1 ? 'was' : 'were'} replaced.`;
  },
  'zh-CN': (names, words) => {
    const parts = [names > 0 && `${names} 个不认识的名称`, words > 0 && `${words} 处无法理解的文本`].filter(Boolean);
    return `${parts.join('和 ')}已被替换。`;
  },
};

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

/** A sentence that counts what a redaction has replaced because it was not understood; `undefined`: nothing. */
export function replacedSentence(
  { dropped, renamed }: Pick<Redaction, 'dropped' | 'renamed'>,
  locale: Locale,
): string | undefined {
  const strange = dropped.filter(({ why }) => why === 'not-understood');
  const sum = (wanted: boolean) =>
    strange.filter(({ what }) => (what === 'name') === wanted).reduce((total, { count }) => total + count, 0);
  const names = sum(true) + renamed.filter(({ to }) => unknownName.test(to)).length;
  const words = sum(false);
  return names + words === 0 ? undefined : sentences[locale](names, words);
}
