import {
  type DecodedLog,
  decodeLog,
  errorMessages,
  findingById,
  type Locale,
  pageAddress,
  safeJson,
  shown,
} from '../analyzer/index.ts';
import { readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';

/** `multus-clinic decode`: what a log tells, and the commands to run next; 4 where nothing of it is known. */
export async function decode(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest = [] } = readArguments(args, { json: { type: 'boolean' } }, locale);
  const [unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(messages[locale].argumentUnwanted(unwanted));
  const told = toldOf(decodeLog(await endOfInput(io), errorMessages), io, locale);
  await io.stdout.write(values.has('json') ? `${safeJson(told, 2)}\n` : textOf(told, locale));
  return told.messages.length > 0 ? 0 : 4;
}

const mostBytes = 8_000_000;

/** The end of standard input, more of it than the decoder reads. */
async function endOfInput({ stdin }: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    length += chunk.length;
    while (length - (chunks[0]?.length ?? 0) > mostBytes) length -= chunks.shift()?.length ?? 0;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What the command says of a log; a field that the log does not tell is left out. */
type Told = {
  readonly findings: readonly string[];
  /** Ids of the messages that were recognised. */
  readonly messages: readonly string[];
  /** The first host of the first failure, and all of them. */
  readonly host?: string;
  readonly hosts: readonly string[];
  readonly task?: string;
  readonly message?: string;
  readonly release?: string;
  readonly core?: string;
  readonly command?: string;
  /** The commands to run next, in order. */
  readonly run: readonly string[];
  readonly advice?: string;
  readonly page?: string;
};

function toldOf({ failures, findings, run, release, core, command }: DecodedLog, { site }: Io, locale: Locale): Told {
  const [first] = failures;
  const [host] = first?.hosts ?? [];
  const known = failures.flatMap((failure) => failure.known);
  const advice = known.find((message) => message.advice)?.advice?.[locale];
  const [finding] = findings;
  const [message] = known;
  const page =
    finding !== undefined
      ? `findings/${finding}/`
      : message && `find-your-error/#${message.section?.[locale] ?? message.id}`;
  return {
    findings,
    messages: known.map(({ id }) => id),
    ...(host !== undefined && { host }),
    hosts: first?.hosts ?? [],
    ...(first?.task !== undefined && { task: first.task }),
    ...(first && { message: first.message }),
    ...(release !== undefined && { release }),
    ...(core !== undefined && { core }),
    ...(command !== undefined && { command }),
    run,
    ...(advice !== undefined && { advice }),
    ...(page !== undefined && { page: pageAddress(site ?? '/', locale, page) }),
  };
}

function textOf(told: Told, locale: Locale): string {
  const words = messages[locale];
  if (told.messages.length === 0 && told.message === undefined) return `${words.nothingRecognised}\n`;
  const titles = told.findings.flatMap((id) => findingById(id)?.text[locale].title ?? []);
  const sections: readonly (readonly [string, string | undefined])[] = [
    [words.task, told.task],
    [words.host, told.hosts.length === 0 ? undefined : told.hosts.join(', ')],
    [words.message, told.message],
    [words.kubespray, told.release],
    ['ansible-core', told.core],
    [words.commandFound, told.command],
    [words.page, told.page],
  ];
  const lines = sections.flatMap(([head, text]) => (text === undefined ? [] : [head, ...indented(text)]));
  const heads = titles.map((title, at) => `${title} [${told.findings[at]}]`);
  const run = told.run.length === 0 ? [] : [words.runNext, ...told.run.flatMap(indented)];
  const unknown = told.messages.length === 0 ? [words.messageUnknown] : [];
  const advice = told.advice === undefined ? [] : [told.advice];
  return `${[...heads, ...unknown, ...advice, ...run, ...lines].join('\n')}\n`;
}

/** The lines of a text, each safe to show. */
function indented(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => `  ${shown(line)}`);
}
