import {
  analyze,
  type Dropped,
  inertMarkdown,
  type Locale,
  type MarkdownOptions,
  type Prediction,
  parseCommand,
  predictionJson,
  type Redaction,
  type Renamed,
  type Request,
  type Runbook,
  type RunbookRedaction,
  renderMarkdown,
  renderRunbookMarkdown,
  runbookJson,
  runbookSarif,
  runbookSentence,
  type SarifOptions,
  safeJson,
  sarifLog,
  verdictSentence,
} from '../analyzer/index.ts';
import { pictureSvg } from '../views/picture-svg.ts';
import { type BugForm, bugForm } from './bug-form.ts';
import type { Input } from './input.ts';
import { leaveStrings } from './leave-strings.ts';
import { requestFileText } from './request-file.ts';
import { encodeShare, trackerLimit } from './share.ts';

/** Where the page stands: its own address without a fragment, that of the site's start page, and the version of both. */
export type PagePlace = { readonly page: string; readonly site: string; readonly version: string };

/** Everything by which a verdict leaves the page, made of the redacted request alone. */
export type Exports = {
  readonly link: string;
  /** The link is longer than issue trackers take. */
  readonly linkTooLong: boolean;
  /** The link as Markdown, with the verdict as its words. */
  readonly linkMarkdown: string;
  readonly markdown: Readonly<Record<Locale, string>>;
  readonly json: string;
  readonly sarif: string;
  /** The step that decides, as an SVG file. */
  readonly picture: string;
  /** The same question to the command-line tool. */
  readonly cli: string;
  /** The request as a file that this page opens and `multus-clinic batch` reads. */
  readonly file: string;
  readonly bugForm: BugForm;
  /** A report that this verdict is wrong. */
  readonly wrong: string;
};

/** What would leave the page: exports, or the reason why there are none, and what was taken out on the way. */
export type Leaving = {
  readonly dropped: readonly Dropped[];
  readonly renamed: readonly Renamed[];
} & (
  | { readonly kind: 'ready'; readonly request: Request; readonly exports: Exports }
  | { readonly kind: 'refused'; readonly because: 'outcome-changes' | 'secret-remains'; readonly subject: string }
);

/** `input`: what the request was read from, and under which names, so that a text without a name leaves without one. */
export function leavingWith(
  redaction: Redaction | RunbookRedaction,
  input: Input,
  fileNames: readonly string[],
  place: PagePlace,
  locale: Locale,
): Leaving {
  const { dropped, renamed } = redaction;
  if (redaction.kind === 'refused') {
    const { because, subject } = redaction;
    return { kind: 'refused', because, subject, dropped, renamed };
  }
  const { request } = redaction;
  const shared = asTyped(request, input, fileNames);
  const told =
    'runbook' in redaction ? toldRunbook(request, redaction.runbook) : toldPrediction(request, redaction.prediction);
  return { kind: 'ready', request, exports: exportsOf(request, told, shared, place, locale), dropped, renamed };
}

/** What is told of a request, in each form. */
type Told = {
  readonly sentence: (locale: Locale) => string;
  readonly markdown: (options: MarkdownOptions) => string;
  readonly data: object;
  readonly sarif: (options: SarifOptions) => object;
  /** The command that the picture and a bug report are about, and what it does. */
  readonly command: string;
  readonly prediction: Prediction;
  /** How the command-line tool takes the command. */
  readonly cli: (command: string) => string;
};

function toldPrediction(request: Request, prediction: Prediction): Told {
  return {
    sentence: (locale) => verdictSentence(prediction, locale),
    markdown: (options) => renderMarkdown(request, prediction, options),
    data: { prediction: predictionJson(prediction) },
    sarif: (options) => sarifLog(request, prediction, options),
    command: request.command,
    prediction,
    cli: (command) => `-- ${command.trim()}`,
  };
}

function toldRunbook(request: Request, runbook: Runbook): Told {
  const { steps, first } = runbook;
  const step = steps.findLast(({ prediction }, at) => prediction && (first === undefined || at === first));
  return {
    sentence: (locale) => runbookSentence(runbook, locale),
    markdown: (options) => renderRunbookMarkdown(request, runbook, options),
    data: { runbook: runbookJson(runbook) },
    sarif: (options) => runbookSarif(request, runbook, options),
    command: step?.command ?? request.command,
    prediction: step?.prediction ?? analyze(request),
    cli: (command) => `--script - <<'EOF'\n${command.trim()}\nEOF`,
  };
}

function exportsOf(
  request: Request,
  told: Told,
  shared: Input,
  { page, site, version }: PagePlace,
  locale: Locale,
): Exports {
  const { prediction } = told;
  const link = page + encodeShare(shared);
  const linkTooLong = link.length > trackerLimit;
  const markdown = (language: Locale): string => {
    const text = told.markdown({ locale: language, withFiles: true, site });
    return linkTooLong ? text : `${text}\n[${leaveStrings[language].reproduce}](${link})\n`;
  };
  const both = { en: markdown('en'), 'zh-CN': markdown('zh-CN') };
  return {
    link,
    linkTooLong,
    linkMarkdown: `[${inertMarkdown(told.sentence(locale))}](${link})`,
    markdown: both,
    json: `${JSON.stringify({ request, ...told.data }, undefined, 2)}\n`,
    sarif: `${safeJson(told.sarif({ locale, version, site }), 2)}\n`,
    picture: pictureSvg({ prediction, command: told.command, sentence: verdictSentence(prediction, locale) }, locale),
    cli: cliCommand(request, told),
    file: requestFileText(request),
    bugForm: bugForm(request, prediction, linkTooLong ? undefined : link),
    wrong: `${leaveStrings[locale].wrongHead}\n\n${both[locale]}`,
  };
}

/** The redacted request as the reader typed it: a field without a name has none, unless it got another one. */
function asTyped(request: Request, input: Input, fileNames: readonly string[]): Input {
  const nameless = new Set(input.files.flatMap(({ path }, at) => (path === '' ? [fileNames[at] ?? ''] : [])));
  const files = request.files.map(({ path, text }) => ({ path: nameless.has(path) ? '' : path, text }));
  return { ...request, files };
}

/** The same question to the command-line tool, which reads the inventory that the command names, else the first file. */
function cliCommand(request: Request, { cli }: Told): string {
  const { files, command, kubespray, ansible, facts, down = [], patched, vaultHoldsSecrets } = request;
  const { inventories } = parseCommand(command, files);
  const first = files[0]?.path;
  const words = [
    'multus-clinic diagnose',
    ...(inventories.length === 0 && first !== undefined ? [`-i ${shellWord(first)}`] : []),
    ...(kubespray === undefined ? [] : [`-k ${shellWord(kubespray)}`]),
    ...(ansible === undefined ? [] : [`--ansible ${shellWord(ansible)}`]),
    ...(facts === undefined ? [] : [`--facts ${shellWord(String(facts))}`]),
    ...down.map(({ host, from }) => `--down ${shellWord(from === 'start' ? host : `${host}@${from}`)}`),
    ...(patched ? ['--patched'] : []),
    ...(vaultHoldsSecrets ? ['--vault-holds-secrets'] : []),
    cli(command),
  ];
  return words.join(' ');
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
