// Lists the findings and remedies that their folders declare: `npm run registry`, after a file of theirs came, went or was renamed.
import { readFileSync, writeFileSync } from 'node:fs';
import { listOf, registries, registryText } from './registry.ts';

for (const registry of registries) {
  const [list, text] = [listOf(registry), registryText(registry)];
  if (readFileSync(list, 'utf8') === text) continue;
  writeFileSync(list, text);
  process.stdout.write(`${list} written\n`);
}
