import { shown } from './shown.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
  '#': '&#35;',
};

/** Words that mean nothing to Markdown, HTML or the mentions of an issue tracker. */
export function inertMarkdown(text: string): string {
  return shown(text).replace(/[&<@\\`*_[\]|~>]|#(?=\d)/g, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}
