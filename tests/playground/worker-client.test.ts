import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyInput } from '../../src/playground/input.ts';
import type { Answer, Ask, Question, Reply } from '../../src/playground/protocol.ts';
import type { Reading } from '../../src/playground/reading.ts';
import { connectWorker, type WorkerLike } from '../../src/playground/worker-client.ts';

class FakeWorker implements WorkerLike {
  readonly asked: Ask[] = [];
  terminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  postMessage(ask: Ask) {
    this.asked.push(ask);
  }
  terminate() {
    this.terminated = true;
  }
  says(reply: Reply) {
    this.onmessage?.call(this as unknown as Worker, { data: reply } as MessageEvent);
  }
  breaks() {
    this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}

const input = (command: string): Question => ({ about: 'input', input: { ...emptyInput, command }, locale: 'en' });
const reading = (sentence: string): Answer => ({ about: 'input', reading: { sentence } as unknown as Reading });
const commands = ({ asked }: FakeWorker) =>
  asked.map(({ question }) => ('request' in question ? question.request.command : question.input.command));

function connected() {
  const workers: FakeWorker[] = [];
  const readings: Answer[] = [];
  const stops: string[] = [];
  const client = connectWorker({
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    onAnswer: (answer) => readings.push(answer),
    onStopped: (because) => stops.push(because),
  });
  return { client, workers, readings, stops };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('loads no worker before something is asked, and asks only when it is ready', () => {
  const { client, workers } = connected();
  expect(workers).toHaveLength(0);
  client.ask(input('a'));
  expect(workers[0]!.asked).toHaveLength(0);
  workers[0]!.says({ kind: 'ready' });
  expect(workers[0]!.asked).toEqual([{ id: 1, question: input('a') }]);
});

test('hands an answer to the page', () => {
  const { client, workers, readings } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('one') });
  expect(readings).toEqual([reading('one')]);
});

test('drops a reply that a later keystroke has made stale, and skips inputs in between', () => {
  const { client, workers, readings } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  client.ask(input('ab'));
  client.ask(input('abc'));
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('one') });
  expect(readings).toEqual([]);
  expect(commands(workers[0]!)).toEqual(['a', 'abc']);
  workers[0]!.says({ kind: 'answered', id: 3, answer: reading('three') });
  expect(readings).toEqual([reading('three')]);
});

test('stops a run over two seconds, says so, and reads the next input in a new worker', () => {
  const { client, workers, readings, stops } = connected();
  client.ask(input('slow'));
  workers[0]!.says({ kind: 'ready' });
  vi.advanceTimersByTime(1999);
  expect(stops).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(stops).toEqual(['too-slow']);
  expect(workers[0]!.terminated).toBe(true);
  client.ask(input('quick'));
  workers[1]!.says({ kind: 'ready' });
  workers[1]!.says({ kind: 'answered', id: 2, answer: reading('two') });
  expect(readings).toEqual([reading('two')]);
});

test('goes on with the newest input when an older run is stopped, without a word about the older one', () => {
  const { client, workers, stops } = connected();
  client.ask(input('slow'));
  workers[0]!.says({ kind: 'ready' });
  client.ask(input('quick'));
  vi.advanceTimersByTime(2000);
  workers[1]!.says({ kind: 'ready' });
  expect(stops).toEqual([]);
  expect(commands(workers[1]!)).toEqual(['quick']);
});

test('does not count the time that loading takes', () => {
  const { client, workers, stops } = connected();
  client.ask(input('a'));
  vi.advanceTimersByTime(60_000);
  workers[0]!.says({ kind: 'ready' });
  vi.advanceTimersByTime(1999);
  expect(stops).toEqual([]);
});

test('says that the analyzer is unavailable when the worker cannot be loaded, and tries again with the next input', () => {
  const { client, workers, stops } = connected();
  client.ask(input('a'));
  workers[0]!.breaks();
  expect(stops).toEqual(['unavailable']);
  expect(workers).toHaveLength(1);
  client.ask(input('ab'));
  expect(workers).toHaveLength(2);
});

test('says that the analyzer is unavailable when it breaks on an input', () => {
  const { client, workers, stops } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'crashed', id: 1, message: 'boom' });
  expect(stops).toEqual(['unavailable']);
});

test('ignores what a stopped worker still says', () => {
  const { client, workers, readings } = connected();
  client.ask(input('slow'));
  workers[0]!.says({ kind: 'ready' });
  vi.advanceTimersByTime(2000);
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('late') });
  expect(readings).toEqual([]);
});

test('closes without a trace', () => {
  const { client, workers, stops } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  client.close();
  vi.advanceTimersByTime(5000);
  expect(workers[0]!.terminated).toBe(true);
  expect(stops).toEqual([]);
});
