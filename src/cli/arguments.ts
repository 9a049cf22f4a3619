import { parseArgs } from 'node:util';
import type { Locale } from '../analyzer/index.ts';
import { Stop } from './io.ts';
import { messages } from './messages.ts';

/** An option that a command takes. */
export type OptionSpec = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** The option that this name stands for. */
  readonly same?: string;
};

/** Arguments as read: `values` by long name, each as often as given; `rest` is what follows `--`. */
export type Arguments = {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  readonly rest?: readonly string[];
};

/** Reads the arguments of a command; throws `Stop` for an option that does not exist, lacks its value or has one too many. */
export function readArguments(
  args: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
  locale: Locale,
): Arguments {
  const dashes = args.indexOf('--');
  const own = dashes === -1 ? args : args.slice(0, dashes);
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [name, { type, ...(short === undefined ? {} : { short }) }]),
  );
  const { tokens } = parseArgs({ args: [...own], options, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    const name = spec?.same ?? token.name;
    const known = values.get(name) ?? [];
    checkUse(token, spec, known.length, { specs, locale });
    values.set(name, [...known, token.value ?? '']);
  }
  return { values, positionals, ...(dashes === -1 ? {} : { rest: args.slice(dashes + 1) }) };
}

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function checkUse(
  { name, rawName, value, inlineValue }: OptionToken,
  spec: OptionSpec | undefined,
  before: number,
  { specs, locale }: { readonly specs: Readonly<Record<string, OptionSpec>>; readonly locale: Locale },
): void {
  const words = messages[locale];
  if (!spec) {
    const meant = Object.keys(specs).find((known) => known.startsWith(name) && name.length > 1);
    throw new Stop([words.unknownOption(rawName), ...(meant ? [words.didYouMean(`--${meant}`)] : [])].join(' '));
  }
  // The next option is no value, though it is where one is wanted; `--limit=-x` is.
  const isMissing = value === undefined || (!inlineValue && /^-./.test(value));
  if (spec.type === 'string' && isMissing) throw new Stop(words.valueMissing(rawName));
  if (spec.type === 'boolean' && value !== undefined) throw new Stop(words.valueUnwanted(rawName));
  if (spec.type === 'string' && !spec.multiple && before > 0) throw new Stop(words.optionTwice(rawName));
}
