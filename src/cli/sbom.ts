// The bill of materials of the package `multus-clinic` as CycloneDX 1.5: `npm run -s sbom`. `npm sbom --omit dev` leaves out a dependency
// that some tool depends on as well, so this reads the lock file itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LockedPackage, lockedPackages } from './locked-packages.ts';

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The package and everything that its users install, with licence and hash of each; the same for the same lock file. Plain data. */
export function sbom(root: URL): object {
  const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { name, version, description, license } = manifest;
  const direct = Object.keys(manifest.dependencies);
  const packages = lockedPackages(direct, fileURLToPath(new URL('package-lock.json', root)));
  const purl = `pkg:npm/${name}@${version}`;
  const purls = new Map(packages.map((each) => [each.name, purlOf(each)]));
  const dependsOn = (names: readonly string[]): readonly string[] => names.flatMap((each) => purls.get(each) ?? []);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        type: 'application',
        'bom-ref': purl,
        name,
        version,
        description,
        purl,
        licenses: licences(license),
      },
    },
    components: packages.map(componentOf),
    dependencies: [
      { ref: purl, dependsOn: dependsOn(direct) },
      ...packages.map((each) => ({ ref: purlOf(each), dependsOn: dependsOn(each.dependencies) })),
    ],
  };
}

const purlOf = ({ name, version }: LockedPackage): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const licences = (expression: string): readonly object[] =>
  /^[\w.+-]+$/.test(expression) ? [{ license: { id: expression } }] : [{ expression }];

function componentOf(locked: LockedPackage): object {
  const { name, version, licence, integrity } = locked;
  const [group, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const content = integrity?.startsWith('sha512-')
    ? Buffer.from(integrity.slice(7), 'base64').toString('hex')
    : undefined;
  return {
    type: 'library',
    'bom-ref': purlOf(locked),
    ...(group === undefined ? {} : { group }),
    name: bare,
    version,
    purl: purlOf(locked),
    ...(licence === undefined ? {} : { licenses: licences(licence) }),
    ...(content === undefined ? {} : { hashes: [{ alg: 'SHA-512', content }] }),
  };
}

if (import.meta.main)
  process.stdout.write(`${JSON.stringify(sbom(new URL('../../', import.meta.url)), undefined, 2)}\n`);
