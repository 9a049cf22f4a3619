import { type Locale, releases } from '../analyzer/index.ts';
import { findingCase } from './finding-case.ts';
import { findingWords } from './finding-words.ts';
import { rangesOf } from './release-ranges.ts';

/** The releases on which the example of a finding shows it, as ranges in words. */
export function whereReported(id: string, locale: Locale): readonly string[] {
  const words = findingWords[locale];
  const { reportedOn } = findingCase(id);
  if (reportedOn.length === releases.length) return [words.everyRelease];
  const reported = new Set(reportedOn);
  return rangesOf(releases.map(({ name }) => ({ release: name, value: reported.has(name) })))
    .filter(({ value }) => value)
    .map(({ from, to }) => (from === to ? from : `${from}${words.to}${to}`));
}
