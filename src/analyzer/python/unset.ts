import { quoted } from './text.ts';

/** Thrown when something touches an unset value, with Jinja's reason; Ansible's `AnsibleUndefinedVariable` or `UndefinedError`. */
export class TouchedUnset extends Error {
  override readonly name = 'TouchedUnset';
}

/** Thrown when Python refuses an operation on values of these types, with Python's words; Ansible's "Unexpected templating type error". */
export class TypeFault extends Error {
  override readonly name = 'TypeFault';
}

const sentinels = new Map<string, object>();
const reasons = new WeakMap<object, string>();

/** The value of a variable that is not set: passing it on is harmless, any look inside throws `TouchedUnset` with `reason`. */
export function unset(reason: string): object {
  const known = sentinels.get(reason);
  if (known) return known;
  const sentinel = new Proxy(Object.freeze({}), {
    get(_target, key) {
      // Symbols are how JavaScript itself asks what a value is; Jinja has no such question.
      if (typeof key === 'symbol') return undefined;
      throw new TouchedUnset(reason);
    },
  });
  sentinels.set(reason, sentinel);
  reasons.set(sentinel, reason);
  return sentinel;
}

/** Why a value is unset; `undefined` for a value that is set. */
export function reasonUnset(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? reasons.get(value) : undefined;
}

/** Jinja's words for an attribute that is missing from `hostvars[...]`. */
export function missingFromHostvars(name: string): string {
  return `'ansible.vars.hostvars.HostVarsVars object' has no attribute '${name}'`;
}

/** Jinja's words for a host that `hostvars` does not have. */
export function missingHost(name: string): string {
  return `${quoted(`hostvars['${name}']`)} is undefined`;
}

/** Jinja's words for a key that a mapping such as `groups` lacks. */
export function missingKey(name: string): string {
  return `'dict object' has no attribute '${name}'`;
}
