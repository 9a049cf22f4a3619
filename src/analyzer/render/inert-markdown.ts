import { shown } from './shown.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * GitHub looks for people, issues and addresses in the text that it has rendered, so that an entity or a backslash alone hides none of
 * them: a space without width comes between, as in what Renovate writes.
 */
const GAP = '&#8203;';

/** Words that mean nothing to Markdown, HTML or the mentions of an issue tracker. */
export function inertMarkdown(text: string): string {
  return shown(text)
    .replace(/[&<\\`*_[\]|~>]/g, (character) => ENTITIES[character] ?? `\\${character}`)
    .replace(/@|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/\/)/gi, (part) => `${part}${GAP}`);
}
