import { baseName } from '../base-name.ts';
import { passageOf } from './passage.ts';
import type { Source } from './source.ts';

const mostMentions = 16;
const longestLeadIn = 400;
const mention = /(?:[\w.~/$-]{0,200}\/)?ansible-playbook(?=[\s\u3000])/g;

/** Words of a sentence, after which a command is quoted rather than wrapped. */
const sentence =
  /^(?:i|we|you|he|she|it|they|ran|run|runs|running|use|used|uses|using|execut\w*|command|cmd|is|was|are|the|this|that|my|our|with|then|and|after|when|by|via|as|to|following|try|tried|trying|launch\w*|start\w*|call\w*|issue\w*|type\w*|enter\w*|invok\w*|first|next|finally|now|e\.g\.|i\.e\.|example|entrypoint|did|do|does|have|has|had|please)$/i;

/** Programs that print or look for their arguments: what follows them is not run. */
const speakers = new Set([
  'echo',
  'printf',
  'which',
  'type',
  'alias',
  'man',
  'grep',
  'pgrep',
  'apt',
  'pip',
  'cat',
  'ls',
  'whereis',
]);

/**
 * The commands of a text that leads in to them: `执行命令：ansible-playbook ...`, `I ran ansible-playbook ... and it failed`, a time in
 * front. Each from the program (or what runs it) to the end of its line; `\` and what it goes on to included.
 */
export function* leadInPassages(source: Source): Iterable<{ readonly passage: Source; readonly isSentence: boolean }> {
  const { text } = source;
  const mentions = [...text.matchAll(mention)];
  const chosen = mentions.length > mostMentions ? [...mentions.slice(0, 8), ...mentions.slice(-8)] : mentions;
  for (const { index } of chosen) {
    const before = text.slice(Math.max(0, index - longestLeadIn), index);
    const lineStart = index - (before.length - before.lastIndexOf('\n') - 1);
    const line = text.slice(lineStart, index);
    const [first = ''] = line.trim().split(/\s+/);
    if (speakers.has(baseName(first))) continue;
    const from = lineStart + leadInLength(line);
    const isSentence = /\p{Script=Han}|[A-Za-z]{2}/u.test(text.slice(lineStart, from));
    const passage = passageOf(source)
      .copy(from, lineEndFrom(text, index, isSentence))
      .finish();
    yield { passage, isSentence };
  }
}

/** How much of what is before the program on its line is prose, a time, a bullet: all but assignments and wrappers after it. */
function leadInLength(line: string): number {
  const colon = /^.*(?:：|:(?=\s|$)|[\u3400-\u9fff]:)/.exec(line)?.[0].length ?? 0;
  const marks = /^[\s\d:.,/TZ+()[\]|*•·>#@=-]*$/;
  // A setting of a service: `ExecStart=/usr/bin/ansible-playbook ...`.
  if (/^\s*\w+\s*=\s*$/.test(line)) return line.length;
  let length = colon;
  for (const { 0: word, index } of line.matchAll(/[^\s\u3000]+/g)) {
    if (index < length) continue;
    const bare = word.replace(/^["'(「『“]+|[,.;:!?"'）)」』”]+$/g, '');
    const isProse = sentence.test(bare) || /[^ -~]/.test(word) || marks.test(word) || /[,;!?]$/.test(word);
    if (isProse) length = index + word.length;
  }
  // Chinese needs no space before the program.
  const glued = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]$/.test(line) ? line.length : length;
  const end = Math.max(length, glued);
  return end + (/^[\s\u3000]*/.exec(line.slice(end))?.[0].length ?? 0);
}

/** Where the command that goes through `index` ends: its line, those that a backslash adds, or the punctuation of a sentence. */
function lineEndFrom(text: string, index: number, isSentence: boolean): number {
  let at = index;
  for (;;) {
    const newline = text.indexOf('\n', at);
    if (newline === -1) return endOfSentence(text, index, text.length, isSentence);
    if (!/\\\r?$/.test(text.slice(Math.max(at, newline - 2), newline)))
      return endOfSentence(text, index, newline + 1, isSentence);
    at = newline + 1;
  }
}

const clause = /[,;]?[ \t]+(?:and|but|then|which|because|while|after|so|however|got|gives|fails?|failed)[ \t]/i;
const stop = /[。，；！？）」』”]|[,;!?](?=\s)|[.,;](?=\s*$)|\.(?=\s+[A-Z\u3400-\u9fff])|\)(?=\s|$)/;

function endOfSentence(text: string, index: number, end: number, isSentence: boolean): number {
  if (!isSentence) return end;
  const line = text.slice(index, end);
  const ends = [line.search(clause), line.search(stop)].filter((at) => at !== -1);
  return index + Math.min(line.length, ...ends);
}
