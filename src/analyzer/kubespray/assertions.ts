import { parseExpression } from '../jinja/expression.ts';
import { namesIn } from '../jinja/names-in.ts';
import { namesInTemplate } from '../jinja/template.ts';
import { factAt } from './fact-at.ts';
import type { Assertion, AssertionSite } from './model.ts';
import { upstreamAssertions } from './upstream-assertions.ts';

export type { Assertion, AssertionSite } from './model.ts';

const { sites, assertions, defaults, elsewhere } = upstreamAssertions;

/** Stands for a default that is not known. */
const OPEN = '{% %}';

/** What one release asserts, with the defaults of its roles. */
type Asserted = {
  readonly at: ReadonlyMap<AssertionSite, readonly Assertion[]>;
  readonly defaults: ReadonlyMap<string, unknown>;
  /** By assertion. */
  readonly deciding: Map<Assertion, readonly string[]>;
};

const known = new Map<string, Asserted>();

function assertedIn(release: string): Asserted {
  const before = known.get(release);
  if (before) return before;
  const bySite = Object.entries(sites).map(([site, history]) => {
    const places = factAt(history, release) ?? [];
    return [site as AssertionSite, places.map((place) => assertions[place]!)] as const;
  });
  const values = Object.entries(defaults).map(([name, history]) => [name, factAt(history, release)] as const);
  const asserted = { at: new Map(bySite), defaults: new Map(values), deciding: new Map() };
  known.set(release, asserted);
  return asserted;
}

/** What a task file of a release asserts, in order; empty where the release has no such file. */
export function assertionsAt(release: string, site: AssertionSite): readonly Assertion[] {
  return assertedIn(release).at.get(site) ?? [];
}

/** Versions change with every patch of a release, and Kubespray's own hold: they decide nothing unless somebody sets one. */
const IS_VERSION = /_version(?:_min_required|_required)?$/;

/** Whatever decides assertions in a release, but for versions: two releases with the same key assert the same of those who set none. */
export function assertionKey(release: string): string {
  const { at, defaults } = assertedIn(release);
  const others = [...defaults].map(([name, value]) => (IS_VERSION.test(name) ? null : (value ?? null)));
  return JSON.stringify([[...at], others]);
}

/** The variables that assertions ask for, by themselves or through defaults. */
export const assertedNames: readonly string[] = Object.keys(defaults);

/** Words that assertions compare settings with, in small letters. */
export const assertedWords: readonly string[] = assertions.flatMap(({ that = [], when = [] }) =>
  [...that, ...when].flatMap((text) =>
    [...text.matchAll(/'([\w-]{1,20})'/g)].map(([, word = '']) => word.toLowerCase()),
  ),
);

/** The versions that assertions compare. */
export const assertedVersions: readonly string[] = Object.keys(defaults).filter((name) => IS_VERSION.test(name));

/** The assertion of a release that a task's name means, if its expressions are known. */
export function assertionNamed(release: string, task: string): Assertion | undefined {
  const all = (Object.keys(sites) as AssertionSite[]).flatMap((site) => assertionsAt(release, site));
  return all.find((assertion) => assertion.that !== undefined && isNamed(assertion.task, task));
}

/** Does a task have this name, once the templates in its own are filled in? */
function isNamed(written: string, name: string): boolean {
  const [start = '', ...rest] = written.split(/\{\{.*?\}\}/);
  return rest.length === 0 ? written === name : name.startsWith(start) && name.endsWith(rest.at(-1) ?? '');
}

/**
 * Kubespray's default of a variable that assertions ask for; `other`: they ask for no such variable. A default of a role that the play
 * does not have is none; without `roles` it is not known.
 */
export function assertionDefault(
  release: string,
  name: string,
  roles?: readonly string[],
): { readonly kind: 'default'; readonly value: unknown } | { readonly kind: 'unset' | 'other' } {
  const own = assertedIn(release).defaults;
  if (!own.has(name)) return { kind: 'other' };
  const value = own.get(name);
  const having = value === OPEN && Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
  if (roles && having && !having.some((role) => roles.includes(role))) return { kind: 'unset' };
  return value === undefined ? { kind: 'unset' } : { kind: 'default', value };
}

/** The variables that an assertion, or a part of one, names: those that it is about first. */
export function settingsOf({
  that = [],
  when = [],
  items = [],
  vars = {},
}: Omit<Assertion, 'task'>): readonly string[] {
  const named = [
    ...[...that, ...when].flatMap((text) => namesInText(text)),
    ...textsWithin([items, vars]).flatMap((text) => namesInTemplate(text) ?? []),
  ];
  return [...new Set(named)].filter((name) => !NO_SETTING.has(name) && !Object.hasOwn(vars, name));
}

const NO_SETTING = new Set(['item', 'groups', 'group_names', 'inventory_hostname', 'ignore_assert_errors']);

function namesInText(text: string): readonly string[] {
  const expression = parseExpression(text);
  return expression ? namesIn(expression) : [];
}

function textsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}

/** The names that decide an assertion on a host: its own, and through Kubespray's defaults others; `groups` and the like among them. */
export function decidingNames(release: string, assertion: Assertion): readonly string[] {
  const { deciding } = assertedIn(release);
  const names = deciding.get(assertion) ?? namesThrough(release, assertion);
  deciding.set(assertion, names);
  return names;
}

function namesThrough(release: string, { that = [], when = [], items = [], vars = {} }: Assertion): readonly string[] {
  const found = new Set([...[...that, ...when].flatMap(namesInText), ...namesInValue([items, vars])]);
  // A set grows while it is gone through.
  for (const name of found) {
    const own = assertionDefault(release, name);
    if (own.kind === 'default') for (const inner of namesInValue(own.value)) found.add(inner);
  }
  return [...found].filter((name) => name !== 'item' && !Object.hasOwn(vars, name));
}

const namesInValue = (value: unknown): readonly string[] =>
  textsWithin(value).flatMap((text) => namesInTemplate(text) ?? []);
