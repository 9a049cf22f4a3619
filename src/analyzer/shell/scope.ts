import type { Expansion } from './expansions.ts';
import { type Edit, type Quoting, quoteFor, quoteWord } from './source.ts';
import type { Word } from './word.ts';

/** What a shell variable holds: text, the items of an array, or something that the text does not tell (`undefined`). */
type Value = string | readonly string[] | undefined;

/** The arguments of a function, or of `set --`: `undefined` stands for one that is not known. */
export type Arguments = {
  readonly values: readonly (string | undefined)[];
  /** There may be more, of which nothing is known. */
  readonly open: boolean;
  /** A variable whose value they rest on and that is assumed. */
  readonly assumed?: string;
};

/** The shell variables at one place of a text. */
export type Scope = {
  /** `undefined`: those of the text itself, which it does not tell. */
  args?: Arguments;
  readonly values: Map<string, Value>;
  readonly exported: Set<string>;
  /** Variables whose default (`${X:-w1}`) counts because nothing in the text sets them, or that are set under a condition. */
  readonly assumed: Set<string>;
};

/** Longer values and words with more expansions are left as they are: nobody types them. */
const longestValue = 4_000;
const mostExpansions = 100;

export function emptyScope(): Scope {
  return { values: new Map(), exported: new Set(), assumed: new Set() };
}

/** What a child shell starts with: the exported variables, and assignments before its command. */
export function childScope({ values, exported, assumed }: Scope, environment: readonly Word[]): Scope {
  const child = emptyScope();
  for (const name of exported) child.values.set(name, values.get(name));
  for (const { text, expansions } of environment) {
    const equals = text.indexOf('=');
    if (equals > 0) child.values.set(text.slice(0, equals), expansions.length > 0 ? undefined : text.slice(equals + 1));
  }
  for (const name of child.values.keys()) {
    child.exported.add(name);
    if (assumed.has(name)) child.assumed.add(name);
  }
  return child;
}

/** Sets a variable. Under a condition, a second value means that nobody knows which counts. */
export function assign(scope: Scope, name: string, value: Value, conditional: boolean): void {
  const kept = typeof value === 'string' && value.length > longestValue ? undefined : value;
  const isOther = scope.values.has(name) && scope.values.get(name) !== kept;
  scope.values.set(name, conditional && isOther ? undefined : kept);
  if (conditional) scope.assumed.add(name);
  else scope.assumed.delete(name);
}

/** The words that a word becomes, and the edits of its source that write out what is known. */
export type Expanded = {
  readonly words: readonly Word[];
  readonly edits: readonly Edit[];
  readonly assumed: readonly string[];
};

/** Puts the values of known variables into a word, and splits it where the shell would. What is not known stays as it is written. */
export function expandWord(word: Word, scope: Scope, splits: boolean): Expanded {
  const followed = word.expansions.length > mostExpansions ? [] : word.expansions;
  const known = followed.flatMap((expansion) => {
    const found = expandedValue(expansion, scope);
    return found ? [{ expansion, ...found }] : [];
  });
  if (known.length === 0) return { words: [word], edits: [], assumed: [] };
  const [only] = known;
  // `"$@"` without arguments is no word at all.
  if (only && isWhole(word, only.expansion) && Array.isArray(only.value) && only.value.length === 0)
    return { words: [], edits: [{ start: word.start, end: word.end, text: '' }], assumed: [] };
  const building = new Building(word);
  const edits: Edit[] = [];
  let at = 0;
  for (const { expansion, value } of known) {
    const { from, to } = expansion;
    building.copy(at, from);
    const quoting = word.quoting[from] ?? 'none';
    const isSplit = splits && quoting === 'none';
    const fields =
      typeof value === 'string' ? (isSplit ? fieldsOf(value) : [value]) : isSplit ? value.flatMap(fieldsOf) : value;
    building.insert(fields, from, to, isSplit && typeof value === 'string' ? value : '');
    edits.push(
      Array.isArray(value) && isWhole(word, expansion)
        ? { start: word.start, end: word.end, text: fields.map(quoteWord).join(' ') }
        : editOf(word, expansion, fields, quoting),
    );
    at = to;
  }
  building.copy(at, word.text.length);
  return { words: building.finish(), edits, assumed: known.flatMap((one) => one.assumed ?? []) };
}

const isWhole = ({ text }: Word, { from, to }: Expansion): boolean => from === 0 && to === text.length;

const fieldsOf = (value: string): readonly string[] => value.split(/[ \t\n]+/).filter((field) => field !== '');

function editOf(word: Word, { from, to }: Expansion, fields: readonly string[], quoting: Quoting): Edit {
  const start = word.starts[from] ?? word.start;
  const end = word.ends[to - 1] ?? word.end;
  if (quoting === 'none') return { start, end, text: fields.map(quoteWord).join(' ') };
  // Several words of one array within quotes: the quotes are closed between them.
  const between = quoting === 'double' ? '" "' : ' ';
  return { start, end, text: fields.map((field) => quoteFor(field, quoting)).join(between) };
}

/** The words that one word becomes, as they grow. */
class Building {
  readonly #word: Word;
  readonly #done: Word[] = [];
  #chars: string[] = [];
  #starts: number[] = [];
  #ends: number[] = [];
  #quoting: Quoting[] = [];
  #expansions: Expansion[] = [];
  #begun = false;

  constructor(word: Word) {
    this.#word = word;
    // Quotes make a word, even with nothing in them.
    this.#begun = word.expansions.length === 0 || word.end - word.start > lengthOfBare(word);
  }

  copy(from: number, to: number): void {
    const { text, starts, ends, quoting, expansions } = this.#word;
    const shift = this.#starts.length - from;
    for (const one of expansions) {
      if (one.from >= from && one.to <= to)
        this.#expansions.push({ ...one, from: one.from + shift, to: one.to + shift });
    }
    for (let unit = from; unit < to; unit++) {
      this.#chars.push(text[unit] ?? '');
      this.#starts.push(starts[unit] ?? 0);
      this.#ends.push(ends[unit] ?? 0);
      this.#quoting.push(quoting[unit] ?? 'none');
    }
    this.#begun ||= to > from;
  }

  /** Values in the place of the expansion `from` to `to`; `spaced` is the value whose outer spaces end a word. */
  insert(fields: readonly string[], from: number, to: number, spaced: string): void {
    if (/^[ \t\n]/.test(spaced)) this.#end();
    fields.forEach((field, index) => {
      if (index > 0) this.#end();
      this.#begun = true;
      for (const char of field.split('')) {
        this.#chars.push(char);
        this.#starts.push(this.#word.starts[from] ?? this.#word.start);
        this.#ends.push(this.#word.ends[to - 1] ?? this.#word.end);
        this.#quoting.push('single');
      }
    });
    if (/[ \t\n]$/.test(spaced)) this.#end();
  }

  #end(): void {
    if (this.#begun) {
      this.#done.push({
        ...this.#word,
        text: this.#chars.join(''),
        starts: this.#starts,
        ends: this.#ends,
        quoting: this.#quoting,
        expansions: this.#expansions,
      });
    }
    this.#chars = [];
    this.#starts = [];
    this.#ends = [];
    this.#quoting = [];
    this.#expansions = [];
    this.#begun = false;
  }

  finish(): readonly Word[] {
    this.#end();
    return this.#done;
  }
}

const lengthOfBare = (word: Word): number => (word.quoting.every((how) => how === 'none') ? word.text.length : -1);

/** The value of `$x` and its kin; `undefined`: not known, or nothing that is followed here. */
function expandedValue(
  { kind, text }: Expansion,
  { values, assumed, args }: Pick<Scope, 'values' | 'assumed' | 'args'>,
): { value: string | readonly string[]; assumed?: string } | undefined {
  if (kind !== 'parameter') return undefined;
  if (args && argument.test(text)) return argumentOf(text, args);
  const inWorkflow = /^\$\{\{\s*env\.(\w+)\s*\}\}$/.exec(text)?.[1];
  if (inWorkflow !== undefined)
    return expandedValue({ kind, text: `$${inWorkflow}`, from: 0, to: 0 }, { values, assumed });
  const braced = /^\$\{([A-Za-z_]\w*|\d)(?:\[([@*]|\d{1,4})\])?(?:(:?[-=])([^{}$`"'\\]*)|:?\?[^{}]*)?\}$/.exec(text);
  const [, name = text.slice(1), index, operator, fallback = ''] = braced ?? [];
  if (!braced && !/^\$[A-Za-z_]\w*$/.test(text)) return undefined;
  const value = values.get(name);
  const item = Array.isArray(value) ? itemOf(value, index) : value;
  const isAssumed = assumed.has(name) ? { assumed: name } : {};
  if (operator !== undefined && (!values.has(name) || (operator.startsWith(':') && item === '')))
    return { value: fallback, assumed: name };
  return item === undefined ? undefined : { value: item as string | readonly string[], ...isAssumed };
}

const argument = /^\$(?:[1-9@*#]$|\{(?:[1-9]\d{0,2}|[@*#])[}:?=-])/;

/** The value of `$1`, `${2:-x}`, `"$@"`, `${@:2}`, `$#` and their kin. */
function argumentOf(text: string, { values, open, assumed }: Arguments): ReturnType<typeof expandedValue> {
  const isAssumed = assumed === undefined ? {} : { assumed };
  const known = values.filter((value) => value !== undefined);
  const isKnown = !open && known.length === values.length;
  const [, list, from = '1'] = /^\$\{?([@*])(?::[ ]?([1-9]\d{0,2}))?\}?$/.exec(text) ?? [];
  if (list !== undefined) return isKnown ? { value: known.slice(Number(from) - 1), ...isAssumed } : undefined;
  if (/^\$\{?#\}?$/.test(text)) return open ? undefined : { value: String(values.length) };
  const [, number, operator, fallback = ''] = /^\$\{?([1-9]\d{0,2})(?:(:?[-=?])([^{}$`"'\\]*))?\}?$/.exec(text) ?? [];
  if (number === undefined || (open && Number(number) > values.length)) return undefined;
  const value = Number(number) > values.length ? '' : values[Number(number) - 1];
  const isUnset = operator?.startsWith(':') ? value === '' : Number(number) > values.length;
  if (operator !== undefined && isUnset) return operator.endsWith('?') ? undefined : { value: fallback, ...isAssumed };
  return value === undefined ? undefined : { value, ...isAssumed };
}

/** What the words of a call are to the function that it calls. */
export function argumentsOf(words: readonly Word[], assumed: readonly string[]): Arguments {
  const values: (string | undefined)[] = [];
  const about = assumed[0] === undefined ? {} : { assumed: assumed[0] };
  for (const { text, expansions, globs, quoting } of words) {
    const unknown = expansions.filter(({ kind }) => kind !== 'brace');
    const isOne = unknown.every(
      ({ text: raw, from }) => (quoting[from] ?? 'none') !== 'none' && !/[@*]/.test(raw.replace(/^\$\(.*/s, '')),
    );
    const fields = unknown.length > 0 ? [undefined] : expansions.length > 0 ? expandBraces(text) : [text];
    // Into how many words the shell takes what is not known is not known either.
    if (!isOne || globs || !fields || values.length > mostArguments) return { values, open: true, ...about };
    values.push(...fields);
  }
  return { values, open: false, ...about };
}

const mostArguments = 500;

function itemOf(items: readonly string[], index: string | undefined): Value {
  if (index === '@' || index === '*') return items;
  return items[Number(index ?? 0)] ?? '';
}

const longestRange = 200;

/** What bash makes of `w{1..3}` and `{a,b}`; `undefined` for more than anybody loops over. */
export function expandBraces(text: string): readonly string[] | undefined {
  const found = text.length > longestRange ? undefined : /^([^{}]*)\{([^{}]*)\}(.*)$/s.exec(text);
  if (!found) return [text];
  const [, before = '', inside = '', after = ''] = found;
  const range = /^(-?\d{1,9})\.\.(-?\d{1,9})(?:\.\.-?(\d{1,9}))?$/.exec(inside);
  const middle = range ? numbers(range) : inside.includes(',') ? inside.split(',') : undefined;
  if (range && !middle) return undefined;
  const rest = expandBraces(after);
  if (!rest) return undefined;
  const parts = middle ?? [`{${inside}}`];
  if (parts.length * rest.length > longestRange) return undefined;
  return parts.flatMap((part) => rest.map((end) => before + part + end));
}

function numbers([, first = '', last = '', step = '1']: RegExpExecArray): readonly string[] | undefined {
  const width = [first, last].some((text) => /^-?0\d/.test(text)) ? Math.max(first.length, last.length) : 0;
  const from = Number(first);
  const by = (Number(last) < from ? -1 : 1) * Math.max(1, Number(step));
  const count = Math.floor(Math.abs(Number(last) - from) / Math.abs(by)) + 1;
  if (count > longestRange) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const number = from + index * by;
    return (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(width - (number < 0 ? 1 : 0), '0');
  });
}
