/** A Jinja expression, as far as it is read here. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
  /** `a.b` and `a[b]`. */
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  /** `a.b(c)`: a method of a value. */
  | {
      readonly kind: 'call';
      readonly of: Expression;
      readonly method: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'not' | 'minus'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  /** `a < b < c`, `x in y`, each comparison with what is to its left. */
  | {
      readonly kind: 'compare';
      readonly first: Expression;
      readonly rest: readonly (readonly [string, Expression])[];
    }
  | { readonly kind: 'if'; readonly chosen: Expression; readonly test: Expression; readonly otherwise?: Expression }
  | { readonly kind: 'filter'; readonly name: string; readonly of: Expression; readonly args: readonly Expression[] }
  | {
      readonly kind: 'test';
      readonly name: string;
      readonly negated: boolean;
      readonly of: Expression;
      readonly args: readonly Expression[];
    };

type Token = { readonly kind: 'name' | 'string' | 'number' | 'operator' | 'end'; readonly text: string };
type Reader = { readonly tokens: readonly Token[]; at: number; depth: number };

class NotRead extends Error {
  override readonly name = 'NotRead';
}

const TOKEN =
  /\s*(?:([A-Za-z_]\w*)|("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)|(\/\/|\*\*|==|!=|<=|>=|[-+*/%~<>()[\]{}.,:|]))/y;
const MAX_DEPTH = 100;
const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const CONSTANTS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
};
const RESERVED = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else']);

/** Parses the inside of `{{ }}`; `undefined`: Jinja refuses it, or it has what is not read here (calls of functions, slices, keyword arguments). */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  try {
    const expression = readTuple(reader);
    return peek(reader).kind === 'end' ? expression : undefined;
  } catch (thrown) {
    if (thrown instanceof NotRead) return undefined;
    throw thrown;
  }
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [whole, name, string, number, operator = ''] = match;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (string !== undefined) tokens.push({ kind: 'string', text: unescaped(string.slice(1, -1)) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number.replaceAll('_', '') });
    else tokens.push({ kind: 'operator', text: operator });
    at += whole.length;
  }
  return [...tokens, { kind: 'end', text: '' }];
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? whole);
}

const peek = ({ tokens, at }: Reader): Token => tokens[at]!;

function take(reader: Reader, ...texts: readonly string[]): string | undefined {
  const { kind, text } = peek(reader);
  if ((kind !== 'operator' && kind !== 'name') || !texts.includes(text)) return undefined;
  reader.at++;
  return text;
}

function expect(reader: Reader, text: string): void {
  if (take(reader, text) === undefined) throw new NotRead();
}

/** `a, b` is a tuple, which Ansible's conversion of data turns into text; a single expression is itself. */
function readTuple(reader: Reader): Expression {
  const expression = readExpression(reader);
  if (peek(reader).text === ',' && peek(reader).kind === 'operator') throw new NotRead();
  return expression;
}

function readExpression(reader: Reader): Expression {
  if (++reader.depth > MAX_DEPTH) throw new NotRead();
  let expression = readOr(reader);
  while (take(reader, 'if')) {
    const test = readOr(reader);
    const otherwise = take(reader, 'else') ? readExpression(reader) : undefined;
    expression = { kind: 'if', chosen: expression, test, ...(otherwise ? { otherwise } : {}) };
  }
  reader.depth--;
  return expression;
}

function readOr(reader: Reader): Expression {
  let left = readAnd(reader);
  while (take(reader, 'or')) left = { kind: 'or', left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: Reader): Expression {
  let left = readNot(reader);
  while (take(reader, 'and')) left = { kind: 'and', left, right: readNot(reader) };
  return left;
}

function readNot(reader: Reader): Expression {
  if (take(reader, 'not')) return { kind: 'not', operand: readNot(reader) };
  const first = readSum(reader);
  const rest: (readonly [string, Expression])[] = [];
  for (;;) {
    const { kind, text } = peek(reader);
    if (kind === 'operator' && COMPARISONS.has(text)) reader.at++;
    else if (!take(reader, 'in')) {
      if (text !== 'not' || reader.tokens[reader.at + 1]?.text !== 'in') break;
      reader.at += 2;
      rest.push(['not in', readSum(reader)]);
      continue;
    }
    rest.push([text, readSum(reader)]);
  }
  return rest.length === 0 ? first : { kind: 'compare', first, rest };
}

const readSum = (reader: Reader): Expression => readOperations(reader, ['+', '-'], readConcatenation);
const readConcatenation = (reader: Reader): Expression => readOperations(reader, ['~'], readProduct);
const readProduct = (reader: Reader): Expression => readOperations(reader, ['*', '/', '//', '%'], readPower);

/** From the left, as Jinja reads it (`parse_pow`). */
const readPower = (reader: Reader): Expression => readOperations(reader, ['**'], readUnary);

function readOperations(
  reader: Reader,
  operators: readonly string[],
  readOperand: (reader: Reader) => Expression,
): Expression {
  let left = readOperand(reader);
  for (let operator = take(reader, ...operators); operator !== undefined; operator = take(reader, ...operators))
    left = { kind: 'operation', operator, left, right: readOperand(reader) };
  return left;
}

function readUnary(reader: Reader): Expression {
  if (take(reader, '-')) return readFilters(reader, { kind: 'minus', operand: readPostfix(reader) });
  return readFilters(reader, readPostfix(reader));
}

function readPostfix(reader: Reader): Expression {
  let expression = readPrimary(reader);
  for (;;) {
    if (take(reader, '.')) {
      const { kind, text } = peek(reader);
      if (kind !== 'name' && !(kind === 'number' && /^\d+$/.test(text))) throw new NotRead();
      reader.at++;
      if (kind === 'name' && peek(reader).kind === 'operator' && peek(reader).text === '(') {
        expression = { kind: 'call', of: expression, method: text, args: readArguments(reader) };
        continue;
      }
      const value = kind === 'name' ? text : Number(text);
      expression = { kind: 'member', of: expression, key: { kind: 'constant', value } };
    } else if (take(reader, '[')) {
      const key = readExpression(reader);
      expect(reader, ']');
      expression = { kind: 'member', of: expression, key };
    } else return expression;
  }
}

function readFilters(reader: Reader, of: Expression): Expression {
  let expression = of;
  for (;;) {
    if (take(reader, '|'))
      expression = { kind: 'filter', name: readDottedName(reader), of: expression, args: readArguments(reader) };
    else if (take(reader, 'is')) {
      // Jinja takes no test of a test.
      if (expression.kind === 'test') throw new NotRead();
      const negated = take(reader, 'not') !== undefined;
      const name = readDottedName(reader);
      expression = { kind: 'test', name, negated, of: expression, args: readTestArguments(reader) };
    } else return expression;
  }
}

function readDottedName(reader: Reader): string {
  const parts: string[] = [];
  do {
    const { kind, text } = peek(reader);
    if (kind !== 'name') throw new NotRead();
    parts.push(text);
    reader.at++;
  } while (take(reader, '.'));
  return parts.join('.');
}

function readArguments(reader: Reader): readonly Expression[] {
  if (!take(reader, '(')) return [];
  const args: Expression[] = [];
  while (!take(reader, ')')) {
    if (args.length > 0) expect(reader, ',');
    args.push(readExpression(reader));
  }
  return args;
}

/** A test takes one argument without brackets as well: `x is divisibleby 3`; even `if`, `in` and `not` are read as one, and refused. */
function readTestArguments(reader: Reader): readonly Expression[] {
  const { kind, text } = peek(reader);
  if (kind === 'operator' && text === '(') return readArguments(reader);
  const begins =
    kind === 'string' ||
    kind === 'number' ||
    (kind === 'operator' && (text === '[' || text === '{')) ||
    (kind === 'name' && !['and', 'or', 'else'].includes(text));
  return begins ? [readPostfix(reader)] : [];
}

function readPrimary(reader: Reader): Expression {
  const { kind, text } = peek(reader);
  reader.at++;
  if (kind === 'number') return { kind: 'constant', value: Number(text) };
  if (kind === 'string') {
    let value = text;
    for (; peek(reader).kind === 'string'; reader.at++) value += peek(reader).text;
    return { kind: 'constant', value };
  }
  if (kind === 'name') {
    if (RESERVED.has(text)) throw new NotRead();
    return Object.hasOwn(CONSTANTS, text) ? { kind: 'constant', value: CONSTANTS[text] } : { kind: 'name', name: text };
  }
  if (text === '(') {
    const expression = readTuple(reader);
    expect(reader, ')');
    return expression;
  }
  if (text === '[') return { kind: 'list', items: readItems(reader, ']', readExpression) };
  if (text === '{') return { kind: 'dict', entries: readItems(reader, '}', readEntry) };
  throw new NotRead();
}

function readEntry(reader: Reader): readonly [Expression, Expression] {
  const key = readExpression(reader);
  expect(reader, ':');
  return [key, readExpression(reader)];
}

function readItems<T>(reader: Reader, close: string, readItem: (reader: Reader) => T): readonly T[] {
  const items: T[] = [];
  while (!take(reader, close)) {
    if (items.length > 0) {
      expect(reader, ',');
      if (take(reader, close)) break;
    }
    items.push(readItem(reader));
  }
  return items;
}
