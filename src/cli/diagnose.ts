import {
  analyze,
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

const options = {
  inventory: { type: 'string', short: 'i', multiple: true },
  kubespray: { type: 'string', short: 'k' },
  release: { type: 'string', same: 'kubespray' },
  ansible: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  sarif: { type: 'boolean' },
  github: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

const formats = ['json', 'markdown', 'sarif', 'github'] as const;

type Format = (typeof formats)[number] | 'text';

const STATUS: Readonly<Record<Outcome, 0 | 1 | 3 | 4>> = {
  passes: 0,
  'not-reached': 0,
  fails: 1,
  rejected: 1,
  incomplete: 3,
  undetermined: 4,
};
const WORST_FIRST = [1, 3, 4, 0] as const;

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
  const release = values.get('kubespray')?.[0];
  const ansible = values.get('ansible')?.[0];
  const { files, command } = await readInput(values.get('inventory') ?? [], shellCommand(rest), io, locale);
  const request: Request = {
    files,
    command,
    ...(release === undefined || release === 'all' ? {} : { kubespray: release }),
    ...(ansible === undefined ? {} : { ansible }),
  };
  const prediction = analyze(request);
  await io.stdout.write(rendered(request, prediction, chosen[0] ?? 'text', io, locale));
  return release === 'all' ? worstStatus(prediction) : STATUS[prediction.outcome];
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

/** Where the site stands when it is served from here (`npm start`): the address of pages whose real one is not known. */
const LOOPBACK = 'http://127.0.0.1:4321/';

/** See https://no-color.org: any text that is not empty. */
function wantsColour({ env }: Io): boolean {
  return !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Of several releases the first of 1, 3, 4 and 0 that one of them comes to. */
function worstStatus({ outcome, outcomes }: Prediction): number {
  const statuses = new Set((outcomes ?? [{ outcome }]).map((one) => STATUS[one.outcome]));
  return WORST_FIRST.find((status) => statuses.has(status)) ?? 0;
}
