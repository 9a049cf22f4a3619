import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFiles } from '../../src/site/whole-search-index.ts';

test('a file without content is found in a folder of the index, whole ones are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'multus-clinic-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'index'));
  writeFileSync(join(folder, 'pagefind.js'), 'x');
  writeFileSync(join(folder, 'index/en.pf_index'), '');
  expect(emptyFiles(folder)).toEqual(['index/en.pf_index']);
});
