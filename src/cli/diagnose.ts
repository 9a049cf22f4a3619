import {
  analyze,
  type Down,
  type Headline,
  type Locale,
  type Outcome,
  type Prediction,
  predictionJson,
  type Request,
  renderGithub,
  renderMarkdown,
  renderText,
  safeJson,
  sarifLog,
} from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';
import { readInput } from './request.ts';
import { shellCommand } from './shell-words.ts';
import { withoutSecrets } from './without-secrets.ts';

const options = {
  inventory: { type: 'string', short: 'i', multiple: true },
  kubespray: { type: 'string', short: 'k' },
  release: { type: 'string', same: 'kubespray' },
  ansible: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  sarif: { type: 'boolean' },
  github: { type: 'boolean' },
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
  if (!rest || rest.length === 0) throw new Stop(words.noCommand);
  const misplaced = rest.find(isOwn);
  if (misplaced !== undefined) throw new Stop(words.optionAfterDashes(misplaced));
  const release = values.get('kubespray')?.[0];
  const ansible = values.get('ansible')?.[0];
  const { files, command } = await readInput(values.get('inventory') ?? [], shellCommand(rest), io, locale);
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
  const prediction = analyze(request);
  const told = values.has('with-secrets') ? { request, prediction } : withoutSecrets(request, prediction, locale);
  await io.stdout.write(rendered(told.request, told.prediction, chosen[0] ?? 'text', io, locale));
  const statusOf = values.has('multus-only')
    ? ({ outcome }: Verdict) => MULTUS_STATUS[outcome]
    : ({ headline }: Verdict) => STATUS[headline];
  return release === 'all' ? worstStatus(prediction, statusOf) : statusOf(prediction);
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
  const site = io.site;
  switch (format) {
    case 'json':
      return `${safeJson(predictionJson(prediction))}\n`;
    case 'markdown':
      return renderMarkdown(request, prediction, { locale, ...(site === undefined ? {} : { site }) });
    case 'sarif':
      return `${safeJson(sarifLog(request, prediction, { locale, version: io.version, site: site ?? LOOPBACK }), 2)}\n`;
    case 'github':
      return renderGithub(request, prediction, { locale });
    case 'text': {
      const { isTerminal, columns } = io.stdout;
      const width = columns === undefined ? {} : { width: Math.max(columns - 6, 40) };
      return renderText(request, prediction, { locale, colour: isTerminal && wantsColour(io), ...width });
    }
  }
}

/** Where the site is when it is served from here (`npm start`): the address of pages whose real one is not known. */
const LOOPBACK = 'http://127.0.0.1:4321/';

/** See https://no-color.org: any text that is not empty. */
function wantsColour({ env }: Io): boolean {
  return !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Of several releases the first of 1, 3, 5, 4 and 0 that one of them results in. */
function worstStatus(prediction: Prediction, statusOf: (verdict: Verdict) => Status): number {
  const statuses = new Set((prediction.outcomes ?? [prediction]).map(statusOf));
  return WORST_FIRST.find((status) => statuses.has(status)) ?? 0;
}
