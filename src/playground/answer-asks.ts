/// <reference lib="webworker" />
import type { About, Answers, Ask, Question, Reply } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Has a worker answer what it is asked, and say that it is there. */
export function answerAsks(answer: (question: Question) => Answers[About]): void {
  const reply = (message: Reply) => self.postMessage(message);
  self.onmessage = ({ data: { id, question } }: MessageEvent<Ask>) => {
    try {
      reply({ kind: 'answered', id, answer: answer(question) });
    } catch (error) {
      reply({ kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  reply({ kind: 'ready' });
}
