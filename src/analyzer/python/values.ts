import { reasonUnset, TouchedUnset, TypeFault } from './unset.ts';

/** A mapping as Ansible's data has it: an object that is neither a list nor unset. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && reasonUnset(value) === undefined;
}

/** Python's truth of a value; touching an unset one throws. */
export function isTruthy(value: unknown): boolean {
  touch(value);
  if (value === null || value === undefined || value === false || value === 0 || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (isMapping(value)) return Object.keys(value).length > 0;
  return true;
}

/** The name of Python's type for a value, as its own errors have it. */
export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return 'dict';
}

/** Jinja's reason for an attribute that a value lacks (`object_type_repr`); text of variables and items is of classes of Ansible's own. */
export function missingAttribute(value: unknown, name: string, text: 'variable' | 'item'): string {
  if (value === null) return `'None' has no attribute '${name}'`;
  const textClass =
    text === 'variable'
      ? 'ansible.parsing.yaml.objects.AnsibleUnicode'
      : 'ansible.utils.unsafe_proxy.AnsibleUnsafeText';
  return `'${typeof value === 'string' ? textClass : pythonType(value)} object' has no attribute '${name}'`;
}

/** Python's `needle in haystack` for a list, text or a mapping; throws `TypeFault` for what holds nothing. */
export function isIn(needle: string, haystack: unknown): boolean {
  touch(haystack);
  if (typeof haystack === 'string') return haystack.includes(needle);
  if (Array.isArray(haystack)) {
    return haystack.some((member) => {
      touch(member);
      return member === needle;
    });
  }
  if (isMapping(haystack)) return Object.hasOwn(haystack, needle);
  throw new TypeFault(`argument of type '${pythonType(haystack)}' is not iterable`);
}

/** The attribute or key of a value; what is missing is `undefined` here, and the caller words it. */
export function attribute(value: unknown, name: string): unknown {
  touch(value);
  return isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Throws if the value is unset, as every Jinja operation does but passing it on. */
export function touch(value: unknown): void {
  const reason = reasonUnset(value);
  if (reason !== undefined) throw new TouchedUnset(reason);
}
