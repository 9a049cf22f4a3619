import type { Answer, Ask, Question, Reply } from './protocol.ts';

/** The part of a `Worker` that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

type Options = {
  readonly spawn: () => WorkerLike;
  readonly onAnswer: (answer: Answer) => void;
  /** A run was given up: it took longer than `limit`, or the analyzer broke or could not be loaded. */
  readonly onStopped: (because: 'too-slow' | 'unavailable') => void;
  /** Milliseconds that one run may take. */
  readonly limit?: number;
};

export type WorkerClient = { readonly ask: (question: Question) => void; readonly close: () => void };

/**
 * Has questions answered in a worker. One run at a time: while it lasts only the newest question is kept, older ones are never asked,
 * and a reply to a question that is no longer the newest is dropped.
 */
export function connectWorker({ spawn, onAnswer, onStopped, limit = 2000 }: Options): WorkerClient {
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

  function finish({ id, answer }: Extract<Reply, { kind: 'answered' }>): void {
    clearTimeout(running?.timer);
    running = undefined;
    if (id === newest) onAnswer(answer);
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
    ask(question) {
      newest++;
      waiting = { id: newest, question };
      send();
    },
    close() {
      waiting = undefined;
      close();
    },
  };
}
