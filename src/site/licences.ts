// The licences of everything by others that the site and the package ship: `npm run licences` checks them and writes public/licences.txt.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockedPackage, lockedPackages } from '../cli/locked-packages.ts';

/** Licences under which others' code may be shipped; of an expression with OR one suffices. */
const allowed: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** What runs in the reader's browser besides the analyzer's dependencies, with all that it depends on. */
const inBrowser = ['@pagefind/default-ui', 'fflate', 'monaco-editor', 'preact'];

/** Tools of the build that leave some of their own scripts and styles in the pages; what they depend on stays behind. */
const inPages = ['@astrojs/preact', '@astrojs/starlight', 'astro', 'expressive-code', 'pagefind', 'rolldown', 'vite'];

/** Whether an SPDX expression leaves a licence that is allowed. */
export function isAllowed(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const choices = expression.replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

/** The packages by others of which something is shipped, by name. */
export function shippedPackages(root: string): readonly LockedPackage[] {
  const lockFile = join(root, 'package-lock.json');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const whole = lockedPackages([...Object.keys(dependencies), ...inBrowser], lockFile);
  const alone = inPages.flatMap((name) => lockedPackages([name], lockFile).filter((each) => each.name === name));
  return [...whole, ...alone].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The list that is shipped: each package with its licence, and the licence's text where the package brings one. */
export function licenceList(root: string): string {
  const parts = shippedPackages(root).map(({ name, version, licence = 'no licence named', folder }) =>
    [`${name} ${version}`, `Licence: ${licence}`, ...textsIn(join(root, folder))].join('\n\n'),
  );
  const head =
    'Multus Clinic (Apache-2.0) ships the following packages by others, or parts of them.\nWritten by `npm run licences`.';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`)}\n`;
}

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .filter((name) => /^(?:licen[cs]e|notice|copying|thirdpartynotices)(?:[.-]|$)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').trim());
}

if (import.meta.main) {
  const refused = shippedPackages('.').filter(({ licence }) => !isAllowed(licence));
  writeFileSync('public/licences.txt', licenceList('.'));
  const all = shippedPackages('.').length;
  for (const { name, version, licence } of refused)
    process.stdout.write(`NOT ALLOWED ${name} ${version}: ${licence ?? 'no licence named'}\n`);
  process.stdout.write(`public/licences.txt written\n${all - refused.length} passed, ${refused.length} failed\n`);
  process.exitCode = refused.length > 0 ? 1 : 0;
}
