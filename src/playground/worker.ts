/// <reference lib="webworker" />
import { outcomesByRelease } from '../analyzer/index.ts';
import type { Answer, Ask, Question, Reply } from './protocol.ts';
import { read } from './reading.ts';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: Reply) => self.postMessage(message);

function answer(question: Question): Answer {
  return question.about === 'input'
    ? { about: 'input', reading: read(question.input, question.locale) }
    : { about: 'releases', outcomes: outcomesByRelease(question.request) };
}

self.onmessage = ({ data: { id, question } }: MessageEvent<Ask>) => {
  try {
    reply({ kind: 'answered', id, answer: answer(question) });
  } catch (error) {
    reply({ kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) });
  }
};

reply({ kind: 'ready' });
