import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Io, Output } from './io.ts';

type OutputName = 'stdout' | 'stderr';

/** What the worker asks of the thread that has the streams. */
type Ask = { readonly kind: 'write'; readonly to: OutputName; readonly text: string } | { readonly kind: 'input' };

/** The answer to a write: why something could not be written until now. */
type Written = { readonly fault?: string };

type Terminal = Pick<Output, 'isTerminal' | 'columns'>;

type Start = { readonly stdout: Terminal; readonly stderr: Terminal };

/** The streams of the process, as the thread that has them sees them. */
type Streams = { readonly stdin: NodeJS.ReadableStream; readonly stdout: Output; readonly stderr: Output };

/** Runs the program in a thread that is ended after some time; its exit status, or `undefined` when the time was over. */
export async function runLimited(
  program: URL,
  args: readonly string[],
  milliseconds: number,
  { stdin, stdout, stderr }: Streams,
): Promise<number | undefined> {
  const start: Start = { stdout: terminalOf(stdout), stderr: terminalOf(stderr) };
  const worker = new Worker(program, { argv: [...args], workerData: start, stdin: true });
  worker.on('message', async (ask: Ask) => {
    if (ask.kind === 'input') {
      if (worker.stdin) stdin.pipe(worker.stdin);
      return;
    }
    const output = ask.to === 'stdout' ? stdout : stderr;
    await output.write(ask.text);
    const fault = output.fault();
    worker.postMessage((fault === undefined ? {} : { fault }) satisfies Written);
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(undefined);
      void worker.terminate();
    }, milliseconds);
    worker.on('error', reject);
    worker.on('exit', (status) => {
      clearTimeout(timer);
      resolve(status);
    });
  }).finally(() => stdin.unpipe()) as Promise<number | undefined>;
}

function terminalOf({ isTerminal, columns }: Output): Terminal {
  return { isTerminal, ...(columns === undefined ? {} : { columns }) };
}

/** The streams as a worker has them: what it writes is handed over, and each write waits for the one before. */
export function streamsOfWorker(): Pick<Io, 'stdin' | 'stdout' | 'stderr'> {
  const { stdout, stderr } = workerData as Start;
  return { stdin: inputOfWorker(), stdout: outputOfWorker('stdout', stdout), stderr: outputOfWorker('stderr', stderr) };
}

function outputOfWorker(to: OutputName, terminal: Terminal): Output {
  let fault: string | undefined;
  return {
    ...terminal,
    isOpen: () => fault === undefined,
    fault: () => fault,
    write: (text) =>
      new Promise((resolve) => {
        if (fault !== undefined || text === '') {
          resolve();
          return;
        }
        parentPort?.once('message', (written: Written) => {
          fault = written.fault;
          resolve();
        });
        parentPort?.postMessage({ kind: 'write', to, text } satisfies Ask);
      }),
  };
}

/** Standard input is taken when it is wanted: a terminal is not read for nothing. */
async function* inputOfWorker(): AsyncGenerator<Uint8Array> {
  parentPort?.postMessage({ kind: 'input' } satisfies Ask);
  yield* process.stdin;
}
