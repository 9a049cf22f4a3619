import { memoByKey } from '../memo.ts';
import { pythonInt } from '../python/integer.ts';
import { parsePythonLiteral } from '../python/literal.ts';

/**
 * Thrown for a `serial` that Ansible cannot turn into a number: it stops before the first task of the play, with "Unexpected Exception"
 * (`utils/helpers.py`, pct_to_int).
 */
export class BadSerial extends Error {
  override readonly name = 'BadSerial';

  /** Where and with which words the run stops; no task and no host is to blame. */
  get stop(): { readonly task: string; readonly host: string; readonly message: string } {
    return { task: '', host: '', message: `Unexpected Exception, this is probably a bug: ${this.message}` };
  }
}

/** The size of one batch: a number, or a percentage of the whole limited play, at least 1. */
function batchSize(step: unknown, total: number): number {
  const percent = typeof step === 'string' && step.endsWith('%');
  const number = pythonInt(percent ? step.replaceAll('%', '') : step);
  if (typeof number === 'string') throw new BadSerial(number);
  return percent ? Math.trunc((number / 100) * total) || 1 : number;
}

/**
 * What `{{ serial | default(...) }}` results in: a template returns text, with nothing for null, and text that begins as a list or mapping
 * does, or is `True` or `False`, is read as Python (`template/native_helpers.py`, ansible_eval_concat).
 */
function templated(serial: unknown): unknown {
  if (serial === null) return '';
  if (typeof serial === 'number') return Number.isInteger(serial) ? serial : String(serial);
  if (typeof serial !== 'string' || !/^(?:[[{]|True$|False$)/.test(serial)) return serial;
  const literal = parsePythonLiteral(serial);
  return literal.kind === 'value' ? literal.value : serial;
}

function stepsOf(serial: unknown): readonly unknown[] {
  const value = templated(serial);
  return Array.isArray(value) ? value : [value];
}

const cuts = memoByKey<readonly string[], unknown, readonly (readonly string[])[]>(8);

/**
 * Cuts a play's hosts into batches as `executor/playbook_executor.py` does: the last step of a list repeats, a step of 0 or less takes
 * all that is left. `undefined`: one batch. The same list is cut the same way once. Throws `BadSerial`.
 */
export function batchesOf(hosts: readonly string[], serial: unknown): readonly (readonly string[])[] {
  return hosts.length === 0 ? [] : cuts(hosts, serial, () => cut(hosts, serial));
}

function cut(hosts: readonly string[], serial: unknown): readonly (readonly string[])[] {
  const steps = serial === undefined ? [] : stepsOf(serial);
  if (steps.length === 0) return [hosts];
  const batches: (readonly string[])[] = [];
  let taken = 0;
  for (let step = 0; taken < hosts.length; step++) {
    const size = batchSize(steps[Math.min(step, steps.length - 1)], hosts.length);
    const end = size <= 0 ? hosts.length : Math.min(taken + size, hosts.length);
    batches.push(taken === 0 && end === hosts.length ? hosts : hosts.slice(taken, end));
    taken = end;
  }
  return batches;
}
