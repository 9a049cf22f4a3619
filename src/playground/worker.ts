/// <reference lib="webworker" />
import { outcomesByRelease, redact } from '../analyzer/index.ts';
import { hoverAt } from './hover.ts';
import { type Leaving, leavingWith } from './leave.ts';
import type { Answer, Ask, Question, Reply } from './protocol.ts';
import { read } from './reading.ts';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: Reply) => self.postMessage(message);

function answer(question: Question): Answer {
  switch (question.about) {
    case 'input':
      return { about: 'input', reading: read(question.input, question.locale) };
    case 'releases':
      return { about: 'releases', outcomes: outcomesByRelease(question.request) };
    case 'hover':
      return { about: 'hover', hover: hoverAt(question.request, question.place, question.locale) };
    case 'leaving':
      return { about: 'leaving', leaving: leaving(question) };
  }
}

function leaving({ input, locale, rename, place }: Extract<Question, { about: 'leaving' }>): Leaving | undefined {
  const { analysis, fileNames } = read(input, locale);
  if (!analysis) return undefined;
  return leavingWith(redact(analysis.request, analysis.prediction, { rename }), input, fileNames, place, locale);
}

self.onmessage = ({ data: { id, question } }: MessageEvent<Ask>) => {
  try {
    reply({ kind: 'answered', id, answer: answer(question) });
  } catch (error) {
    reply({ kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) });
  }
};

reply({ kind: 'ready' });
