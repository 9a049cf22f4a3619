import type { Problem } from '../problem.ts';
import type { Place } from '../shell/frame.ts';
import type { Located } from '../shell/locate.ts';
import { spanOf } from '../shell/source.ts';
import type { ReadInvocation } from './find.ts';

const mention = /ansible-playbook(?=["']?,?[ \t\u3000]+(?:\\\r?\n|[^\n]){0,400}\.ya?ml)/g;
/** A comment, or a line that only prints what follows. */
const idle = /^[ \t]*(?:[-*][ \t]+)?(?:#|\/\/|::|rem\b|echo\b|printf\b|@echo\b|write-(?:host|output)\b)/i;
const mostMentions = 200;

/** Calls that a text seems to make, and that no passage of it was read as: the first of them. */
export function unreadProblems(
  text: string,
  read: readonly ReadInvocation[],
  { unfollowed, idle: uncalled }: Pick<Located, 'unfollowed' | 'idle'>,
): readonly Problem[] {
  const [call] = unfollowed;
  if (call) return [notRead(text, call)];
  const mentions = [...text.matchAll(mention)].slice(0, mostMentions);
  if (mentions.length < 2) return [];
  const known = read.map(({ invocation: { program, args } }) => {
    const last = args.at(-1) ?? program;
    const start = spanOf(program.source, program.start, program.end).start;
    const words = [program, ...args].map((word) => word.text).join(' ');
    return {
      start,
      end: spanOf(last.source, last.start, last.end).end,
      words: words.replace(/^.*?(?=ansible-playbook)/, ''),
    };
  });
  const notRun = uncalled.map(({ source, start, end }) => spanOf(source, start, end));
  const isRoots = !/^(?![ \t]*#)[^\n]*ansible-playbook/m.test(text);
  for (const { index } of mentions) {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    const rest = text.slice(index, index + 400).split('\n')[0] ?? '';
    if ((idle.test(line) && !isRoots) || known.some(({ start, end }) => start <= index + 16 && index < end)) continue;
    if (notRun.some(({ start, end }) => start <= index && index < end)) continue;
    // A trace of the shell, or the log of a job, repeats what it runs.
    if (known.some(({ words }) => rest.startsWith(words))) continue;
    const span = { start: index, end: index + rest.trimEnd().length };
    return [{ code: 'command-not-read', severity: 'warning', span, data: { other: rest.trim() } }];
  }
  return [];
}

/** A part of a shell text that is not read, by its first line. */
export function notRead(text: string, { source, start, end }: Place): Problem {
  const span = spanOf(source, start, end);
  const [other = ''] = text.slice(span.start, span.end).split('\n');
  return { code: 'command-not-read', severity: 'warning', span, data: { other } };
}
