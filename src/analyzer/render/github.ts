import { describeReport } from '../findings/describe.ts';
import { languages, paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Prediction, Report } from '../prediction.ts';
import type { Request } from '../request.ts';
import type { Runbook } from '../runbook/model.ts';
import { type Tone, toneOf } from '../simulate/headline.ts';
import { placeOf } from '../span.ts';
import { type InputText, inputTexts } from './input-texts.ts';
import { headlineLabel } from './run-ends.ts';
import { runWords } from './run-words.ts';
import { leftCordonedSentence } from './runbook-steps.ts';
import { runbookWords } from './runbook-words.ts';
import { verdictSentence } from './sentence.ts';
import { shown } from './shown.ts';
import { wayOutText } from './way-out-parts.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Report['severity'], Level>> = { error: 'error', warning: 'warning', info: 'notice' };
const VERDICT_LEVELS: Readonly<Record<Tone, Level>> = { green: 'notice', amber: 'warning', red: 'error' };

/** A prediction as annotations of GitHub Actions, one a line: the verdict, then each report at its place. */
export function renderGithub(
  request: Request,
  prediction: Prediction,
  { locale }: { readonly locale: Locale },
): string {
  return `${[verdictAnnotation(prediction, locale), ...reportLines(request, prediction, locale)].join('\n')}\n`;
}

/** A runbook as annotations: the verdict of each step, in whose title its number is, then each report of any step once. */
export function renderRunbookGithub(
  request: Request,
  runbook: Pick<Runbook, 'steps' | 'leftCordoned'>,
  { locale }: { readonly locale: Locale },
): string {
  const told = runbook.steps.flatMap(({ prediction }, at) => (prediction ? [{ prediction, number: at + 1 }] : []));
  const verdicts = told.map(({ prediction, number }) =>
    verdictAnnotation(prediction, locale, `${runbookWords[locale].step(number)}${languages[locale].colon}`),
  );
  const reports = new Set(told.flatMap(({ prediction }) => reportLines(request, prediction, locale)));
  const missing = leftCordonedSentence(runbook, locale);
  const left = missing === '' ? [] : [command('warning', { title: runWords[locale].headline.incomplete }, missing)];
  return `${[...verdicts, ...left, ...reports].join('\n')}\n`;
}

function verdictAnnotation(prediction: Prediction, locale: Locale, before = ''): string {
  const label = headlineLabel(prediction, locale) || runWords[locale].headline[prediction.headline];
  return command(
    VERDICT_LEVELS[toneOf(prediction)],
    { title: before + label },
    paragraph([verdictSentence(prediction, locale), wayOutText(prediction, locale)], locale),
  );
}

function reportLines(request: Request, { findings }: Prediction, locale: Locale): readonly string[] {
  const textOf = inputTexts(request);
  return findings.map((report) => reportLine(report, report.span && textOf(report.span), locale));
}

function reportLine(report: Report, input: InputText | undefined, locale: Locale): string {
  const { title, message, change } = describeReport(report, locale);
  const words = paragraph([message === '' ? title : message, change], locale);
  const properties = { ...placeOfReport(report, input), title: `${title} [${report.id}]` };
  return command(LEVELS[report.severity], properties, words);
}

/** Only files have a place there; the command has none. */
function placeOfReport({ span }: Report, input: InputText | undefined): Readonly<Record<string, string>> {
  if (!span || input?.file === undefined) return {};
  const start = placeOf(input.text, span.start);
  const end = placeOf(input.text, span.end);
  const line = { file: input.file, line: String(start.line), endLine: String(end.line) };
  // Columns count only within one line.
  return start.line === end.line ? { ...line, col: String(start.column), endColumn: String(end.column) } : line;
}

/** A workflow command with its escapes (actions/toolkit, packages/core/src/command.ts). */
function command(level: Level, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${propertyEscaped(shown(value))}`);
  return `::${level} ${written.join(',')}::${escaped(shown(message))}`;
}

function escaped(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function propertyEscaped(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
