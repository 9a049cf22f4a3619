import { cutMessageFinder } from './cut-messages.ts';
import { endOfQuoted, isObject, parsed, quotedText } from './json-text.ts';
import { type LoggedSetting, loggedSetting } from './logged-setting.ts';
import { type ErrorMessage, type MessageFinder, messageFinder } from './messages.ts';
import { nextCommands } from './next-commands.ts';
import { withoutPrefixes } from './prefixes.ts';
import { unfolded, unwrapped } from './unwrapped.ts';

/** A failure that a log tells of. */
export type LoggedFailure = {
  /** With its role, as Ansible prints it; `undefined`: the log does not say. */
  readonly task?: string;
  /** Hosts of the same failure, in the order of the log. */
  readonly hosts: readonly string[];
  /** Ansible's `msg`, or what is in its place. */
  readonly message: string;
  /** What is known of it, the most telling first. */
  readonly known: readonly ErrorMessage[];
};

/** What a log tells: its failures, those that are known first, and the run around them. */
export type DecodedLog = LoggedSetting & {
  readonly failures: readonly LoggedFailure[];
  /** Ids of the findings that its failures are symptoms of, the likeliest first. */
  readonly findings: readonly string[];
  /** The commands to run next, in order; words in capitals stand for what the log does not tell. */
  readonly run: readonly string[];
  /** Only the end of a very long log was read. */
  readonly cut: boolean;
};

/** UTF-16 units of a log that are read, from its end. */
export const longestLog = 2_000_000;
const mostFailures = 20;
const longestMessage = 4_000;

type Seen = { readonly task?: string; readonly host?: string; readonly message: string; readonly text: string };

/**
 * The failures of an ansible-playbook log, in any callback's form: default, yaml, json, jsonl, minimal, oneline, with prefixes of AWX, CI
 * systems and log files, colours and wrapped lines. `messages` are those that it knows. Never throws; time is linear in the log's length.
 */
export function decodeLog(log: string, messages: readonly ErrorMessage[]): DecodedLog {
  const [whole, beginnings] = [messageFinder(messages), cutMessageFinder(messages)];
  const messagesIn: MessageFinder = (text, task) => {
    const found = whole(text, task);
    return found.length > 0 ? found : beginnings(text, task);
  };
  const cut = log.length > longestLog;
  const text = unwrapped(cut ? log.slice(-longestLog) : log);
  const lines = withoutPrefixes(unfolded(text).split(/\r\n|\n|\r/));
  const seen = fromJson(text) ?? fromLines(lines);
  const failures = together(seen ?? wholeText(lines, whole, messagesIn), messagesIn);
  const setting = loggedSetting(lines);
  const known = failures.flatMap((failure) => failure.known);
  const findings = [...new Set(known.flatMap((one) => one.findings))];
  const [{ hosts, message } = { hosts: [], message: '' }] = failures;
  const run = nextCommands({ ...setting, findings, messages: known.map(({ id }) => id), hosts, message });
  return { ...setting, failures, findings, run, cut };
}

/** `fatal: [w1 -> cp1]: FAILED! => {`, `failed: [w1] (item=x) => {`, and the same with UNREACHABLE!. */
const failureLine = /^(?:fatal|failed): \[/;
/** `w1 | FAILED! => {`, as the callbacks minimal and oneline have it. */
const minimalLine = /^(\S{1,255}) \| (?:FAILED|UNREACHABLE)!/;
/** `w1 failed | msg: ...`, as the callback unixy has it. */
const unixyLine = /^\s{0,8}(\S{1,255}) (?:failed|unreachable)(?: \| |:)/i;
/** Where another result, task or play begins. */
const nextLine =
  /^(?:TASK|PLAY|RUNNING HANDLER|HANDLER|NO MORE HOSTS|PLAY RECAP|\.\.\.ignoring)\b|^(?:fatal|failed|ok|changed|skipping|included|rescued|ignored|unreachable): (?:\[|\S+ for )|^\S{1,255} \| [A-Z]{2,}|^\.\.\.ignoring/;

/** `undefined`: no line tells of a failing host, not even of one that is ignored. */
function fromLines(lines: readonly string[]): readonly Seen[] | undefined {
  const seen: Seen[] = [];
  let isLog = false;
  let task: string | undefined;
  for (let at = 0; at < lines.length && seen.length < 20 * mostFailures; at++) {
    const line = lines[at]!;
    task = taskIn(line, lines[at + 1] ?? '') ?? task;
    const host = hostOfFailure(line);
    if (host === undefined) continue;
    isLog = true;
    let end = at + 1;
    while (end < lines.length && !nextLine.test(lines[end]!)) end++;
    const body = lines.slice(at, end);
    const isIgnored = lines[end]?.startsWith('...ignoring') === true;
    if (!isIgnored) seen.push({ ...(task && { task }), host, message: messageOf(body), text: body.join('\n') });
    at = end - 1;
  }
  return isLog ? seen : undefined;
}

/** The name between the brackets of `TASK [role : name] ****`, also where the terminal wrapped it. */
function taskIn(line: string, next: string): string | undefined {
  const [, start] = /^(?:TASK|RUNNING HANDLER|HANDLER) \[/.exec(line) ? [0, line.indexOf('[') + 1] : [];
  if (start === undefined) return undefined;
  const whole = line.includes(']') ? line : line + next;
  // The name may have brackets of its own; the last one is before the stars.
  const banner = /\] ?\*{2}/.exec(whole);
  const end = banner ? banner.index : whole.lastIndexOf(']');
  return end < start ? undefined : whole.slice(start, end).trim();
}

function hostOfFailure(line: string): string | undefined {
  if (failureLine.test(line)) {
    const start = line.indexOf('[') + 1;
    const ends = [line.indexOf(' -> ', start), line.indexOf(']', start)].filter((at) => at !== -1);
    return ends.length > 0 ? line.slice(start, Math.min(...ends)) : line.slice(start);
  }
  return minimalLine.exec(line)?.[1] ?? (/\bmsg\b/.test(line) ? unixyLine.exec(line)?.[1] : undefined);
}

/** The `msg` of a result, as JSON, as YAML, or as whatever it is. */
function messageOf(lines: readonly string[]): string {
  const body = lines.join('\n');
  const arrow = body.indexOf('=>');
  const result = arrow === -1 ? body : body.slice(arrow + 2);
  return (jsonMessage(result) ?? yamlMessage(result.split('\n')) ?? plain(result)).slice(0, longestMessage).trim();
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function jsonMessage(text: string): string | undefined {
  const start = text.indexOf('{');
  if (start === -1 || text.slice(0, start).trim() !== '') return undefined;
  const end = text.lastIndexOf('}');
  // A terminal may have broken the lines anywhere, also inside words.
  for (const candidate of [text.slice(start, end + 1), text.slice(start, end + 1).replaceAll('\n', '')]) {
    const message = messageIn(parsed(candidate));
    if (message !== undefined) return message;
  }
  return quotedMessage(text);
}

/** The text after `"msg":` up to its closing quote, in a result that is no whole JSON. */
function quotedMessage(text: string): string | undefined {
  const start = /"msg":\s{0,8}"/.exec(text);
  if (!start) return undefined;
  const from = text.slice(start.index + start[0].length);
  return quotedText(from.replaceAll('\n', '')) ?? from.slice(0, endOfQuoted(from));
}

/** The message of a result; a loop's is often that of its first failing item. */
function messageIn(result: unknown): string | undefined {
  if (!isObject(result)) return undefined;
  const items = Array.isArray(result.results) ? result.results : [];
  const failing = items.find((item) => isObject(item) && item.failed === true);
  const own = textIn(result.msg);
  if (isObject(failing) && (own === undefined || /^(?:All items completed|One or more items failed)/.test(own)))
    return textIn(failing.msg) ?? own;
  return own ?? textIn(result.module_stderr) ?? textIn(result.stderr) ?? textIn(result.reason);
}

function textIn(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('\n') : undefined;
}

/** `msg: text`, over more lines if they stand deeper, or a block after `|`, `|-` or `>`. */
function yamlMessage(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => /^\s{0,40}(?:- )?msg:(?:\s|$)/.test(line));
  const first = lines[at];
  if (first === undefined) return undefined;
  const depth = first.length - first.trimStart().length;
  let end = at + 1;
  while (end < lines.length && isDeeper(lines[end]!, depth)) end++;
  const value = first.slice(first.indexOf('msg:') + 4).trim();
  const more = lines.slice(at + 1, end).map((line) => line.trim());
  if (/^[|>][+-]?\d?$/.test(value)) return more.join('\n');
  const text = [value, ...more].join(' ').trim();
  const [, single, double] = /^(?:'([\s\S]*)'|"([\s\S]*)")$/.exec(text) ?? [];
  if (double !== undefined) return (parsed(text) as string | undefined) ?? double;
  return single?.replaceAll("''", "'") ?? text;
}

function isDeeper(line: string, depth: number): boolean {
  return line.trim() === '' || line.length - line.trimStart().length > depth;
}

type Hosts = Readonly<Record<string, unknown>>;

/** The callbacks json (one document) and jsonl (one event a line); `undefined`: the log is neither. */
function fromJson(text: string): readonly Seen[] | undefined {
  const start = /^[ \t]{0,40}\{/m.exec(text)?.index;
  if (start === undefined) return undefined;
  if (/"plays"\s*:/.test(text)) {
    const document = parsed(text.slice(start, text.lastIndexOf('}') + 1));
    if (isObject(document) && Array.isArray(document.plays)) return document.plays.flatMap(seenInPlay);
  }
  if (/"event_data"\s*:/.test(text)) return seenInEvents(text, start);
  if (!/"_event"\s*:/.test(text)) return undefined;
  return text.split('\n').flatMap((line) => {
    const event = line.trimStart().startsWith('{') ? parsed(line) : undefined;
    return isObject(event) && isObject(event.hosts) ? seenInTask(event) : [];
  });
}

/** Job events of AWX, one in a document, a list of them under `results`, or one a line. */
function seenInEvents(text: string, start: number): readonly Seen[] | undefined {
  const whole = parsed(text.slice(start, text.lastIndexOf('}') + 1));
  const parts = whole === undefined ? text.split('\n').map((line) => parsed(line.trim())) : [whole];
  const events = parts.flatMap((part) => (isObject(part) && Array.isArray(part.results) ? part.results : [part]));
  const seen = events.flatMap((event: unknown): readonly Seen[] => {
    if (!isObject(event) || !isObject(event.event_data) || !/failed|unreachable/.test(String(event.event))) return [];
    const { host, role, task, res, ignore_errors: isIgnored } = event.event_data;
    if (isIgnored === true || !isObject(res)) return [];
    const name = textIn(task);
    const whole =
      name !== undefined && textIn(role) !== undefined && !name.includes(' : ') ? `${role} : ${name}` : name;
    const message = (messageIn(res) ?? plain(JSON.stringify(res))).slice(0, longestMessage);
    const text = `${message}${JSON.stringify(res)}`;
    return [{ ...(whole !== undefined && { task: whole }), ...(typeof host === 'string' && { host }), message, text }];
  });
  return seen.length > 0 ? seen : undefined;
}

function seenInPlay(play: unknown): readonly Seen[] {
  return isObject(play) && Array.isArray(play.tasks) ? play.tasks.flatMap(seenInTask) : [];
}

function seenInTask(entry: unknown): readonly Seen[] {
  if (!isObject(entry) || !isObject(entry.hosts)) return [];
  const task = isObject(entry.task) ? textIn(entry.task.name) : undefined;
  return Object.entries(entry.hosts as Hosts).flatMap(([host, result]) => {
    if (!isObject(result) || (result.failed !== true && result.unreachable !== true)) return [];
    if (result.ignore_errors === true) return [];
    const text = result.unreachable === true ? 'UNREACHABLE! ' : '';
    const message = (messageIn(result) ?? plain(JSON.stringify(result))).slice(0, longestMessage);
    return [{ ...(task !== undefined && { task }), host, message, text: text + message + JSON.stringify(result) }];
  });
}

/** A log without a failing result: a pasted message, or an error before the first task. */
function wholeText(lines: readonly string[], whole: MessageFinder, messagesIn: MessageFinder): readonly Seen[] {
  const text = lines.join('\n');
  if (messagesIn(text, undefined).length === 0) return [];
  const tasks = lines.flatMap((line, at) => taskIn(line, lines[at + 1] ?? '') ?? []);
  const telling = lines.filter((line) => whole(line, tasks.at(-1)).length > 0).slice(0, mostFailures);
  const message = (telling.length > 0 ? telling.join('\n') : text).slice(0, longestMessage).trim();
  return [{ ...(tasks.length > 0 && { task: tasks.at(-1)! }), message, text }];
}

/** Equal failures of several hosts are one; those that are known come first, in the order of the log. */
function together(seen: readonly Seen[], messagesIn: MessageFinder): readonly LoggedFailure[] {
  const byMessage = new Map<string, { failure: LoggedFailure; hosts: Set<string> }>();
  for (const { task, host, message, text } of seen) {
    const key = JSON.stringify([task, message]);
    const group = byMessage.get(key);
    if (group) {
      if (host !== undefined) group.hosts.add(host);
      continue;
    }
    const hosts = new Set(host === undefined ? [] : [host]);
    const known = messagesIn(`${message}\n${text}`, task);
    byMessage.set(key, { hosts, failure: { ...(task !== undefined && { task }), hosts: [], message, known } });
  }
  const failures = [...byMessage.values()].map(({ failure, hosts }) => ({ ...failure, hosts: [...hosts] }));
  const rank = ({ known }: LoggedFailure) =>
    known.some(({ findings }) => findings.length > 0) ? 0 : known.length > 0 ? 1 : 2;
  return failures.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostFailures);
}
