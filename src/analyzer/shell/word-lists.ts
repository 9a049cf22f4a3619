import { passageOf, slicePassage } from './passage.ts';
import { linesOf } from './prompts.ts';
import { quotedAt } from './scalars.ts';
import { quoteWord, type Source } from './source.ts';

/** One word of a command: without its quotes, and its range with them. */
type ListedWord = { readonly word: Source; readonly start: number; readonly end: number };

const mostWords = 500;
const program = /(?:^|\/)ansible-playbook$/;

/**
 * Commands that are written as lists of words: `["ansible-playbook", "-i", ...]` of a Dockerfile, a container or a program, and YAML
 * lists with a word an item. A container's `command` and `args` belong together.
 */
export function* wordListPassages(source: Source): Iterable<Source> {
  const lists = [...flowLists(source), ...blockLists(source)].sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  for (const [index, list] of lists.entries()) {
    if (!list.some(({ word }) => program.test(word.text))) continue;
    const next = lists[index + 1];
    const between = source.text.slice(list.at(-1)?.end ?? 0, next?.[0]?.start ?? 0);
    if (list.length === 1 && next && /^["'\]\s]{0,40}(?:args|command|cmd)["']?\s*:[\s[\]"'-]{0,40}$/.test(between))
      yield commandOf(source, [...list, ...next]);
    else yield commandOf(source, list);
  }
  yield* entrypoints(source);
  // The arguments of a job of AWX are JSON in a string of JSON.
  for (const { index } of source.text.matchAll(/"\[\\"/g)) {
    const inner = quotedAt(source, index)?.passage;
    if (inner?.text.includes('ansible-playbook')) yield* wordListPassages(inner);
  }
}

const entrypoint =
  /^([ \t]{0,40})entrypoint:[ \t]*\[?[ \t]*["']?((?:\S{0,200}\/)?ansible-playbook)["']?[ \t]*\]?[ \t]*$/gm;

/** `entrypoint: ansible-playbook` of a container, with the arguments that `command:` beside it has. */
function* entrypoints(source: Source): Iterable<Source> {
  const { text } = source;
  for (const { index, 0: whole, 1: indent = '', 2: path = '' } of text.matchAll(entrypoint)) {
    const key = new RegExp(`\\n${indent}command:[ \\t]*(?=\\S)`).exec(text.slice(index));
    if (!key) continue;
    const at = index + key.index + key[0].length;
    const list = flowListAt(source, at);
    const isQuoted = text[at] === '"' || text[at] === "'";
    const end = text.indexOf('\n', at);
    const rest = list
      ? commandOf(source, list)
      : isQuoted
        ? quotedAt(source, at)?.passage
        : slicePassage(source, at, end === -1 ? text.length : end);
    const start = index + whole.indexOf(path);
    if (rest)
      yield passageOf(source)
        .copy(start, start + path.length)
        .put(' ', start, start)
        .append(rest)
        .finish();
  }
}

/** The words as a shell line: each in quotes where a shell needs them. */
function commandOf(source: Source, list: readonly ListedWord[]): Source {
  const builder = passageOf(source);
  list.forEach(({ word, start, end }, index) => {
    if (index > 0) builder.put(' ', list[index - 1]?.end ?? start, start);
    const quoted = quoteWord(word.text);
    if (quoted === word.text) builder.append(word);
    else builder.put(quoted, start, end);
  });
  return builder.finish();
}

function* flowLists(source: Source): Iterable<readonly ListedWord[]> {
  const { text } = source;
  for (let open = text.indexOf('['); open !== -1; open = text.indexOf('[', open + 1)) {
    const list = flowListAt(source, open);
    if (list) yield list;
  }
}

function flowListAt(source: Source, open: number): readonly ListedWord[] | undefined {
  const { text } = source;
  if (text[open] !== '[') return undefined;
  const list: ListedWord[] = [];
  let at = open + 1;
  for (;;) {
    at += blanksAt(text, at);
    if (text[at] === ']') return list.length > 0 ? list : undefined;
    const word = wordAt(source, at);
    if (!word || list.length >= mostWords) return undefined;
    list.push(word);
    at = word.end + blanksAt(text, word.end);
    if (text[at] === ',') at++;
    else if (text[at] !== ']') return undefined;
  }
}

/** Spaces, line ends and comments between the words of a list. */
function blanksAt(text: string, at: number): number {
  return /^(?:\s|#[^\n]{0,400}\n|\/\/[^\n]{0,400}\n){0,200}/.exec(text.slice(at, at + 2_000))?.[0].length ?? 0;
}

function wordAt(source: Source, at: number): ListedWord | undefined {
  const { text } = source;
  if (text[at] === '"' || text[at] === "'") {
    const quoted = quotedAt(source, at);
    return quoted && { word: quoted.passage, start: at, end: quoted.end };
  }
  const bare = /^[^\s,[\]{}"'#][^,[\]{}"'\n]{0,400}/.exec(text.slice(at, at + 402))?.[0].trimEnd();
  return bare ? { word: slicePassage(source, at, at + bare.length), start: at, end: at + bare.length } : undefined;
}

function* blockLists(source: Source): Iterable<readonly ListedWord[]> {
  const { text } = source;
  let list: ListedWord[] = [];
  let indent = -1;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + 4_000));
    const item = /^([ \t]*)-[ \t]+(?=\S)/.exec(line);
    if (!item || (indent !== -1 && item[1]?.length !== indent)) {
      if (list.length > 0) yield list;
      list = [];
      indent = -1;
    }
    if (!item) continue;
    indent = item[1]?.length ?? 0;
    const at = start + item[0].length;
    const quoted = text[at] === '"' || text[at] === "'" ? wordAt(source, at) : undefined;
    const bare = line
      .slice(item[0].length)
      .replace(/[ \t]#.*$/s, '')
      .trimEnd();
    list.push(quoted ?? { word: slicePassage(source, at, at + bare.length), start: at, end: at + bare.length });
  }
  if (list.length > 0) yield list;
}
