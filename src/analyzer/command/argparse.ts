import { quoted } from '../python/text.ts';
import { type OptionDefinition, optionsBySpelling } from './options.ts';

/** An option as argparse took it. Indices are those of the arguments, offsets are into their texts. */
export type ParsedOption = {
  readonly definition: OptionDefinition;
  /** The argument that holds the option, and where in it: `-bvl` holds three. */
  readonly argument: number;
  readonly from: number;
  readonly to: number;
  readonly value?: { readonly text: string; readonly argument: number; readonly from: number };
};

/** What stops argparse, in its own words, or Ansible right after it; `argument`: the one it is about, if one. */
export type UsageError = { readonly message: string; readonly argument?: number } & (
  | { readonly code: 'playbook-missing' | 'arguments-unrecognized' }
  | { readonly code: 'option-ambiguous'; readonly matches: readonly string[] }
  | {
      readonly code:
        | 'option-without-value'
        | 'option-with-value'
        | 'option-not-a-number'
        | 'options-exclude-each-other'
        | 'too-few-forks';
      readonly option: string;
    }
);

export type ParsedArguments = {
  readonly options: readonly ParsedOption[];
  /** Indices of the arguments that are playbooks. */
  readonly playbooks: readonly number[];
  /** Indices of the arguments that nothing took. */
  readonly extras: readonly number[];
  /** The first error, as argparse stops at it. What was taken before it, and what could be taken after, is here all the same. */
  readonly error?: UsageError;
};

type Reading =
  | { readonly kind: 'positional' }
  | { readonly kind: 'separator' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly matches: readonly string[] }
  | { readonly kind: 'option'; readonly spelling: string; readonly explicit?: string; readonly explicitFrom: number };

/** Takes the arguments of `ansible-playbook` as Python's argparse does (Lib/argparse.py, `_parse_known_args`), abbreviations included. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const readings = readAll(args);
  const options: ParsedOption[] = [];
  const extras: number[] = [];
  const errors: UsageError[] = [];
  const taken = new Map<string, OptionDefinition>();
  let playbooks: readonly number[] | undefined;
  let ended = false;

  readings.forEach((reading, argument) => {
    if (reading.kind !== 'ambiguous') return;
    const message = `ambiguous option: ${args[argument]} could match ${reading.matches.join(', ')}`;
    errors.push({ code: 'option-ambiguous', message, argument, matches: reading.matches });
  });

  let at = 0;
  while (at < args.length && !ended) {
    const reading = readings[at] as Reading;
    if (reading.kind === 'positional' || reading.kind === 'separator') {
      const end = positionalsEnd(readings, at);
      const run = range(at, end);
      const names = playbooks ? [] : withoutFirstSeparator(run, readings);
      if (names.length > 0) playbooks = names;
      else for (const index of run) extras.push(index);
      at = end;
    } else if (reading.kind === 'option') {
      const next = takeOption(args, readings, at, reading);
      for (const option of next.options) {
        options.push(option);
        const conflict = conflictOf(option, taken);
        if (conflict) errors.push(conflict);
        ended ||= option.definition.takes === 'exit';
      }
      if (next.error) errors.push(next.error);
      at = next.end;
    } else {
      extras.push(at++);
    }
  }
  if (!ended) {
    if (!playbooks) errors.push(playbookMissing);
    if (extras.length > 0) {
      const words = extras.map((index) => args[index]).join(' ');
      errors.push({
        code: 'arguments-unrecognized',
        message: `unrecognized arguments: ${words}`,
        argument: extras[0] as number,
      });
    }
    errors.push(...tooFewForks(options));
  }
  const error = errors[0];
  return { options, playbooks: playbooks ?? [], extras, ...(error && { error }) };
}

const playbookMissing: UsageError = {
  code: 'playbook-missing',
  message: 'the following arguments are required: playbook',
};

function readAll(args: readonly string[]): readonly Reading[] {
  let afterSeparator = false;
  return args.map((arg): Reading => {
    if (afterSeparator) return { kind: 'positional' };
    if (arg !== '--') return readOne(arg);
    afterSeparator = true;
    return { kind: 'separator' };
  });
}

/** argparse's `_parse_optional`. */
function readOne(arg: string): Reading {
  if (!arg.startsWith('-') || arg.length === 1) return { kind: 'positional' };
  if (optionsBySpelling.has(arg)) return { kind: 'option', spelling: arg, explicitFrom: arg.length };
  const equals = arg.indexOf('=');
  const spelled = equals === -1 ? arg : arg.slice(0, equals);
  if (equals !== -1 && optionsBySpelling.has(spelled)) return optionAt(arg, spelled, equals + 1);
  if (arg.startsWith('--')) {
    const matches = [...optionsBySpelling.keys()].filter((spelling) => spelling.startsWith(spelled));
    const [only] = matches;
    if (matches.length > 1) return { kind: 'ambiguous', matches };
    if (only)
      return equals === -1
        ? { kind: 'option', spelling: only, explicitFrom: arg.length }
        : optionAt(arg, only, equals + 1);
  } else if (optionsBySpelling.has(arg.slice(0, 2))) return optionAt(arg, arg.slice(0, 2), 2);
  if (/^-\d+$|^-\d*\.\d+$/.test(arg) || arg.includes(' ')) return { kind: 'positional' };
  return { kind: 'unknown' };
}

function optionAt(arg: string, spelling: string, explicitFrom: number): Reading {
  return { kind: 'option', spelling, explicit: arg.slice(explicitFrom), explicitFrom };
}

function takeOption(
  args: readonly string[],
  readings: readonly Reading[],
  at: number,
  reading: Reading & { kind: 'option' },
): { readonly options: readonly ParsedOption[]; readonly end: number; readonly error?: UsageError } {
  const options: ParsedOption[] = [];
  const arg = args[at] ?? '';
  let definition = optionsBySpelling.get(reading.spelling) as OptionDefinition;
  let { explicit, explicitFrom } = reading;
  let from = 0;
  const isShort = !arg.startsWith('--');
  for (;;) {
    const takesValue = definition.takes === 'text' || definition.takes === 'integer';
    if (explicit === undefined) {
      if (!takesValue) {
        options.push({ definition, argument: at, from, to: arg.length });
        return { options, end: at + 1 };
      }
      const value = args[at + 1];
      if (value === undefined || readings[at + 1]?.kind !== 'positional') {
        return { options, end: at + 1, error: withoutValue(definition, at) };
      }
      const option = {
        definition,
        argument: at,
        from,
        to: arg.length,
        value: { text: value, argument: at + 1, from: 0 },
      };
      return { options: [...options, option], end: at + 2, ...wrongNumber(option) };
    }
    if (takesValue) {
      const value = { text: explicit, argument: at, from: explicitFrom };
      const option = { definition, argument: at, from, to: arg.length, value };
      return { options: [...options, option], end: at + 1, ...wrongNumber(option) };
    }
    const following: OptionDefinition | undefined =
      isShort && explicit !== '' ? optionsBySpelling.get(`-${explicit[0]}`) : undefined;
    if (!following) return { options, end: at + 1, error: withValue(definition, at, explicit) };
    options.push({ definition, argument: at, from, to: explicitFrom });
    from = explicitFrom;
    definition = following;
    explicitFrom += 1;
    explicit = explicit.length > 1 ? explicit.slice(1) : undefined;
  }
}

function shown(definition: OptionDefinition): string {
  // Releases before 2.15 have no -J; argparse names the spellings that a user most likely has before him.
  return definition.spellings.filter((spelling) => spelling !== '-J').join('/');
}

function withoutValue(definition: OptionDefinition, argument: number): UsageError {
  const message = `argument ${shown(definition)}: expected one argument`;
  return { code: 'option-without-value', message, argument, option: definition.name };
}

function withValue(definition: OptionDefinition, argument: number, value: string): UsageError {
  const message = `argument ${shown(definition)}: ignored explicit argument ${quoted(value)}`;
  return { code: 'option-with-value', message, argument, option: definition.name };
}

function wrongNumber(option: ParsedOption): { error?: UsageError } {
  const { definition, value } = option;
  if (definition.takes !== 'integer' || !value || /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value.text)) return {};
  const message = `argument ${shown(definition)}: invalid int value: ${quoted(value.text)}`;
  return { error: { code: 'option-not-a-number', message, argument: value.argument, option: definition.name } };
}

/** The first option of a group shuts the others out; `taken` remembers it. */
function conflictOf(
  { definition, argument }: ParsedOption,
  taken: Map<string, OptionDefinition>,
): UsageError | undefined {
  if (!definition.group) return undefined;
  const other = taken.get(definition.group);
  if (!other) taken.set(definition.group, definition);
  if (!other || other === definition) return undefined;
  const message = `argument ${shown(definition)}: not allowed with argument ${shown(other)}`;
  return { code: 'options-exclude-each-other', message, argument, option: definition.name };
}

/** `validate_conflicts` of lib/ansible/cli/__init__.py. */
function tooFewForks(options: readonly ParsedOption[]): UsageError[] {
  const forks = options.findLast((option) => option.definition.name === 'forks');
  if (!forks?.value || Number(forks.value.text) >= 1) return [];
  const message = 'The number of processes (--forks) must be >= 1';
  return [{ code: 'too-few-forks', message, argument: forks.value.argument, option: 'forks' }];
}

function positionalsEnd(readings: readonly Reading[], from: number): number {
  let at = from;
  while (at < readings.length && ['positional', 'separator'].includes(readings[at]?.kind ?? '')) at++;
  return at;
}

/** The positional takes the first `--` and drops it (`_get_values`); later ones are names. */
function withoutFirstSeparator(run: readonly number[], readings: readonly Reading[]): readonly number[] {
  const separator = run.find((index) => readings[index]?.kind === 'separator');
  return run.filter((index) => index !== separator);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
