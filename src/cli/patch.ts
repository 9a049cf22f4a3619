import { type Locale, releases, resolveRelease, rolePatch } from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';

const options = {
  kubespray: { type: 'string', short: 'k' },
  release: { type: 'string', same: 'kubespray' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** `multus-clinic patch`: the diff of a release's Multus role and nothing else; 1 when the release needs none. */
export async function patch(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest = [] } = readArguments(args, options, locale);
  const words = messages[locale];
  const [unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(words.argumentUnwanted(unwanted));
  const asked = values.get('kubespray')?.[0];
  if (asked === undefined) throw new Stop(words.noRelease);
  const resolved = resolveRelease(asked);
  if (resolved.kind !== 'known') {
    const patched = releases.filter((release) => rolePatch(release)).map(({ name }) => name);
    throw new Stop(words.unknownRelease(asked, patched[0] ?? '', patched.at(-1) ?? ''));
  }
  const found = rolePatch(resolved.release);
  if (!found) {
    await io.stderr.write(`${words.noPatch(resolved.release.name)}\n`);
    return 1;
  }
  await io.stdout.write(found.diff);
  return 0;
}
