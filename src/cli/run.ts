import { type Locale, locales } from '../analyzer/index.ts';
import { type CommandName, commandNames, helpText } from './help.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';

/** Runs the command line `multus-clinic ...args` and gives its exit status; see `help.ts` for their meaning. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const fallback = languageOf(io.env);
  const { own, rest, language } = withoutLanguage(args);
  const locale = language === undefined ? fallback : languageNamed(language);
  try {
    if (!locale) throw new Stop(messages[fallback].unknownLanguage(language ?? ''));
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

type SplitArguments = {
  readonly own: readonly string[];
  /** From `--` on. */
  readonly rest: readonly string[];
  readonly language?: string;
};

/** Takes `--lang` out, wherever it stands before `--`, so that every other message is in that language. */
function withoutLanguage(args: readonly string[]): SplitArguments {
  const dashes = args.indexOf('--');
  const before = dashes === -1 ? args : args.slice(0, dashes);
  const rest = dashes === -1 ? [] : args.slice(dashes);
  const at = before.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const option = before[at];
  if (option === undefined) return { own: before, rest };
  const inline = option.startsWith('--lang=');
  const language = inline ? option.slice('--lang='.length) : (before[at + 1] ?? '');
  return { own: before.toSpliced(at, inline ? 1 : 2), rest, language };
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
