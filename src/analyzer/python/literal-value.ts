import type { Constant, Node } from './literal-syntax.ts';
import { numberText, quoted } from './text.ts';

/** Python's `ValueError`: it parses, but is no literal. */
export class Malformed extends Error {}
/** Python's `TypeError` for a key or a member of a set that cannot be hashed. */
export class Unhashable extends Error {}

/** A literal's value with its Python type, evaluated in Python's order so that the first error is Python's first. */
export type Evaluated =
  | Constant
  | { readonly kind: 'complex'; readonly real: number; readonly imaginary: number }
  | { readonly kind: 'tuple' | 'list' | 'set'; readonly items: readonly Evaluated[] }
  | { readonly kind: 'dict'; readonly pairs: readonly (readonly [Evaluated, Evaluated])[] };

/** The value of an expression; throws `Malformed` and `Unhashable`. */
export function evaluate(node: Node): Evaluated {
  switch (node.kind) {
    case 'malformed':
      throw new Malformed();
    case 'tuple':
    case 'list':
      return { kind: node.kind, items: node.items.map(evaluate) };
    case 'set': {
      const items = new Map<string, Evaluated>();
      for (const item of node.items) {
        const value = evaluate(item);
        const hash = hashOf(value);
        if (!items.has(hash)) items.set(hash, value);
      }
      return { kind: 'set', items: [...items.values()] };
    }
    case 'dict': {
      const pairs = new Map<string, readonly [Evaluated, Evaluated]>();
      for (const [left, right] of node.pairs) {
        const key = evaluate(left);
        const value = evaluate(right);
        const hash = hashOf(key);
        // An equal key keeps its first spelling: {1: 'a', True: 'b'} is {1: 'b'}.
        pairs.set(hash, [pairs.get(hash)?.[0] ?? key, value]);
      }
      return { kind: 'dict', pairs: [...pairs.values()] };
    }
    case 'unary':
      return signed(node.sign, number(evaluate(node.operand)));
    case 'binary': {
      const left = node.left.kind === 'unary' ? evaluate(node.left) : number(evaluate(node.left));
      const right = number(evaluate(node.right));
      if ((left.kind !== 'int' && left.kind !== 'float') || right.kind !== 'imaginary') throw new Malformed();
      return { kind: 'complex', real: left.number, imaginary: node.sign === '-' ? -right.number : right.number };
    }
    default:
      return node;
  }
}

type PythonNumber = Extract<Constant, { readonly number: number }>;

function number(value: Evaluated): PythonNumber {
  if (value.kind === 'int' || value.kind === 'float' || value.kind === 'imaginary') return value;
  throw new Malformed();
}

function signed(sign: '+' | '-', value: PythonNumber): PythonNumber {
  if (sign === '+') return value;
  return { kind: value.kind, number: value.kind === 'int' && value.number === 0 ? 0 : -value.number };
}

/** A text that is equal exactly for values that Python holds equal as keys; throws for values that cannot be keys. */
function hashOf(value: Evaluated): string {
  switch (value.kind) {
    case 'list':
    case 'dict':
    case 'set':
      throw new Unhashable(`unhashable type: '${value.kind}'`);
    case 'tuple':
      return `(${value.items.map((item) => JSON.stringify(hashOf(item))).join()})`;
    case 'bool':
      return `n${Number(value.value)}`;
    case 'int':
    case 'float':
      return `n${value.number + 0}`;
    default:
      return value.kind + reprOf(value);
  }
}

/** The value as this analyzer carries it: JSON types; what JSON lacks becomes the text that Python's `str` gives. */
export function jsValue(value: Evaluated): unknown {
  if (value.kind === 'bytes') return decoded(value.text);
  return toJson(value);
}

function toJson(value: Evaluated): unknown {
  switch (value.kind) {
    case 'int':
    case 'float':
      return value.number;
    case 'str':
      return value.text;
    case 'bool':
      return value.value;
    case 'none':
      return null;
    case 'tuple':
    case 'list':
      return value.items.map(toJson);
    case 'dict': {
      const object: Record<string, unknown> = Object.create(null);
      for (const [key, item] of value.pairs) object[keyText(key)] = toJson(item);
      return object;
    }
    default:
      return reprOf(value);
  }
}

/** A key as Python's `json.dumps` writes it. */
function keyText(key: Evaluated): string {
  if (key.kind === 'str') return key.text;
  if (key.kind === 'bool') return String(key.value);
  if (key.kind === 'none') return 'null';
  return reprOf(key);
}

function reprOf(value: Evaluated): string {
  switch (value.kind) {
    case 'int':
    case 'float':
      return numberText(value.number, value.kind === 'float');
    case 'imaginary':
      return `${complexPart(value.number)}j`;
    case 'complex':
      return `(${complexPart(value.real)}${value.imaginary < 0 ? '' : '+'}${complexPart(value.imaginary)}j)`;
    case 'str':
      return quoted(value.text);
    case 'bytes':
      return `b${quoted(value.text)}`;
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'none':
      return 'None';
    case 'ellipsis':
      return 'Ellipsis';
    case 'tuple':
      return value.items.length === 1
        ? `(${value.items.map(reprOf).join()},)`
        : `(${value.items.map(reprOf).join(', ')})`;
    case 'list':
      return `[${value.items.map(reprOf).join(', ')}]`;
    case 'set':
      return value.items.length === 0 ? 'set()' : `{${value.items.map(reprOf).join(', ')}}`;
    case 'dict':
      return `{${value.pairs.map(([key, item]) => `${reprOf(key)}: ${reprOf(item)}`).join(', ')}}`;
  }
}

const complexPart = (part: number): string => numberText(part, true).replace(/\.0$/, '');

/** Bytes, one a UTF-16 unit, as UTF-8; a byte that is none becomes a lone surrogate, as Python's `surrogateescape` has it. */
function decoded(bytes: string): string {
  try {
    return decodeURIComponent(
      Array.from(bytes, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
    );
  } catch {
    return bytes.replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
  }
}
