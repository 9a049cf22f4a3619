import type { FactState, Remedy, Setting } from '../analyzer/index.ts';
import { mostFiles, type RefusedFile, type TakenFiles, withFiles } from './files.ts';
import { emptyInput, exampleInput, type Input, isSameInput } from './input.ts';
import { type Misplaced, movedTo } from './misplaced.ts';
import type { Outcomes, Reading } from './reading.ts';
import type { Unreadable } from './share.ts';

import { withRemedy } from './with-remedy.ts';

/** Everything that the page shows. Change it through `next` only, which clears a field by `undefined`. */
export type State = {
  readonly input: Input;
  /** The command is being typed: what it says so far may be half a word. */
  readonly typing?: boolean | undefined;
  /** The place of the file that is edited. */
  readonly shown: number;
  /** Of several commands the one that the reader has opened; `undefined`: the first that hurts. */
  readonly step?: number | undefined;
  /** What was last read; it may belong to an older input while `progress` is not `current`. */
  readonly reading: Reading;
  /** `too-slow`: the run was stopped. `unavailable`: the worker could not be loaded. */
  readonly progress: 'current' | 'working' | 'too-slow' | 'unavailable';
  /** The verdict of the request on each release; `undefined` where that took too long. It may lag behind `reading`. */
  readonly outcomes?: Outcomes | undefined;
  /** The input before the last act that threw text away. */
  readonly undo?: Input | undefined;
  /** The title of the remedy that has made this input, until something else changes it. */
  readonly applied?: string | undefined;
  /** The reader's own input while the page shows that of a link, which is neither edited nor kept until the reader takes it over. */
  readonly own?: Input | undefined;
  /** Why the link in the address could not be opened. */
  readonly brokenLink?: BrokenLink | undefined;
  /** What a large link holds, until the reader has said whether to open it. */
  readonly largeLink?: Input | undefined;
  /** A text that was typed or pasted and not taken, since it is longer than this page can show. */
  readonly tooLong?: 'command' | 'file' | undefined;
  /** Files of the last drop that were not taken. */
  readonly refused?: readonly RefusedFile[] | undefined;
};

export type Action =
  | { readonly kind: 'command-typed'; readonly text: string }
  | { readonly kind: 'file-shown'; readonly at: number }
  | { readonly kind: 'file-typed'; readonly at: number; readonly text: string }
  | { readonly kind: 'file-named'; readonly at: number; readonly path: string }
  | { readonly kind: 'release-chosen'; readonly release: string | undefined }
  | { readonly kind: 'ansible-typed'; readonly text: string }
  | { readonly kind: 'facts-chosen'; readonly facts: FactState | undefined }
  | { readonly kind: 'down-toggled'; readonly host: string }
  | { readonly kind: 'limit-toggled'; readonly from: Input; readonly command: string }
  | { readonly kind: 'patch-toggled' }
  | { readonly kind: 'vault-toggled' }
  /** `script`: the text of a runbook with the remedy of one of its steps. */
  | { readonly kind: 'remedy-applied'; readonly remedy: Remedy; readonly title: string; readonly script?: string }
  | { readonly kind: 'paste-moved'; readonly misplaced: Misplaced }
  | { readonly kind: 'step-opened'; readonly at: number }
  | { readonly kind: 'typing-paused' }
  | { readonly kind: 'text-refused'; readonly is: 'command' | 'file' }
  | { readonly kind: 'file-added' }
  | { readonly kind: 'file-removed'; readonly at: number }
  | { readonly kind: 'example-chosen' }
  | { readonly kind: 'link-opened'; readonly input: Input }
  | { readonly kind: 'link-asked'; readonly input: Input }
  | { readonly kind: 'link-declined' }
  | { readonly kind: 'link-taken' }
  | { readonly kind: 'link-left' }
  | { readonly kind: 'link-broken'; readonly because: BrokenLink }
  | { readonly kind: 'restored'; readonly input: Input }
  | { readonly kind: 'request-opened'; readonly input: Input }
  | { readonly kind: 'files-added'; readonly taken: TakenFiles }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'answered'; readonly input: Input; readonly reading: Reading }
  | { readonly kind: 'releases-answered'; readonly outcomes: Outcomes | undefined }
  | { readonly kind: 'stopped'; readonly input: Input; readonly because: 'too-slow' | 'unavailable' };

/** Why a link did not open: what is wrong with it, or that nothing could look into it in time. */
export type BrokenLink = Unreadable | { readonly reason: 'too-slow' | 'unavailable'; readonly detail: string };

/** The state of a page as it is delivered. */
export function initialState(input: Input, reading: Reading, outcomes?: Outcomes): State {
  return { input, shown: 0, reading, progress: 'current', ...(outcomes ? { outcomes } : {}) };
}

/** The state after an action. A new input is `working` until it is answered or stopped, and one of its files is shown. */
export function next(state: State, action: Action): State {
  const changed = acted(state, action);
  // Another text has other steps.
  const isOther = changed.input !== state.input && changed.step !== undefined;
  const after = isOther ? { ...changed, step: undefined } : changed;
  const { files } = after.input;
  if (files === state.input.files || action.kind === 'file-shown') return after;
  return { ...after, shown: shownAfter(state, action, files) };
}

/** The file to show when the files have changed: one that is new, else the one that was shown, as far as it is still there. */
function shownAfter({ input, shown }: State, action: Action, files: Input['files']): number {
  const last = files.length - 1;
  switch (action.kind) {
    case 'cleared':
    case 'example-chosen':
    case 'link-opened':
    case 'link-left':
    case 'paste-moved':
    case 'request-opened':
    case 'restored':
      return 0;
    case 'files-added':
      return Math.max(0, files.indexOf(action.taken.files[0]!));
    case 'file-added':
      return last;
    case 'remedy-applied':
      return files.length > input.files.length ? last : shown;
    default:
      return Math.min(shown, last);
  }
}

function acted(state: State, action: Action): State {
  switch (action.kind) {
    case 'typing-paused':
      return { ...state, typing: undefined };
    case 'step-opened':
      return { ...state, step: action.at, progress: 'working' };
    case 'file-shown':
      return { ...state, shown: Math.min(action.at, state.input.files.length - 1) };
    case 'answered':
      // The next keystroke may have come between an answer and its arrival.
      return action.input === state.input ? { ...state, reading: action.reading, progress: 'current' } : state;
    case 'releases-answered':
      return { ...state, outcomes: action.outcomes };
    case 'stopped':
      return action.input === state.input ? { ...state, progress: action.because } : state;
    case 'undone':
      return state.undo
        ? { ...state, input: state.undo, undo: undefined, applied: undefined, progress: 'working' }
        : state;
    case 'text-refused':
      return { ...state, tooLong: action.is };
    case 'link-opened':
      return {
        ...changed(state, action),
        own: state.own ?? state.input,
        brokenLink: undefined,
        largeLink: undefined,
      };
    case 'link-asked':
      return { ...state, largeLink: action.input, brokenLink: undefined };
    case 'link-declined':
      return { ...state, largeLink: undefined };
    case 'link-taken':
      return state.own ? { ...state, own: undefined, undo: ownText(state.own) } : state;
    case 'link-left':
      return state.own
        ? { ...state, input: state.own, own: undefined, undo: undefined, applied: undefined, progress: 'working' }
        : state;
    case 'link-broken':
      return { ...state, brokenLink: action.because, largeLink: undefined };
    case 'files-added': {
      const taken = asManyAsFit(state.input, action.taken);
      return { ...changed(state, { ...action, taken }), refused: taken.refused };
    }
    case 'remedy-applied': {
      // A remedy changes the input that it was made for, and no other.
      if (state.progress !== 'current') return state;
      const { remedy, script } = action;
      const request =
        script === undefined ? remedy.request : { ...state.input, files: remedy.request.files, command: script };
      const input = withRemedy(state.input, state.reading.fileNames, request);
      return { ...state, input, undo: state.input, applied: action.title, progress: 'working' };
    }
    case 'cleared':
    case 'example-chosen':
    case 'request-opened':
      return { ...changed(state, action), own: undefined, brokenLink: undefined };
    default:
      return changed(state, action);
  }
}

/** Files that still have a place beside those of the input. */
function asManyAsFit({ files }: Input, { files: added, refused }: TakenFiles): TakenFiles {
  const known = new Set(files.map(({ path }) => path));
  let free = mostFiles - files.length;
  const fits = added.map(({ path }) => known.has(path) || free-- > 0);
  const others = added.filter((_, at) => !fits[at]);
  return {
    files: added.filter((_, at) => fits[at]),
    refused: [...refused, ...others.map(({ path }) => ({ path, because: 'too-many' as const }))],
  };
}

/** The state after an edit. What the reader's own text gives way to can be undone; a link's text is nobody's own. */
function changed(state: State, action: Edit): State {
  const input = edited(state.input, action);
  if (input === state.input) return state;
  const lost = losing.has(action.kind) ? ownText(state.own ?? state.input) : undefined;
  return {
    ...state,
    input,
    undo: lost ?? state.undo,
    typing: action.kind === 'command-typed' || undefined,
    applied: undefined,
    refused: undefined,
    tooLong: undefined,
    progress: 'working',
  };
}

/** The input, unless it is the example, which is one press away. */
function ownText(input: Input): Input | undefined {
  return isSameInput(input, exampleInput) ? undefined : input;
}

/** Acts that put another text in the place of the reader's own; the example is nobody's own. */
const losing: ReadonlySet<Action['kind']> = new Set([
  'cleared',
  'example-chosen',
  'file-removed',
  'files-added',
  'link-opened',
  'paste-moved',
  'request-opened',
]);

type Edit = Exclude<
  Action,
  {
    readonly kind:
      | 'file-shown'
      | 'step-opened'
      | 'typing-paused'
      | 'text-refused'
      | 'answered'
      | 'releases-answered'
      | 'stopped'
      | 'undone'
      | 'remedy-applied'
      | 'link-asked'
      | 'link-declined'
      | 'link-taken'
      | 'link-left'
      | 'link-broken';
  }
>;

function edited(input: Input, action: Edit): Input {
  switch (action.kind) {
    case 'command-typed':
      return { ...input, command: action.text };
    case 'file-typed':
      return withFile(input, action.at, { text: action.text });
    case 'file-named':
      return withFile(input, action.at, { path: action.path });
    case 'release-chosen':
      return withChoice(input, 'kubespray', action.release);
    case 'ansible-typed':
      return withChoice(input, 'ansible', action.text.trim() === '' ? undefined : action.text);
    case 'facts-chosen':
      return withChoice(input, 'facts', action.facts);
    case 'down-toggled':
      return withDown(input, action.host);
    case 'limit-toggled':
      // Made of the input that was asked about, and of no other.
      return action.from === input ? { ...input, command: action.command } : input;
    case 'patch-toggled':
      return withChoice(input, 'patched', input.patched ? undefined : true);
    case 'vault-toggled':
      return withChoice(input, 'vaultHoldsSecrets', input.vaultHoldsSecrets ? undefined : true);
    case 'file-added':
      return { ...input, files: [...input.files, { path: '', text: '' }] };
    case 'file-removed': {
      const files = input.files.filter((_, at) => at !== action.at);
      return { ...input, files: files.length > 0 ? files : emptyInput.files };
    }
    case 'paste-moved':
      return movedTo(input, action.misplaced);
    case 'example-chosen':
      return exampleInput;
    case 'link-opened':
    case 'restored':
    case 'request-opened':
      return action.input;
    case 'files-added': {
      const { files } = action.taken;
      if (files.length === 0) return input;
      return isExampleInventory(input)
        ? inPlaceOfExample(input, files)
        : { ...input, files: withFiles(input.files, files) };
    }
    case 'cleared':
      return emptyInput;
  }
}

/** The reader's own inventory in the place of the example's; the example's command keeps its playbook, without a host of the example. */
function inPlaceOfExample(input: Input, files: Input['files']): Input {
  if (input.command !== exampleInput.command) return { ...input, files };
  return { ...input, files, command: `ansible-playbook -b -i ${quoted(sourceIn(files))} upgrade-cluster.yml` };
}

/** What a command would name as its inventory: the only file that is one, or goes by such a name; else the folder. */
function sourceIn(files: Input['files']): string {
  const sources = files.map(({ path }) => path).filter((path) => !/(?:^|\/)(?:group|host)_vars\//.test(path));
  const named = sources.filter((path) => /(?:^|\/)(?:hosts|inventory)(?:\.(?:ini|ya?ml))?$/.test(path));
  // As a folder, Kubespray's settings would leave out each `.ini` in it.
  const [only, ...others] = sources.length === 1 ? sources : named;
  if (only !== undefined && others.length === 0) return only;
  const first = sources[0] ?? files[0]?.path ?? '';
  return first.slice(0, first.lastIndexOf('/') + 1) || first;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function isExampleInventory({ files }: Input): boolean {
  return isSameInput({ ...exampleInput, files }, exampleInput);
}

function withFile(input: Input, at: number, change: { readonly path?: string; readonly text?: string }): Input {
  return { ...input, files: input.files.map((file, index) => (index === at ? { ...file, ...change } : file)) };
}

/** Whether the page shows the worked example as it was delivered. */
export function showsExample({ input }: State): boolean {
  return isSameInput(input, exampleInput);
}

/** What of the worked example is still there, where the reader's own text does not stand beside it alone. */
export function exampleLeft({ input, own }: State): 'whole' | 'command' | 'inventory' | undefined {
  if (own !== undefined) return undefined;
  const isCommand = input.command === exampleInput.command;
  const isInventory = isExampleInventory(input);
  return isCommand && isInventory ? 'whole' : isCommand ? 'command' : isInventory ? 'inventory' : undefined;
}

/** The input with another choice, or without one. */
function withChoice<Name extends Setting>(
  { kubespray, ansible, facts, down, patched, vaultHoldsSecrets, ...rest }: Input,
  name: Name,
  choice: Input[Name],
): Input {
  const choices = { kubespray, ansible, facts, down, patched, vaultHoldsSecrets, [name]: choice };
  const made = Object.entries(choices).filter(([, value]) => value !== undefined);
  return { ...rest, ...Object.fromEntries(made) };
}

/** A host that is down from the start, whatever was said of it before; or one that is not. */
function withDown(input: Input, host: string): Input {
  const { down = [] } = input;
  const others = down.filter((other) => other.host !== host);
  const after = others.length < down.length ? others : [...down, { host, from: 'start' } as const];
  return withChoice(input, 'down', after.length > 0 ? after : undefined);
}
