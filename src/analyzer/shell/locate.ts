import { baseName } from '../base-name.ts';
import { insideExpansion, partOfWord } from './nested.ts';
import { assign, childScope, emptyScope, expandBraces, expandWord, type Scope } from './scope.ts';
import type { Edit, Source } from './source.ts';
import type { ShellFault, Word } from './word.ts';
import { commandsOnLine, type ShellText, type SimpleCommand, splitShell } from './words.ts';
import { isAnsiblePlaybook, isAssignment, readsCommands, unwrap } from './wrappers.ts';
import { withInput } from './xargs.ts';

/** One shell text on the way to a call, the outermost first: where in it the call is, and what is known of its variables. */
export type Level = {
  readonly source: Source;
  readonly shell: ShellText;
  /** Index into `shell.commands`. */
  readonly command: number;
  /** Edits of the source that write out the variables of the line that are known. */
  readonly edits: readonly Edit[];
};

/** One call of `ansible-playbook` in a text, with its arguments as words. */
export type Invocation = {
  readonly source: Source;
  readonly program: Word;
  readonly args: readonly Word[];
  /** Assignments that reach it, outermost first. */
  readonly environment: readonly Word[];
  /** Words before the program that no known wrapper explains. */
  readonly strange: readonly Word[];
  /** The first word of the line below, where nothing but the end of its line ends it. */
  readonly below?: Word;
  /** The shell texts around it, the outermost first. */
  readonly levels: readonly Level[];
  /** Shell variables whose value is taken to be what the text says under a condition, or as a default. */
  readonly assumed: readonly string[];
};

/** What a text runs, in the order in which it runs; a loop over words once for each of them. */
export type Ran =
  | {
      readonly kind: 'command';
      readonly source: Source;
      readonly command: SimpleCommand;
      /** The words that open control structures before it: `if`, `then`, `!`, `{`. */
      readonly keywords: readonly string[];
      /** Its own words, with the values of known variables. */
      readonly words: readonly Word[];
      readonly invocation?: Invocation;
      /** What a shell that it starts runs. */
      readonly inner?: readonly Ran[];
    }
  /** `operator`: what follows the `done`. */
  | { readonly kind: 'loop'; readonly turns: readonly (readonly Ran[])[]; readonly operator: string };

/** What a shell text holds. */
export type Located = {
  readonly source: Source;
  /** In the order in which they run; one for each turn of a loop over words. */
  readonly invocations: readonly Invocation[];
  readonly ran: readonly Ran[];
  /** Simple commands of the outermost text, in order. */
  readonly commands: readonly SimpleCommand[];
  readonly faults: readonly (ShellFault & { readonly source: Source })[];
};

const deepestNesting = 6;
/** More turns of loops and more calls than anybody pastes on purpose. */
const mostInvocations = 200;

/** What is the same for a whole text. */
type Search = {
  readonly invocations: Invocation[];
  readonly faults: (ShellFault & { source: Source })[];
  /** Shell texts within it that were read. */
  nested: number;
  /** Simple commands that were run. */
  ran: number;
};

/** What differs from one shell text to the next within it. */
type Frame = {
  readonly search: Search;
  readonly source: Source;
  readonly shell: ShellText;
  readonly scope: Scope;
  /** Exported assignments that reach what runs here. */
  readonly exported: Word[];
  readonly depth: number;
  readonly around: readonly Level[];
};

/** More simple commands than anybody pastes on purpose. */
const mostRan = 5_000;

/** Finds every `ansible-playbook` of a shell text, through several commands, loops, wrappers and nested shells. */
export function locateInvocations(source: Source, variables: ReadonlyMap<string, string> = new Map()): Located {
  const search: Search = { invocations: [], faults: [], nested: 0, ran: 0 };
  const scope = emptyScope();
  for (const [name, value] of variables) {
    scope.values.set(name, value);
    scope.exported.add(name);
  }
  const { shell, ran } = visit(search, source, scope, [], 0, []);
  return { source, invocations: search.invocations, ran, commands: shell.commands, faults: search.faults };
}

function visit(
  search: Search,
  source: Source,
  scope: Scope,
  exported: readonly Word[],
  depth: number,
  around: readonly Level[],
): { readonly shell: ShellText; readonly ran: readonly Ran[] } {
  const shell = splitShell(source);
  for (const fault of shell.faults) search.faults.push({ ...fault, source });
  const frame = { search, source, shell, scope, exported: [...exported], depth, around };
  return { shell, ran: run(frame, 0, shell.commands.length, 0) };
}

/** Runs the simple commands `from` to `to`; `loops`: how many loops are around them. */
function run(frame: Frame, from: number, to: number, loops: number): readonly Ran[] {
  const { commands } = frame.shell;
  const ran: Ran[] = [];
  let conditions = 0;
  for (let index = from; index < to && frame.search.invocations.length < mostInvocations; index++) {
    const command = commands[index] as SimpleCommand;
    const head = withoutKeywords(command.words, (keyword) => {
      if (keyword === 'if') conditions++;
    });
    const word = head[0]?.text ?? '';
    if (word === 'case') conditions++;
    if (word === 'fi' || word === 'esac') conditions = Math.max(0, conditions - 1);
    if (word === 'for' && head[2]?.text === 'in' && loops < 3) {
      const end = endOfLoop(commands, index, to);
      const turns = loop(frame, head[1]?.text ?? '', head.slice(3), index + 1, end, loops);
      ran.push({ kind: 'loop', turns, operator: commands[end - 1]?.operator ?? '' });
      index = Math.max(index, end - 1);
      continue;
    }
    const before = commands[index - 1];
    const isConditional = conditions > 0 || (index > from && before !== undefined && isTest(before));
    const one = runCommand(frame, index, isConditional);
    if (frame.search.ran++ < mostRan) ran.push(one);
  }
  return ran;
}

const leading = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '{', '!', 'time']);

/** The words of a simple command after the keywords that may open it; `seen` is told each of them. */
function withoutKeywords(words: readonly Word[], seen?: (word: string) => void): readonly Word[] {
  let at = 0;
  for (; at < words.length - 1; at++) {
    const keyword = words[at]?.text ?? '';
    if (!leading.has(keyword)) break;
    seen?.(keyword);
  }
  return words.slice(at);
}

/** `[ ... ] && x=1` and `... || x=1` may set it or not. */
function isTest({ words, operator }: SimpleCommand): boolean {
  return operator === '||' || (operator === '&&' && ['[', '[[', 'test'].includes(words[0]?.text ?? ''));
}

/** The index after the `done` of the loop that begins at `index`. */
function endOfLoop(commands: readonly SimpleCommand[], index: number, to: number): number {
  let depth = 0;
  for (let at = index; at < to; at++) {
    const words = commands[at]?.words ?? [];
    let opens = 0;
    const [first] = withoutKeywords(words, (word) => {
      if (word === 'while' || word === 'until') opens++;
    });
    depth += opens + (first && /^(?:for|select|while|until)$/.test(first.text) ? 1 : 0);
    if (words[0]?.text === 'done' && --depth === 0) return at + 1;
  }
  return to;
}

/** One turn for each word; one turn with an unknown variable where the words are not known. */
function loop(
  frame: Frame,
  name: string,
  words: readonly Word[],
  from: number,
  end: number,
  loops: number,
): readonly (readonly Ran[])[] {
  const turns: (readonly Ran[])[] = [];
  const values = words.flatMap((word) => loopValues(frame, word));
  for (const value of values.length > 0 ? values : [undefined]) {
    if (frame.search.invocations.length >= mostInvocations) break;
    frame.scope.values.set(name, value);
    frame.scope.assumed.delete(name);
    turns.push(run(frame, from, end, loops + 1));
  }
  return turns;
}

/** What a word of `for x in ...` stands for: its values, `undefined` for one that is not known. */
function loopValues({ scope }: Frame, word: Word): readonly (string | undefined)[] {
  const sequence = /^\$\(seq (-?\d{1,6})(?: (-?\d{1,6}))?\)$/.exec(word.text);
  if (sequence && word.expansions.length === 1) {
    const [, first = '', last] = sequence;
    return expandBraces(last === undefined ? `{1..${first}}` : `{${first}..${last}}`) ?? [undefined];
  }
  return expandWord(word, scope, true).words.flatMap((one): readonly (string | undefined)[] => {
    if (one.globs || one.expansions.some(({ kind }) => kind !== 'brace')) return [undefined];
    return one.expansions.length === 0 ? [one.text] : (expandBraces(one.text) ?? [undefined]);
  });
}

const declaring = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);
const reading = new Set(['read', 'mapfile', 'readarray', 'unset', 'getopts']);

function runCommand(frame: Frame, index: number, isConditional: boolean): Ran {
  const { scope, exported, shell, source } = frame;
  const command = shell.commands[index] as SimpleCommand;
  const keywords: string[] = [];
  const words = withoutKeywords(command.words, (keyword) => keywords.push(keyword));
  const ran = { kind: 'command', source, command, keywords, words } as const;
  const [first] = words;
  if (!first) return ran;
  if (words.every((word) => isAssignment(word))) {
    for (const word of words) setVariable(frame, word, isConditional);
    return { ...ran, ...follow(frame, index) };
  }
  if (declaring.has(first.text)) {
    for (const word of words.slice(1)) {
      const name = /^[A-Za-z_]\w*/.exec(word.text)?.[0];
      if (name === undefined) continue;
      if (word.text.includes('=')) setVariable(frame, word, isConditional);
      if (first.text !== 'export' && !words.some(({ text }) => /^-\w*x/.test(text))) continue;
      scope.exported.add(name);
      exported.push(...(word.text.includes('=') ? expandWord(word, scope, false).words : []));
    }
    return ran;
  }
  if (reading.has(first.text))
    for (const { text } of words.slice(1)) if (scope.values.has(text)) scope.values.set(text, undefined);
  const followed = follow(frame, index);
  return { ...ran, ...followed, words: withoutKeywords(followed.words) };
}

/** `NAME=value`, `NAME=(a b)`. What a command would give is not known. */
function setVariable({ scope, source }: Frame, word: Word, isConditional: boolean): void {
  const name = /^[A-Za-z_]\w*/.exec(word.text)?.[0];
  if (name === undefined) return;
  if (word.list) {
    const items = splitShell({ text: source.text.slice(word.list.start, word.list.end) }).commands.flatMap(
      ({ words }) => words,
    );
    const known = items.every(({ expansions, globs }) => expansions.length === 0 && !globs);
    assign(scope, name, known ? items.map(({ text }) => text) : undefined, isConditional);
    return;
  }
  const expanded = expandWord(word, scope, false).words[0] ?? word;
  const value = expanded.text.slice(expanded.text.indexOf('=') + 1);
  const isKnown = expanded.expansions.length === 0 && !/^[A-Za-z_]\w*\+=/.test(word.text);
  assign(scope, name, isKnown ? value : undefined, isConditional);
}

const speaks = new Set(['echo', 'printf', 'which', 'type', 'alias', 'man', 'grep', 'pgrep', 'apt', 'pip']);

/** What a simple command runs: its words with known values, the call that it is, what a shell that it starts runs. */
type Followed = { readonly words: readonly Word[]; readonly invocation?: Invocation; readonly inner?: readonly Ran[] };

/** Follows a simple command through its wrappers to the calls in it. */
function follow(frame: Frame, index: number): Followed {
  const { search, source, shell, scope, depth } = frame;
  const command = shell.commands[index] as SimpleCommand;
  const expanded = command.words.map((word) => expandWord(word, scope, !isAssignment(word)));
  const words = expanded.flatMap((one) => one.words);
  const environment = [...frame.exported];
  /** `isStep`: what is around the text is no shell command, and falls away. */
  const nested = (inner: Source, isStep: boolean): readonly Ran[] => {
    if (depth >= deepestNesting || !inner.text.includes('ansible') || search.nested++ > mostInvocations) return [];
    const around = isStep ? [] : levelsTo(frame, index);
    return visit(search, inner, childScope(scope, environment), environment, depth + 1, around).ran;
  };
  let strange: readonly Word[] = [];
  for (let at = 0; ; ) {
    const step = unwrap(words, at);
    if (step.kind === 'program') {
      const below = command.operator === '\n' ? shell.commands[index + 1]?.words[0] : undefined;
      const invocation = {
        source,
        program: words[step.at] as Word,
        args: withInput(words, step.at, words.slice(step.from)),
        environment,
        strange,
        levels: levelsTo(frame, index),
        assumed: expanded.flatMap((one) => one.assumed),
        ...(below && { below }),
      };
      search.invocations.push(invocation);
      return { words, invocation };
    }
    if (step.kind === 'shell') return { words, inner: nested(step.source, step.isStep === true) };
    if (step.kind === 'next' && step.at > at) {
      environment.push(...step.environment);
      at = step.at;
      continue;
    }
    const program = words.findIndex((word, place) => place > at && isAnsiblePlaybook(word.text));
    if (program !== -1 && !speaks.has(baseName(words[at]?.text ?? ''))) {
      strange = words.slice(at, program);
      at = program;
      continue;
    }
    const inner: Ran[] = [];
    // `cat <<EOF` on a terminal tells how a script is used.
    const isShown = words[0]?.text === 'cat' && command.writes.length === 0 && !command.operator.startsWith('|');
    for (const document of isShown ? [] : command.documents)
      inner.push(
        ...nested(partOfWord(expandWord(document, scope, false).words[0] ?? document, 0), !readsCommands(words)),
      );
    for (const word of words)
      for (const one of word.expansions)
        if (one.text.startsWith('$(')) inner.push(...nested(insideExpansion(word, one), false));
    return inner.length > 0 ? { words, inner } : { words };
  }
}

function levelsTo(frame: Frame, index: number): readonly Level[] {
  const { source, shell, around } = frame;
  return [...around, { source, shell, command: index, edits: editsOfLine(frame, index) }];
}

/** What writes out the known variables of every command on the line of one. */
function editsOfLine({ shell, scope }: Frame, index: number): readonly Edit[] {
  return commandsOnLine(shell, index).flatMap(({ words, documents }) => [
    ...words.flatMap((word) => expandWord(word, scope, !isAssignment(word)).edits),
    ...documents.flatMap((word) => expandWord(word, scope, false).edits),
  ]);
}
