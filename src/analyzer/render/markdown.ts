import { aloneRequest } from '../alone-request.ts';
import { describeReport } from '../findings/describe.ts';
import type { Locale } from '../locale.ts';
import type { Prediction, Remedy, Report } from '../prediction.ts';
import { remedyCost, remedyTitle } from '../remedies/describe.ts';
import type { Request } from '../request.ts';
import { placeOf } from '../span.ts';
import { disruptionSentence } from './disruption.ts';
import { evidenceRows } from './evidence-rows.ts';
import { inertMarkdown } from './inert-markdown.ts';
import { type InputText, inputTexts } from './input-texts.ts';
import { code, fence, withCode } from './markdown-parts.ts';
import { pageAddress } from './page-address.ts';
import { type RemedyChange, remedyChanges } from './remedy-changes.ts';
import { stopOf } from './run-ends.ts';
import { runWords } from './run-words.ts';
import { verdictSentence } from './sentence.ts';
import { wayOutParts } from './way-out-parts.ts';
import { reportWords } from './words.ts';

export type MarkdownOptions = {
  readonly locale: Locale;
  /** Whether the texts of the files are part of it. They may hold secrets. */
  readonly withFiles?: boolean;
  /** The address of the site's start page, for links to findings. */
  readonly site?: string;
};

/** A prediction for an issue tracker: request, verdict, evidence, findings, remedies, always in this order. */
export function renderMarkdown(request: Request, prediction: Prediction, options: MarkdownOptions): string {
  const sections = [
    requestSection(request, prediction, options),
    ...answerSections(request, prediction, options),
    freshness(prediction, options),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** What is said of a request; a section that is empty has nothing to say. */
export function answerSections(request: Request, prediction: Prediction, options: MarkdownOptions): readonly string[] {
  return [
    verdictSection(prediction, options),
    evidenceSection(prediction, options),
    findingsSection(request, prediction, options),
    remediesSection(request, prediction, options),
  ];
}

/** What is asked: the command, the release, the files. */
export function requestSection(
  request: Request,
  { evidence, outcomes }: Pick<Prediction, 'evidence' | 'outcomes'>,
  options: MarkdownOptions,
): string {
  const words = reportWords[options.locale];
  const { colon } = words;
  const release = outcomes
    ? words.everyRelease
    : inertMarkdown(request.kubespray ?? evidence.release ?? words.everyRelease);
  const ansible = request.ansible ?? (outcomes ? undefined : evidence.ansible);
  const files = request.files.map(({ path, text }) => `- ${code(words.file(path, lineCount(text)))}`);
  const texts = options.withFiles
    ? request.files.map(
        ({ path, text }) => `<details><summary>${inertMarkdown(path)}</summary>\n\n${fence(text)}\n\n</details>`,
      )
    : [];
  return [
    `### ${words.request}`,
    fence(request.command, 'sh'),
    [
      `- ${words.release}${colon}${release}`,
      ...(ansible === undefined ? [] : [`- ansible-core${colon}${inertMarkdown(ansible)}`]),
      ...(options.withFiles ? [] : files),
    ].join('\n'),
    ...texts,
  ].join('\n\n');
}

function verdictSection(prediction: Prediction, { locale }: MarkdownOptions): string {
  const words = reportWords[locale];
  const message = stopOf(prediction)?.message;
  const wayOut = wayOutParts(prediction, locale);
  return [
    `### ${words.verdict}`,
    `**${inertMarkdown(verdictSentence(prediction, locale))}**`,
    ...(wayOut
      ? [
          inertMarkdown(wayOut.state),
          inertMarkdown(wayOut.before),
          fence(wayOut.commands.join('\n'), 'sh'),
          withCode(wayOut.after),
        ]
      : []),
    inertMarkdown(disruptionSentence(prediction.run, locale)),
    ...(message === undefined ? [] : [`${words.ansiblePrints}${words.colon.trimEnd()}`, fence(message, 'text')]),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function evidenceSection(prediction: Prediction, { locale }: MarkdownOptions): string {
  const words = reportWords[locale];
  const rows = evidenceRows(prediction, locale);
  if (rows.length === 0) return '';
  const table = rows.map(({ play, batch, hosts, task, result }) =>
    row([play, batch, hosts, task, result].map(inertMarkdown)),
  );
  const head = [words.play, words.batch, words.hosts, words.task, words.result];
  return [`### ${words.evidence}`, [row(head), row(head.map(() => '---')), ...table].join('\n')].join('\n\n');
}

function findingsSection(request: Request, { findings }: Prediction, options: MarkdownOptions): string {
  if (findings.length === 0) return '';
  const words = reportWords[options.locale];
  const textOf = inputTexts(request);
  const items = findings.map((report) => findingItem(report, report.span && textOf(report.span), options));
  return `### ${words.findings}\n\n${items.join('\n')}`;
}

function findingItem(report: Report, input: InputText | undefined, { locale, site }: MarkdownOptions): string {
  const words = reportWords[locale];
  const { title, message, change } = describeReport(report, locale);
  const id =
    site === undefined
      ? code(report.id)
      : `[${code(report.id)}](${pageAddress(site, locale, `findings/${report.id}/`)})`;
  const place = report.span && input ? ` (${placeWords(report.span.start, input, locale)})` : '';
  const body = [message, change].filter((text) => text !== '' && text !== title).map((text) => `  ${withCode(text)}`);
  return [`- **${words.severity[report.severity]}** ${id}${place}${words.colon}${withCode(title)}`, ...body].join('\n');
}

function placeWords(start: number, { file, text }: InputText, locale: Locale): string {
  const { line, column } = placeOf(text, start);
  return file === undefined ? reportWords[locale].commandPlace(line, column) : code(`${file}:${line}:${column}`);
}

function remediesSection(request: Request, prediction: Prediction, { locale }: MarkdownOptions): string {
  const { remedies } = prediction;
  if (remedies.length === 0) return '';
  const words = reportWords[locale];
  const items = remedies.map((remedy, index) =>
    remedyItem(aloneRequest(request, prediction), remedy, index + 1, locale),
  );
  return `### ${words.runInstead}\n\n${items.join('\n\n')}`;
}

function remedyItem(request: Request, remedy: Remedy, number: number, locale: Locale): string {
  const words = reportWords[locale];
  const head = `${number}. **${remedyTitle(remedy.kind, locale)}** → ${runWords[locale].headline[remedy.headline]}`;
  const before = remedy.before.map((command) => `${words.runFirst}${words.colon.trimEnd()}\n\n${fence(command, 'sh')}`);
  const changes = remedyChanges(request, remedy).map((change) => changeBlock(change, locale));
  const hops = (remedy.hops ?? []).map(({ release, headline }) => `${release} ${runWords[locale].headline[headline]}`);
  const way = hops.length > 1 ? [`${words.onTheWay}${words.colon}${hops.join(' → ')}`] : [];
  return [head, ...[...before, ...changes, ...way, withCode(remedyCost(remedy, locale))].map(nested)].join('\n\n');
}

const MARKS = { same: ' ', added: '+', removed: '-' } as const;

function changeBlock(change: RemedyChange, locale: Locale): string {
  const words = reportWords[locale];
  switch (change.kind) {
    case 'command':
      return fence(change.command, 'sh');
    case 'release':
      return words.useRelease(code(change.release));
    case 'file':
      return change.hunks
        .map(({ line, lines }) => {
          const diff = lines.map(({ kind, text }) => `${MARKS[kind]}${text}`).join('\n');
          return `${inertMarkdown(words.changeFile(change.path, line, change.isNew))}\n\n${fence(diff, 'diff')}`;
        })
        .join('\n\n');
  }
}

/** How new the knowledge is. */
export function freshness({ knowledge }: Pick<Prediction, 'knowledge'>, { locale, site }: MarkdownOptions): string {
  const known = reportWords[locale].knowledge(knowledge);
  const name = site === undefined ? 'Multus Clinic' : `[Multus Clinic](${pageAddress(site, locale, '')})`;
  return `<sub>${name}, ${known}</sub>`;
}

function nested(block: string): string {
  return block
    .split('\n')
    .map((line) => (line === '' ? '' : `   ${line}`))
    .join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\r?\n$/, '').split('\n').length;
}
