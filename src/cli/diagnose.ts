import {
  analyze,
  analyzeRunbook,
  type Down,
  type Headline,
  type Locale,
  type MarkdownOptions,
  type Outcome,
  type Prediction,
  predictionJson,
  type Request,
  type Runbook,
  renderGithub,
  renderMarkdown,
  renderRunbookGithub,
  renderRunbookMarkdown,
  renderRunbookText,
  renderText,
  runbookJson,
  runbookSarif,
  type SarifOptions,
  safeJson,
  sarifLog,
  type TextOptions,
} from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';
import { readInput, readScriptInput } from './request.ts';
import { shellCommand } from './shell-words.ts';
import { scriptWithoutSecrets, withoutSecrets } from './without-secrets.ts';

const options = {
  inventory: { type: 'string', short: 'i', multiple: true },
  kubespray: { type: 'string', short: 'k' },
  release: { type: 'string', same: 'kubespray' },
  ansible: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  sarif: { type: 'boolean' },
  github: { type: 'boolean' },
  script: { type: 'string' },
  facts: { type: 'string' },
  down: { type: 'string', multiple: true },
  patched: { type: 'boolean' },
  'vault-holds-secrets': { type: 'boolean' },
  'multus-only': { type: 'boolean' },
  'with-secrets': { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

const formats = ['json', 'markdown', 'sarif', 'github'] as const;

type Format = (typeof formats)[number] | 'text';

type Status = 0 | 1 | 3 | 4 | 5;

const STATUS: Readonly<Record<Headline, Status>> = {
  completes: 0,
  stops: 1,
  'stops-drained': 1,
  rejected: 1,
  incomplete: 3,
  undetermined: 4,
  'nothing-runs': 4,
  'depends-on-facts': 5,
};

/** With `--multus-only`: of the Multus tasks alone. */
const MULTUS_STATUS: Readonly<Record<Outcome, Status>> = {
  passes: 0,
  'not-reached': 0,
  fails: 1,
  rejected: 1,
  incomplete: 3,
  undetermined: 4,
};
const WORST_FIRST: readonly Status[] = [1, 3, 5, 4, 0];

/** `multus-clinic diagnose`: what a command does to Multus; the exit status says it in a number. */
export async function diagnose(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest } = readArguments(args, options, locale);
  const words = messages[locale];
  const [unwanted] = positionals;
  if (unwanted !== undefined)
    throw new Stop(
      /ansible/.test(unwanted) ? words.commandNotBehindDashes(unwanted) : words.argumentUnwanted(unwanted),
    );
  const chosen = formats.filter((format) => values.has(format));
  if (chosen.length > 1) throw new Stop(words.oneFormat(chosen.map((format) => `--${format}`)));
  const script = values.get('script')?.[0];
  if (script !== undefined && rest) throw new Stop(words.scriptAndCommand);
  if (script === undefined && !rest?.length) throw new Stop(words.noCommand);
  const misplaced = rest?.find(isOwn);
  if (misplaced !== undefined) throw new Stop(words.optionAfterDashes(misplaced));
  const release = values.get('kubespray')?.[0];
  const ansible = values.get('ansible')?.[0];
  const inventories = values.get('inventory') ?? [];
  const { files, command } =
    script === undefined
      ? await readInput(inventories, shellCommand(rest ?? []), io, locale)
      : await readScriptInput(inventories, script, io, locale);
  const request: Request = {
    files,
    command,
    ...(release === undefined || release === 'all' ? {} : { kubespray: release }),
    ...(ansible === undefined ? {} : { ansible }),
    ...factsOf(values.get('facts')?.[0]),
    ...downOf(values.get('down') ?? []),
    ...(values.has('patched') ? { patched: true as const } : {}),
    ...(values.has('vault-holds-secrets') ? { vaultHoldsSecrets: true as const } : {}),
  };
  const format = chosen[0] ?? 'text';
  const isSafe = !values.has('with-secrets');
  const statusOf = values.has('multus-only')
    ? ({ outcome }: Verdict) => MULTUS_STATUS[outcome]
    : ({ headline }: Verdict) => STATUS[headline];
  if (script !== undefined) {
    const runbook = analyzeRunbook(request);
    const told: ReturnType<typeof scriptWithoutSecrets> = isSafe
      ? scriptWithoutSecrets(request, runbook, locale)
      : { request, runbook };
    await io.stdout.write(renderedScript(told.request, told.runbook, format, io, locale));
    await tellReplaced(told, io, locale);
    if (release !== 'all' && !values.has('multus-only')) return STATUS[runbook.headline];
    return worstStatus(
      runbook.steps.flatMap(({ prediction }) => (prediction ? [prediction] : [])),
      release === 'all',
      statusOf,
      runbook.leftCordoned.length > 0 && !values.has('multus-only') ? [STATUS.incomplete] : [],
    );
  }
  const prediction = analyze(request);
  const told: ReturnType<typeof withoutSecrets> = isSafe
    ? withoutSecrets(request, prediction, locale)
    : { request, prediction };
  await io.stdout.write(rendered(told.request, told.prediction, format, io, locale));
  await tellReplaced(told, io, locale);
  return worstStatus([prediction], release === 'all', statusOf);
}

/** Says beside the report how much of it is another word than was given. */
async function tellReplaced(
  { replaced }: { readonly replaced?: string },
  { stderr }: Io,
  locale: Locale,
): Promise<void> {
  if (replaced !== undefined) await stderr.write(`${replaced} ${messages[locale].showsAll}\n`);
}

/** Whether a word is an option of ours that `ansible-playbook` does not have. */
function isOwn(word: string): boolean {
  const name = /^--([^=]+)/.exec(word)?.[1] ?? '';
  return name !== 'inventory' && Object.hasOwn(options, name);
}

type Verdict = Pick<Prediction, 'outcome' | 'headline'>;

/** `--facts cached`, `--facts empty`, or the hosts that a limited facts run took. */
function factsOf(text: string | undefined): Pick<Request, 'facts'> {
  if (text === undefined) return {};
  return { facts: text === 'cached' || text === 'empty' ? text : text.split(',').filter(Boolean) };
}

/** `--down w2`, or `--down w2@facts` for a host that is lost while facts are gathered. */
function downOf(texts: readonly string[]): Pick<Request, 'down'> {
  const down = texts
    .flatMap((text) => text.split(','))
    .filter(Boolean)
    .map((text): Down => {
      const [, host = text, from] = /^(.*)@(facts|network)$/.exec(text) ?? [];
      return { host, from: from === 'facts' || from === 'network' ? from : 'start' };
    });
  return down.length === 0 ? {} : { down };
}

function rendered(request: Request, prediction: Prediction, format: Format, io: Io, locale: Locale): string {
  switch (format) {
    case 'json':
      return `${safeJson(predictionJson(prediction))}\n`;
    case 'markdown':
      return renderMarkdown(request, prediction, markdownOptions(io, locale));
    case 'sarif':
      return `${safeJson(sarifLog(request, prediction, sarifOptions(io, locale)), 2)}\n`;
    case 'github':
      return renderGithub(request, prediction, { locale });
    case 'text':
      return renderText(request, prediction, textOptions(io, locale));
  }
}

function renderedScript(request: Request, runbook: Runbook, format: Format, io: Io, locale: Locale): string {
  switch (format) {
    case 'json':
      return `${safeJson(runbookJson(runbook))}\n`;
    case 'markdown':
      return renderRunbookMarkdown(request, runbook, markdownOptions(io, locale));
    case 'sarif':
      return `${safeJson(runbookSarif(request, runbook, sarifOptions(io, locale)), 2)}\n`;
    case 'github':
      return renderRunbookGithub(request, runbook, { locale });
    case 'text':
      return renderRunbookText(runbook, textOptions(io, locale));
  }
}

function markdownOptions({ site }: Io, locale: Locale): MarkdownOptions {
  return { locale, ...(site === undefined ? {} : { site }) };
}

function sarifOptions({ version, site = LOOPBACK }: Io, locale: Locale): SarifOptions {
  return { locale, version, site };
}

function textOptions(io: Io, locale: Locale): TextOptions {
  const { isTerminal, columns } = io.stdout;
  const width = columns === undefined ? {} : { width: Math.max(columns - 6, 40) };
  return { locale, colour: isTerminal && wantsColour(io), ...width };
}

/** Where the site is when it is served from here (`npm start`): the address of pages whose real one is not known. */
const LOOPBACK = 'http://127.0.0.1:4321/';

/** See https://no-color.org: any text that is not empty. */
function wantsColour({ env }: Io): boolean {
  return !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Of several verdicts, of several releases each where all were asked about, the first of 1, 3, 5, 4 and 0 that one of them results in; 4 without any. */
function worstStatus(
  predictions: readonly Prediction[],
  ofReleases: boolean,
  statusOf: (verdict: Verdict) => Status,
  beside: readonly Status[] = [],
): number {
  const verdicts = predictions.flatMap((one): readonly Verdict[] => (ofReleases && one.outcomes) || [one]);
  const statuses = new Set([...verdicts.map(statusOf), ...beside]);
  return WORST_FIRST.find((status) => statuses.has(status)) ?? 4;
}
