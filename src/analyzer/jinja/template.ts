import { parsePythonLiteral } from '../python/literal.ts';
import { pythonText } from '../python/python-text.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { type Expression, parseExpression } from './expression.ts';
import { BeyondJinja } from './faults.ts';
import { namesIn } from './names-in.ts';

/** A piece of a template: text as it is, or an expression in `{{ }}`. */
type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression };

const MARK = /\{\{|\{%|\{#/;
const SINGLE_VARIABLE = /^\{\{\s*(\w*)\s*\}\}$/;
const parsed = new Map<string, readonly Piece[] | undefined>();
/** Templates of a request are few; what very many generated texts would leave behind is dropped. */
const MAX_PARSED = 1000;

/** Does Ansible treat the text as a template? */
export function isTemplate(text: string): boolean {
  return MARK.test(text);
}

/**
 * What Ansible makes of a text with `{{ }}` (`Templar.template` without jinja2_native): text, but for the name of a single variable that
 * is a number, a boolean or null, and for what looks like a list, a mapping or a boolean. Throws `TouchedUnset` for what is unset, and
 * `BeyondJinja` for what is not evaluated here.
 */
export function renderTemplate(text: string, raw: Scope, scope: Scope): unknown {
  const [, single] = SINGLE_VARIABLE.exec(text) ?? [];
  if (single) {
    const value = raw(single);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  }
  const pieces = piecesOf(text);
  if (!pieces) throw new BeyondJinja(text);
  const rendered = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : written(evaluate(piece.expression, scope))))
    .join('');
  if (!/^[{[]/.test(rendered) && rendered !== 'True' && rendered !== 'False') return rendered;
  if (/\|\s*string\b/.test(text)) {
    // The filter keeps what it returns from being converted, wherever it comes out unchanged.
    const [only] = pieces;
    if (pieces.length > 1 || only?.kind !== 'expression' || !isStringFilter(only.expression))
      throw new BeyondJinja(text);
    return rendered;
  }
  const literal = parsePythonLiteral(rendered);
  return literal.kind === 'value' ? literal.value : rendered;
}

/** The names that a text with `{{ }}` asks for; `undefined`: it has what is not evaluated here. */
export function namesInTemplate(text: string): readonly string[] | undefined {
  return piecesOf(text)?.flatMap((piece) => (piece.kind === 'text' ? [] : namesIn(piece.expression)));
}

const isStringFilter = (expression: Expression): boolean =>
  expression.kind === 'filter' && expression.name === 'string';

/** Ansible writes nothing for null (`_ansible_finalize`). */
const written = (value: unknown): string => (value === null ? '' : pythonText(value));

function piecesOf(text: string): readonly Piece[] | undefined {
  if (parsed.has(text)) return parsed.get(text);
  if (parsed.size >= MAX_PARSED) parsed.clear();
  const pieces = parsePieces(text);
  parsed.set(text, pieces);
  return pieces;
}

/** `undefined`: statements, or an expression that is not read. A line end that a template ends in stays, as Ansible keeps it. */
function parsePieces(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  let stripsNext = false;
  const push = (to: number, stripsBefore: boolean): void => {
    let between = text.slice(at, to);
    if (stripsNext) between = between.trimStart();
    if (stripsBefore) between = between.trimEnd();
    if (between !== '') pieces.push({ kind: 'text', text: between });
  };
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text.slice(at))) {
    const start = at + mark.index;
    const opening = mark[0];
    if (opening === '{%') return undefined;
    const end = opening === '{{' ? endOfExpression(text, start + 2) : text.indexOf('#}', start + 2);
    if (end === -1) return undefined;
    const inside = text.slice(start + 2, end);
    push(start, inside.startsWith('-'));
    stripsNext = inside.endsWith('-');
    if (opening === '{{') {
      const expression = parseExpression(inside.replace(/^[-+]/, '').replace(/-$/, ''));
      if (!expression) return undefined;
      pieces.push({ kind: 'expression', expression });
    }
    at = end + 2;
  }
  push(text.length, false);
  return pieces;
}

/** Where the `}}` of an expression is: not one within quotes, or that closes a mapping. */
function endOfExpression(text: string, from: number): number {
  let braces = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'") {
      for (at++; at < text.length && text[at] !== char; at++) if (text[at] === '\\') at++;
    } else if (char === '{') braces++;
    else if (char === '}') {
      if (braces > 0) braces--;
      else return text[at + 1] === '}' ? at : -1;
    }
  }
  return -1;
}
