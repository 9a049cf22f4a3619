import { readdirSync, readFileSync } from 'node:fs';

/** A folder in which each file declares one thing, and the function that declares it. */
export type Registry = { readonly folder: string; readonly declaredBy: string };

/** Every registry that `npm run registry` writes. */
export const registries: readonly Registry[] = [
  { folder: 'src/analyzer/findings', declaredBy: 'defineFinding' },
  { folder: 'src/analyzer/remedies', declaredBy: 'defineRemedy' },
];

/** The file of a registry that lists what its folder declares. */
export function listOf({ folder }: Registry): string {
  return `${folder}/declared.ts`;
}

/** The files of a folder that declare something, without their ending, and the names under which they export it. */
export function declarationsIn({ folder, declaredBy }: Registry): ReadonlyMap<string, string> {
  const declaration = new RegExp(`^export const (\\w+) = ${declaredBy}(?:<.*>)?\\(`, 'm');
  const stems = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
  return new Map(
    stems.toSorted().flatMap((stem) => {
      const [, name] = declaration.exec(readFileSync(`${folder}/${stem}.ts`, 'utf8')) ?? [];
      return name === undefined ? [] : [[stem, name] as const];
    }),
  );
}

/** What the list of a registry has to be. */
export function registryText(registry: Registry): string {
  const declarations = [...declarationsIn(registry)];
  const imports = declarations.map(([stem, name]) => `import { ${name} } from './${stem}.ts';`);
  const names = declarations.map(([, name]) => `  ${name},`);
  return `${imports.join('\n')}

/** What the files of this folder declare, by the names of the files. Written by \`npm run registry\`. */
export const declared = [
${names.join('\n')}
];
`;
}
