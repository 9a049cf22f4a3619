import type { Locale } from '../locale.ts';
import type { Report } from '../prediction.ts';
import { findingById } from './index.ts';

/** A report in words: what kind it is, what is wrong at this place, and what to do. */
export type ReportText = { readonly title: string; readonly message: string; readonly change: string };

/** The words of a report in one language. Never throws: of a finding that it does not know, or of data of another version, it says less. */
export function describeReport({ id, data }: Pick<Report, 'id' | 'data'>, locale: Locale): ReportText {
  const text = findingById(id)?.text[locale];
  if (!text) return { title: id, message: '', change: '' };
  const { title } = text;
  try {
    return { title, message: text.message(data), change: text.change(data) };
  } catch {
    // Data that came in through a link or a file may lack what the sentence needs.
    return { title, message: title, change: '' };
  }
}
