import { assertionDefault, assertionNamed, settingsOf } from '../kubespray/assertions.ts';
import { asSet } from '../simulate/process.ts';
import { refusalOn } from '../simulate/stations/assertions.ts';
import type { Span } from '../span.ts';
import { processAtRunTime } from './at-run-time.ts';
import type { FindingContext } from './define.ts';
import { extraVariablePlace, valuePlace } from './places.ts';

/** A setting that Kubespray's assertion does not accept. */
export type RefusedSetting = {
  /** The assertion's condition that does not hold, or that cannot be evaluated. */
  readonly condition: string;
  /** The variables of it that the inventory or the command sets, each with its value where that is short and no secret. */
  readonly given: readonly string[];
  /** What is wrong: a variable that is no more, text instead of a boolean, a version in the other form, settings that exclude each other, one that is missing, or another value. */
  readonly fault: 'removed' | 'boolean' | 'version-form' | 'combination' | 'undefined' | 'value';
  /** What the task says. */
  readonly message: string;
  /** The variable to change. */
  readonly name: string;
  /** Kubespray's own value. */
  readonly usual?: string;
};

const SHORT = 60;
const SECRET = /_(?:key|token|secret|password)$/;

/** The setting by which a task of Kubespray's stops the run on a host, with its place; `undefined`: it is about something else. */
export function refusedSetting(
  context: FindingContext,
  task: string,
  host: string,
): { readonly setting: RefusedSetting; readonly at?: Span } | undefined {
  const assertion = assertionNamed(context.release.name, task);
  const process = processAtRunTime(context);
  const refusal = assertion && refusalOn(process, host, assertion, []);
  if (!refusal) return undefined;
  const { isFault, message, item } = refusal;
  const fails = refusal.condition === 'false';
  // A task that only fails says when; its own condition comes after those of its imports.
  const condition = fails ? (assertion.when ?? []).slice(-2).join(' and ') : refusal.condition;
  const { when = [], vars = {} } = assertion;
  const names = settingsOf({ that: [condition], items: item === undefined ? [] : [item], when, vars });
  const given = names.flatMap((name) => {
    const found = asSet(process, name)(host);
    return found ? [{ name, found }] : [];
  });
  const [chief] = given;
  const [, missing] = /'(\w+)' is undefined/.exec(isFault ? message : '') ?? [];
  const name = missing ?? chief?.name ?? names[0] ?? task;
  const usual = assertionDefault(context.release.name, name);
  const isPlain = usual.kind === 'default' && typeof usual.value === 'string' && !usual.value.includes('{');
  const span = chief?.found.span;
  const at =
    chief?.found.source === 'extra-vars'
      ? extraVariablePlace(context.command, chief.name)
      : span && valuePlace(context.inventory.files, span);
  return {
    ...(at ? { at } : {}),
    setting: {
      condition,
      given: given.map((one) => shown(one.name, one.found.value)),
      fault:
        missing !== undefined ? 'undefined' : fails ? 'combination' : faultOf(condition, isFault, chief?.found.value),
      message,
      name,
      ...(isPlain ? { usual: String(usual.value) } : {}),
    },
  };
}

function faultOf(condition: string, isFault: boolean, value: unknown): RefusedSetting['fault'] {
  if (/\bis not defined$/.test(condition)) return 'removed';
  if (/type_debug == 'bool'$/.test(condition)) return 'boolean';
  // Text that is no version at all cannot be compared either.
  const isVersion = /^v?\d/.test(String(value));
  return isFault && isVersion && / is version\(/.test(condition) ? 'version-form' : 'value';
}

function shown(name: string, value: unknown): string {
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const text = isScalar ? String(value) : '';
  return text === '' || text.length > SHORT || text.includes('\n') || SECRET.test(name) ? name : `${name}: ${text}`;
}
