import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** How often the index is written anew before the build gives up. */
const MOST_TRIES = 3;

/**
 * Looks whether the search index arrived whole. Pagefind reports files as written whose last bytes may still be under way, and Starlight
 * ends it at once: on a busy machine a file of the index can stay empty, and the search of the built site is dead.
 */
export function wholeSearchIndex(): AstroIntegration {
  return {
    name: 'whole-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const folder = join(root, 'pagefind');
        for (let tries = 1; emptyFiles(folder).length > 0; tries++) {
          if (tries > MOST_TRIES) throw new Error(`The search index has empty files: ${emptyFiles(folder).join(', ')}`);
          logger.warn('The search index has empty files and is written anew.');
          await writeIndex(root, folder);
        }
      },
    },
  };
}

/** The files without content in a folder and the folders in it. */
export function emptyFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const found = statSync(join(folder, name));
    return found.isFile() && found.size === 0;
  });
}

async function writeIndex(root: string, folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join(' ')}`);
  await index.addDirectory({ path: root });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}
