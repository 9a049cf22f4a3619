import {
  describeProblem,
  describeReport,
  describeRequest,
  excerptOf,
  type Headline,
  inScript,
  type Locale,
  type Prediction,
  type Request,
  type RequestDescription,
  type RequestProblem,
  type Runbook,
  runbookRestsOn,
  runbookSentence,
  runbookWords,
  type StepPrediction,
  type StepText,
  stepTexts,
  toneOf,
} from '../analyzer/index.ts';
import { type BecauseClause, becauseOf } from '../views/because.ts';
import type { ToldReport } from '../views/Findings.tsx';
import type { GroupRow } from '../views/GroupTable.tsx';
import type { Note } from '../views/note.ts';
import { type PredictionWords, patchOf, predictionWords } from '../views/prediction-words.ts';
import { type DecidingFile, decidingFiles } from './deciding-files.ts';
import { hasNoInventory, isJudged } from './input.ts';
import type { NamedInput } from './named-input.ts';
import { strings } from './strings.ts';

/** The outcome of a request, with the findings that no note tells, in the reader's language. */
export type Analysis = {
  readonly request: Request;
  readonly prediction: Prediction;
  readonly findings: readonly ToldReport[];
  readonly words: PredictionWords;
  /** Why it ends so, in one sentence. */
  readonly because: readonly BecauseClause[] | undefined;
};

/** The outcome on each release, oldest first. */
export type Outcomes = NonNullable<Prediction['outcomes']>;

/** What Ansible makes of an input, in the words of one language; plain data, so that it can cross from a worker. */
export type Reading = {
  /** The first thing to say. */
  readonly sentence: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet-tone';
  readonly notes: readonly Note[];
  /** Hosts that the command may reach, in Ansible's order; `undefined` where that cannot be said. */
  readonly selected?: readonly string[];
  readonly groups: readonly GroupRow[];
  readonly fileNames: NamedInput['fileNames'];
  /** The files that can change the verdict, by the names that they were read under. */
  readonly deciding: readonly DecidingFile[];
  /** The release of the request has a patch of its Multus role. */
  readonly patchable: boolean;
  /** The verdict; `undefined` where there is nothing to judge yet. Of several commands that of the opened step. */
  readonly analysis?: Analysis;
  /** The steps of an input with several commands. */
  readonly runbook?: RunbookReading;
};

/** Several commands in order, in words. */
export type RunbookReading = {
  readonly headline: Headline;
  readonly sentence: string;
  readonly steps: readonly StepText[];
  /** The place of the step that the rest of the reading is about. */
  readonly opened: number;
  /** For each remedy of the opened step the text of all commands with it; `undefined` where it takes more than other words. */
  readonly scripts: readonly (string | undefined)[];
  /** The words above what the verdicts rest on. */
  readonly restsOn: string;
  /** What the verdicts rest on; code stands between backticks. */
  readonly assumptions: readonly string[];
};

/** Puts what the analyzer makes of an input into words. */
export function readingOf({ request, fileNames }: NamedInput, prediction: Prediction, locale: Locale): Reading {
  const patchable = patchOf(request.kubespray) !== undefined;
  if (hasNoInventory(request)) {
    const sentence = strings[locale].sentence.noInventory;
    return { sentence, tone: 'quiet-tone', notes: [], groups: [], fileNames, deciding: [], patchable };
  }
  const description = describeRequest(request);
  // An empty field is no fault.
  const problems = prediction.problems.filter(({ code }) => code !== 'command-empty');
  const notes = problems.map((problem) => noteOf(problem, request, prediction, locale));
  return {
    ...earned(conclusion(description, notes, locale), prediction),
    notes,
    groups: description.groups,
    fileNames,
    deciding: decidingFiles(request),
    patchable,
    ...(isJudged(request) && { analysis: analysisOf(request, prediction, locale) }),
  };
}

/** A step that is reached. */
export type OpenedStep = StepPrediction & Required<Pick<StepPrediction, 'request' | 'prediction'>>;

/** The same of several commands: `step`, at the place `opened`, is the one that is shown whole. */
export function runbookReadingOf(
  { fileNames }: NamedInput,
  runbook: Runbook,
  opened: number,
  step: OpenedStep,
  locale: Locale,
): Reading {
  const { request, prediction } = step;
  const { states: _ofTheSimulation, ...asked } = request;
  const { headline } = runbook;
  return {
    ...readingOf({ request: asked, fileNames }, prediction, locale),
    runbook: {
      headline,
      sentence: runbookSentence(runbook, locale),
      steps: stepTexts(runbook, locale),
      opened,
      scripts: prediction.remedies.map((remedy) => inScript(step, remedy)),
      restsOn: runbookWords[locale].restsOn,
      assumptions: runbookRestsOn(runbook, locale),
    },
  };
}

function analysisOf(request: Request, prediction: Prediction, locale: Locale): Analysis {
  const told = new Set(prediction.problems.map(({ finding }) => finding));
  const findings = prediction.findings
    .filter((_, at) => !told.has(at))
    .map((report) => ({ report, text: describeReport(report, locale) }));
  return {
    request,
    prediction,
    findings,
    words: predictionWords(prediction, locale),
    because: becauseOf(prediction, locale),
  };
}

type Conclusion = Pick<Reading, 'sentence' | 'tone' | 'selected'>;

/** The first sentence, and the hosts that the command may reach where that can be said. A source that Ansible cannot read comes first. */
function conclusion(description: RequestDescription, notes: readonly Note[], locale: Locale): Conclusion {
  const { readable, stopped, hosts } = description;
  const text = strings[locale].sentence;
  const stop = notes.find(({ severity, place }) => severity === 'error' && place?.file !== undefined)?.place;
  const stopsAt = stop?.file === undefined ? undefined : ([stop.file, stop.excerpt.line] as const);
  if (stopped && stopsAt) return { sentence: text.stopped(...stopsAt), tone: 'bad' };
  if (readable || !stopsAt) return aboutReach(description, notes, locale);
  if (hosts.length === 0) return { sentence: text.unreadable(...stopsAt), tone: 'bad' };
  const rest = aboutReach(description, notes, locale);
  return { ...rest, sentence: text.unreadableButGoesOn(...stopsAt, rest.sentence), tone: 'bad' };
}

/** A sentence about the input is not green beside a verdict that is not. */
function earned(said: Conclusion, prediction: Prediction): Conclusion {
  return said.tone === 'good' && toneOf(prediction) !== 'green' ? { ...said, tone: 'quiet-tone' } : said;
}

function aboutReach({ hosts, reach }: RequestDescription, notes: readonly Note[], locale: Locale): Conclusion {
  const text = strings[locale].sentence;
  const all = hosts.length;
  const worst = notes.some(({ severity }) => severity === 'error') ? 'bad' : notes.length > 0 ? 'warn' : 'good';
  if (all === 0) return { sentence: text.noHosts, tone: 'bad' };
  switch (reach.kind) {
    case 'no-command':
      return { sentence: text.noCommand(all), tone: worst === 'good' ? 'quiet-tone' : worst };
    case 'command-unreadable':
      return { sentence: text.commandUnreadable(all), tone: 'bad' };
    case 'limit-refused':
      return { sentence: text.limitRefused, tone: 'bad' };
    case 'limit-unknown':
      return { sentence: text.limitUnknown, tone: 'warn' };
    case 'no-limit':
      return { sentence: text.noLimit(all), tone: worst, selected: reach.hosts };
    case 'limit': {
      const { hosts: selected } = reach;
      if (selected.length === 0) return { sentence: text.limitTakesNothing(all), tone: 'bad', selected };
      return { sentence: text.limit(selected.length, all, shortList(selected)), tone: worst, selected };
    }
  }
}

/** How many names a sentence can carry. */
const nameable = 4;

function shortList(hosts: readonly string[]): string {
  const rest = hosts.length > nameable ? ', …' : '';
  return hosts.slice(0, nameable).join(', ') + rest;
}

/** How wide a picture of a line may be beside the input. */
const pictureWidth = 44;

function noteOf(problem: RequestProblem, request: Request, { findings }: Prediction, locale: Locale): Note {
  const { severity, span, ansibleSays } = problem;
  const { title, change } = describeProblem(problem, locale);
  const finding = problem.finding === undefined ? undefined : findings[problem.finding]?.id;
  const file = request.files.find(({ path }) => path === span.file);
  const text = span.file === undefined ? request.command : (file?.text ?? '');
  return {
    severity,
    title,
    change,
    ...(ansibleSays === undefined ? {} : { ansibleSays }),
    place: { ...span, excerpt: excerptOf(text, span, pictureWidth) },
    ...(finding === undefined ? {} : { finding }),
  };
}
