import type { CDPSession, Page } from '@playwright/test';

/** What a page holds after its garbage has been collected. */
export type Held = {
  /** Bytes of the page's own heap, and of its workers' heaps together. */
  readonly page: number;
  readonly workers: number;
  readonly listeners: number;
  readonly nodes: number;
};

type Answer = { readonly id?: number; readonly result?: { readonly usedSize?: number } };

/** Measures what a page and its workers hold, by the browser's own counters. */
export async function heapsOf(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await session.send('Performance.enable');

  /** Asks a worker; `undefined`: it has ended meanwhile, as one that took too long does. */
  async function askWorker(sessionId: string, method: string): Promise<Answer | undefined> {
    const id = ++asked;
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    waiting.set(id, resolve);
    const timer = setTimeout(resolve, 10_000, undefined);
    await session
      .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      .catch(() => resolve(undefined));
    const answer = await promise;
    clearTimeout(timer);
    waiting.delete(id);
    return answer;
  }

  return async () => {
    let workersUse = 0;
    for (const worker of workers) {
      await askWorker(worker, 'HeapProfiler.collectGarbage');
      workersUse += (await askWorker(worker, 'Runtime.getHeapUsage'))?.result?.usedSize ?? 0;
    }
    const metric = await collected(session);
    return {
      page: metric('JSHeapUsedSize'),
      workers: workersUse,
      listeners: metric('JSEventListeners'),
      nodes: metric('Nodes'),
    };
  };
}

/** The page's counters once its garbage is gone: what finalizers let go of is collected in a second round. */
async function collected(session: CDPSession): Promise<(name: string) => number> {
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}
