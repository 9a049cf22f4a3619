import { aloneRequest } from '../alone-request.ts';
import { describeReport } from '../findings/describe.ts';
import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Headline, Prediction, Remedy, Report } from '../prediction.ts';
import { remedyCost, remedyTitle } from '../remedies/describe.ts';
import type { Request } from '../request.ts';
import { toneOf } from '../simulate/headline.ts';
import type { Place } from '../span.ts';
import type { Change } from './diff.ts';
import { disruptionSentence } from './disruption.ts';
import { type EvidenceRow, evidenceRows } from './evidence-rows.ts';
import { excerptOf } from './excerpt.ts';
import { type InputText, inputTexts } from './input-texts.ts';
import { coloured, headlineSigns, type Paint, plain, type Style, severityStyles, toneStyles } from './paint.ts';
import { releaseRanges } from './release-ranges.ts';
import { type RemedyChange, remedyChanges } from './remedy-changes.ts';
import { stopOf } from './run-ends.ts';
import { runWords } from './run-words.ts';
import { verdictSentence } from './sentence.ts';
import { shown } from './shown.ts';
import { wayOutParts } from './way-out-parts.ts';
import { reportWords } from './words.ts';

export type TextOptions = {
  readonly locale: Locale;
  /** Whether to write colours for a terminal. */
  readonly colour?: boolean;
  /** Cells of a line for pictures of the input. */
  readonly width?: number;
};

/** A prediction for a terminal: verdict, remedies, evidence, findings with the place underlined. No control character of the input gets through. */
export function renderText(request: Request, prediction: Prediction, options: TextOptions): string {
  const paint = options.colour ? coloured : plain;
  const blocks = [
    verdictLines(prediction, options, paint),
    wayOutLines(prediction, options, paint),
    disruptionLines(prediction, options),
    printedLines(prediction, options),
    remedyLines(request, prediction, options, paint),
    evidenceLines(prediction, options, paint),
    releaseLines(prediction, options, paint),
    findingLines(request, prediction, options, paint),
    [paint('dim', freshness(prediction, options.locale))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function verdictLines(prediction: Prediction, { locale }: TextOptions, paint: Paint): readonly string[] {
  return [
    `${paint(toneStyles[toneOf(prediction)], headlineSigns[prediction.headline])} ${paint('bold', verdictSentence(prediction, locale))}`,
  ];
}

function disruptionLines({ run }: Prediction, { locale }: TextOptions): readonly string[] {
  const sentence = disruptionSentence(run, locale);
  return sentence === '' ? [] : [sentence];
}

function printedLines(prediction: Prediction, { locale }: TextOptions): readonly string[] {
  const words = reportWords[locale];
  const message = stopOf(prediction)?.message;
  return message === undefined ? [] : [`${words.ansiblePrints}${words.colon.trimEnd()}`, ...indented(message, 2)];
}

/** What to type for nodes that the run leaves drained, before anything else. */
function wayOutLines(prediction: Prediction, { locale }: TextOptions, paint: Paint): readonly string[] {
  const parts = wayOutParts(prediction, locale);
  if (!parts) return [];
  return [
    parts.state,
    parts.before,
    ...parts.commands.flatMap(shownLines).map((line) => paint('cyan', `  ${line}`)),
    ...(parts.after === '' ? [] : [coded(parts.after, paint)]),
  ];
}

function remedyLines(
  request: Request,
  prediction: Prediction,
  { locale }: TextOptions,
  paint: Paint,
): readonly string[] {
  const { remedies } = prediction;
  if (remedies.length === 0) return [];
  const words = reportWords[locale];
  const items = remedies.flatMap((remedy, index) => [
    '',
    ...[`${index + 1}. ${paint('bold', remedyTitle(remedy.kind, locale))}${leadsTo(remedy, locale, paint)}`].map(by(2)),
    ...remedy.before
      .flatMap((command) => [`${words.runFirst}${words.colon.trimEnd()}`, ...indented(command, 2)])
      .map(by(5)),
    ...remedyChanges(aloneRequest(request, prediction), remedy)
      .flatMap((change) => changeLines(change, locale, paint))
      .map(by(5)),
    ...hopLines(remedy, locale).map(by(5)),
    `     ${coded(shown(remedyCost(remedy, locale)), paint)}`,
  ]);
  return [paint('bold', words.runInstead), ...items.slice(1)];
}

function leadsTo({ headline }: Remedy, locale: Locale, paint: Paint): string {
  return ` ${paint(styleOf(headline), `→ ${runWords[locale].headline[headline]}`)}`;
}

/** The colour of a headline that is alone on its line. */
function styleOf(headline: Headline): Style {
  return toneStyles[toneOf({ headline, run: [] })];
}

function changeLines(change: RemedyChange, locale: Locale, paint: Paint): readonly string[] {
  const words = reportWords[locale];
  switch (change.kind) {
    case 'command':
      return shownLines(change.command).map((line) => paint('cyan', line));
    case 'release':
      return [paint('cyan', words.useRelease(shown(change.release)))];
    case 'file':
      return change.hunks.flatMap(({ line, lines }) => [
        words.changeFile(shown(change.path), line, change.isNew),
        ...lines.map((each) => changedLine(each, paint)),
      ]);
  }
}

function changedLine({ kind, text }: Change, paint: Paint): string {
  if (kind === 'same') return `  ${shown(text)}`;
  return kind === 'added' ? paint('green', `+ ${shown(text)}`) : paint('red', `- ${shown(text)}`);
}

function hopLines({ hops = [] }: Remedy, locale: Locale): readonly string[] {
  if (hops.length < 2) return [];
  const words = reportWords[locale];
  const steps = hops.map(({ release, headline }) => `${release} ${runWords[locale].headline[headline]}`);
  return [`${words.onTheWay}${words.colon}${steps.join(' → ')}`];
}

function evidenceLines(prediction: Prediction, { locale }: TextOptions, paint: Paint): readonly string[] {
  const words = reportWords[locale];
  const rows = evidenceRows(prediction, locale);
  if (rows.length === 0) return [];
  const lines = [paint('bold', evidenceHead(prediction, locale))];
  let last: EvidenceRow | undefined;
  for (const row of rows) {
    if (row.play !== last?.play) lines.push(`  ${words.play} "${row.play}"`);
    if (row.batch !== '' && (row.play !== last?.play || row.batch !== last.batch)) lines.push(`    ${row.batch}`);
    if (row.task === '' && row.batch === '') lines.push(`    ${[row.hosts, row.result].filter(Boolean).join(': ')}`);
    else if (row.task !== '') lines.push(taskLine(row, paint));
    last = row;
  }
  return lines;
}

/** With several releases the evidence is of one of them. */
function evidenceHead({ outcomes, evidence: { release } }: Prediction, locale: Locale): string {
  const head = reportWords[locale].evidence;
  return outcomes && release !== undefined ? `${head} (${release})` : head;
}

function taskLine({ task, hosts, result, failed }: EvidenceRow, paint: Paint): string {
  const line = `${task} (${hosts}): ${result}`;
  return `      ${failed ? paint('red', line) : line}`;
}

function releaseLines({ outcomes = [] }: Prediction, { locale }: TextOptions, paint: Paint): readonly string[] {
  const steps: { from: string; to: string; headline: Headline }[] = [];
  for (const { release, headline } of outcomes) {
    const last = steps.at(-1);
    if (last?.headline === headline) last.to = release;
    else steps.push({ from: release, to: release, headline });
  }
  if (steps.length === 0) return [];
  const lines = steps.map(({ from, to, headline }) => {
    const label = `${headlineSigns[headline]} ${runWords[locale].headline[headline]}`;
    return `  ${paint(styleOf(headline), label)} ${from === to ? from : `${from} – ${to}`}`;
  });
  return [paint('bold', reportWords[locale].releases), ...lines];
}

function findingLines(
  request: Request,
  { findings, outcomes = [] }: Prediction,
  options: TextOptions,
  paint: Paint,
): readonly string[] {
  if (findings.length === 0) return [];
  const textOf = inputTexts(request);
  const items = findings.flatMap((report) => [
    '',
    ...reportLines(report, report.span && textOf(report.span), outcomes, options, paint).map(by(2)),
  ]);
  return [paint('bold', reportWords[options.locale].findings), ...items.slice(1)];
}

function reportLines(
  report: Report,
  input: InputText | undefined,
  outcomes: NonNullable<Prediction['outcomes']>,
  { locale, width }: TextOptions,
  paint: Paint,
): readonly string[] {
  const words = reportWords[locale];
  const { title, message, change } = describeReport(report, locale);
  const style = severityStyles[report.severity];
  const label = paint(style, words.severity[report.severity]);
  const head = `${label} ${paint('bold', coded(title, paint))} [${report.id}]${releasesOf(report, outcomes)}`;
  const body = [message, change]
    .filter((line) => line !== '' && line !== title)
    .map((line) => coded(shown(line), paint));
  if (!report.span || !input) return [head, ...body];
  const excerpt = excerptOf(input.text, report.span, width);
  const place =
    input.file === undefined ? words.commandPlace(excerpt.line, excerpt.column) : filePlace(input.file, excerpt);
  return [head, paint('dim', place), `  ${excerpt.source}`, `  ${paint(style, excerpt.carets)}`, ...body];
}

/** The releases that a report of several is about. */
function releasesOf({ data }: Report, outcomes: NonNullable<Prediction['outcomes']>): string {
  if (!Array.isArray(data.releases) || data.releases.length === outcomes.length) return '';
  const names = outcomes.map(({ release }) => release);
  const ranges = releaseRanges(names, new Set<string>(data.releases));
  return ` ${ranges.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(', ')}`;
}

function filePlace(file: string, { line, column }: Place): string {
  return `${shown(file)}:${line}:${column}`;
}

/** Code between backticks in colour, where there is colour. */
function coded(text: string, paint: Paint): string {
  if (paint === plain) return text;
  return text.replace(/`([^`]+)`/g, (_whole, code: string) => paint('cyan', code));
}

function freshness({ knowledge, evidence, outcomes }: Prediction, locale: Locale): string {
  const words = reportWords[locale];
  const { release, ansible } = evidence;
  const known = words.knowledge(knowledge);
  if (outcomes || release === undefined || ansible === undefined) return known;
  return `${words.madeFor(shown(release), shown(ansible))}${languages[locale].semicolon}${known}`;
}

/** The lines of a text of the input, each made safe to show. */
function shownLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map(shown);
}

function indented(text: string, by: number): readonly string[] {
  return shownLines(text).map((line) => ' '.repeat(by) + line);
}

function by(cells: number): (line: string) => string {
  return (line) => ' '.repeat(cells) + line;
}
