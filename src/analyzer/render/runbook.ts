import { languages } from '../language/languages.ts';
import type { Locale } from '../locale.ts';
import type { Request } from '../request.ts';
import type { Runbook } from '../runbook/model.ts';
import { inertMarkdown } from './inert-markdown.ts';
import { answerSections, freshness, type MarkdownOptions, requestSection } from './markdown.ts';
import { code, withCode } from './markdown-parts.ts';
import { coloured, headlineSigns, type Paint, plain, toneStyles } from './paint.ts';
import { runbookRestsOn, runbookSentence, type StepText, stepTexts } from './runbook-steps.ts';
import { runbookWords } from './runbook-words.ts';
import { renderText, type TextOptions } from './text.ts';

/** A runbook for a terminal: the verdict of the whole, its steps, and the first that hurts as `renderText` shows it. */
export function renderRunbookText(runbook: Runbook, options: TextOptions): string {
  const { locale } = options;
  const paint = options.colour ? coloured : plain;
  const words = runbookWords[locale];
  const { headline, tone } = runbook;
  const restsOn = runbookRestsOn(runbook, locale);
  const sign = paint(toneStyles[tone], headlineSigns[headline]);
  const opened = openedOf(runbook);
  const blocks = [
    [`${sign} ${paint('bold', runbookSentence(runbook, locale))}`],
    [paint('bold', words.steps), ...stepTexts(runbook, locale).flatMap((step) => stepLines(step, paint))],
    ...(restsOn.length === 0 ? [] : [[paint('bold', words.restsOn), ...restsOn.map((text) => `  - ${text}`)]]),
    ...(opened ? [[paint('bold', words.step(opened.number))]] : []),
  ];
  const head = blocks.map((lines) => lines.join('\n')).join('\n\n');
  return opened ? `${head}\n${renderText(opened.request, opened.prediction, options)}` : `${head}\n`;
}

function stepLines(step: StepText, paint: Paint): readonly string[] {
  const { number, command, setting, headline, tone, sentence, notes } = step;
  const sign = headline && tone ? paint(toneStyles[tone], headlineSigns[headline]) : paint('dim', '–');
  const place = `  ${number}. `;
  const margin = ' '.repeat(place.length);
  return [
    `${place}${sign} ${paint('cyan', command)}${setting === '' ? '' : ` ${paint('dim', `(${setting})`)}`}`,
    `${margin}${sentence}`,
    ...notes.map((note) => `${margin}${note}`),
  ];
}

/** The step that is shown whole: the first that hurts. */
function openedOf({ steps, first }: Runbook) {
  const { request, prediction } = first === undefined ? {} : (steps[first] ?? {});
  return first !== undefined && request && prediction ? { number: first + 1, request, prediction } : undefined;
}

/** A runbook for an issue tracker: request, verdict, steps, then the first that hurts as `renderMarkdown` shows it. */
export function renderRunbookMarkdown(request: Request, runbook: Runbook, options: MarkdownOptions): string {
  const { locale } = options;
  const words = runbookWords[locale];
  const opened = openedOf(runbook);
  const restsOn = runbookRestsOn(runbook, locale);
  const [shown] = runbook.steps.flatMap(({ prediction }) => (prediction ? [prediction] : []));
  const sections = [
    requestSection(request, shown ?? { evidence: { hosts: [], groups: {}, runTimeGroups: [], plays: [] } }, options),
    `### ${words.steps}`,
    `**${inertMarkdown(runbookSentence(runbook, locale))}**`,
    stepTexts(runbook, locale)
      .map((step) => stepItem(step, locale))
      .join('\n'),
    ...(restsOn.length === 0
      ? []
      : [
          `${words.restsOn}${languages[locale].colon.trimEnd()}`,
          restsOn.map((text) => `- ${withCode(text)}`).join('\n'),
        ]),
    ...(opened
      ? [`## ${words.step(opened.number)}`, ...answerSections(opened.request, opened.prediction, options)]
      : []),
    shown ? freshness(shown, options) : '',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function stepItem({ number, command, setting, sentence, notes }: StepText, locale: Locale): string {
  const place = setting === '' ? '' : ` (${inertMarkdown(setting)})`;
  const text = [sentence, ...notes].join(languages[locale].gap);
  return `${number}. ${code(command)}${place}\n   ${inertMarkdown(text)}`;
}
