/** What differs between ansible-core versions on the Multus path. Observed on 2.12.10, 2.14.17, 2.15.12, 2.16.8, 2.17.5 and 2.18.0rc1; of 2.19.11 what differs there. */
export type Core = {
  /** As asked or as pinned, `2.16.8` or `2.16`. */
  readonly version: string;
  /**
   * Up to 2.14 a loop whose task delegates by a template is evaluated once beforehand, and any template or filter error there turns the
   * loop into one `None` item (`vars/manager.py`, `_get_delegated_vars`; removed by ansible commit 42355d181a1).
   */
  readonly evaluatesLoopBeforeDelegating: boolean;
  /** Up to 2.12 text such as `[1] + [2]` is evaluated as Python (`safe_eval`); later only literals are. */
  readonly evaluatesText: boolean;
  /** Up to 2.12 a list with one unset value turns into text, and `unique` compares nothing in a list of one. */
  readonly toleratesSingleUnset: boolean;
  /** Up to 2.13 a template that names a variable whose own template touches what is unset stops there; later only if it uses the value. */
  readonly stopsAtNestedUnset: boolean;
  /**
   * From 2.14.12, 2.15.7 and 2.16.1 a condition that holds a template of a loop's item is not evaluated (CVE-2023-5764). `false` for a
   * version without its third number.
   */
  readonly refusesItemInCondition: boolean;
  /** From 2.19 on a condition must come out as a boolean, and what is unset in another host's variable is an error of the task that uses it. */
  readonly isStrict: boolean;
  /** What Ansible prints when nothing is left to run on; the words changed with 2.14.0 (ansible/ansible#77517). */
  readonly noHostsMessage: string;
  /** The message of an undefined-variable error that says `reason`. */
  readonly undefinedMessage: (reason: string) => string;
  /** The same, where a task's own arguments hold the unset value; `fact`: the one that `set_fact` was about to set. */
  readonly undefinedArgumentMessage: (reason: string, fact?: string) => string;
  /** The same, inside a condition. */
  readonly undefinedConditionMessage: (condition: string, reason: string) => string;
  /** What an undefined-variable error says after it has passed through variables with these templates, the innermost first. */
  readonly nestedReason: (templates: readonly string[], reason: string) => string;
  /** The message where a task's arguments hold what `nestedReason` says. */
  readonly argumentMessage: (nested: string) => string;
  /** The message where a task's `environment` holds what `nestedReason` says. */
  readonly environmentMessage: (nested: string) => string;
  /** The message when Python refuses the types in a template (`template/__init__.py`, do_template). */
  readonly typeFaultMessage: (template: string, reason: string) => string;
};

/** `[major, minor]` of a version text; `undefined` if it is none. */
export function parseCoreVersion(text: string): readonly [number, number, number] | undefined {
  const match = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[.-]?(?:a|b|rc|dev|post)?\d*)*$/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/** By minor version, the first patch version that evaluates no condition with a template of an item. */
const FIRST_WITHOUT_ITEMS: Readonly<Record<number, number>> = { 14: 12, 15: 7, 16: 1 };

/** The behaviour of one ansible-core version; a text that is no version behaves as the newest core known. */
export function coreOf(version: string): Core {
  const [major, minor] = parseCoreVersion(version) ?? [2, 18];
  const patch = Number(/^v?\d+\.\d+\.(\d+)/.exec(version.trim())?.[1] ?? -1);
  const line = major === 2 ? minor : major < 2 ? 0 : 99;
  // An error names its cause a second time from 2.13 to 2.16 (`errors/__init__.py`, AnsibleError.message with orig_exc).
  const repeats = line >= 13 && line <= 16;
  // From 2.17 the cause follows a full stop of its own.
  const errorWas = line >= 17 ? '. ' : ' The error was: ';
  const undefinedMessage = (reason: string): string => (repeats ? `${reason}. ${reason}` : reason);
  const isStrict = line >= 19;
  return {
    version,
    evaluatesLoopBeforeDelegating: line <= 14,
    evaluatesText: line <= 12,
    toleratesSingleUnset: line <= 12,
    stopsAtNestedUnset: line <= 13,
    refusesItemInCondition: line > 16 || patch >= (FIRST_WITHOUT_ITEMS[line] ?? Number.POSITIVE_INFINITY),
    isStrict,
    noHostsMessage:
      line <= 13
        ? 'Specified hosts and/or --limit does not match any hosts'
        : 'Specified inventory, host pattern and/or --limit leaves us with no hosts to target.',
    undefinedMessage,
    undefinedArgumentMessage: (reason, fact) =>
      isStrict
        ? `Task failed: ${fact === undefined ? '' : resolving(fact)}${ofType(reason)}`
        : `The task includes an option with an undefined variable.${errorWas}${undefinedMessage(reason)}`,
    undefinedConditionMessage: (condition, reason) =>
      isStrict
        ? `Task failed: Error while evaluating conditional: ${ofType(reason)}`
        : `The conditional check '${condition}' failed. The error was: error while evaluating conditional (${condition}): ${undefinedMessage(reason)}`,
    nestedReason: (templates, reason) =>
      templates.reduce((inner, template) => undefinedMessage(`${template}: ${inner}`), undefinedMessage(reason)),
    argumentMessage: (nested) => `The task includes an option with an undefined variable.${errorWas}${nested}`,
    environmentMessage: (nested) =>
      `The field 'environment' has an invalid value, which includes an undefined variable.${errorWas}${nested}`,
    typeFaultMessage: (template, reason) =>
      `Unexpected templating type error occurred on (${template}): ${undefinedMessage(reason)}`,
  };
}

const resolving = (fact: string): string =>
  `Finalization of task args for 'ansible.builtin.set_fact' failed: Error while resolving value for '${fact}': `;

/** Jinja's reason in the words of 2.19, which name a type without its module. */
function ofType(reason: string): string {
  return reason.replace(/^'(?:[\w.]*\.)?(\w+) object' has/, "object of type '$1' has");
}

/** Is a core within the range that a release accepts? A version without its patch, such as `2.16`, stands for the newest of its line. */
export function acceptsCore(
  { from, below }: { readonly from: string; readonly below: string },
  ansible: string,
): boolean {
  const hasPatch = /^v?\d+\.\d+\.\d/.test(ansible.trim());
  const version = hasPatch ? ansible : `${ansible.trim()}.${Number.MAX_SAFE_INTEGER}`;
  return order(version) >= order(from) && order(version) < order(below);
}

/** One number for a version: minor and patch of version 2, enough apart. */
function order(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version
    .trim()
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  return major * 1_000_000 + minor * 1000 + Math.min(patch, 999);
}
