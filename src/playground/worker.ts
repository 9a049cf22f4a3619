/// <reference lib="webworker" />
import { answer } from './answer.ts';
import type { Ask, Reply } from './protocol.ts';
import { openSession } from './session.ts';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: Reply) => self.postMessage(message);
const session = openSession();

self.onmessage = ({ data: { id, question } }: MessageEvent<Ask>) => {
  try {
    reply({ kind: 'answered', id, answer: answer(session, question) });
  } catch (error) {
    reply({ kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) });
  }
};

reply({ kind: 'ready' });
