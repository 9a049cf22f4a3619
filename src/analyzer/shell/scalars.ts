import { type PassageBuilder, passageOf } from './passage.ts';
import { linesOf } from './prompts.ts';
import type { Source } from './source.ts';

/** A line of YAML that begins a scalar: where its parent is indented, and where the value starts. */
type Opening = { readonly indent: number; readonly value: number; readonly isItem: boolean };

type Line = { readonly start: number; readonly end: number; readonly indent: number; readonly blank: boolean };

const opening = /^([ \t]*)((?:-[ \t]+)*)(?:(?:[\w.$/-]{1,100}|"[^"\n]{1,100}"|'[^'\n]{1,100}')[ \t]*:(?:[ \t]+|$))?/;
const bullet = /^([ \t]*)(?:[*•·‣]|\d{1,3}[.)、])[ \t]+/;

/**
 * The scalars of a YAML text, or of a piece of one, that name `ansible-playbook`: items and values, plain, quoted, literal and folded;
 * also the items of a Markdown list. Each as the program that reads the YAML hands it to a shell; the items of one list first as one
 * script, because that is how CI runs them.
 */
export function* scalarPassages(source: Source): Iterable<Source> {
  const { text } = source;
  if (!text.includes('ansible-playbook')) return;
  const lines = [...linesOf(text)].map(({ start, end }): Line => {
    const line = text.slice(start, end);
    return { start, end, indent: line.length - line.trimStart().length, blank: line.trim() === '' };
  });
  const singles: Source[] = [];
  let list: Source[] = [];
  let indent = -1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.blank) continue;
    const found = openingOf(text.slice(line.start, line.end));
    if (list.length > 0 && line.indent <= indent && !(found?.isItem && found.indent === indent)) {
      if (list.length > 1) yield joined(source, list);
      list = [];
    }
    if (!found) continue;
    const passage = valueAt(source, lines, index, found);
    if (!passage) continue;
    if (passage.text.includes('ansible-playbook')) singles.push(passage);
    if (!found.isItem || (list.length > 0 && found.indent !== indent)) continue;
    list.push(passage);
    indent = found.indent;
  }
  if (list.length > 1) yield joined(source, list);
  yield* singles;
}

const runs = /(?:^|[\s-])(?:run|script|before_script|after_script|shell|command|cmd)["']?[ \t]*:/;

/** Every script of a YAML text, one after the other: what the items of its lists, and the values of `run:` and its like, hold. */
export function scriptPassage(source: Source): Source {
  const { text } = source;
  const lines = [...linesOf(text)].map(({ start, end }): Line => {
    const line = text.slice(start, end);
    return { start, end, indent: line.length - line.trimStart().length, blank: line.trim() === '' };
  });
  const scripts: Source[] = [];
  let within = -1;
  lines.forEach((line, index) => {
    if (line.blank || (within !== -1 && line.indent > within)) return;
    within = -1;
    const written = text.slice(line.start, line.end);
    const found = openingOf(written);
    if (!found || !(found.isItem || runs.test(written.slice(0, found.value)))) return;
    const passage = valueAt(source, lines, index, found);
    if (passage) scripts.push(passage);
    if (/[|>][-+\d]{0,2}[ \t]*$/.test(written.trimEnd())) within = found.indent;
  });
  return joined(source, scripts);
}

function joined(source: Source, scalars: readonly Source[]): Source {
  const builder = passageOf(source);
  for (const scalar of scalars) builder.append(scalar).endLine();
  return builder.finish();
}

const settings = /^[ \t]*(?:variables|vars|env|environment):[ \t]*$/;
const setting =
  /^[ \t]*(?:-[ \t]+)?["']?([A-Za-z_]\w*)["']?(?::[ \t]+|=)(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#{][^\n#]*))/;

/** What the `variables:` of GitLab, the `env:` of GitHub and the `environment:` of a container set. */
export function settingsIn({ text }: Source): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let within: number | undefined;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 1_000)).trimEnd();
    const indent = line.length - line.trimStart().length;
    if (line === '') continue;
    if (within !== undefined && indent <= within && !/^[ \t]*-/.test(line)) within = undefined;
    if (within !== undefined) {
      const [, name, ...values] = setting.exec(line) ?? [];
      const value = values.find((one) => one !== undefined)?.trim();
      if (name !== undefined && value !== undefined && !value.includes('$')) found.set(name, value);
    } else if (settings.test(line)) within = indent;
  }
  return found;
}

function openingOf(line: string): Opening | undefined {
  const head = line.slice(0, 400);
  const listed = bullet.exec(head);
  if (listed) return { indent: listed[1]?.length ?? 0, value: listed[0].length, isItem: true };
  const found = opening.exec(head);
  const [whole = '', indent = '', dashes = ''] = found ?? [];
  if (whole.length === indent.length) return undefined;
  const isItem = whole.length === indent.length + dashes.length;
  // The parent of a value is its key, and that of an item its dash.
  const parent = isItem
    ? indent.length + Math.max(0, dashes.trimEnd().lastIndexOf('-'))
    : indent.length + dashes.length;
  return { indent: parent, value: whole.length, isItem };
}

function valueAt(
  source: Source,
  lines: readonly Line[],
  index: number,
  { indent, value }: Opening,
): Source | undefined {
  const { text } = source;
  const line = lines[index] as Line;
  const from = line.start + value;
  const written = text.slice(from, line.end).trimEnd();
  const block = /^(?:[!&]\S{1,60}[ \t]+)?([|>])[-+\d]{0,2}[ \t]*(?:#.*)?$/.exec(written);
  if (block) return blockScalar(source, lines, index, indent, block[1] === '>');
  if (written.startsWith('"') || written.startsWith("'")) return quotedAt(source, from)?.passage;
  return plainScalar(source, lines, index, indent, from);
}

/** The lines below that are indented further than the parent, without their indentation. */
function blockScalar(
  source: Source,
  lines: readonly Line[],
  index: number,
  indent: number,
  folds: boolean,
): Source | undefined {
  const content: Line[] = [];
  for (const line of lines.slice(index + 1)) {
    if (!line.blank && line.indent <= indent) break;
    content.push(line);
  }
  const first = content.find(({ blank }) => !blank);
  if (!first) return undefined;
  const builder = passageOf(source);
  content.forEach((line, at) => {
    const own = Math.min(first.indent, line.indent);
    const end = lineEnd(source.text, line);
    if (line.blank) {
      builder.put('\n', line.start, line.end);
      return;
    }
    builder.copy(line.start + own, end);
    const next = content[at + 1];
    // Lines that are indented further keep their ends, in a folded scalar too; a backslash there is meant to go on.
    const folded =
      folds &&
      next &&
      !next.blank &&
      line.indent === first.indent &&
      next.indent === first.indent &&
      !endsInBackslash(source.text, line);
    builder.put(folded ? ' ' : '\n', end, line.end);
  });
  return builder.finish();
}

const lineEnd = (text: string, { start, end }: Line): number => start + text.slice(start, end).trimEnd().length;

function endsInBackslash(text: string, line: Line): boolean {
  return text[lineEnd(text, line) - 1] === '\\';
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', '/': '/' };

/** What is between the quotes that open at `from`, and the offset after them; `undefined` where they are not closed. */
export function quotedAt(source: Source, from: number): { readonly passage: Source; readonly end: number } | undefined {
  const builder = passageOf(source);
  const end = readQuoted(source.text, from, source.text[from] ?? '', builder);
  return end === undefined ? undefined : { passage: builder.finish(), end };
}

function readQuoted(text: string, from: number, quote: string, builder: PassageBuilder): number | undefined {
  let at = from + 1;
  while (at < text.length) {
    const char = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (char === quote) {
      if (quote !== "'" || next !== "'") return at + 1;
      builder.put("'", at, at + 2);
      at += 2;
    } else if (quote === '"' && char === '\\') {
      const fold = /^\\\r?\n[ \t]*/.exec(text.slice(at, at + 400))?.[0];
      if (fold) at += fold.length;
      else {
        builder.put(escapes[next] ?? `\\${next}`, at, Math.min(at + 2, text.length));
        at += 2;
      }
    } else if (char === '\n') {
      const blank = /^\n[ \t]*/.exec(text.slice(at, at + 400))?.[0].length ?? 1;
      builder.put(text[at - 1] === '\\' ? '\n' : ' ', at, at + blank);
      at += blank;
    } else builder.copy(at, ++at);
  }
  return undefined;
}

/** A plain scalar with the lines below that are indented further, folded; a comment ends it. */
function plainScalar(
  source: Source,
  lines: readonly Line[],
  index: number,
  indent: number,
  from: number,
): Source | undefined {
  const { text } = source;
  const builder = passageOf(source);
  for (let at = index; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (at > index && (line.blank || line.indent <= indent || openingOf(text.slice(line.start, line.end)))) break;
    const start = at === index ? from : line.start + line.indent;
    const comment = /[ \t]#/.exec(text.slice(start, line.end))?.index;
    const end = comment === undefined ? lineEnd(text, line) : start + comment;
    if (at > index) {
      const before = lines[at - 1] as Line;
      builder.put(endsInBackslash(text, before) ? '\n' : ' ', before.end - 1, start);
    }
    builder.copy(start, end);
    if (comment !== undefined) break;
  }
  return builder.isEmpty() ? undefined : builder.finish();
}
