import { type Locale, locales } from '../analyzer/index.ts';
import { type CommandName, commandNames, helpText } from './help.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';

/** Runs the command line `multus-clinic ...args` and gives its exit status; see `help.ts` for their meaning. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const fallback = languageOf(io.env);
  const { args: spoken, value: language } = withoutOption(args, '--lang');
  const { args: timed, value: seconds } = withoutOption(spoken, '--timeout');
  const dashes = timed.indexOf('--');
  const own = dashes === -1 ? timed : timed.slice(0, dashes);
  const rest = dashes === -1 ? [] : timed.slice(dashes);
  const locale = language === undefined ? fallback : languageNamed(language);
  try {
    if (!locale) throw new Stop(messages[fallback].unknownLanguage(language ?? ''));
    if (seconds !== undefined) return await runInTime(timed, seconds, io, locale);
    const status = await runCommand(own, rest, io, locale);
    const fault = io.stdout.fault();
    if (fault === undefined) return status;
    await io.stderr.write(`multus-clinic: ${messages[locale].cannotWrite(fault)}\n`);
    return 2;
  } catch (error) {
    const words = messages[locale ?? fallback];
    const [name = ''] = own;
    const program = isCommand(name) ? `multus-clinic ${name}` : 'multus-clinic';
    const said =
      error instanceof Stop
        ? `${error.message}\n${words.seeHelp(program)}`
        : words.unexpected(error instanceof Error ? error.message : String(error));
    await io.stderr.write(`multus-clinic: ${visible(said)}\n`);
    return 2;
  }
}

async function runCommand(own: readonly string[], rest: readonly string[], io: Io, locale: Locale): Promise<number> {
  const [name, ...args] = own;
  if (name === '--version' || name === '-V') return said(`${io.version}\n`, io);
  if (name === '--help' || name === '-h' || name === 'help') {
    const [of = ''] = args;
    return said(helpText(isCommand(of) ? of : 'all', locale), io);
  }
  if (name === undefined) {
    await io.stderr.write(helpText('all', locale));
    return 2;
  }
  if (!isCommand(name)) throw new Stop(messages[locale].unknownCommand(name));
  if (args.includes('--help') || args.includes('-h')) return said(helpText(name, locale), io);
  return (await commandOf(name))([...args, ...rest], io, locale);
}

type Command = (args: readonly string[], io: Io, locale: Locale) => Promise<number>;

/** Loads the module of a command when it is wanted: help and version do not wait for the analyzer. */
async function commandOf(name: CommandName): Promise<Command> {
  switch (name) {
    case 'diagnose':
      return (await import('./diagnose.ts')).diagnose;
    case 'hosts':
      return (await import('./hosts.ts')).hosts;
    case 'explain':
      return (await import('./explain.ts')).explain;
    case 'decode':
      return (await import('./decode.ts')).decode;
    case 'patch':
      return (await import('./patch.ts')).patch;
    case 'plan':
      return (await import('./plan.ts')).plan;
    case 'batch':
      return (await import('./batch.ts')).batch;
  }
}

async function said(text: string, io: Io): Promise<number> {
  await io.stdout.write(text);
  return 0;
}

function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}

const LONGEST_TIMEOUT = 86_400;

/** Runs a command in a thread that is ended when its time is over. */
async function runInTime(args: readonly string[], seconds: string, io: Io, locale: Locale): Promise<number> {
  const limit = /^\d+(?:\.\d+)?$/.test(seconds) ? Number(seconds) : 0;
  if (limit <= 0 || limit > LONGEST_TIMEOUT) throw new Stop(messages[locale].timeoutWrong(seconds));
  const status = await io.limited(['--lang', locale, ...args], limit * 1000);
  if (status !== undefined) return status;
  await io.stderr.write(`multus-clinic: ${messages[locale].timeIsOver(limit)}\n`);
  return 2;
}

/** Takes an option out, wherever it is before `--`: it holds for every command. The last one counts. */
function withoutOption(
  args: readonly string[],
  name: string,
): { readonly args: readonly string[]; readonly value?: string } {
  const dashes = args.indexOf('--');
  const before = dashes === -1 ? args : args.slice(0, dashes);
  const at = before.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const option = before[at];
  if (option === undefined) return { args };
  const inline = option.startsWith(`${name}=`);
  return {
    args: args.toSpliced(at, inline || at + 1 === before.length ? 1 : 2),
    value: inline ? option.slice(name.length + 1) : (before[at + 1] ?? ''),
  };
}

/** The language of a name such as `zh`, `zh-cn` or `zh_CN`. */
function languageNamed(name: string): Locale | undefined {
  const wanted = name.toLowerCase().replace('_', '-');
  return locales.find((locale) => wanted === locale.toLowerCase() || wanted === withoutRegion(locale));
}

/** The language that the environment asks for, as gettext looks for it. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Locale {
  const wanted = (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase();
  return locales.find((locale) => wanted.startsWith(withoutRegion(locale))) ?? 'en';
}

const withoutRegion = (locale: Locale): string => locale.replace(/-.*/, '');

/** A message may quote arguments: their control characters do not reach the terminal, the lines of a list stay. */
function visible(message: string): string {
  return message.replace(/(?!\n)\p{Cc}|\p{Cf}|\p{Cs}/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
