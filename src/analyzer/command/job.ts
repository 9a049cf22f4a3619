import { type Entry, entryOf, isText, type MappingTree, plainValueOf, type Tree } from '../document/tree.ts';
import { parseYamlDocument } from '../document/yaml.ts';
import { passageOf } from '../shell/passage.ts';
import { quoteWord, type Source } from '../shell/source.ts';
import { loadData } from './load-data.ts';

/** The keys under which AWX and Tower, Jenkins' step, Semaphore, GitHub's action and the page of a job have what `ansible-playbook` takes as an option. */
const optionKeys: readonly (readonly [option: string, ...keys: readonly string[]])[] = [
  ['--limit', 'limit', 'Limit'],
  ['--tags', 'job_tags', 'tags', 'Job Tags', 'Job tags'],
  ['--skip-tags', 'skip_tags', 'skippedTags', 'Skip Tags', 'Skip tags'],
  ['--start-at-task', 'start_at_task', 'startAtTask'],
  ['--forks', 'forks'],
];
/** `ansible-playbook` is Rundeck's. */
const playbookKeys = ['playbook', 'Playbook', 'ansible-playbook'];
const variableKeys = ['extra_vars', 'extraVars', 'extra_variables', 'ansible-extra-vars'];
const wordsKeys = ['options', 'extras', 'ansible-extra-param'];
const longestJob = 60_000;
const mostJobs = 20;

/**
 * The `ansible-playbook` commands of jobs that are written as data, JSON or YAML or the arguments of a step, as a passage of it.
 * `undefined`: the text holds no such job.
 */
export function jobPassage(text: string): Source | undefined {
  if (text.length > longestJob || !/\bplaybook["']?\s*[:=]/i.test(text)) return undefined;
  const tree = parseYamlDocument(stepArguments(text) ?? text).tree;
  const jobs = tree ? jobsIn(tree, 0).slice(0, mostJobs) : [];
  const [first] = jobs;
  if (!first) return undefined;
  if (jobs.length === 1) return commandOf({ text }, first);
  const builder = passageOf({ text });
  for (const job of jobs) builder.append(commandOf({ text }, job)).put('\n', 0, 0);
  return builder.finish();
}

/** `ansiblePlaybook(playbook: 'a.yml', limit: 'w1')` as a flow mapping in the same place. */
function stepArguments(text: string): string | undefined {
  const found = /\bansiblePlaybook\s*\(?/.exec(text);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const pairs = /^(?:\s*\w+\s*:\s*(?:'[^'\n]*'|"[^"\n]*"|[\w.]+)\s*,?)+/.exec(text.slice(from))?.[0];
  return pairs && `${' '.repeat(from - 1)}{${pairs.replaceAll('\n', ' ')}}`;
}

const deepest = 12;

function jobsIn(tree: Tree, depth: number): readonly MappingTree[] {
  if (tree.kind === 'scalar' || depth > deepest) return [];
  if (tree.kind === 'mapping') {
    const playbook = firstOf(tree, playbookKeys);
    if (playbook && textOf(playbook) !== undefined) return [tree];
  }
  const children = tree.kind === 'mapping' ? tree.entries.map(({ value }) => value) : tree.items;
  return children.flatMap((child) => jobsIn(child, depth + 1));
}

function firstOf(tree: MappingTree, keys: readonly string[]): Entry | undefined {
  return keys.map((key) => entryOf(tree, key)).find((one) => one !== undefined);
}

/** The text of a value that says something. */
function textOf({ value }: Entry): string | undefined {
  if (value.kind !== 'scalar') return undefined;
  const text = typeof value.value === 'number' ? String(value.value) : isText(value) ? String(value.value) : '';
  return text.trim() === '' ? undefined : text.trim();
}

function commandOf(source: Source, job: MappingTree): Source {
  const builder = passageOf(source);
  const playbook = firstOf(job, playbookKeys) as Entry;
  builder.put('ansible-playbook', playbook.key.start, playbook.key.end);
  const word = (text: string, { start, end }: Tree): void => {
    builder.put(' ', start, start).put(quoteWord(text), start, end);
  };
  const option = (name: string, text: string, { key, value }: Entry): void => {
    builder.put(` ${name}`, key.start, key.end);
    word(text, value);
  };
  const inventory = entryOf(job, 'inventory');
  const path = inventory && textOf(inventory);
  if (inventory && path !== undefined && /[/,]|\.(?:ini|ya?ml|json)$/.test(path)) option('-i', path, inventory);
  word(textOf(playbook) ?? '', playbook.value);
  for (const [name, ...keys] of optionKeys) {
    const entry = firstOf(job, keys);
    const text = entry && textOf(entry);
    if (entry && text !== undefined && !(name === '--forks' && Number(text) < 1)) option(name, text, entry);
  }
  for (const entry of variableKeys.flatMap((key) => entryOf(job, key) ?? [])) {
    const variables = variablesOf(entry);
    if (variables !== undefined) option('-e', variables, entry);
  }
  const args = entryOf(job, 'arguments');
  for (const text of args ? listedWords(args) : []) word(text, (args as Entry).value);
  const check = entryOf(job, 'job_type');
  if (check && textOf(check) === 'check') builder.put(' --check', check.key.start, check.value.end);
  const options = firstOf(job, wordsKeys);
  const written = options && textOf(options);
  if (options && written?.startsWith('-'))
    builder.put(` ${written.replace(/\s+/g, ' ')}`, options.value.start, options.value.end);
  return builder.finish();
}

/** The words of a list, or of a text that holds one as JSON, as Semaphore has it. */
function listedWords({ value }: Entry): readonly string[] {
  const list = value.kind === 'scalar' && isText(value) ? parseYamlDocument(String(value.value)).tree : value;
  return (list?.kind === 'sequence' ? list.items : []).flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [String(item.value)] : [],
  );
}

/** Variables as `-e` takes them: JSON, whether the job has them as data or as a text of YAML or JSON. */
function variablesOf(entry: Entry): string | undefined {
  const { value } = entry;
  if (value.kind === 'mapping') return value.entries.length === 0 ? undefined : JSON.stringify(plainValueOf(value));
  const text = textOf(entry);
  const loaded = text === undefined || text.startsWith('{') ? undefined : loadData(text);
  if (loaded?.kind === 'mapping')
    return loaded.vars.size === 0 ? undefined : JSON.stringify(Object.fromEntries(loaded.vars));
  return text === '{}' || text === '---' ? undefined : text;
}
