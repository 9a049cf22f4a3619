import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyInput } from '../../src/playground/input.ts';
import type { Ask, Question, Reply } from '../../src/playground/protocol.ts';
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

const inputOf = (command: string) => ({ ...emptyInput, command });
const readingOf = (command: string): Question<'reading'> => ({
  about: 'reading',
  input: inputOf(command),
  locale: 'en',
});
const releasesOf = (command: string): Question<'releases'> => ({ about: 'releases', input: inputOf(command) });
const hoverOf = (command: string): Question<'hover'> => ({
  about: 'hover',
  input: inputOf(command),
  locale: 'en',
  offset: 0,
});
const reading = (sentence: string) => ({ sentence }) as Reading;
const nameOf = (question: Question) =>
  'input' in question ? question.input.command : 'fragment' in question ? question.fragment : question.about;
const asked = (worker: FakeWorker | undefined) =>
  worker?.asked.map(({ question }) => `${question.about} ${nameOf(question)}`);

/** A client with its workers, and the fate of each question by its command. */
function connected() {
  const workers: FakeWorker[] = [];
  const told: unknown[] = [];
  const client = connectWorker({
    spawn: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  });
  const ask = (question: Question) => {
    client.ask(question).then((what) => told.push([nameOf(question), what]));
  };
  return { client, ask, workers, told };
}

/** Lets promises that are settled be heard. */
const heard = () => vi.advanceTimersByTimeAsync(0);
const answered = (command: string, answer: unknown) => [command, { kind: 'answered', answer }];
const overtaken = (command: string) => [command, { kind: 'overtaken' }];
const stopped = (command: string, because: string) => [command, { kind: 'stopped', because }];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('loads no worker before something is asked, and asks only when it is ready', () => {
  const { ask, workers } = connected();
  expect(workers).toHaveLength(0);
  ask(readingOf('a'));
  expect(workers[0]!.asked).toHaveLength(0);
  workers[0]!.says({ kind: 'ready' });
  expect(workers[0]!.asked).toEqual([{ id: 1, question: readingOf('a') }]);
});

test('hands an answer to who asked', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('a'));
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('one') });
  await heard();
  expect(told).toEqual([answered('a', reading('one'))]);
});

test('drops a reply that a later keystroke has made stale, and skips inputs in between', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('a'));
  workers[0]!.says({ kind: 'ready' });
  ask(readingOf('ab'));
  ask(readingOf('abc'));
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('one') });
  await heard();
  expect(told).toEqual([overtaken('a'), overtaken('ab')]);
  expect(asked(workers[0])).toEqual(['reading a', 'reading abc']);
  workers[0]!.says({ kind: 'answered', id: 3, answer: reading('three') });
  await heard();
  expect(told.at(-1)).toEqual(answered('abc', reading('three')));
});

test('asks one question after the other, what the reader waits for first', () => {
  const { ask, workers } = connected();
  ask(releasesOf('a'));
  ask(hoverOf('a'));
  workers[0]!.says({ kind: 'ready' });
  expect(asked(workers[0])).toEqual(['hover a']);
  workers[0]!.says({ kind: 'answered', id: 2, answer: undefined });
  expect(asked(workers[0])).toEqual(['hover a', 'releases a']);
});

test('a new input overtakes every question about an older one', async () => {
  const { ask, workers, told } = connected();
  ask(releasesOf('a'));
  workers[0]!.says({ kind: 'ready' });
  ask(hoverOf('a'));
  ask(readingOf('ab'));
  await heard();
  expect(told).toEqual([overtaken('a'), overtaken('a')]);
  workers[0]!.says({ kind: 'answered', id: 1, answer: [] });
  expect(asked(workers[0])).toEqual(['releases a', 'reading ab']);
});

test('a question overtakes an older one about the same, and no other', async () => {
  const { ask, workers, told } = connected();
  ask(hoverOf('a'));
  ask(releasesOf('b'));
  ask(hoverOf('c'));
  await heard();
  expect(told).toEqual([overtaken('a')]);
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'answered', id: 3, answer: undefined });
  workers[0]!.says({ kind: 'answered', id: 2, answer: [] });
  await heard();
  expect(told.slice(1)).toEqual([answered('c', undefined), answered('b', [])]);
});

test('stops a run over two seconds, says so, and answers the next question in a new worker', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('slow'));
  workers[0]!.says({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(1999);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([stopped('slow', 'too-slow')]);
  expect(workers[0]!.terminated).toBe(true);
  ask(readingOf('quick'));
  workers[1]!.says({ kind: 'ready' });
  workers[1]!.says({ kind: 'answered', id: 2, answer: reading('two') });
  await heard();
  expect(told.at(-1)).toEqual(answered('quick', reading('two')));
});

test('goes on with the newest input when an older run is stopped, without a word about the older one', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('slow'));
  workers[0]!.says({ kind: 'ready' });
  ask(readingOf('quick'));
  await vi.advanceTimersByTimeAsync(2000);
  workers[1]!.says({ kind: 'ready' });
  expect(told).toEqual([overtaken('slow')]);
  expect(asked(workers[1])).toEqual(['reading quick']);
});

test('does not count the time that loading takes', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('a'));
  await vi.advanceTimersByTimeAsync(60_000);
  workers[0]!.says({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(1999);
  expect(told).toEqual([]);
});

test('tells all who wait that the analyzer is unavailable when the worker cannot be loaded, and tries again later', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('a'));
  ask(hoverOf('b'));
  workers[0]!.breaks();
  await heard();
  expect(told).toEqual([stopped('a', 'unavailable'), stopped('b', 'unavailable')]);
  expect(workers).toHaveLength(1);
  ask(readingOf('ab'));
  expect(workers).toHaveLength(2);
});

test('says that the analyzer is unavailable when it breaks on an input', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('a'));
  workers[0]!.says({ kind: 'ready' });
  workers[0]!.says({ kind: 'crashed', id: 1, message: 'boom' });
  await heard();
  expect(told).toEqual([stopped('a', 'unavailable')]);
});

test('ignores what a stopped worker still says', async () => {
  const { ask, workers, told } = connected();
  ask(readingOf('slow'));
  workers[0]!.says({ kind: 'ready' });
  await vi.advanceTimersByTimeAsync(2000);
  workers[0]!.says({ kind: 'answered', id: 1, answer: reading('late') });
  await heard();
  expect(told).toEqual([stopped('slow', 'too-slow')]);
});

test('closes without a trace', async () => {
  const { client, ask, workers, told } = connected();
  ask(readingOf('a'));
  workers[0]!.says({ kind: 'ready' });
  client.close();
  await vi.advanceTimersByTimeAsync(5000);
  expect(workers[0]!.terminated).toBe(true);
  expect(told).toEqual([]);
});

test('a link is looked into although the reader types on, and an older link gives way', async () => {
  const { ask, workers, told } = connected();
  ask({ about: 'link', fragment: '#one' });
  ask({ about: 'link', fragment: '#two' });
  ask(readingOf('typed'));
  const [worker] = workers;
  worker?.says({ kind: 'ready' });
  expect(asked(worker)).toEqual(['link #two']);
  const answer = { kind: 'empty' } as const;
  worker?.says({ kind: 'answered', id: worker.asked[0]?.id ?? 0, answer });
  await heard();
  expect(told).toEqual([
    ['#one', { kind: 'overtaken' }],
    ['#two', { kind: 'answered', answer }],
  ]);
  expect(asked(worker)).toEqual(['link #two', 'reading typed']);
});
