import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export type BuiltPage = {
  /** Below the base path, without a leading slash: `playground/index.html`. */
  readonly path: string;
  readonly html: string;
};

/** Every page of a built site. */
export function builtPages(root = 'dist'): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: root })
    .sort()
    .map((path) => ({ path, html: readFileSync(join(root, path), 'utf8') }));
}

/** One page of the built site; throws where there is none. */
export function builtPage(path: string, root = 'dist'): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The values of an attribute in all tags of a page, entities resolved. */
export function attributesOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'gi'))].map(
    (match) => (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}
