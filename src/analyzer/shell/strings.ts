import { slicePassage } from './passage.ts';
import { quotedAt } from './scalars.ts';
import type { Source } from './source.ts';

const mostStrings = 40;

/**
 * The strings of a program or a configuration that name `ansible-playbook`: `sh "..."` of Jenkins, `command = "..."` of Terraform,
 * values of JSON. Each from the nearest quote before the name to the one that closes it.
 */
export function* stringPassages(source: Source): Iterable<Source> {
  const { text } = source;
  let from = 0;
  for (let count = 0; count < mostStrings; count++) {
    const at = text.indexOf('ansible-playbook', from);
    if (at === -1) return;
    yield* stringsAround(source, at);
    from = at + 'ansible-playbook'.length;
  }
}

const farthest = 2_000;
const mostQuotes = 4;

/** `screen -X stuff 'command\n'` types the key Return, which is none of the command. */
function withoutReturn(passage: Source): Source {
  const end = passage.text.replace(/(?:\\[nr]|\^M)+$/, '').length;
  return end === passage.text.length ? passage : slicePassage(passage, 0, end);
}

/** A line that prints the string. */
const prints = /^[ \t]*@?(?:echo|printf|logger|print|println|write-(?:host|output))\b/i;

/** `$ap = "ansible-playbook"` names the program, and runs nothing. */
const isNameAlone = ({ text }: Source): boolean => /^\s*\S*ansible-playbook\s*$/.test(text);

/** The strings that hold the offset `at`, the innermost first. */
function* stringsAround(source: Source, at: number): Iterable<Source> {
  const { text } = source;
  const before = text.slice(Math.max(0, at - farthest), at);
  const triple = Math.max(before.lastIndexOf('"""'), before.lastIndexOf("'''"));
  if (triple !== -1) {
    const open = at - before.length + triple;
    const close = text.indexOf(text.slice(open, open + 3), open + 3);
    if (close > at) yield slicePassage(source, open + 3, close);
  }
  const lineStart = at - (before.length - before.lastIndexOf('\n') - 1);
  if (prints.test(text.slice(lineStart, at))) return;
  let tried = 0;
  for (let open = at - 1; open >= lineStart && tried < mostQuotes; open--) {
    if ((text[open] !== '"' && text[open] !== "'") || text[open - 1] === '\\') continue;
    tried++;
    const quoted = quotedAt(source, open);
    if (quoted && quoted.end > at && !isNameAlone(quoted.passage)) yield withoutReturn(quoted.passage);
  }
}
