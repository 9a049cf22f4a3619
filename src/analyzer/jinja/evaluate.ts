import { pythonText } from '../python/python-text.ts';
import { parsePythonRegex } from '../python/regex.ts';
import { strip } from '../python/text.ts';
import { reasonUnset, unset } from '../python/unset.ts';
import { isMapping, isTruthy, pythonType, touch } from '../python/values.ts';
import { compare, contains, sameValue } from './comparison.ts';
import type { Expression } from './expression.ts';
import { BeyondJinja } from './faults.ts';
import { ipFilter } from './ip-filter.ts';
import { versionHolds } from './version-test.ts';

/** The value of a name; the unset sentinel where it has none. */
export type Scope = (name: string) => unknown;

/** The value of an expression. Touching what is unset throws `TouchedUnset`, as Jinja's undefined does. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  const value = (inner: Expression): unknown => evaluate(inner, scope);
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'name':
      return scope(expression.name);
    case 'list':
      return expression.items.map(value);
    case 'dict':
      return dictOf(expression.entries.map(([key, item]) => [value(key), value(item)]));
    case 'member':
      return memberOf(value(expression.of), value(expression.key));
    case 'call':
      return called(value(expression.of), expression.method, expression.args.map(value));
    case 'not':
      return !isTruthy(value(expression.operand));
    case 'minus':
      return -numberOf(value(expression.operand));
    case 'and': {
      const left = value(expression.left);
      return isTruthy(left) ? value(expression.right) : left;
    }
    case 'or': {
      const left = value(expression.left);
      return isTruthy(left) ? left : value(expression.right);
    }
    case 'operation':
      return operate(expression.operator, value(expression.left), value(expression.right));
    case 'compare': {
      let left = value(expression.first);
      for (const [operator, operand] of expression.rest) {
        const right = value(operand);
        if (!compare(operator, left, right)) return false;
        left = right;
      }
      return true;
    }
    case 'if':
      if (isTruthy(value(expression.test))) return value(expression.chosen);
      // Without `else` it is an undefined value of the lenient kind, which is written as nothing.
      return expression.otherwise ? value(expression.otherwise) : '';
    case 'filter':
      return filtered(expression.name, value(expression.of), expression.args.map(value));
    case 'test':
      return tested(expression.name, value(expression.of), expression.args.map(value)) !== expression.negated;
  }
}

function dictOf(entries: readonly (readonly [unknown, unknown])[]): Readonly<Record<string, unknown>> {
  const dict: Record<string, unknown> = Object.create(null);
  for (const [key, item] of entries) {
    if (typeof key !== 'string') throw new BeyondJinja('a key that is no text');
    dict[key] = item;
  }
  return dict;
}

function memberOf(of: unknown, key: unknown): unknown {
  // What is unset gives itself, so that the first reason is the one that is told.
  if (reasonUnset(of) !== undefined) return of;
  if (Array.isArray(of) && typeof key === 'number') {
    const item: unknown = of.at(key);
    return item === undefined ? unset(`list object has no element ${key}`) : item;
  }
  if (isMapping(of) && typeof key === 'string')
    return Object.hasOwn(of, key) ? of[key] : unset(`'dict object' has no attribute '${key}'`);
  throw new BeyondJinja('a member');
}

function called(of: unknown, method: string, args: readonly unknown[]): unknown {
  touch(of);
  const [first, otherwise = null] = args;
  if (method === 'get' && isMapping(of) && typeof first === 'string' && args.length <= 2)
    return Object.hasOwn(of, first) ? of[first] : otherwise;
  if (typeof of === 'string' && typeof first === 'string' && args.length === 1) {
    if (method === 'startswith') return of.startsWith(first);
    if (method === 'endswith') return of.endsWith(first);
  }
  throw new BeyondJinja(`${method}()`);
}

function numberOf(value: unknown): number {
  touch(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  throw new BeyondJinja('arithmetic with other than numbers');
}

function operate(operator: string, left: unknown, right: unknown): unknown {
  touch(left);
  touch(right);
  if (operator === '~') return pythonText(left) + pythonText(right);
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right;
  if (operator === '+' && Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  const [a, b] = [numberOf(left), numberOf(right)];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      // A negative exponent gives a float, and Python's integers have no end.
      if (Number.isInteger(a) && Number.isInteger(b) && b >= 0 && Number.isSafeInteger(a ** b)) return a ** b;
      throw new BeyondJinja('a power of these numbers');
    default:
      // Python's division gives a float, and its remainder has the sign of the divisor.
      throw new BeyondJinja('division');
  }
}

const TRUE_WORDS = new Set(['yes', 'on', '1', 'true']);

/** `bool` of Ansible (plugins/filter/core.py, to_bool): what is no word for true is false. */
function toBool(value: unknown): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return TRUE_WORDS.has(value.toLowerCase());
  return value === 1;
}

function filtered(name: string, value: unknown, args: readonly unknown[]): unknown {
  const filter = name.replace(/^ansible\.builtin\./, '');
  if (filter === 'default' || filter === 'd') {
    const [fallback = '', alsoFalse = false] = args;
    const missing = reasonUnset(value) !== undefined || (isTruthy(alsoFalse) && !isTruthy(value));
    return missing ? fallback : value;
  }
  touch(value);
  if (/^(?:ansible\.(?:utils|netcommon)\.)?ipaddr$/.test(filter)) return addressFiltered(value, args);
  if (filter === 'regex_replace') return replaced(value, args);
  if (args.length > 0 && filter !== 'ternary' && filter !== 'join') throw new BeyondJinja(`${name} with arguments`);
  switch (filter) {
    case 'bool':
      return toBool(value);
    case 'lower':
      return pythonText(value).toLowerCase();
    case 'upper':
      return pythonText(value).toUpperCase();
    case 'trim':
      return strip(pythonText(value));
    case 'string':
      return pythonText(value);
    case 'int':
      return intOf(value);
    // Text is of classes of Ansible's own, of which no name is that of another type.
    case 'type_debug':
      return pythonType(value);
    case 'length':
    case 'count':
      if (Array.isArray(value) || typeof value === 'string') return value.length;
      if (isMapping(value)) return Object.keys(value).length;
      break;
    case 'first':
    case 'last':
      if (!Array.isArray(value)) break;
      if (value.length === 0) return unset(`No ${filter} item, sequence was empty.`);
      return filter === 'first' ? value[0] : value.at(-1);
    case 'list':
      if (Array.isArray(value)) return value;
      if (isMapping(value)) return Object.keys(value);
      break;
    case 'unique':
      if (Array.isArray(value))
        return value.filter((item, at) => value.findIndex((other) => sameValue(other, item)) === at);
      break;
    case 'join':
      if (Array.isArray(value)) return value.map(pythonText).join(pythonText(args[0] ?? ''));
      break;
    case 'ternary':
      // A third argument is for null.
      if (value === null && args.length > 2) return args[2];
      return isTruthy(value) ? args[0] : args[1];
  }
  throw new BeyondJinja(name);
}

/** `regex_replace` of a word by another, or by nothing; as an expression the word has no meaning but itself. */
function replaced(value: unknown, [word, by = '', ...others]: readonly unknown[]): string {
  const isPlain = (text: unknown): text is string => typeof text === 'string' && /^\w*$/.test(text);
  if (!isPlain(word) || word === '' || !isPlain(by) || others.length > 0) throw new BeyondJinja('regex_replace');
  return pythonText(value).replaceAll(word, by);
}

function addressFiltered(value: unknown, [asked]: readonly unknown[]): unknown {
  touch(asked);
  const found = typeof value === 'string' && typeof asked === 'string' ? ipFilter(value, asked) : undefined;
  if (found === undefined) throw new BeyondJinja('ipaddr');
  return found;
}

function intOf(value: unknown): number {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return Math.trunc(value);
  const text = typeof value === 'string' ? strip(value) : '';
  if (/^[-+]?\d+$/.test(text)) return Number(text);
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return Math.trunc(Number(text));
  return 0;
}

function tested(name: string, value: unknown, args: readonly unknown[]): boolean {
  const test = name.replace(/^ansible\.builtin\./, '');
  if (test === 'defined') return reasonUnset(value) === undefined;
  if (test === 'undefined') return reasonUnset(value) !== undefined;
  switch (test) {
    case 'none':
      return value === null;
    case 'true':
      return value === true;
    case 'false':
      return value === false;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' || typeof value === 'boolean';
    case 'mapping':
      return isMapping(value);
    // Asking what is unset for its length is no error here, going over it is.
    case 'sequence':
      return isSequence(value);
    case 'iterable':
      touch(value);
      return isSequence(value);
    case 'truthy':
      if (args.length === 0) return isTruthy(value);
      break;
    case 'falsy':
      if (args.length === 0) return !isTruthy(value);
      break;
    case 'eq':
    case 'equalto':
      if (args.length === 1) return sameValue(value, args[0]);
      break;
    case 'ne':
      if (args.length === 1) return !sameValue(value, args[0]);
      break;
    case 'in':
      if (args.length === 1) return contains(args[0], value);
      break;
    case 'version':
      if (args.length <= 2) return versionHolds(value, args[0], args[1] ?? 'eq');
      break;
    case 'match':
      if (args.length === 1) return matches(value, args[0]);
      break;
    case 'divisibleby':
      if (numberOf(args[0]) !== 0) return numberOf(value) % numberOf(args[0]) === 0;
      break;
  }
  throw new BeyondJinja(name);
}

/** The test `match`, which tries at the start. */
function matches(value: unknown, pattern: unknown): boolean {
  touch(value);
  const regex = typeof pattern === 'string' ? parsePythonRegex(pattern) : undefined;
  if (regex?.kind !== 'regex') throw new BeyondJinja('match');
  return regex.test(pythonText(value));
}

function isSequence(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value) || isMapping(value);
}
