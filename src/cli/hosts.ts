import {
  describeProblem,
  excerptOf,
  type Inventory,
  jsonVersion,
  type Locale,
  matchHosts,
  type Problem,
  readInventory,
  safeJson,
  shown,
} from '../analyzer/index.ts';
import { type OptionSpec, readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';
import { fileReader } from './read-files.ts';
import { limitFiles, readInventories, readNamed, sourcesOf } from './request.ts';

const options = {
  inventory: { type: 'string', short: 'i', multiple: true },
  limit: { type: 'string', short: 'l' },
  json: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** `multus-clinic hosts`: the hosts that a pattern selects, in Ansible's order; 1 when there are none. */
export async function hosts(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { values, positionals, rest = [] } = readArguments(args, options, locale);
  const words = messages[locale];
  const [pattern = 'all', unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(words.argumentUnwanted(unwanted));
  const inventories = values.get('inventory') ?? [];
  if (inventories.length === 0) throw new Stop(words.noInventory);
  const limit = values.get('limit')?.[0];
  const reader = fileReader(io.cwd, locale);
  await readInventories(reader, inventories, io, locale);
  for (const path of limitFiles(limit ?? '')) readNamed(reader, path, io);
  const { files, sources } = sourcesOf(reader.files(), inventories);
  const inventory = readInventory(files, sources, 'stand-in');
  const { hosts: selected, unmatched, error, unsupported } = matchHosts(inventory, pattern, limit);
  await io.stderr.write(
    [
      ...inventory.problems.flatMap((problem) => problemLines(problem, inventory, locale)),
      ...(inventory.stopped ? [`${words.error}: ${words.givesUp}`] : []),
      ...unmatched.map((term) => `${words.warning}: ${words.unmatched(shown(term))}`),
      ...(error === undefined ? [] : [`${words.error}: ${shown(error)}`]),
      ...(unsupported === undefined ? [] : [`${words.error}: ${words.notKnown(shown(unsupported))}`]),
      ...(selected.length === 0 && error === undefined && unsupported === undefined
        ? [`${words.warning}: ${words.noHost}`]
        : []),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  );
  await io.stdout.write(
    values.has('json')
      ? `${safeJson({ schema: jsonVersion, hosts: selected, unmatched, ...(error === undefined ? {} : { error }) })}\n`
      : selected.map((host) => `${shown(host)}\n`).join(''),
  );
  return selected.length === 0 || inventory.stopped ? 1 : 0;
}

/** A problem of the inventory with its place and a picture of it. */
function problemLines(problem: Problem, { files }: Inventory, locale: Locale): readonly string[] {
  const { severity, span } = problem;
  const { title, change } = describeProblem(problem, locale);
  const text = files.find(({ path }) => path === span.file)?.text;
  const said = `${messages[locale][severity]}: ${shown(title)} ${shown(change)}`;
  if (text === undefined || span.file === undefined) return [said];
  const { line, column, source, carets } = excerptOf(text, span);
  return [`${shown(span.file)}:${line}:${column}: ${said}`, `  ${source}`, `  ${carets}`];
}
