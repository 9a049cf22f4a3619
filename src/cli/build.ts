import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { lockedPackages } from './locked-packages.ts';

const root = new URL('../../', import.meta.url);

/** What the package takes over from the repository's own description. */
type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/**
 * Builds the package of the command line in a folder, from which `npm pack` makes the tarball: JavaScript for Node 20 and later, the
 * analyzer's dependencies inside it and nothing else, no install script: the tarball installs without a network. `SITE_URL` and `BASE_PATH` become the address of its help pages,
 * `REPOSITORY_URL` the repository, which a signed provenance has to name.
 */
export async function buildPackage(out: URL): Promise<void> {
  const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const external = Object.keys(manifest.dependencies);
  rmSync(out, { recursive: true, force: true });
  const bundle = await rolldown({
    input: fileURLToPath(new URL('main.ts', import.meta.url)),
    platform: 'node',
    external: (id) => external.includes(id) || id.startsWith('node:'),
  });
  await bundle.write({
    dir: fileURLToPath(out),
    format: 'esm',
    // Names stay readable for an audit; spaces and comments would cost time at every start.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'analyzer', test: /src[\\/]analyzer/ }] },
  });
  await bundle.close();
  mkdirSync(out, { recursive: true });
  writeFileSync(new URL('package.json', out), `${JSON.stringify(packageJson(manifest), undefined, 2)}\n`);
  for (const { folder } of lockedPackages(external, fileURLToPath(new URL('package-lock.json', root))))
    cpSync(new URL(folder, root), new URL(folder, out), { recursive: true });
  copyFileSync(new URL('LICENSE', root), new URL('LICENSE', out));
  copyFileSync(new URL('src/cli/README.md', root), new URL('README.md', out));
}

function packageJson({ name, version, description, license, dependencies }: Manifest): object {
  const { SITE_URL, BASE_PATH = '', REPOSITORY_URL } = process.env;
  const base = BASE_PATH.replace(/^\/+|\/+$/g, '');
  const homepage = SITE_URL && `${SITE_URL.replace(/\/+$/, '')}/${base === '' ? '' : `${base}/`}`;
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { 'multus-clinic': 'main.js' },
    files: ['*.js'],
    engines: { node: '>=20' },
    ...(homepage ? { homepage } : {}),
    ...(REPOSITORY_URL ? { repository: { type: 'git', url: `git+${REPOSITORY_URL.replace(/\/$/, '')}.git` } } : {}),
    dependencies,
    bundleDependencies: Object.keys(dependencies),
  };
}

if (import.meta.main) await buildPackage(new URL('dist/cli/', root));
