import type { About, Answers, Ask, Question, Reply } from './protocol.ts';

/** The part of a `Worker` that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

type Options = {
  readonly spawn: () => WorkerLike;
  /** Milliseconds that one run may take. */
  readonly limit?: number;
};

/** What becomes of a question. */
export type Told<A extends About = About> =
  | { readonly kind: 'answered'; readonly answer: Answers[A] }
  /** A later question has made it stale. */
  | { readonly kind: 'overtaken' }
  /** The run was given up: it took longer than `limit`, or the analyzer broke or could not be loaded. */
  | { readonly kind: 'stopped'; readonly because: 'too-slow' | 'unavailable' };

export type WorkerClient = {
  readonly ask: <A extends About>(question: Question<A>) => Promise<Told<A>>;
  readonly close: () => void;
};

type Asked = { readonly ask: Ask; readonly tell: (told: Told) => void };

/** What is answered first where several questions wait. */
const inOrder: readonly About[] = [
  'link',
  'log',
  'box',
  'plan',
  'plan-text',
  'reading',
  'limit',
  'hover',
  'linked',
  'releases',
  'leaving',
];

/**
 * Has questions answered in one worker, one run at a time. A question overtakes an older one about the same, and one about a new reading
 * overtakes all but a link: they are about an older input. Of those that wait an overtaken one is never run; the answer of one that runs is dropped.
 */
export function connectWorker({ spawn, limit = 2000 }: Options): WorkerClient {
  let worker: WorkerLike | undefined;
  let ready = false;
  let newest = 0;
  const waiting = new Map<About, Asked>();
  let running: (Asked & { readonly timer: ReturnType<typeof setTimeout> }) | undefined;

  function send(): void {
    const about = inOrder.find((each) => waiting.has(each));
    const next = about && waiting.get(about);
    if (!next || running) return;
    if (!worker) start();
    // Loading may be slow and is not the input's fault, so the clock starts when the worker is there.
    if (!ready) return;
    waiting.delete(about);
    running = { ...next, timer: setTimeout(() => giveUp('too-slow'), limit) };
    worker?.postMessage(next.ask);
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
    } else if (reply.id === running?.ask.id) {
      if (reply.kind === 'crashed') giveUp('unavailable');
      else finish(reply);
    }
  }

  function finish({ answer }: Extract<Reply, { kind: 'answered' }>): void {
    const done = running;
    clearTimeout(done?.timer);
    running = undefined;
    done?.tell({ kind: 'answered', answer });
    send();
  }

  function giveUp(because: 'too-slow' | 'unavailable'): void {
    // A worker that cannot even be loaded would fail again at once for all that wait.
    const lost = running ? [running] : [...waiting.values()];
    if (!running) waiting.clear();
    stop();
    for (const { tell } of lost) tell({ kind: 'stopped', because });
    send();
  }

  function stop(): void {
    clearTimeout(running?.timer);
    running = undefined;
    worker?.terminate();
    worker = undefined;
    ready = false;
  }

  function overtake(by: About): void {
    const isStale = ({ ask: { question } }: Asked) =>
      question.about === by || (by === 'reading' && question.about !== 'link');
    for (const asked of [...waiting.values(), ...(running ? [running] : [])]) {
      if (!isStale(asked)) continue;
      asked.tell({ kind: 'overtaken' });
      if (waiting.get(asked.ask.question.about) === asked) waiting.delete(asked.ask.question.about);
    }
  }

  return {
    ask<A extends About>(question: Question<A>): Promise<Told<A>> {
      const { promise, resolve } = Promise.withResolvers<Told<A>>();
      overtake(question.about);
      newest++;
      // A reply carries the answer to its own question, so that the kinds agree.
      const tell = resolve as (told: Told) => void;
      waiting.set(question.about, { ask: { id: newest, question: question as Question }, tell });
      send();
      return promise;
    },
    close() {
      waiting.clear();
      stop();
    },
  };
}
