import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { describeReport } from '../findings/describe.ts';
import { findingById } from '../findings/index.ts';
import { paragraph } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Headline, Prediction, Report } from '../prediction.ts';
import type { Request } from '../request.ts';
import type { Runbook } from '../runbook/model.ts';
import { type Tone, toneOf } from '../simulate/headline.ts';
import { placeOf, type Span } from '../span.ts';
import { type InputText, inputTexts } from './input-texts.ts';
import { pageAddress } from './page-address.ts';
import { runWords } from './run-words.ts';
import { leftCordonedSentence, runbookSentence } from './runbook-steps.ts';
import { verdictSentence } from './sentence.ts';
import { shown } from './shown.ts';
import { wayOutText } from './way-out-parts.ts';

export type SarifOptions = {
  readonly locale: Locale;
  /** The version of the tool, such as `1.2.0`. */
  readonly version: string;
  /** The address of the site's start page, for the help pages. */
  readonly site: string;
};

const LEVELS: Readonly<Record<Report['severity'], Result.level>> = { error: 'error', warning: 'warning', info: 'note' };
const VERDICT_LEVELS: Readonly<Record<Tone, Result.level>> = { green: 'note', amber: 'warning', red: 'error' };
/** The rule of a result that is the verdict itself. */
const VERDICT = 'verdict';
/** The name under which the command, which is no file, is listed among the artifacts. */
const COMMAND = 'command.sh';

/** A prediction as a SARIF 2.1.0 log: one result for a verdict that is not good, one for each report. Plain data. */
export function sarifLog(request: Request, prediction: Prediction, options: SarifOptions): Log {
  const { locale } = options;
  const { headline, outcome, evidence, knowledge } = prediction;
  return logOf(request, [{ prediction }], toneOf(prediction), headline, options, {
    headline,
    outcome,
    sentence: verdictSentence(prediction, locale),
    ...(evidence.release === undefined ? {} : { kubespray: evidence.release }),
    ...(evidence.ansible === undefined ? {} : { ansible: evidence.ansible }),
    knowledge,
  });
}

/** A runbook as a SARIF 2.1.0 log: a result at each step whose verdict is not good, and one for each report of any step. Plain data. */
export function runbookSarif(request: Request, runbook: Runbook, options: SarifOptions): Log {
  const { headline, tone, first, steps } = runbook;
  const told = steps.flatMap(({ prediction, span }) => (prediction ? [{ prediction, ...(span && { span }) }] : []));
  const missing = leftCordonedSentence(runbook, options.locale);
  const left = missing === '' ? [] : [resultAtCommand('warning', missing)];
  return logOf(
    request,
    told,
    tone,
    headline,
    options,
    {
      headline,
      sentence: runbookSentence(runbook, options.locale),
      steps: steps.map(({ command, reached, prediction }) => ({
        command,
        reached,
        ...(prediction && { headline: prediction.headline, outcome: prediction.outcome }),
      })),
      ...(first === undefined ? {} : { first }),
      ...(told[0] && { knowledge: told[0].prediction.knowledge }),
    },
    left,
  );
}

/** A prediction, and where its command is in the text; none: it is the text. */
type Told = { readonly prediction: Prediction; readonly span?: Span };

function logOf(
  request: Request,
  told: readonly Told[],
  tone: Tone,
  headline: Headline,
  options: SarifOptions,
  properties: Readonly<Record<string, unknown>>,
  beside: readonly Result[] = [],
): Log {
  const { locale, version, site } = options;
  const level = VERDICT_LEVELS[tone];
  const textOf = inputTexts(request);
  const found = told.flatMap(({ prediction, span }) => [
    ...(toneOf(prediction) === 'green' ? [] : [verdictResult(prediction, span && textOf(span), span, locale)]),
    ...prediction.findings.map((report) => reportResult(report, report.span && textOf(report.span), locale)),
  ]);
  // What is wrong with the inventory is wrong for every step.
  const once = [...new Map([...beside, ...found].map((result) => [JSON.stringify(result), result])).values()];
  const rules = [...new Set(once.map(({ ruleId = '' }) => ruleId))].filter((id) => id !== VERDICT);
  const results = once.map((result) => ({
    ...result,
    ruleIndex: result.ruleId === VERDICT ? 0 : rules.indexOf(result.ruleId ?? '') + 1,
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'multus-clinic',
            version,
            semanticVersion: version,
            informationUri: pageAddress(site, locale, ''),
            language: locale,
            rules: [verdictRule(headline, level, options), ...rules.map((id) => ruleOf(id, options))],
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        artifacts: [
          { location: { uri: COMMAND }, contents: { text: request.command }, description: { text: 'The command' } },
        ],
        results,
        properties,
      },
    ],
  };
}

function verdictRule(headline: Headline, level: Result.level, { locale, site }: SarifOptions): ReportingDescriptor {
  const text = { text: { en: 'The verdict on the whole run', 'zh-CN': '对整个运行的结论' }[locale] };
  return {
    id: VERDICT,
    shortDescription: text,
    helpUri: pageAddress(site, locale, 'playground/'),
    help: { text: runWords[locale].headline[headline] },
    defaultConfiguration: { level },
  };
}

function ruleOf(id: string, { locale, site }: SarifOptions): ReportingDescriptor {
  const finding = findingById(id);
  const text = finding?.text[locale];
  return {
    id,
    shortDescription: { text: text?.title ?? id },
    ...(text ? { fullDescription: { text: text.affected }, help: { text: text.symptom } } : {}),
    helpUri: pageAddress(site, locale, `findings/${id}/`),
    ...(finding ? { defaultConfiguration: { level: LEVELS[finding.severity] } } : {}),
  };
}

function resultAtCommand(level: Result.level, text: string): Result {
  return {
    ruleId: VERDICT,
    level,
    message: { text: shown(text) },
    locations: [{ physicalLocation: physicalLocation(undefined, undefined) }],
  };
}

function verdictResult(
  prediction: Prediction,
  input: InputText | undefined,
  span: Span | undefined,
  locale: Locale,
): Result {
  const text = paragraph([verdictSentence(prediction, locale), wayOutText(prediction, locale)], locale);
  return {
    ruleId: VERDICT,
    level: VERDICT_LEVELS[toneOf(prediction)],
    message: { text },
    locations: [{ physicalLocation: physicalLocation(span, input) }],
  };
}

function reportResult(report: Report, input: InputText | undefined, locale: Locale): Result {
  const { title, message, change } = describeReport(report, locale);
  const text = paragraph([message === '' ? title : message, change], locale);
  return {
    ruleId: report.id,
    level: LEVELS[report.severity],
    message: { text: shown(text) },
    locations: [{ physicalLocation: physicalLocation(report.span, input) }],
  };
}

/** What is about the run as a whole is placed at the command. */
function physicalLocation(span: Span | undefined, input: InputText | undefined): PhysicalLocation {
  if (!span || !input) return { artifactLocation: { uri: COMMAND, index: 0 } };
  const start = placeOf(input.text, span.start);
  const end = placeOf(input.text, span.end);
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  const artifactLocation = input.file === undefined ? { uri: COMMAND, index: 0 } : { uri: uriOf(input.file) };
  return { artifactLocation, region };
}

/** A path as a relative URI reference, or an absolute path as a `file:` URI. */
function uriOf(path: string): string {
  const encoded = path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
