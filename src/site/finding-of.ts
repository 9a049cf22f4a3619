import { type Finding, findingById } from '../analyzer/index.ts';

/** The finding that a page is about, by the page's place below `content/docs`; `undefined` for a page about none. */
export function findingOfPage(page: string): Finding | undefined {
  const [, id] = /^(?:[\w-]+\/)?findings\/([\w-]+)$/.exec(page) ?? [];
  return id === undefined ? undefined : findingById(id);
}

/** The same, where a page has to be about one: throws for another. */
export function findingOf(page: string): Finding {
  const finding = findingOfPage(page);
  if (!finding) throw new Error(`${page} is not the page of a finding`);
  return finding;
}
