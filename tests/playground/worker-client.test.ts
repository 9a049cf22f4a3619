import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyInput, type Input } from '../../src/playground/input.ts';
import type { Ask, Reply } from '../../src/playground/protocol.ts';
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

const input = (command: string): Input => ({ ...emptyInput, command });
const reading = (sentence: string) => ({ sentence }) as unknown as Reading;

function connected() {
  const workers: FakeWorker[] = [];
  const readings: Reading[] = [];
  const stops: string[] = [];
  const client = connectWorker({
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    locale: 'en',
    onReading: (r) => readings.push(r),
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
  expect(workers[0]!.asked).toEqual([{ id: 1, input: input('a'), locale: 'en' }]);
});

test('hands a reading to the page', () => {
  const { client, workers, readings } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'read', id: 1, reading: reading('one') });
  expect(readings).toEqual([reading('one')]);
});

test('drops a reply that a later keystroke has made stale, and skips inputs in between', () => {
  const { client, workers, readings } = connected();
  client.ask(input('a'));
  workers[0]!.says({ kind: 'ready' });
  client.ask(input('ab'));
  client.ask(input('abc'));
  workers[0]!.says({ kind: 'read', id: 1, reading: reading('one') });
  expect(readings).toEqual([]);
  expect(workers[0]!.asked.map(({ input: { command } }) => command)).toEqual(['a', 'abc']);
  workers[0]!.says({ kind: 'read', id: 3, reading: reading('three') });
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
  workers[1]!.says({ kind: 'read', id: 2, reading: reading('two') });
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
  expect(workers[1]!.asked.map(({ input: { command } }) => command)).toEqual(['quick']);
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
  workers[0]!.says({ kind: 'read', id: 1, reading: reading('late') });
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
