import { decodeLog, outcomesByRelease, readRequest, redact, redactRunbook, toggledLimit } from '../analyzer/index.ts';
import { boxAnswer } from './box-answer.ts';
import { hoverAt } from './hover.ts';
import { isJudged } from './input.ts';
import { leavingWith } from './leave.ts';
import { linkedPlaces } from './linked-places.ts';
import { planAnswer, planText } from './plan-answer.ts';
import type { About, Answers, Question } from './protocol.ts';
import { readingOf, runbookReadingOf } from './reading.ts';
import { mostTelling, type Session } from './session.ts';
import { decodeShare } from './share.ts';

type Answerers = { readonly [A in About]: (session: Session, question: Question<A>) => Answers[A] };

const answerers: Answerers = {
  link: (_, { fragment }) => decodeShare(fragment),
  log: (_, { log, messages }) => decodeLog(log, messages),
  box: boxAnswer,
  plan: (_, { goal, locale }) => planAnswer(goal, locale),
  'plan-text': (_, { goal, form, locale }) => planText(goal, form, locale),
  reading: readingWith,
  hover(session, { input, file, offset, locale }) {
    const { fileNames } = session.named(input);
    return hoverAt(
      session.shown(input),
      file === undefined ? { offset } : { file: fileNames[file] ?? '', offset },
      locale,
    );
  },
  linked: (session, { input, part }) => linkedPlaces(session.shown(input), part),
  limit: (session, { input, hosts }) =>
    session.runbook(input) ? { kind: 'not-editable' } : toggledLimit(readRequest(session.named(input).request), hosts),
  releases: (session, { input }) => outcomesByRelease(session.named(input).request),
  leaving(session, { input, locale, rename, place }) {
    const { request, fileNames } = session.named(input);
    if (!isJudged(request)) return undefined;
    const runbook = session.runbook(input);
    const redaction = runbook
      ? redactRunbook(request, runbook, { rename })
      : redact(request, session.predict(input), { rename });
    return leavingWith(redaction, input, fileNames, place, locale);
  },
};

function readingWith(session: Session, { input, locale, step }: Question<'reading'>): Answers['reading'] {
  const named = session.named(input);
  const runbook = session.runbook(input);
  if (!runbook) return readingOf(named, session.predict(input), locale);
  const likely = mostTelling(runbook);
  const asked = step === undefined ? undefined : session.step(input, step);
  const at = step !== undefined && asked ? step : likely;
  const opened = asked ?? session.step(input, at);
  if (!opened?.request || !opened.prediction) return readingOf(named, session.predict(input), locale);
  const { request, prediction } = opened;
  return runbookReadingOf(named, runbook, at, { ...opened, request, prediction }, locale);
}

/** Answers a question of the page. Never throws on its own account. */
export function answer<A extends About>(session: Session, question: Question<A>): Answers[A] {
  return answerers[question.about](session, question);
}
