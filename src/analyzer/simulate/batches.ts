/** Thrown for a `serial` that Ansible cannot turn into a number: it stops with "Unexpected Exception" (`utils/helpers.py`, pct_to_int). */
export class BadSerial extends Error {
  override readonly name = 'BadSerial';
  readonly value: string;

  constructor(value: string) {
    super(`invalid literal for int() with base 10: '${value}'`);
    this.value = value;
  }
}

/** The size of one batch: a number, or a percentage of the whole limited play, at least 1. */
function batchSize(step: unknown, total: number): number {
  if (typeof step === 'number') return Math.trunc(step);
  if (typeof step === 'boolean') return Number(step);
  if (typeof step !== 'string') throw new BadSerial(JSON.stringify(step));
  const digits = step.endsWith('%') ? step.replaceAll('%', '') : step;
  if (!/^[+-]?\d+(?:_\d+)*$/.test(digits.trim())) throw new BadSerial(digits);
  const number = Number(digits.replaceAll('_', ''));
  return step.endsWith('%') ? Math.trunc((number / 100) * total) || 1 : number;
}

/** Text that looks like a list is one, once a template has returned it (`template/__init__.py`). */
function stepsOf(serial: unknown): readonly unknown[] {
  if (Array.isArray(serial)) return serial;
  if (serial === null) return [];
  if (typeof serial === 'string' && serial.trimStart().startsWith('[')) {
    const inside = /^\s*\[(.*)\]\s*$/s.exec(serial)?.[1];
    if (inside !== undefined) {
      const steps = inside
        .split(',')
        .map((step) => step.trim())
        .filter((step) => step !== '');
      return steps.map((step) => step.replace(/^(['"])(.*)\1$/s, '$2'));
    }
  }
  return [serial];
}

/**
 * Cuts a play's hosts into batches as `executor/playbook_executor.py` does: the last step of a list repeats, a step of 0 or less takes
 * all that is left. `undefined`: one batch. Throws `BadSerial`.
 */
export function batchesOf(hosts: readonly string[], serial: unknown): readonly (readonly string[])[] {
  if (hosts.length === 0) return [];
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
