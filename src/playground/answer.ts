import { decodeLog, outcomesByRelease, readRequest, redact, toggledLimit } from '../analyzer/index.ts';
import { boxAnswer } from './box-answer.ts';
import { hoverAt } from './hover.ts';
import { isJudged } from './input.ts';
import { leavingWith } from './leave.ts';
import { linkedPlaces } from './linked-places.ts';
import { planAnswer, planText } from './plan-answer.ts';
import type { About, Answers, Question } from './protocol.ts';
import { readingOf } from './reading.ts';
import type { Session } from './session.ts';
import { decodeShare } from './share.ts';

type Answerers = { readonly [A in About]: (session: Session, question: Question<A>) => Answers[A] };

const answerers: Answerers = {
  link: (_, { fragment }) => decodeShare(fragment),
  log: (_, { log, messages }) => decodeLog(log, messages),
  box: boxAnswer,
  plan: (_, { goal, locale }) => planAnswer(goal, locale),
  'plan-text': (_, { goal, form, locale }) => planText(goal, form, locale),
  reading: (session, { input, locale }) => readingOf(session.named(input), session.predict(input), locale),
  hover(session, { input, file, offset, locale }) {
    const { request, fileNames } = session.named(input);
    return hoverAt(request, file === undefined ? { offset } : { file: fileNames[file] ?? '', offset }, locale);
  },
  linked: (session, { input, part }) => linkedPlaces(session.named(input).request, part),
  limit: (session, { input, hosts }) => toggledLimit(readRequest(session.named(input).request), hosts),
  releases: (session, { input }) => outcomesByRelease(session.named(input).request),
  leaving(session, { input, locale, rename, place }) {
    const { request, fileNames } = session.named(input);
    if (!isJudged(request)) return undefined;
    return leavingWith(redact(request, session.predict(input), { rename }), input, fileNames, place, locale);
  },
};

/** Answers a question of the page. Never throws on its own account. */
export function answer<A extends About>(session: Session, question: Question<A>): Answers[A] {
  return answerers[question.about](session, question);
}
