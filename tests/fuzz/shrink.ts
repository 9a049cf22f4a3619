import type { Request } from '../../src/analyzer/index.ts';

/** Makes a request smaller for as long as it still fails: files, then halves and ever smaller pieces of each text. Bounded by time. */
export function shrunk(start: Request, stillFails: (smaller: Request) => boolean, milliseconds: number): Request {
  const end = performance.now() + milliseconds;
  const inTime = (smaller: Request): boolean => performance.now() < end && stillFails(smaller);
  let now = start;
  for (let at = now.files.length - 1; at >= 0; at--) {
    const smaller = { ...now, files: now.files.toSpliced(at, 1) };
    if (inTime(smaller)) now = smaller;
  }
  for (const key of ['ansible', 'kubespray'] as const) {
    const { [key]: _, ...smaller } = now;
    if (inTime(smaller)) now = smaller;
  }
  now = { ...now, command: shrunkText(now.command, (command) => inTime({ ...now, command })) };
  for (const [at, file] of now.files.entries()) {
    const withText = (text: string): Request => ({ ...now, files: now.files.with(at, { ...file, text }) });
    now = withText(shrunkText(file.text, (text) => inTime(withText(text))));
  }
  return now;
}

/** A text without the pieces that can be left out, found by halving (delta debugging). */
export function shrunkText(text: string, stillFails: (shorter: string) => boolean): string {
  let now = text;
  for (let size = Math.ceil(now.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length; ) {
      const shorter = now.slice(0, at) + now.slice(at + size);
      if (stillFails(shorter)) now = shorter;
      else at += size;
    }
  }
  return now;
}
