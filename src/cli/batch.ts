import {
  analyze,
  type InventoryFile,
  isSettingValue,
  type Locale,
  predictionJson,
  type Request,
  type Setting,
  safeJson,
  settingNames,
} from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { linesOf } from './lines.ts';
import { MOST_MARKS, marksIn } from './marks.ts';
import { messages } from './messages.ts';
import { withoutSecrets } from './without-secrets.ts';

const options = {
  'with-secrets': { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

const MEGABYTE = 1024 * 1024;
const LONGEST_LINE = 64 * MEGABYTE;
/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 200;

/** `multus-clinic batch`: a request a line in, a prediction a line out, one after the other; 2 when a line was no request. */
export async function batch(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest = [] } = readArguments(args, options, locale);
  const withSecrets = values.has('with-secrets');
  const [unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(messages[locale].argumentUnwanted(unwanted));
  const progress = progressOn(io, locale);
  let done = 0;
  let hasBad = false;
  for await (const line of linesOf(io.stdin, LONGEST_LINE)) {
    if (line?.trim() === '') continue;
    const answer = answerTo(line, withSecrets, locale);
    hasBad ||= 'error' in answer;
    await io.stdout.write(`${safeJson(answer)}\n`);
    if (!io.stdout.isOpen()) break;
    done += 1;
    await progress.at(done);
  }
  await progress.end();
  return hasBad ? 2 : 0;
}

function answerTo(line: string | undefined, withSecrets: boolean, locale: Locale): object {
  const read =
    line === undefined ? { error: messages[locale].lineTooLong(LONGEST_LINE / MEGABYTE) } : parseRequest(line, locale);
  if (!('request' in read)) return { id: read.id ?? null, error: read.error };
  const prediction = analyze(read.request);
  if (withSecrets) return predictionJson(prediction, read.id);
  try {
    return predictionJson(withoutSecrets(read.request, prediction, locale).prediction, read.id);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { id: read.id ?? null, error: error.message };
  }
}

type ReadLine =
  | { readonly id?: unknown; readonly request: Request }
  | { readonly id?: unknown; readonly error: string };

/** A value of each setting, as an error message shows what is wanted. */
const wanted: Readonly<Record<Setting, string>> = {
  kubespray: '"v2.25.1"',
  ansible: '"2.16.8"',
  facts: '"cached", "empty" or ["w1"]',
  down: '[{"host": "w1", "from": "start"}]',
  patched: 'true',
  vaultHoldsSecrets: 'true',
};

/** Reads one line; `null` says nothing, and neither does `all` as a release. */
function parseRequest(line: string, locale: Locale): ReadLine {
  const words = messages[locale];
  const value = parsedJson(line);
  if (value === undefined) return { error: words.notJson };
  if (!isObject(value)) return { error: words.notObject };
  const { id, files, command } = value;
  const withId = id === undefined ? {} : { id };
  const wrong = (field: string, form: string): ReadLine => ({ ...withId, error: words.fieldWrong(field, form) });
  if (!Array.isArray(files) || !files.every(isFile)) return wrong('files', '[{"path": "...", "text": "..."}]');
  if (typeof command !== 'string') return wrong('command', '"..."');
  const marks = files.reduce((sum, file) => sum + marksIn(file), 0);
  if (marks > MOST_MARKS) return { ...withId, error: words.tooMuch(files.at(-1)?.path ?? '', MOST_MARKS) };
  const given = settingNames.filter((name) => (value[name] ?? undefined) !== undefined);
  const odd = given.find((name) => !isSettingValue[name](value[name]));
  if (odd) return wrong(odd, wanted[odd]);
  const named = given.filter((name) => name !== 'kubespray' || value.kubespray !== 'all');
  const settings = Object.fromEntries(named.map((name) => [name, value[name]]));
  const request: Request = { files: files.map(({ path, text }) => ({ path, text })), command, ...settings };
  return { ...withId, request };
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFile(value: unknown): value is InventoryFile {
  return isObject(value) && typeof value.path === 'string' && typeof value.text === 'string';
}

type Progress = { readonly at: (done: number) => Promise<void>; readonly end: () => Promise<void> };

/** How far a batch is, on a terminal only. */
function progressOn({ stderr }: Io, locale: Locale): Progress {
  let shownAt = 0;
  let isShown = false;
  return {
    at: async (done) => {
      const now = Date.now();
      if (!stderr.isTerminal || now - shownAt < PROGRESS_EVERY) return;
      shownAt = now;
      isShown = true;
      await stderr.write(`\r\u001b[K${messages[locale].progress(done)}`);
    },
    end: async () => {
      if (isShown) await stderr.write('\r\u001b[K');
    },
  };
}
