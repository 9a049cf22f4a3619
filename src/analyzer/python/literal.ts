import { parseExpression } from './literal-syntax.ts';
import { evaluate, jsValue, Malformed, Unhashable } from './literal-value.ts';

/**
 * What `ast.literal_eval` makes of a text: a value; `text` where it raises `ValueError` or `SyntaxError`, so that the
 * INI plugin keeps the text; `raises` where another exception ends the reading of the source.
 */
export type PythonLiteral =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'text' }
  | { readonly kind: 'raises'; readonly message: string };

const TEXT: PythonLiteral = { kind: 'text' };

/** `ast.literal_eval` (CPython 3.11, Lib/ast.py), as lib/ansible/plugins/inventory/ini.py applies it to every value. */
export function parsePythonLiteral(text: string): PythonLiteral {
  if (!mayBeLiteral(text)) return TEXT;
  const quick = quickly(text);
  if (quick === 'text') return TEXT;
  if (typeof quick === 'number') return { kind: 'value', value: quick };
  const node = parseExpression(text);
  if (!node) return TEXT;
  try {
    return { kind: 'value', value: jsValue(evaluate(node)) };
  } catch (thrown) {
    if (thrown instanceof Malformed) return TEXT;
    if (thrown instanceof Unhashable) return { kind: 'raises', message: thrown.message };
    throw thrown;
  }
}

/** Most values are plain words; they are told apart by their first character. */
function mayBeLiteral(text: string): boolean {
  const unit = text.charCodeAt(0);
  if (unit >= 0x80 || Number.isNaN(unit)) return false;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f) {
    return /^(?:True|False|None|set|[uUbBrR]{1,2}['"])/.test(text);
  }
  return unit !== 0x2f && unit !== 0x25 && unit !== 0x24;
}

/** Plain decimal integers and dotted addresses, told without the parser. */
function quickly(text: string): number | 'text' | 'unknown' {
  const first = text.charCodeAt(0);
  if (text.length > 15 || first < 0x30 || first > 0x39) return 'unknown';
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e) dots++;
    else if (unit < 0x30 || unit > 0x39) return 'unknown';
  }
  if (dots > 1) return 'text';
  return dots === 0 && (first !== 0x30 || text.length === 1) ? Number(text) : 'unknown';
}
