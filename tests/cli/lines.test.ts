import { expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';

async function linesIn(chunks: readonly string[], longest = 100): Promise<(string | undefined)[]> {
  async function* input(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield new TextEncoder().encode(chunk);
  }
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(input(), longest)) lines.push(line);
  return lines;
}

test('gives the lines of a stream, whatever its chunks', async () => {
  expect(await linesIn(['a\nb', 'c\n', '\n', 'd'])).toEqual(['a', 'bc', '', 'd']);
});

test('takes off line ends of both kinds', async () => {
  expect(await linesIn(['a\r\nb\n'])).toEqual(['a', 'b']);
});

test('keeps a character whose bytes come in two chunks', async () => {
  async function* input(): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode('机\n');
    yield bytes.subarray(0, 2);
    yield bytes.subarray(2);
  }
  const lines: unknown[] = [];
  for await (const line of linesOf(input(), 10)) lines.push(line);
  expect(lines).toEqual(['机']);
});

test('gives no text for a line that is too long, and goes on after it', async () => {
  expect(await linesIn(['abc', 'def', 'g\nhi\n', 'x'.repeat(9)], 5)).toEqual([undefined, 'hi', undefined]);
});

test('gives the text of a line that is just as long as it may be', async () => {
  expect(await linesIn(['abcde\n', 'fghij'], 5)).toEqual(['abcde', 'fghij']);
});

test('gives nothing for an empty stream', async () => {
  expect(await linesIn([])).toEqual([]);
});
