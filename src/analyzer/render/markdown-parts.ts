import { inertMarkdown } from './inert-markdown.ts';
import { shown } from './shown.ts';

/** Words of ours: code between backticks stays code, the rest is escaped. Code never touches code, whose backticks would become one. */
export function withCode(text: string): string {
  const parts = text.split('`');
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part === '' ? '' : code(part);
      return part === '' && index > 0 && index < parts.length - 1 ? ' ' : inertMarkdown(part);
    })
    .join('');
}

/** A text as code in a sentence. */
export function code(text: string): string {
  const safe = shown(text);
  const ticks = '`'.repeat(longestTicks(safe) + 1);
  return ticks.length === 1 ? `\`${safe}\`` : `${ticks} ${safe} ${ticks}`;
}

/** A text as a block of code; without control characters, and whatever backticks it holds. */
export function fence(text: string, language = ''): string {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(shown).join('\t'));
  const ticks = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${ticks}${language}\n${lines.join('\n')}\n${ticks}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
}
