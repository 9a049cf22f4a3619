import {
  decodeLog,
  errorMessages,
  findingById,
  type Headline,
  type Locale,
  type Prediction,
  type Request,
  runbookSentence,
  runbookWords,
} from '../analyzer/index.ts';
import { type PredictionWords, predictionWords } from '../views/prediction-words.ts';
import { mostTelling, type Session } from './session.ts';

/** What the box of the home page asks. */
export type BoxQuestion = {
  readonly log: string | undefined;
  readonly request: Request | undefined;
  readonly locale: Locale;
};

/** What it shows: each failure of a log with the findings that it is a symptom of, and the verdict on a command. */
export type BoxAnswer = {
  readonly failures: readonly {
    readonly message: string;
    readonly known: readonly { readonly id: string; readonly title: string }[];
  }[];
  /** The commands to run after such a log, in order. */
  readonly run: readonly string[];
  readonly judged?: {
    readonly request: Request;
    readonly prediction: Prediction;
    readonly words: PredictionWords;
    /** The verdict on all commands, where there are several; the rest is that of the step that is named. */
    readonly all?: { readonly headline: Headline; readonly sentence: string; readonly step: string };
  };
};

/** A box is no list; the page that reads logs shows them all. */
const mostFailures = 3;

/** What is known of a log and of a command, as far as there are such. */
export function boxAnswer(session: Session, { log, request, locale }: BoxQuestion): BoxAnswer {
  const { failures = [], run = [] } = log === undefined ? {} : decodeLog(log, errorMessages);
  return {
    run,
    failures: failures.slice(0, mostFailures).map(({ message, known }) => {
      const ids = [...new Set(known.flatMap((one) => one.findings))];
      return { message, known: ids.map((id) => ({ id, title: findingById(id)?.text[locale].title ?? id })) };
    }),
    ...(request && { judged: judged(session, request, locale) }),
  };
}

function judged(session: Session, input: Request, locale: Locale): NonNullable<BoxAnswer['judged']> {
  const runbook = session.runbook(input);
  const at = runbook ? mostTelling(runbook) : 0;
  const step = runbook && session.step(input, at);
  if (runbook && step?.request && step.prediction) {
    const { prediction } = step;
    const { states: _ofTheSimulation, ...request } = step.request;
    const all = {
      headline: runbook.headline,
      sentence: runbookSentence(runbook, locale),
      step: runbookWords[locale].step(at + 1),
    };
    return { request, prediction, words: predictionWords(prediction, locale), all };
  }
  const prediction = session.predict(input);
  return { request: input, prediction, words: predictionWords(prediction, locale) };
}
