import { isSettingValue, type Setting, type Settings, settingNames } from '../analyzer/index.ts';

/** What a setting is called in a link; it never changes. */
const letters: Readonly<Record<Setting, string>> = {
  kubespray: 'r',
  ansible: 'a',
  facts: 'x',
  down: 'd',
  patched: 'p',
  vaultHoldsSecrets: 'v',
};

/** The settings of a value from elsewhere; what is not known or has another type is left out. */
export function settingsIn(value: Readonly<Record<string, unknown>>): Settings {
  const given = settingNames.filter((name) => isSettingValue[name](value[name]));
  return Object.fromEntries(given.map((name) => [name, value[name]]));
}

/** Settings under their letters; those that say nothing are left out. */
export function lettersOf(settings: Settings): Readonly<Record<string, unknown>> {
  const given = settingNames.filter((name) => settings[name] !== undefined);
  return Object.fromEntries(given.map((name) => [letters[name], settings[name]]));
}

/** The settings that letters stand for; `undefined`: one of them has a value that it cannot have. */
export function settingsOfLetters(values: Readonly<Record<string, unknown>>): Settings | undefined {
  const given = settingNames.filter((name) => values[letters[name]] !== undefined);
  if (!given.every((name) => isSettingValue[name](values[letters[name]]))) return undefined;
  return Object.fromEntries(given.map((name) => [name, values[letters[name]]]));
}
