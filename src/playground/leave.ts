import {
  type Dropped,
  inertMarkdown,
  type Locale,
  type Prediction,
  parseCommand,
  predictionJson,
  type Redaction,
  type Renamed,
  type Request,
  renderMarkdown,
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
  redaction: Redaction,
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
  const { request, prediction } = redaction;
  const shared = asTyped(request, input, fileNames);
  return { kind: 'ready', request, exports: exportsOf(request, prediction, shared, place, locale), dropped, renamed };
}

function exportsOf(
  request: Request,
  prediction: Prediction,
  shared: Input,
  { page, site, version }: PagePlace,
  locale: Locale,
): Exports {
  const link = page + encodeShare(shared);
  const linkTooLong = link.length > trackerLimit;
  const markdown = (language: Locale): string => {
    const text = renderMarkdown(request, prediction, { locale: language, withFiles: true, site });
    return linkTooLong ? text : `${text}\n[${leaveStrings[language].reproduce}](${link})\n`;
  };
  const both = { en: markdown('en'), 'zh-CN': markdown('zh-CN') };
  return {
    link,
    linkTooLong,
    linkMarkdown: `[${inertMarkdown(verdictSentence(prediction, locale))}](${link})`,
    markdown: both,
    json: `${JSON.stringify({ request, prediction: predictionJson(prediction) }, undefined, 2)}\n`,
    sarif: `${safeJson(sarifLog(request, prediction, { locale, version, site }), 2)}\n`,
    picture: pictureSvg(
      { prediction, command: request.command, sentence: verdictSentence(prediction, locale) },
      locale,
    ),
    cli: cliCommand(request),
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
function cliCommand(request: Request): string {
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
    '--',
    command.trim(),
  ];
  return words.join(' ');
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
