import type { ShellFunction } from './functions.ts';
import type { assign, Scope } from './scope.ts';
import type { Edit, Source } from './source.ts';
import type { ShellFault, Word } from './word.ts';
import type { ShellText, SimpleCommand } from './words.ts';

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
      /** What the function that it calls runs. */
      readonly body?: readonly Ran[];
    }
  /** `operator`: what follows the `done`. */
  | { readonly kind: 'loop'; readonly turns: readonly (readonly Ran[])[]; readonly operator: string };

/** A range of a text within the text. */
export type Place = { readonly source: Source; readonly start: number; readonly end: number };

export const deepestNesting = 6;
/** More turns of loops and more calls than anybody pastes on purpose. */
export const mostInvocations = 200;

/** More simple commands than anybody pastes on purpose. */
export const mostRan = 5_000;

/** What is the same for a whole text. */
export type Search = {
  readonly invocations: Invocation[];
  readonly faults: (ShellFault & { source: Source })[];
  /** Shell texts within it that were read. */
  nested: number;
  /** Simple commands that were run. */
  ran: number;
  /** Of them those in functions. */
  ranInFunctions: number;
  /** Calls of functions that are not followed. */
  readonly unfollowed: Place[];
  readonly called: Set<ShellFunction>;
  readonly defined: { readonly source: Source; readonly of: ShellFunction }[];
  /** What a command is called is not known, so that it may be any function. */
  dispatches: boolean;
};

/** What differs from one shell text to the next within it. */
export type Frame = {
  readonly search: Search;
  readonly source: Source;
  readonly shell: ShellText;
  readonly scope: Scope;
  /** Exported assignments that reach what runs here. */
  readonly exported: Word[];
  readonly depth: number;
  readonly around: readonly Level[];
  /** By the place where each begins. */
  readonly written: ReadonlyMap<number, ShellFunction>;
  /** Those that are defined by now; `undefined`: by one of several texts. */
  readonly functions: Map<string, ShellFunction | undefined>;
  /** The function that runs, and those that called it. */
  readonly calling: readonly ShellFunction[];
  /** The function is called under a condition. */
  readonly isConditional: boolean;
  /** What is put back when the function returns. */
  readonly locals: Map<string, Saved>;
};

/** A variable before `local` hid it. */
export type Saved = { readonly value: Parameters<typeof assign>[2]; readonly was: boolean };
