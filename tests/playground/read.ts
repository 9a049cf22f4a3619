import type { Locale } from '../../src/analyzer/index.ts';
import { answer } from '../../src/playground/answer.ts';
import type { Input } from '../../src/playground/input.ts';
import type { Reading } from '../../src/playground/reading.ts';
import { openSession } from '../../src/playground/session.ts';

/** What the page shows of an input, read in a session of its own. */
export function read(input: Input, locale: Locale): Reading {
  return answer(openSession(), { about: 'reading', input, locale });
}
