import type { Locale } from '../analyzer/index.ts';
import type { Input } from './input.ts';
import type { Ask, Reply } from './protocol.ts';
import type { Reading } from './reading.ts';

/** The part of a `Worker` that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

type Options = {
  readonly spawn: () => WorkerLike;
  readonly locale: Locale;
  readonly onReading: (reading: Reading) => void;
  /** A run was given up: it took longer than `limit`, or the analyzer broke or could not be loaded. */
  readonly onStopped: (because: 'too-slow' | 'unavailable') => void;
  /** Milliseconds that one run may take. */
  readonly limit?: number;
};

export type WorkerClient = { readonly ask: (input: Input) => void; readonly close: () => void };

/**
 * Has inputs read in a worker. One run at a time: while it lasts only the newest input is kept, older ones are never read,
 * and a reply to an input that is no longer the newest is dropped.
 */
export function connectWorker({ spawn, locale, onReading, onStopped, limit = 2000 }: Options): WorkerClient {
  let worker: WorkerLike | undefined;
  let ready = false;
  let newest = 0;
  let waiting: Ask | undefined;
  let running: { readonly id: number; readonly timer: ReturnType<typeof setTimeout> } | undefined;

  function send(): void {
    if (!waiting || running) return;
    if (!worker) start();
    // Loading may be slow and is not the input's fault, so the clock starts when the worker is there.
    if (!ready) return;
    const ask = waiting;
    waiting = undefined;
    running = { id: ask.id, timer: setTimeout(() => giveUp('too-slow'), limit) };
    worker?.postMessage(ask);
  }

  function start(): void {
    const started = spawn();
    worker = started;
    ready = false;
    started.onmessage = ({ data }: MessageEvent<Reply>) => worker === started && take(data);
    started.onerror = () => worker === started && giveUp('unavailable');
  }

  function take(reply: Reply): void {
    if (reply.kind === 'ready') {
      ready = true;
      send();
    } else if (reply.id === running?.id) {
      if (reply.kind === 'crashed') giveUp('unavailable');
      else finish(reply);
    }
  }

  function finish({ id, reading }: Extract<Reply, { kind: 'read' }>): void {
    clearTimeout(running?.timer);
    running = undefined;
    if (id === newest) onReading(reading);
    send();
  }

  function giveUp(because: 'too-slow' | 'unavailable'): void {
    const id = running?.id ?? waiting?.id;
    // A worker that cannot even be loaded would fail again at once for the same input.
    if (!running) waiting = undefined;
    close();
    if (id === newest) onStopped(because);
    send();
  }

  function close(): void {
    if (running) clearTimeout(running.timer);
    running = undefined;
    worker?.terminate();
    worker = undefined;
    ready = false;
  }

  return {
    ask(input) {
      newest++;
      waiting = { id: newest, input, locale };
      send();
    },
    close() {
      waiting = undefined;
      close();
    },
  };
}
