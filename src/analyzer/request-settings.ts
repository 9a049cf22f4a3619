import type { Down, FactState, Request } from './request.ts';

/** What a request may say besides its files and its command. */
export type Settings = Omit<Request, 'files' | 'command' | 'nth' | 'states'>;

export type Setting = keyof Settings;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNames = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isFactState = (value: unknown): value is FactState => value === 'cached' || value === 'empty' || isNames(value);
const points: readonly unknown[] = ['start', 'facts', 'network'];
const isDown = (value: unknown): value is readonly Down[] =>
  Array.isArray(value) &&
  value.every((entry: Partial<Down> | null) => isText(entry?.host) && points.includes(entry.from));

/** Whether a value from elsewhere is one that the setting can have. */
export const isSettingValue: {
  readonly [Name in Setting]-?: (value: unknown) => value is NonNullable<Request[Name]>;
} = {
  kubespray: isText,
  ansible: isText,
  facts: isFactState,
  down: isDown,
  patched: (value): value is true => value === true,
  vaultHoldsSecrets: (value): value is true => value === true,
};

/** Every setting of a request. */
export const settingNames = Object.keys(isSettingValue) as readonly Setting[];
