import type { Locale } from '../analyzer/index.ts';
import { anchorOf } from './anchor.ts';

type Heading = { readonly slug: string; readonly text: string };
type SectionName = 'now' | 'affected' | 'why' | 'fix' | 'examples' | 'related';

const texts: Readonly<Record<Locale, Readonly<Record<SectionName, string>>>> = {
  en: {
    now: 'What to run now',
    affected: 'Who is affected',
    why: 'Why',
    fix: 'The lasting fix',
    examples: 'Examples',
    related: 'Related',
  },
  'zh-CN': {
    now: '现在怎么做',
    affected: '谁会受影响',
    why: '原因',
    fix: '根治方法',
    examples: '示例',
    related: '相关',
  },
};

/** The headings of every finding's page, in order. */
export function findingSections(locale: Locale): Readonly<Record<SectionName, Heading>> {
  const heading = (name: SectionName): Heading => {
    const text = texts[locale][name];
    return { slug: anchorOf(text), text };
  };
  return {
    now: heading('now'),
    affected: heading('affected'),
    why: heading('why'),
    fix: heading('fix'),
    examples: heading('examples'),
    related: heading('related'),
  };
}
