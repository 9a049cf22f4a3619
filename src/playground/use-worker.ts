import { useEffect, useRef } from 'preact/hooks';
import { connectWorker, type WorkerClient, type WorkerLike } from './worker-client.ts';

/** Asks a worker that starts with the first question and ends with the component. `spawn` and `limit`, in milliseconds for a run, are those of the first time. */
export function useWorker(spawn: () => WorkerLike, limit?: number): WorkerClient['ask'] {
  const client = useRef<WorkerClient>();
  client.current ??= connectWorker({ spawn, ...(limit === undefined ? {} : { limit }) });
  useEffect(() => () => client.current?.close(), []);
  return client.current.ask;
}
