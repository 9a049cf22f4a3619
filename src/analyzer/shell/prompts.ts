import { passageOf } from './passage.ts';
import type { Source } from './source.ts';

/** What a line begins with before a command: `ansible-playbook` itself, or a program that runs it, sets it up or is typed around it. */
const commandStart =
  /(?:\S{0,200}\/)?ansible-playbook|(?:sudo|env|docker|podman|nerdctl|nohup|time|timeout|nice|stdbuf|exec|watch|cd|ssh|source|export|bash|sh|kubectl|tmux|screen|script|poetry|uv|pipenv|set|for|while|if|\.)[ \t]|[A-Za-z_]\w{0,60}=/
    .source;

const user = String.raw`[\w.-]{1,60}@[\w.-]{1,60}`;
const prompts: readonly string[] = [
  // [root@node1 ~]#
  String.raw`\[[^\]\n]{1,80}\][ \t]?[#$%>]`,
  // root@node1:~/kubespray#, user@mac kubespray %
  String.raw`${user}[^\s#$%>❯➜'"]{0,80}(?:[ \t][^\s#$%>❯➜'"]{1,80}){0,3}[ \t]?[#$%>❯➜]`,
  // oh-my-zsh: an arrow, the folder, the branch
  String.raw`[➜→][ \t]+(?!(?:${commandStart}))[^\s'"]{1,80}(?:[ \t]+git:\([^)\n]{1,80}\))?(?:[ \t]*[✗✔✘±☁⚡])?`,
  // bash-5.1$, sh-4.2#, / #, ~/kubespray $
  String.raw`(?:ba|z|k|da|a)?sh-\d[\d.]{0,9}[#$]`,
  String.raw`(?:~|/|~?/[\w./-]{1,80})[ \t]?[#$%❯]`,
  // PowerShell and cmd.exe
  String.raw`PS(?:[ \t][A-Za-z]:[^>\n'"]{0,120}|[ \t][/~][^>\n'"]{0,120})?>`,
  String.raw`[A-Za-z]:\\[^>\n'"]{0,120}>`,
  // frames of two-line prompts
  String.raw`[└╰╚][─═]{0,4}[\w>]{0,4}[ \t]?[#$%❯>]?`,
  '[$%❯➜»λ›⟩▶+]',
];
/** What a log or a table of cron puts before the command of a line. */
const prefix = String.raw`(?:[\w.-]{1,60}[ \t]{0,20}\|[ \t]+|(?:@[a-z]{4,9}[ \t]+|(?:[\d*/,-]{1,20}[ \t]+){5})(?:root[ \t]+)?(?=${commandStart}))`;
const environment = String.raw`(?:\((?:⎈[ \t]*)?[\w.:@/| -]{1,60}\)[ \t]*){0,2}`;
const clock = String.raw`(?:\[?\d{1,4}[-:/]\d{1,2}[-:/.\dTZ+]{1,30}\]?[ \t]+)?`;
const anyPrompt = `(?:${prompts.join('|')})`;
const spaced = new RegExp(String.raw`^[ \t]*${prefix}?${clock}${environment}${anyPrompt}[ \t]+(?=\S)`);
/** Without a space after it a prompt is one only before something that is plainly a command. */
const glued = new RegExp(String.raw`^[ \t]*${clock}${environment}${anyPrompt}(?=${commandStart})`);
const markOnly = new RegExp(String.raw`^[ \t]*(?:\([\w.-]{1,60}\)[ \t]+|${prefix})(?=${commandStart})`);
/** What a shell prints where a line goes on: `> `, zsh's `dquote> `, PowerShell's `>> `. */
const continued = /^[ \t]*(?:[a-z]{2,12}[ \t]?){0,4}>{1,2}[ \t]/;
const rootOnly = /^[ \t]*#[ \t]*(?=\S)/;

/** How much of a line is prompts: more than one where somebody copied it together with the prompt that was already there. */
function promptLength(line: string): number {
  let length = 0;
  for (let count = 0; count < 3; count++) {
    // A prompt is short; a long line is cut so that no expression runs far.
    const head = line.slice(length, length + 600);
    const found = (spaced.exec(head) ?? glued.exec(head) ?? markOnly.exec(head))?.[0].length ?? 0;
    if (found === 0) break;
    length += found;
  }
  return length;
}

/**
 * The commands of a terminal session: lines with a prompt, without it, and the lines that go on from them. `withOthers` keeps the
 * lines without a prompt as well, because not everybody copies one. `undefined`: there is nothing to take away.
 */
export function sessionPassage(source: Source, withOthers: boolean): Source | undefined {
  const { text } = source;
  const builder = passageOf(source);
  let prompted = false;
  let changed = false;
  let goesOn = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const length = promptLength(line);
    const more = continued.exec(line.slice(0, 80))?.[0].length ?? 0;
    const from = start + (length > 0 ? length : prompted || goesOn ? more : 0);
    if (length > 0 || goesOn || (prompted && more > 0) || withOthers) {
      builder.copy(from, end);
      prompted ||= length > 0;
      changed ||= from > start;
      goesOn = /\\\r?\n?$/.test(line);
    }
  }
  return (withOthers ? changed : prompted) ? builder.finish() : undefined;
}

/** The text without the `# ` at the start of its lines: a prompt of root, which looks like a comment. `undefined`: no line has one. */
export function rootPassage(source: Source): Source | undefined {
  const builder = passageOf(source);
  let found = false;
  for (const { start, end } of linesOf(source.text)) {
    const length = rootOnly.exec(source.text.slice(start, start + 80))?.[0].length ?? 0;
    found ||= length > 0;
    builder.copy(start + length, end);
  }
  return found ? builder.finish() : undefined;
}

const otherContinuation = /(?<![ \t])[ \t]+[`^][ \t]*\r?\n[ \t]*/g;

/** The text with the lines joined that PowerShell (a back-tick) or cmd.exe (a caret) goes on with; itself where it has none. */
export function joinedPassage(source: Source): Source {
  const { text } = source;
  if (/\\\r?\n/.test(text)) return source;
  const builder = passageOf(source);
  let copied = 0;
  for (const { 0: found, index } of text.matchAll(otherContinuation)) {
    builder.copy(copied, index).put(' ', index, index + found.length);
    copied = index + found.length;
  }
  return copied === 0 ? source : builder.copy(copied, text.length).finish();
}

/** The lines of a text, line ends included. */
export function* linesOf(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    yield { start, end };
    start = end;
  }
}
