import { findingById, type Locale } from '../analyzer/index.ts';
import { pathIn } from './locale.ts';

/** The page that tells the findings about the analyzer's own input, by its place below `content/docs`. */
export const inputPage = 'reference/input';

/** Where a finding is told, without the base path: its own page, or its section of the reference. */
export function findingPath(id: string, locale: Locale): string {
  return findingById(id)?.isAboutInput ? pathIn(locale, `/${inputPage}/#${id}`) : pathIn(locale, `/findings/${id}/`);
}
