import { emptyInput, exampleInput, type Input } from './input.ts';
import type { Reading } from './reading.ts';

/** Everything that the page shows. Change it through `next` only. */
export type State = {
  readonly input: Input;
  /** What was last read; it may belong to an older input while `progress` is not `current`. */
  readonly reading: Reading;
  /** `too-slow`: the run was stopped. `unavailable`: the worker could not be loaded. */
  readonly progress: 'current' | 'working' | 'too-slow' | 'unavailable';
  /** The input before the last act that threw text away. */
  readonly undo?: Input;
};

export type Action =
  | { readonly kind: 'command-typed'; readonly text: string }
  | { readonly kind: 'file-typed'; readonly at: number; readonly text: string }
  | { readonly kind: 'file-named'; readonly at: number; readonly path: string }
  | { readonly kind: 'file-added' }
  | { readonly kind: 'file-removed'; readonly at: number }
  | { readonly kind: 'example-chosen' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'undone' }
  | { readonly kind: 'answered'; readonly reading: Reading }
  | { readonly kind: 'stopped'; readonly because: 'too-slow' | 'unavailable' };

/** The state of a page as it is delivered. */
export function initialState(input: Input, reading: Reading): State {
  return { input, reading, progress: 'current' };
}

/** The state after an action. A new input is `working` until it is answered or stopped. */
export function next(state: State, action: Action): State {
  switch (action.kind) {
    case 'answered':
      return { ...state, reading: action.reading, progress: 'current' };
    case 'stopped':
      return { ...state, progress: action.because };
    case 'undone':
      return state.undo ? { ...state, input: state.undo, undo: undefined, progress: 'working' } : state;
    default: {
      const input = edited(state.input, action);
      if (input === state.input) return state;
      const losesText = action.kind === 'cleared' || action.kind === 'example-chosen' || action.kind === 'file-removed';
      return { ...state, input, undo: losesText ? state.input : state.undo, progress: 'working' };
    }
  }
}

type Edit = Exclude<Action, { readonly kind: 'answered' | 'stopped' | 'undone' }>;

function edited(input: Input, action: Edit): Input {
  switch (action.kind) {
    case 'command-typed':
      return { ...input, command: action.text };
    case 'file-typed':
      return withFile(input, action.at, { text: action.text });
    case 'file-named':
      return withFile(input, action.at, { path: action.path });
    case 'file-added':
      return { ...input, files: [...input.files, { path: '', text: '' }] };
    case 'file-removed': {
      const files = input.files.filter((_, at) => at !== action.at);
      return { ...input, files: files.length > 0 ? files : emptyInput.files };
    }
    case 'example-chosen':
      return exampleInput;
    case 'cleared':
      return emptyInput;
  }
}

function withFile(input: Input, at: number, change: { readonly path?: string; readonly text?: string }): Input {
  return { ...input, files: input.files.map((file, index) => (index === at ? { ...file, ...change } : file)) };
}

/** Whether the page shows the worked example as it was delivered. */
export function showsExample({ input }: State): boolean {
  return input === exampleInput || JSON.stringify(input) === JSON.stringify(exampleInput);
}
