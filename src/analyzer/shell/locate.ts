import { baseName } from '../base-name.ts';
import {
  deepestNesting,
  type Frame,
  type Invocation,
  type Level,
  mostInvocations,
  mostRan,
  type Place,
  type Ran,
  type Search,
} from './frame.ts';
import {
  argumentValues,
  callFunction,
  define,
  keepForReturn,
  mindDispatch,
  openArguments,
  shifts,
} from './function-calls.ts';
import { withFunctions } from './functions.ts';
import { endOfLoop, withoutKeywords } from './keywords.ts';
import { insideExpansion, partOfWord } from './nested.ts';
import { argumentsOf, childScope, emptyScope, expandBraces, expandWord, type Scope } from './scope.ts';
import { setVariable } from './set-variable.ts';
import type { Edit, Source } from './source.ts';
import type { ShellFault, Word } from './word.ts';
import { commandsOnLine, type ShellText, type SimpleCommand, splitShell } from './words.ts';
import { isAnsiblePlaybook, isAssignment, readsCommands, unwrap } from './wrappers.ts';
import { withInput } from './xargs.ts';

/** What a shell text holds. */
export type Located = {
  readonly source: Source;
  /** In the order in which they run; one for each turn of a loop over words. */
  readonly invocations: readonly Invocation[];
  readonly ran: readonly Ran[];
  /** Simple commands of the outermost text, in order. */
  readonly commands: readonly SimpleCommand[];
  readonly faults: readonly (ShellFault & { readonly source: Source })[];
  /** Calls of functions that are not followed: one that calls itself, one that another program is told to run. */
  readonly unfollowed: readonly Place[];
  /** The bodies of functions that nothing calls. */
  readonly idle: readonly Place[];
};

/** Finds every `ansible-playbook` of a shell text, through several commands, loops, wrappers and nested shells. */
export function locateInvocations(source: Source, variables: ReadonlyMap<string, string> = new Map()): Located {
  const search: Search = {
    invocations: [],
    faults: [],
    nested: 0,
    ran: 0,
    ranInFunctions: 0,
    unfollowed: [],
    called: new Set(),
    defined: [],
    dispatches: false,
  };
  const scope = emptyScope();
  for (const [name, value] of variables) {
    scope.values.set(name, value);
    scope.exported.add(name);
  }
  const { shell, ran } = visit(search, source, scope, [], 0, []);
  const { invocations, faults, unfollowed, called, defined, dispatches } = search;
  const idle = dispatches
    ? []
    : defined.filter(({ of }) => !called.has(of)).map(({ source, of }) => ({ ...of, source }));
  return { source, invocations, ran, commands: shell.commands, faults, unfollowed, idle };
}

function visit(
  search: Search,
  source: Source,
  scope: Scope,
  exported: readonly Word[],
  depth: number,
  around: readonly Level[],
): { readonly shell: ShellText; readonly ran: readonly Ran[] } {
  const { shell, functions: written } = withFunctions(splitShell(source));
  for (const fault of shell.faults) search.faults.push({ ...fault, source });
  const frame: Frame = {
    search,
    source,
    shell,
    scope,
    exported: [...exported],
    depth,
    around,
    written,
    functions: new Map(),
    calling: [],
    isConditional: false,
    locals: new Map(),
  };
  return { shell, ran: run(frame, 0, shell.commands.length, 0) };
}

/** Runs the simple commands `from` to `to`; `loops`: how many loops are around them. */
function run(frame: Frame, from: number, to: number, loops: number): readonly Ran[] {
  const { search, source, written } = frame;
  const { commands } = frame.shell;
  const ran: Ran[] = [];
  let conditions = frame.isConditional ? 1 : 0;
  for (let index = from; index < to && search.invocations.length < mostInvocations; index++) {
    const command = commands[index] as SimpleCommand;
    const defined = written.get(index);
    if (defined && frame.calling.at(-1)?.from !== index) {
      define(frame, defined, conditions > 0);
      const { keywords } = defined;
      if (keywords.includes('if')) conditions++;
      const opening = { ...command, words: [], operator: '\n' };
      if (keywords.length > 0) ran.push({ kind: 'command', source, command: opening, keywords, words: [] });
      index = defined.after - 1;
      continue;
    }
    const within = frame.calling.at(-1);
    if (within && search.ranInFunctions++ > mostRan) {
      search.unfollowed.push({ source, start: within.start, end: within.end });
      break;
    }
    const head = withoutKeywords(command.words, (keyword) => {
      if (keyword === 'if') conditions++;
      if ((keyword === 'while' || keyword === 'until') && shifts(frame, index, to)) openArguments(frame);
    });
    const word = head[0]?.text ?? '';
    if (word === 'case') conditions++;
    if (word === 'fi' || word === 'esac') conditions = Math.max(0, conditions - 1);
    const isOverArguments = word === 'for' && head.length === 2 && frame.scope.args !== undefined;
    if (((word === 'for' && head[2]?.text === 'in') || isOverArguments) && loops < 3) {
      const end = endOfLoop(commands, index, to);
      const values = isOverArguments
        ? argumentValues(frame.scope)
        : head.slice(3).flatMap((one) => loopValues(frame, one));
      const turns = loop(frame, head[1]?.text ?? '', values, index + 1, end, loops);
      ran.push({ kind: 'loop', turns, operator: commands[end - 1]?.operator ?? '' });
      index = Math.max(index, end - 1);
      continue;
    }
    const before = commands[index - 1];
    const isConditional = conditions > 0 || (index > from && before !== undefined && isTest(before));
    const one = runCommand(frame, index, isConditional, loops > 0);
    if (search.ran++ < mostRan) ran.push(one);
  }
  return ran;
}

/** `[ ... ] && x=1` and `... || x=1` may set it or not. */
function isTest({ words, operator }: SimpleCommand): boolean {
  return operator === '||' || (operator === '&&' && ['[', '[[', 'test'].includes(words[0]?.text ?? ''));
}

/** One turn for each word; one turn with an unknown variable where the words are not known. */
function loop(
  frame: Frame,
  name: string,
  values: readonly (string | undefined)[],
  from: number,
  end: number,
  loops: number,
): readonly (readonly Ran[])[] {
  const turns: (readonly Ran[])[] = [];
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

function runCommand(frame: Frame, index: number, isConditional: boolean, isInLoop: boolean): Ran {
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
      if (first.text !== 'export') keepForReturn(frame, name);
      if (word.text.includes('=')) setVariable(frame, word, isConditional);
      if (first.text !== 'export' && !words.some(({ text }) => /^-\w*x/.test(text))) continue;
      scope.exported.add(name);
      exported.push(...(word.text.includes('=') ? expandWord(word, scope, false).words : []));
    }
    return ran;
  }
  if (reading.has(first.text))
    for (const { text } of words.slice(1)) if (scope.values.has(text)) scope.values.set(text, undefined);
  if (first.text === 'shift' && scope.args) {
    const by = Number(words[1]?.text ?? 1);
    if (isConditional || isInLoop || Number.isNaN(by)) openArguments(frame);
    else scope.args = { ...scope.args, values: scope.args.values.slice(by) };
  }
  if (first.text === 'set' && words[1]?.text === '--') {
    const given = words.slice(2).map((word) => expandWord(word, scope, true));
    scope.args = argumentsOf(
      given.flatMap((one) => one.words),
      given.flatMap((one) => one.assumed),
    );
    if (isConditional) openArguments(frame);
  }
  const called = callFunction(frame, words, isConditional, (inside, from, to) => run(inside, from, to, 0));
  if (called) return { ...ran, ...called };
  const followed = follow(frame, index);
  if (!followed.invocation) mindDispatch(frame, withoutKeywords(followed.words));
  return { ...ran, ...followed, words: withoutKeywords(followed.words) };
}

const speaks = new Set(['echo', 'printf', 'which', 'type', 'alias', 'man', 'grep', 'pgrep', 'apt', 'pip']);

/** A shell without a text of its own. */
const bareShell = /^(?:sudo\s[^;|&]*?)?(?:\S*\/)?(?:ba|da|z|a|k)?sh(?:\s+-(?!\w*c\b)\S+)*\s*$/;

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
    // `ssh host bash <<EOF`: the shell there reads the document.
    const isFed = command.documents.length > 0 && step.kind === 'shell' && bareShell.test(step.source.text);
    if (step.kind === 'shell' && !isFed) return { words, inner: nested(step.source, step.isStep === true) };
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
