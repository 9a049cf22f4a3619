import { withoutEntities } from '../shell/markup.ts';
import { isObject, parsed, quotedText } from './json-text.ts';

const escapeSign = String.fromCharCode(27);
/** Colours as a terminal gets them, and as editors and journals write them. */
const colour = new RegExp(`(?:${escapeSign}|\\^\\[|#033)\\[[0-9;?]{0,32}[ -/]?[@-~]`, 'g');

/** What log stores call the text of a line. */
const TEXT_KEYS = ['log', 'MESSAGE', 'message', 'line', 'text', 'textPayload', '_raw'];
/** The text of a line that a container, a journal or a log store has written as JSON: `{"log":"TASK [...]\n","stream":"stdout"}`. */
const stored = /^[ \t]{0,40}\{.{0,2000}"(?:log|message|MESSAGE|line|text|textPayload|_raw)"[ \t]*:[ \t]*"/;
/** The same as `key=value` pairs: `time="..." level=info msg="fatal: [w1]: ..."`. */
const paired = /^(?:[\w.@-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,20}(?:msg|message|log|line)="([^\n]*)$/;

/** A log as it was printed: without colours, and what log stores, journals and web pages have written around or into its lines. */
export function unwrapped(log: string): string {
  const text = log.replace(colour, '').replaceAll('\0', '');
  const lines = text.includes('"')
    ? text.split('\n').map((line) => (stored.test(line) ? printed(line) : ofPair(line)))
    : [text];
  return withoutEntities({ text: lines.join('\n') }).text;
}

function printed(line: string): string {
  const entry = parsed(line);
  if (!isObject(entry)) return line;
  const text = TEXT_KEYS.map((key) => entry[key]).find((one) => typeof one === 'string');
  return typeof text === 'string' ? text.replace(/\n$/, '') : line;
}

function ofPair(line: string): string {
  const value = paired.exec(line)?.[1];
  return value === undefined ? line : (quotedText(value) ?? line);
}

/** A log whose line ends were lost: what begins a line of Ansible's is on one of its own again, where a banner or a result ends before it. */
export function unfolded(text: string): string {
  return text.replace(
    /(\*{3}|\}|\b(?:ok|changed|skipping): \[[^\]\s]{1,255}\]) +(?=(?:TASK|PLAY|RUNNING HANDLER|HANDLER) \[|PLAY RECAP|NO MORE HOSTS|(?:fatal|failed|ok|changed|skipping): \[)/g,
    '$1\n',
  );
}
