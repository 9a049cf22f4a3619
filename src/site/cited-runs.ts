import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ObservedRun, observedRun } from './observed-run.ts';

/** The recorded runs that articles cite, by release and then by name. */
export function citedRuns(docs = join(process.cwd(), 'content/docs')): readonly ObservedRun[] {
  const cited = globSync('**/*.mdx', { cwd: docs }).flatMap((path) =>
    [...readFileSync(join(docs, path), 'utf8').matchAll(/<Known run="([^"]+)"/g)].map(([, id = '']) => id),
  );
  return [...new Set(cited)]
    .map((id) => observedRun(id))
    .toSorted((a, b) => a.kubespray.localeCompare(b.kubespray, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1));
}
