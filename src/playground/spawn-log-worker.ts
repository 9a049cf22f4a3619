/** Starts the worker that reads logs, a static file of this site. */
export function spawnLogWorker(): Worker {
  return new Worker(new URL('./log-worker.ts', import.meta.url), { type: 'module' });
}
