import { passageOf, slicePassage } from './passage.ts';
import { linesOf } from './prompts.ts';
import type { Source } from './source.ts';

const fence =
  /^[ \t]*(?:[-*][ \t]+)?(?:`{3,}|~{3,}|\{(?:code|noformat)[^}\n]{0,80}\}|\[\/?code\]|<\/?(?:pre|code)[^>\n]{0,80}>)/i;

/** What is between the code fences of a text (Markdown, Jira, HTML), one after the other. `undefined`: there is none. */
export function fencedPassage(source: Source): Source | undefined {
  const builder = passageOf(source);
  let inside = false;
  let found = false;
  for (const { start, end } of linesOf(source.text)) {
    if (fence.test(source.text.slice(start, start + 200))) {
      inside = !inside;
      found = true;
    } else if (inside) builder.copy(start, end);
  }
  return found && !builder.isEmpty() ? builder.finish() : undefined;
}

/** The text without its code fences, prose kept. `undefined`: there is none. */
export function unfencedPassage(source: Source): Source | undefined {
  const builder = passageOf(source);
  let found = false;
  for (const { start, end } of linesOf(source.text)) {
    if (fence.test(source.text.slice(start, start + 200))) found = true;
    else builder.copy(start, end);
  }
  return found ? builder.finish() : undefined;
}

/** The text without the `> ` of a quotation, if every line with a command has it. */
export function unquotedPassage(source: Source): Source | undefined {
  const builder = passageOf(source);
  let quoted = false;
  for (const { start, end } of linesOf(source.text)) {
    const line = source.text.slice(start, end);
    const mark = /^[ \t]*(?:>[ \t]?){1,6}/.exec(line.slice(0, 80))?.[0].length ?? 0;
    if (mark === 0 && line.includes('ansible-playbook')) return undefined;
    quoted ||= mark > 0;
    builder.copy(start + mark, end);
  }
  return quoted ? builder.finish() : undefined;
}

const spans: readonly RegExp[] = [
  /(`{1,3})([^`]{1,20000}?)\1/g,
  /<(code|pre|kbd|tt|samp|exec|command|script)\b[^>]{0,80}>([^<]{1,20000})<\/\1>/gi,
  /(\{\{)([^{}]{1,20000})\}\}/g,
  /\{(code|noformat)[^}\n]{0,80}\}([^{}]{1,20000})\{\1\}/g,
  /(\*\*|__)([^*_\n]{1,20000})\1/g,
  /([「『])([^「」『』]{1,20000})[」』]/g,
];

/** The code spans that name `ansible-playbook`: between back-ticks, in HTML, in Jira's double braces, in Chinese brackets; and what is bold. */
export function* codeSpans(source: Source): Iterable<Source> {
  for (const span of spans) {
    for (const found of source.text.matchAll(span)) {
      const [whole, , inside = ''] = found;
      if (!inside.includes('ansible-playbook')) continue;
      const start = found.index + whole.indexOf(inside);
      yield slicePassage(source, start, start + inside.length);
    }
  }
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  nbsp: ' ',
};
const entity = /&(amp|lt|gt|quot|apos|#39|#34|nbsp);/g;

/** The text with the characters that HTML and XML write as entities; itself where it has none. */
export function withoutEntities(source: Source): Source {
  const { text } = source;
  const builder = passageOf(source);
  let copied = 0;
  for (const { index, 0: whole, 1: name = '' } of text.matchAll(entity)) {
    builder.copy(copied, index).put(entities[name] ?? whole, index, index + whole.length);
    copied = index + whole.length;
  }
  return copied === 0 ? source : builder.copy(copied, text.length).finish();
}
