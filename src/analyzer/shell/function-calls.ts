import { deepestNesting, type Frame, mostRan, type Ran, type Saved } from './frame.ts';
import type { ShellFunction } from './functions.ts';
import { endOfLoop, withoutKeywords } from './keywords.ts';
import { argumentsOf, expandWord, type Scope } from './scope.ts';
import { setVariable } from './set-variable.ts';
import type { Word } from './word.ts';
import { isAssignment } from './wrappers.ts';

/** Makes a function known. Of two under conditions nobody knows which counts. */
export function define({ search, source, functions }: Frame, of: ShellFunction, isConditional: boolean): void {
  const isOther = isConditional && functions.has(of.name);
  functions.set(of.name, isOther ? undefined : of);
  search.defined.push({ source, of });
}

/** Has the loop that begins at a command a `shift`? */
export function shifts({ shell: { commands }, scope }: Frame, index: number, to: number): boolean {
  if (!scope.args) return false;
  return commands
    .slice(index, endOfLoop(commands, index, to))
    .some(({ words }) => withoutKeywords(words)[0]?.text === 'shift');
}

/** From here on nothing is known of the arguments. */
export function openArguments({ scope }: Frame): void {
  if (scope.args) scope.args = { ...scope.args, values: [], open: true };
}

/** What `for x; do` goes through. */
export function argumentValues({ args }: Scope): readonly (string | undefined)[] {
  return args ? [...args.values, ...(args.open ? [undefined] : [])] : [];
}

/** What `local` hides comes back when the function returns. */
export function keepForReturn({ scope, calling, locals }: Frame, name: string): void {
  if (calling.length > 0 && !locals.has(name))
    locals.set(name, { value: scope.values.get(name), was: scope.values.has(name) });
}

/** Runs the function that a simple command calls, with what it gives it; `undefined`: it calls none that is followed. */
export function callFunction(
  frame: Frame,
  words: readonly Word[],
  isConditional: boolean,
  run: (frame: Frame, from: number, to: number) => readonly Ran[],
): { readonly body: readonly Ran[] } | { readonly inner: readonly Ran[] } | undefined {
  const { search, scope, functions, calling } = frame;
  const written = words.find((word) => !isAssignment(word));
  if (functions.size === 0 || !written || (written.expansions.length === 0 && !functions.has(written.text)))
    return undefined;
  const given = words.map((word) => expandWord(word, scope, !isAssignment(word)));
  const expanded = given.flatMap((one) => one.words);
  const at = expanded.findIndex((word) => !isAssignment(word));
  const word = expanded[at];
  if (!word || !functions.has(word.text)) return undefined;
  const called = functions.get(word.text);
  if (!called || calling.includes(called) || calling.length >= deepestNesting || search.ranInFunctions > mostRan) {
    if (acts(frame, word.text)) search.unfollowed.push(word);
    return undefined;
  }
  search.called.add(called);
  const locals = new Map<string, Saved>();
  const [before, values] = [scope.args, new Map(scope.values)];
  const environment = expanded.slice(0, at);
  const inside = {
    ...frame,
    calling: [...calling, called],
    isConditional,
    locals,
    exported: environment.length > 0 ? [...frame.exported, ...environment] : frame.exported,
  };
  for (const set of environment) {
    keepForReturn(inside, set.text.slice(0, set.text.indexOf('=')));
    setVariable(inside, set, false);
  }
  scope.args = argumentsOf(
    expanded.slice(at + 1),
    given.flatMap((one) => one.assumed),
  );
  const ran = run(inside, called.from, called.to);
  if (before) scope.args = before;
  else delete scope.args;
  for (const [name, { value, was }] of locals) {
    if (was) scope.values.set(name, value);
    else scope.values.delete(name);
  }
  if (!called.isShell) return { body: ran };
  scope.values.clear();
  for (const [name, value] of values) scope.values.set(name, value);
  return { inner: ran };
}

const runningFunctions = new Set(['parallel', 'xargs', 'eval', 'trap', 'watch', 'coproc', 'bash', 'sh']);

/** Minds commands by which a function may be called that is not followed. */
export function mindDispatch(frame: Frame, words: readonly Word[]): void {
  const { search, functions } = frame;
  const [first, ...others] = words;
  if (functions.size === 0 || !first) return;
  if (first.expansions.some(({ kind }) => kind === 'parameter')) search.dispatches = true;
  const calls = (text: string): boolean => text.split(/[\s;&|()]+/, 20).some((name) => acts(frame, name));
  for (const word of runningFunctions.has(first.text) ? others : []) if (calls(word.text)) search.unfollowed.push(word);
  for (const word of words)
    for (const { text } of word.expansions)
      if (/^[$<>]\(/.test(text) && calls(text.slice(2))) search.unfollowed.push(word);
}

const acting =
  /ansible-playbook|\bkubectl\b[^\n]{0,200}\b(?:cordon|uncordon|drain)\b|\bgit\b[^\n]{0,200}\b(?:checkout|switch)\b/;

/** Functions that one calls, with those that they call: beyond, one of them is taken to change something. */
const mostNames = 50;

/** May a function of this name change what is judged, by itself or through others? */
function acts({ source, functions }: Frame, name: string): boolean {
  const names = new Set([name]);
  // What is added meanwhile is looked at as well.
  for (const one of names) {
    if (!functions.has(one)) continue;
    const of = functions.get(one);
    const text = of && source.text.slice(of.start, of.end);
    if (text === undefined || names.size > mostNames || acting.test(text)) return true;
    for (const word of text.split(/[^\w-]+/)) if (functions.has(word)) names.add(word);
  }
  return false;
}
