import {
  decodeLog,
  errorMessages,
  findingById,
  type Locale,
  type Prediction,
  type Request,
} from '../analyzer/index.ts';
import { type PredictionWords, predictionWords } from '../views/prediction-words.ts';
import type { Session } from './session.ts';

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
  readonly judged?: { readonly prediction: Prediction; readonly words: PredictionWords };
};

/** A box is no list; the page that reads logs shows them all. */
const mostFailures = 3;

/** What is known of a log and of a command, as far as there are such. */
export function boxAnswer({ predict }: Session, { log, request, locale }: BoxQuestion): BoxAnswer {
  const { failures = [], run = [] } = log === undefined ? {} : decodeLog(log, errorMessages);
  return {
    run,
    failures: failures.slice(0, mostFailures).map(({ message, known }) => {
      const ids = [...new Set(known.flatMap((one) => one.findings))];
      return { message, known: ids.map((id) => ({ id, title: findingById(id)?.text[locale].title ?? id })) };
    }),
    ...(request && { judged: judged(predict(request), locale) }),
  };
}

function judged(prediction: Prediction, locale: Locale): NonNullable<BoxAnswer['judged']> {
  return { prediction, words: predictionWords(prediction, locale) };
}
