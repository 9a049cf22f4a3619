import type { Invocation, Ran } from '../shell/frame.ts';
import type { Word } from '../shell/word.ts';
import type { Link } from './model.ts';

/** What a text runs, as the grammar of the shell puts it together (XCU 2.9). */
export type Node =
  | {
      readonly kind: 'command';
      readonly words: readonly Word[];
      /** The files that its output goes to. */
      readonly writes: readonly Word[];
      readonly invocation?: Invocation;
      readonly inner?: readonly LinkedNode[];
    }
  | { readonly kind: 'list' | 'shell' | 'function'; readonly parts: readonly LinkedNode[] }
  | { readonly kind: 'loop'; readonly turns: readonly (readonly LinkedNode[])[] }
  | { readonly kind: 'case'; readonly branches: readonly (readonly LinkedNode[])[] }
  | { readonly kind: 'pipe'; readonly nodes: readonly Node[] }
  | { readonly kind: 'not' | 'background'; readonly node: Node }
  | {
      readonly kind: 'if';
      readonly branches: readonly { readonly test: readonly LinkedNode[]; readonly body: readonly LinkedNode[] }[];
      readonly otherwise?: readonly LinkedNode[];
    };

export type LinkedNode = { readonly link: Link; readonly node: Node };

type Token =
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'node'; readonly node: Node };

const openers = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '{', '!']);
const closers = new Set(['fi', 'done', '}']);
/** More than anybody nests; beyond that nothing is taken as structure. */
const deepest = 100;

/** The structure of what a text runs. What is not balanced is taken as if it were. */
export function structureOf(ran: readonly Ran[]): readonly LinkedNode[] {
  let cases = 0;
  const tokens = ran.flatMap((one) => {
    const word = firstWord(one);
    if (word === 'case') cases++;
    const read = tokensOf(one, cases > 0);
    if (word === 'esac') cases = Math.max(0, cases - 1);
    return read;
  });
  const reader = new Reader(tokens);
  const parts: LinkedNode[] = [];
  while (!reader.isAtEnd()) {
    parts.push(...reader.list());
    reader.skip();
  }
  return parts;
}

const firstWord = (ran: Ran): string | undefined => (ran.kind === 'command' ? ran.words[0]?.text : undefined);

function tokensOf(ran: Ran, inCase: boolean): readonly Token[] {
  if (ran.kind === 'loop') {
    const node: Node = { kind: 'loop', turns: ran.turns.map(structureOf) };
    return [{ kind: 'node', node }, operator(ran.operator)];
  }
  const { command, invocation, inner, body } = ran;
  const word = firstWord(ran);
  // A pattern in parentheses is no command; one without them is none of the words.
  if (inCase && command.operator === ')' && !invocation && word !== 'case') return [];
  if (word === 'esac') return [mark('esac'), operator(command.operator)];
  if (word === 'case' && !invocation) return [mark('case')];
  const tokens: Token[] = Array.from({ length: command.opens ?? 0 }, () => mark('('));
  if (word === 'case') tokens.push(mark('case'));
  for (const keyword of ran.keywords) if (openers.has(keyword)) tokens.push(mark(keyword));
  let words = ran.words;
  // `name() { ...; }`: what a function does is taken to be done where it is written.
  if (/^[\w-]+\(\)$/.test(words[0]?.text ?? '')) words = words.slice(1);
  if (words[0]?.text === 'function') words = words.slice(2);
  while (openers.has(words[0]?.text ?? '') || closers.has(words[0]?.text ?? '')) {
    tokens.push(mark(words[0]?.text ?? ''));
    words = words.slice(1);
  }
  if (body) tokens.push({ kind: 'node', node: { kind: 'function', parts: structureOf(body) } });
  else if (words.length > 0) {
    const own = inner && { inner: structureOf(inner) };
    tokens.push({
      kind: 'node',
      node: { kind: 'command', words, writes: command.writes, ...(invocation && { invocation }), ...own },
    });
  }
  if (command.operator !== ')') tokens.push(operator(command.operator));
  for (const after of command.closes ?? []) {
    tokens.push(mark(')'));
    if (after !== ')' && after !== '') tokens.push(operator(after));
  }
  return tokens;
}

const mark = (text: string): Token => ({ kind: 'mark', text });
const operator = (text: string): Token => ({ kind: 'operator', text });

/** `[ $# -lt 1 ] && exit 1` is a condition like that of `if`: whether it holds is not known, and it mostly does not. */
function withGuards(parts: readonly LinkedNode[]): readonly LinkedNode[] {
  const guarded: LinkedNode[] = [];
  for (let at = 0; at < parts.length; at++) {
    let body = at;
    while (isTest(parts[body]?.node) && parts[body + 1]?.link === '&&') body++;
    const [first, last] = [parts[at], parts[body]];
    if (!first) break;
    const isGuard = body > at && last && first.link === ';' && (parts[body + 1]?.link ?? ';') === ';';
    if (isGuard && callsNothing(last.node)) {
      const branch = { test: parts.slice(at, body), body: [{ ...last, link: ';' as const }] };
      guarded.push({ link: ';', node: { kind: 'if', branches: [branch] } });
      at = body;
    } else guarded.push(first);
  }
  return guarded;
}

function isTest(node: Node | undefined): boolean {
  if (node?.kind === 'not') return isTest(node.node);
  if (node?.kind !== 'command' || node.invocation || node.inner) return false;
  // A test of the status before is decided by it.
  return /^(?:\[\[?|test)$/.test(node.words[0]?.text ?? '') && !node.words.some(({ text }) => text === '$?');
}

function callsNothing(node: Node): boolean {
  if (node.kind === 'command') return !node.invocation && !node.inner;
  return (node.kind === 'list' || node.kind === 'function') && node.parts.every((part) => callsNothing(part.node));
}

/** Reads tokens one by one. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  /** How many `case` are open. */
  #cases = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  skip(): void {
    this.#at++;
  }

  #isMark(...texts: readonly string[]): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'mark' && texts.includes(token.text);
  }

  #take(text: string): void {
    if (this.#isMark(text)) this.#at++;
  }

  /** Up to a word that closes what is around it. */
  list(): readonly LinkedNode[] {
    const parts: LinkedNode[] = [];
    let link: Link = ';';
    while (!this.isAtEnd()) {
      const token = this.#tokens[this.#at];
      if (token?.kind === 'operator') {
        if (token.text === ';;' && this.#cases > 0) break;
        if (token.text === '&&' || token.text === '||') link = token.text;
        const last = parts.at(-1);
        if (token.text === '&' && last)
          parts[parts.length - 1] = { link: last.link, node: { kind: 'background', node: last.node } };
        this.#at++;
        continue;
      }
      const node = this.#pipeline();
      if (!node) break;
      if (this.#leavesCase(node)) continue;
      parts.push({ link, node });
      link = ';';
    }
    return withGuards(parts);
  }

  /** A branch of `case` that ends the script is taken to be for other arguments. */
  #leavesCase(node: Node): boolean {
    const name = node.kind === 'command' ? node.words[0]?.text : undefined;
    return this.#cases > 0 && (name === 'exit' || name === 'return');
  }

  #pipeline(): Node | undefined {
    let negated = false;
    while (this.#isMark('!')) {
      this.#at++;
      negated = !negated;
    }
    const node = this.#plainPipeline();
    return node && negated ? { kind: 'not', node } : node;
  }

  #plainPipeline(): Node | undefined {
    const first = this.#command();
    if (!first) return undefined;
    const nodes = [first];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token?.kind !== 'operator' || !token.text.startsWith('|') || token.text === '||') break;
      this.#at++;
      const next = this.#command();
      if (!next) break;
      nodes.push(next);
    }
    return nodes.length === 1 ? first : { kind: 'pipe', nodes };
  }

  #command(): Node | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth++;
    const node = this.#structure();
    this.#depth--;
    return node;
  }

  #structure(): Node | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'node') {
      this.#at++;
      return token.node;
    }
    if (this.#isMark('(', '{')) {
      const isShell = this.#isMark('(');
      this.#at++;
      const parts = this.list();
      this.#take(isShell ? ')' : '}');
      return { kind: isShell ? 'shell' : 'list', parts };
    }
    if (this.#isMark('while', 'until')) {
      this.#at++;
      const test = this.list();
      this.#take('do');
      const turn = [...test, ...this.list()];
      this.#take('done');
      return { kind: 'loop', turns: [turn] };
    }
    if (this.#isMark('if')) return this.#condition();
    if (this.#isMark('case')) return this.#case();
    // The `do` and `done` of a turn of a loop, which is a structure of its own.
    if (this.#isMark('do')) {
      this.#at++;
      const parts = this.list();
      return { kind: 'list', parts };
    }
    return undefined;
  }

  #case(): Node {
    this.#at++;
    this.#cases++;
    const branches: (readonly LinkedNode[])[] = [];
    while (!this.isAtEnd() && !this.#isMark('esac')) {
      const parts = this.list();
      if (parts.length > 0) branches.push(parts);
      // `;;`, or what is not balanced.
      if (!this.#isMark('esac')) this.#at++;
    }
    this.#take('esac');
    this.#cases--;
    return { kind: 'case', branches };
  }

  #condition(): Node {
    const branches: { readonly test: readonly LinkedNode[]; readonly body: readonly LinkedNode[] }[] = [];
    while (this.#isMark('if', 'elif')) {
      this.#at++;
      const test = this.list();
      this.#take('then');
      branches.push({ test, body: this.list() });
    }
    const hasElse = this.#isMark('else');
    this.#take('else');
    const otherwise = hasElse ? this.list() : undefined;
    this.#take('fi');
    return { kind: 'if', branches, ...(otherwise ? { otherwise } : {}) };
  }
}
