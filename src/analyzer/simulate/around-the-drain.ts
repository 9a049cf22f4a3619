import type { PlaybookCommand } from '../command/model.ts';
import { namesSet } from '../inventory/names-set.ts';
import type { Missing } from '../prediction.ts';
import { pythonInt } from '../python/integer.ts';
import { TouchedUnset } from '../python/unset.ts';
import { isTruthy } from '../python/values.ts';
import { firstOfEachTemplatedKind } from './kinds.ts';
import { hostsWith, type Process, taskVariable } from './process.ts';
import { hostsWithRole } from './role-hosts.ts';
import { Unknowable } from './unknowable.ts';

/** A variable that a task before or after the drain of a node gives to a module or to kubectl. */
type Setting = {
  readonly name: string;
  readonly role: 'upgrade/pre-upgrade' | 'upgrade/post-upgrade';
  readonly accepts: (value: unknown) => boolean;
  /** Variables that decide whether the task runs. */
  readonly asks?: readonly string[];
  readonly isRead?: (of: (name: string) => unknown) => boolean;
};

const isInteger = (value: unknown): boolean => typeof pythonInt(asText(value)) === 'number';

/** `time.ParseDuration` of Go, as kubectl reads `--timeout`: each number has its unit. */
const isDuration = (value: unknown): boolean =>
  /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/.test(String(value));

/** A template gives a module text; a number with a fraction is none that `int()` reads. */
const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

const drains = (of: (name: string) => unknown): boolean => isTruthy(of('drain_nodes') ?? true);

/** `roles/upgrade/{pre,post}-upgrade/tasks/main.yml`. */
const settings: readonly Setting[] = [
  {
    name: 'upgrade_node_pause_seconds',
    role: 'upgrade/pre-upgrade',
    accepts: isInteger,
    asks: ['upgrade_node_confirm'],
    isRead: (of) => !isTruthy(of('upgrade_node_confirm') ?? false),
  },
  {
    name: 'drain_grace_period',
    role: 'upgrade/pre-upgrade',
    accepts: isInteger,
    asks: ['drain_nodes'],
    isRead: drains,
  },
  { name: 'drain_timeout', role: 'upgrade/pre-upgrade', accepts: isDuration, asks: ['drain_nodes'], isRead: drains },
  { name: 'drain_retries', role: 'upgrade/pre-upgrade', accepts: isInteger, asks: ['drain_nodes'], isRead: drains },
  {
    name: 'upgrade_post_cilium_wait_timeout',
    role: 'upgrade/post-upgrade',
    accepts: isDuration,
    asks: ['kube_network_plugin'],
    isRead: (of) => of('kube_network_plugin') === 'cilium',
  },
  {
    name: 'upgrade_node_post_upgrade_pause_seconds',
    role: 'upgrade/post-upgrade',
    accepts: isInteger,
    asks: ['upgrade_node_post_upgrade_confirm'],
    isRead: (of) => !isTruthy(of('upgrade_node_post_upgrade_confirm') ?? false),
  },
];

/** Files of tasks that run on each node between the drain and the uncordon (from v2.26.0 on). */
const HOOKS = 'post_upgrade_hooks';

/** The variables of an upgrade, beside those that its simulation follows, by which a node may stay drained. */
export const aroundTheDrain: readonly string[] = [
  ...new Set([HOOKS, ...settings.flatMap(({ name, asks = [] }) => [name, ...asks])]),
];

/**
 * What keeps the upgrade of a node from being promised: a value on which a task before or after the drain fails, or tasks of somebody
 * else's in between.
 */
export function troubleAroundDrain(process: Process, command: PlaybookCommand): Missing | undefined {
  for (const { name, role, accepts, asks = [], isRead = () => true } of settings) {
    const hosts = havingOf(process, command, role, name);
    for (const host of firstOfEachTemplatedKind(process, hosts, [name, ...asks])) {
      const of = (asked: string): unknown => taskVariable(process, host, asked)?.value;
      const missing = openAs(name, () => (isRead(of) && !accepts(of(name)) ? 'value-refused' : undefined));
      if (missing) return missing;
    }
  }
  for (const host of firstOfEachTemplatedKind(process, havingOf(process, command, 'upgrade/post-upgrade', HOOKS), [
    HOOKS,
  ])) {
    const missing = openAs(HOOKS, () =>
      isTruthy(taskVariable(process, host, HOOKS)?.value) ? 'tasks-not-read' : undefined,
    );
    if (missing) return missing;
  }
  return undefined;
}

/** The hosts on which a run comes to a role and that have a variable. */
function havingOf(process: Process, command: PlaybookCommand, role: Setting['role'], name: string): readonly string[] {
  const isSet = process.extraVars.has(name) || namesSet(process.inventory).has(name);
  return isSet ? hostsWith(process, name).within(hostsWithRole(process, command, role)) : [];
}

/** What `judge` says of a variable; a template that only the run can fill in is open as such. */
function openAs(name: string, judge: () => Missing['what'] | undefined): Missing | undefined {
  try {
    const what = judge();
    return what && { what, subject: name };
  } catch (error) {
    if (error instanceof Unknowable) return { what: error.what, subject: error.subject };
    if (error instanceof TouchedUnset) return { what: 'templated-value', subject: name };
    throw error;
  }
}
