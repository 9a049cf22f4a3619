import { namesSet } from '../../inventory/names-set.ts';
import { evaluate, type Scope } from '../../jinja/evaluate.ts';
import { type Expression, parseExpression } from '../../jinja/expression.ts';
import { BeyondJinja, FilterFault } from '../../jinja/faults.ts';
import { renderTemplate } from '../../jinja/template.ts';
import {
  type Assertion,
  type AssertionSite,
  assertionsAt,
  decidingNames,
  settingsOf,
} from '../../kubespray/assertions.ts';
import type { ResolvedPlay } from '../../kubespray/resolved-plays.ts';
import { memo, memoByKey } from '../../memo.ts';
import { TouchedUnset, unset } from '../../python/unset.ts';
import { isTruthy } from '../../python/values.ts';
import { firstOfEachTemplatedKind } from '../kinds.ts';
import type { Stop } from '../multus-tasks.ts';
import { assertedVariables, type Process } from '../process.ts';
import type { RunState } from '../run-state.ts';
import { taskValue, type Variables } from '../templates.ts';
import { ifKnown, Unknowable } from '../unknowable.ts';
import { type Place, taskRuns } from './place.ts';

/** Ansible's own words for an assertion without a message. */
export const FAILED = 'Assertion failed';

/** Tasks that ask more than settings, by their names. */
export type ByHand = Readonly<Record<string, () => Stop | undefined>>;

/**
 * The assertions of a task file in their order, up to the first that does not hold. One that asks what the request does not tell, of a
 * host or of the cluster, is passed over unless `byHand` judges it.
 */
export function assertAll(
  run: RunState,
  at: Place,
  site: AssertionSite,
  tags: readonly string[] = [],
  byHand: ByHand = {},
): Stop | undefined {
  for (const assertion of assertionsAt(run.process.release.name, site)) {
    if (!taskRuns(run, at, ...tags, ...(assertion.tags ?? []))) continue;
    const { task } = assertion;
    const stop = Object.hasOwn(byHand, task) ? byHand[task]?.() : refusalOf(run, at, assertion);
    if (stop) return stop;
  }
  return undefined;
}

function refusalOf(run: RunState, { hosts, play }: Place, assertion: Assertion): Stop | undefined {
  const [first] = hosts;
  if (!assertion.that || first === undefined) return undefined;
  const { process } = run;
  const names = decidingNames(process.release.name, assertion);
  if (names.every((name) => !OF_THE_HOST.has(name) && !isSet(process, name)))
    return byDefault(process, first, assertion, play);
  const roles = rolesOf(play);
  for (const host of assertion.runOnce ? [first] : firstOfEachTemplatedKind(process, hosts, names)) {
    const stop = stopOn(process, host, assertion, roles);
    if (stop) return stop;
  }
  return undefined;
}

/** Names that say who the host is: what follows from them differs without any setting. */
const OF_THE_HOST = new Set(['inventory_hostname', 'group_names', 'groups']);

type DefaultStops = Map<Assertion, Omit<Stop, 'host'> | undefined>;

/** A core that is being typed changes at each key. */
const MOST_CORES = 8;
const defaultStops = memoByKey<ResolvedPlay, string, DefaultStops>(MOST_CORES);

const rolesOf = memo(({ roles }: ResolvedPlay): readonly string[] => roles.map(({ role }) => role));

const isSet = ({ extraVars, registered, inventory }: Process, name: string): boolean =>
  extraVars.has(name) || registered.has(name) || namesSet(inventory).has(name);

/** The stop of an assertion of which nothing is set: the same on any host. */
function byDefault(process: Process, host: string, assertion: Assertion, play: ResolvedPlay): Stop | undefined {
  const known = defaultStops(play, `${process.release.name} ${process.core.version}`, () => new Map());
  if (!known.has(assertion)) known.set(assertion, stopOn(process, host, assertion, rolesOf(play)));
  const stop = known.get(assertion);
  return stop && { ...stop, host };
}

function stopOn(process: Process, host: string, assertion: Assertion, roles: readonly string[]): Stop | undefined {
  const refusal = judgedOn(process, host, assertion, roles);
  if (!refusal) return undefined;
  const variables = assertedVariables(process, host);
  return { task: written(assertion.task, variables, scopeOf(variables, {})), host, message: refusal.message };
}

/** What an assertion says, and the condition that does not hold, or that Ansible cannot evaluate. */
export type Refusal = {
  readonly condition: string;
  readonly message: string;
  readonly isFault: boolean;
  /** The item of its loop. */
  readonly item?: unknown;
};

/** Why an assertion stops the run on a host in a play with these roles; `undefined`: it holds, is not asked, or cannot be told. */
export function refusalOn(...asked: Parameters<typeof judgedOn>): Refusal | undefined {
  return ifKnown(() => judgedOn(...asked), undefined);
}

/** As `refusalOn`; throws `Unknowable` where a setting that is not followed decides. */
function judgedOn(
  process: Process,
  host: string,
  assertion: Assertion,
  roles?: readonly string[],
): Refusal | undefined {
  const { items, vars = {} } = assertion;
  const variables = assertedVariables(process, host, roles);
  if (!items) return refusalIn(process, assertion, variables, scopeOf(variables, vars));
  for (const item of items) {
    const refusal = refusalIn(process, assertion, variables, scopeOf(variables, { ...vars, item }));
    if (refusal) return { ...refusal, item };
  }
  return undefined;
}

function refusalIn(
  process: Process,
  { that = [], when = [], message }: Assertion,
  variables: Variables,
  scope: Scope,
): Refusal | undefined {
  let open: Unknowable | undefined;
  for (const condition of when) {
    const asked = judged(process, condition, scope);
    if (asked.kind === 'fault') return { condition, message: asked.message, isFault: true };
    if (asked.kind === 'unknown') open ??= asked.setting;
    if (asked.kind === 'false' || (asked.kind === 'unknown' && !asked.setting)) return undefined;
  }
  for (const condition of that) {
    const result = judged(process, condition, scope);
    if (result.kind === 'unknown') open ??= result.setting;
    if (result.kind === 'fault') return { condition, message: result.message, isFault: true };
    if (result.kind === 'false')
      return {
        condition,
        message: message === undefined ? FAILED : written(message, variables, scope),
        isFault: false,
      };
  }
  if (open) throw open;
  return undefined;
}

/** The variables of a host, those of the task before them. */
function scopeOf(variables: Variables, own: Readonly<Record<string, unknown>>): Scope {
  return (name) => {
    const value = Object.hasOwn(own, name) ? own[name] : variables.raw(name);
    return value === undefined ? unset(`'${name}' is undefined`) : taskValue(variables, name, value);
  };
}

/** A message, or the name of a task, with its templates; as Kubespray has it where these cannot be told. */
function written(message: string, variables: Variables, scope: Scope): string {
  try {
    return String(renderTemplate(message, variables.raw, scope));
  } catch (error) {
    const known = [Unknowable, BeyondJinja, FilterFault, TouchedUnset].some((kind) => error instanceof kind);
    if (!known) throw error;
    return message;
  }
}

type Judged =
  | { readonly kind: 'true' | 'false' }
  /** `setting`: what somebody has set is not followed, so that nothing is promised. */
  | { readonly kind: 'unknown'; readonly setting?: Unknowable }
  | { readonly kind: 'fault'; readonly message: string };

function judged(process: Process, condition: string, scope: Scope): Judged {
  const { core } = process;
  try {
    const value = evaluate(parsed(condition), scope);
    // From 2.19 on a condition must be a boolean.
    if (core.isStrict && typeof value !== 'boolean') return { kind: 'unknown' };
    return { kind: isTruthy(value) ? 'true' : 'false' };
  } catch (error) {
    if (error instanceof Unknowable && error.what === 'templated-value' && isSet(process, error.subject))
      return { kind: 'unknown', setting: error };
    if (error instanceof BeyondJinja) {
      const name = settingsOf({ that: [condition] }).find((each) => isSet(process, each));
      return name === undefined
        ? { kind: 'unknown' }
        : { kind: 'unknown', setting: new Unknowable('unusual-value', name) };
    }
    if (error instanceof Unknowable) return { kind: 'unknown' };
    if (error instanceof TouchedUnset)
      return { kind: 'fault', message: core.undefinedConditionMessage(condition, error.message) };
    if (!(error instanceof FilterFault)) throw error;
    return {
      kind: 'fault',
      message: `The conditional check '${condition}' failed. The error was: ${error.message}`,
    };
  }
}

const expressions = new Map<string, Expression | undefined>();

function parsed(text: string): Expression {
  const known = expressions.has(text) ? expressions.get(text) : parseExpression(text);
  expressions.set(text, known);
  if (!known) throw new BeyondJinja(text);
  return known;
}
