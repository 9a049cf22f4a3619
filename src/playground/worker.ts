/// <reference lib="webworker" />
import type { Ask, Reply } from './protocol.ts';
import { read } from './reading.ts';

declare const self: DedicatedWorkerGlobalScope;

const reply = (message: Reply) => self.postMessage(message);

self.onmessage = ({ data: { id, input, locale } }: MessageEvent<Ask>) => {
  try {
    reply({ kind: 'read', id, reading: read(input, locale) });
  } catch (error) {
    reply({ kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) });
  }
};

reply({ kind: 'ready' });
