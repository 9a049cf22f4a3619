import {
  analyze,
  analyzeRunbook,
  type InventoryFile,
  isRunbook,
  openStep,
  type Prediction,
  type Request,
  type Runbook,
  type StepPrediction,
} from '../analyzer/index.ts';
import { hasNoInventory, type Input, isSameInput } from './input.ts';
import { type NamedInput, nameFiles } from './named-input.ts';

/** Reads an input that changes a little at a time. */
export type Session = {
  /** The input as it is read; the same object for an input that says the same as the last one. */
  readonly named: (input: Input) => NamedInput;
  /** The prediction for an input, made once while it stays the same. */
  readonly predict: (input: Input) => Prediction;
  /** The runbook of an input that is one, made once as well; `undefined` for any other input. */
  readonly runbook: (input: Input) => Runbook | undefined;
  /** What was shown last of an input: its request, of several commands that of the step. */
  readonly shown: (input: Input) => Request;
  /** One of its steps with its remedies, looked for once; `undefined` where the step is never reached. */
  readonly step: (input: Input, at: number) => StepPrediction | undefined;
};

/**
 * Opens a session. The analyzer remembers what it has read by the objects that it was given, and an input from another thread is made of
 * new objects each time; so the session puts the file of the last input in the place of one that says the same.
 */
export function openSession(): Session {
  type Last = NamedInput & {
    readonly input: Input;
    prediction?: Prediction;
    /** `none`: the input is one command, or has nothing to run it on. */
    runbook?: Runbook | 'none';
    readonly opened: Map<number, StepPrediction>;
    shown?: number | undefined;
  };
  let last: Last | undefined;

  function take(given: Input): Last {
    if (last && isSameInput(last.input, given)) return last;
    const input = { ...given, files: kept(last?.input.files, given.files) };
    const { request, fileNames } = nameFiles(input);
    last = {
      input,
      request: { ...request, files: kept(last?.request.files, request.files) },
      fileNames,
      opened: new Map(),
    };
    return last;
  }

  function runbook(input: Input): Runbook | undefined {
    const taken = take(input);
    taken.runbook ??= runbookOf(taken.request) ?? 'none';
    return taken.runbook === 'none' ? undefined : taken.runbook;
  }

  return {
    named: take,
    runbook,
    shown(input) {
      const { request, shown } = take(input);
      return shown === undefined ? request : { ...request, nth: shown };
    },
    step(input, at) {
      const all = runbook(input);
      const step = all?.steps[at];
      if (!all || !step?.prediction) return undefined;
      const taken = take(input);
      const known = taken.opened.get(at) ?? (at === all.first ? step : openStep(step));
      taken.opened.set(at, known);
      taken.shown = known.request?.nth;
      return known;
    },
    predict(input) {
      const taken = take(input);
      taken.prediction ??= analyze(taken.request);
      return taken.prediction;
    },
  };
}

/** What several commands do one after another, if a shell gets to any of them. */
function runbookOf(request: Request): Runbook | undefined {
  if (hasNoInventory(request) || !isRunbook(request)) return undefined;
  const runbook = analyzeRunbook(request);
  return runbook.steps.some(({ prediction }) => prediction) ? runbook : undefined;
}

/** The step to show: the first that hurts. Where nothing does, the last command is what the others were for. */
export const mostTelling = ({ first, steps }: Runbook): number =>
  first ?? steps.findLastIndex(({ prediction }) => prediction);

/** `files`, with the objects of `before` for files that say the same, and `before` itself where they all do. */
function kept(before: readonly InventoryFile[] = [], files: readonly InventoryFile[]): readonly InventoryFile[] {
  const byPath = new Map(before.map((file) => [file.path, file]));
  const same = files.map((file, at) => {
    // Several files may lack a name, so that the place counts first.
    const candidates = [before[at], byPath.get(file.path)];
    return candidates.find((known) => known?.path === file.path && known.text === file.text) ?? file;
  });
  return same.length === before.length && same.every((file, at) => file === before[at]) ? before : same;
}
