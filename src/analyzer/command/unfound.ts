import { baseName } from '../base-name.ts';
import type { Fault, Problem } from '../problem.ts';
import type { Located } from '../shell/locate.ts';
import { terminalCode } from '../shell/terminal.ts';
import { isAnsiblePlaybook } from '../shell/wrappers.ts';
import { optionsBySpelling } from './options.ts';
import { notRead } from './unread.ts';

/** Linux takes at most 128 KiB in one argument, so that `bash -c` takes no longer command. */
const longestCommand = 131_072;
const otherPrograms = new Set(['ansible', 'ansible-pull', 'ansible-console', 'ansible-inventory', 'ansible-galaxy']);

const launchers = new Set(['ansible-navigator', 'ansible-runner']);

/** The problem of a text that is no text to read at all: empty, binary, far too long. */
export function unreadableText(text: string): Problem | undefined {
  const whole = { start: 0, end: text.length };
  if (text.trim() === '') return { code: 'command-empty', severity: 'error', span: whole, data: {} };
  const control = controlCharacterAt(text);
  if (control !== -1) {
    const data = { code: text.charCodeAt(control).toString(16).padStart(4, '0') };
    return { code: 'command-binary', severity: 'error', span: { start: control, end: control + 1 }, data };
  }
  if (text.length <= longestCommand) return undefined;
  return {
    code: 'command-too-long',
    severity: 'error',
    span: whole,
    data: { length: text.length, most: longestCommand },
  };
}

/** The one problem of a text that holds no call of `ansible-playbook`, with the nearest thing that it may have meant. */
export function problemsWithoutProgram(text: string, located: Located): readonly Problem[] {
  const words = located.commands.flatMap((command) => command.words);
  const [first] = words;
  const start = text.search(/\S/);
  const line = { start, end: start + (text.slice(start).split('\n')[0] ?? '').trimEnd().length };
  const about = (fault: Fault): readonly Problem[] => [{ ...fault, severity: 'error', span: line }];
  if (!first || located.invocations.length > 0) return about({ code: 'not-a-command', data: {} });
  const misspelt = words.find((word, index) => isMisspelt(word.text, words[index + 1]?.text));
  if (misspelt) {
    const span = { start: misspelt.start, end: misspelt.end };
    const data = { word: misspelt.text, suggestion: 'ansible-playbook' };
    return [{ code: 'program-misspelt', severity: 'error', span, data }];
  }
  if (/^(?:awx|tower-cli|controller)\b.*\blaunch\b/m.test(text.trimStart()))
    return about({ code: 'program-template', data: {} });
  const program = words.find((word) => /^ansible(?:-\w+)?$/.test(baseName(word.text)));
  if (program && launchers.has(baseName(program.text)))
    return about({ code: 'program-launcher', data: { program: baseName(program.text) } });
  if (program && otherPrograms.has(baseName(program.text)) && words.indexOf(program) < 4) {
    return about({ code: 'program-other', data: { program: baseName(program.text) } });
  }
  if (/\.ya?ml$/.test(first.text) || optionsBySpelling.has(first.text.split('=')[0] ?? '')) {
    return about({ code: 'program-missing', data: { suggestion: `ansible-playbook ${text.trim()}` } });
  }
  const [unread] = [...located.unfollowed, ...located.idle];
  return unread ? [notRead(text, unread)] : about({ code: 'not-a-command', data: {} });
}

function isMisspelt(text: string, next: string | undefined): boolean {
  const name = baseName(text);
  if (name === 'ansible' && next === 'playbook') return true;
  if (otherPrograms.has(name) || launchers.has(name) || isAnsiblePlaybook(text)) return false;
  return /^an?n?s[ia]*b[el]*[-_–—]?pl?a?ya?b?oo?k?s?$/i.test(name) || name === 'ansible_playbook';
}

/** The first character that no shell text holds, orders to the terminal aside: controls but tab, line feed and carriage return, and the replacement character. */
function controlCharacterAt(text: string): number {
  const shown = text.replace(terminalCode, (code) => ' '.repeat(code.length));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return shown.search(/[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f\ufffd]/);
}
