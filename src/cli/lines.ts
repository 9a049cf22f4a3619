/** The lines of a stream of UTF-8, without their ends; `undefined` in place of one longer than `longest` bytes. Holds one line at a time. */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<string | undefined, void, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = (): string | undefined => {
    const text = length > longest ? undefined : Buffer.concat(parts, length).toString('utf8').replace(/\r$/, '');
    parts = [];
    length = 0;
    return text;
  };
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

const NEWLINE = 0x0a;
