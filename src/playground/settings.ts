import type { Down, FactState, Request } from '../analyzer/index.ts';

/** What a request may say besides its files and its command. */
type Settings = Omit<Request, 'files' | 'command'>;
type Setting = keyof Settings;

type Form<Value> = {
  /** What it is called in a link; it never changes. */
  readonly letter: string;
  readonly isValue: (value: unknown) => value is Value;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isFactState = (value: unknown): value is FactState => value === 'cached' || value === 'empty' || isNames(value);
const POINTS: readonly unknown[] = ['start', 'facts', 'network'];
const isDown = (value: unknown): value is readonly Down[] =>
  Array.isArray(value) &&
  value.every((entry: Partial<Down> | null) => isText(entry?.host) && POINTS.includes(entry.from));

const forms: { readonly [Name in Setting]-?: Form<NonNullable<Request[Name]>> } = {
  kubespray: { letter: 'r', isValue: isText },
  ansible: { letter: 'a', isValue: isText },
  facts: { letter: 'x', isValue: isFactState },
  down: { letter: 'd', isValue: isDown },
};

const names = Object.keys(forms) as readonly Setting[];

/** The settings of a value from elsewhere; what is not known or has another type is left out. */
export function settingsIn(value: Readonly<Record<string, unknown>>): Settings {
  return Object.fromEntries(
    names.filter((name) => forms[name].isValue(value[name])).map((name) => [name, value[name]]),
  );
}

/** Settings under their letters; those that say nothing are left out. */
export function lettersOf(settings: Settings): Readonly<Record<string, unknown>> {
  const given = names.filter((name) => settings[name] !== undefined);
  return Object.fromEntries(given.map((name) => [forms[name].letter, settings[name]]));
}

/** The settings that letters stand for; `undefined`: one of them has a value that it cannot have. */
export function settingsOfLetters(letters: Readonly<Record<string, unknown>>): Settings | undefined {
  const given = names.filter((name) => letters[forms[name].letter] !== undefined);
  if (!given.every((name) => forms[name].isValue(letters[forms[name].letter]))) return undefined;
  return Object.fromEntries(given.map((name) => [name, letters[forms[name].letter]]));
}
