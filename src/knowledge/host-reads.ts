import type { HostRead } from '../analyzer/kubespray/model.ts';
import { textsIn } from './expression.ts';
import type { Tree } from './read-git.ts';
import { type RoleTask, tasksOfRole } from './role-tasks.ts';
import { type RoleOnTheWay, rolesOnTheWay } from './roles-on-the-way.ts';
import { type NamedRead, type Texts, taskRead, taskTexts } from './task-read.ts';
import { listOf, recordOf } from './tasks.ts';
import { parseMapping } from './yaml-nodes.ts';

/** Reads by their names; a name that comes twice gets a number. */
export type HostReads = ReadonlyMap<string, HostRead>;

/** An expression that reads what other hosts have. A host's own variables may be read through `hostvars` too. */
const READS =
  /\bhostvars\b(?!\[inventory_hostname\])|\bmap\(\s*'extract'|\bansible_limit\b|\binventory_hostnames\b|\bansible_play_(?:hosts|batch)\w*/;

/** Names of what an expression takes from another host. */
const TAKEN = [
  /\bhostvars(?:\[[^\]]*(?:\[[^\]]*\])*[^\]]*\]|\.localhost)(?:\.get\('(\w+)'|\['(\w+)'\]|\.(\w+))/g,
  /\bextract'\s*,\s*hostvars\s*,\s*(?:morekeys=)?\[?'(\w+)'/g,
  /'(\w+)' in hostvars\b/g,
  /\bselectattr\('value\.(\w+)'/g,
];

/** Ansible uses it for every connection, so each task reads it; that says nothing. */
const OF_THE_CONNECTION = 'ansible_ssh_common_args';

/**
 * What in the roles on the way reads other hosts, by itself or through a default that does; asserts something of groups; runs on each
 * host of a loop by delegation; or sets what others read.
 */
export function hostReadsOf(tree: Tree): HostReads {
  const roles = rolesOnTheWay(tree);
  const tasks = roles.flatMap(({ folder, name }) => tasksOfRole(tree, folder).map((task) => ({ role: name, task })));
  const variables = readingVariables(roles.flatMap((role) => variablesOf(tree, role)));
  const through = new Set(
    variables.map(({ name }) => name.split(' : ')[1] ?? '').filter((name) => name !== OF_THE_CONNECTION),
  );
  const reading = [
    ...variables,
    ...roles.flatMap((role) => templatesOf(tree, role, through)),
    ...tasks.flatMap(({ role, task }) => readingTask(role, task, through)),
  ];
  const taken = new Set(reading.flatMap(({ expressions }) => Object.values(expressions).flatMap(namesTaken)));
  const known = new Set(reading.map(({ name }) => name));
  const setting = tasks.flatMap(({ role, task }) => settingTask(role, task, taken));
  return numbered([...reading, ...setting.filter(({ name }) => !known.has(name))]);
}

function numbered(reads: readonly NamedRead[]): HostReads {
  const byName = new Map<string, HostRead>();
  for (const { name, ...read } of reads) {
    let unique = name;
    for (let count = 2; byName.has(unique); count += 1) unique = `${name} #${count}`;
    byName.set(unique, read);
  }
  return byName;
}

function namesTaken(expression: string): readonly string[] {
  return TAKEN.flatMap((form) => [...expression.matchAll(form)].flatMap((match) => match.slice(1).filter(Boolean)));
}

/** The names among `names` that a text mentions as variables. */
function mentioned(text: string, names: ReadonlySet<string>): readonly string[] {
  return [...new Set(text.match(/(?<![\w.'"])[A-Za-z_]\w*/g))].filter((word) => names.has(word));
}

/** Defaults and variables of a role, those that are templates. */
function variablesOf(tree: Tree, { folder, name }: RoleOnTheWay): readonly NamedRead[] {
  const files = tree.paths.filter((path) => path.startsWith(folder) && /\/(?:defaults|vars)\/.*\.ya?ml$/.test(path));
  return files.flatMap((file) => {
    const text = tree.read(file) ?? '';
    if (!text.includes('{{')) return [];
    const lines = text.split('\n');
    return Object.entries(parseMapping(text))
      .filter(([, value]) => textsIn(value).some((found) => /\{[{%]/.test(found)))
      .map(([variable, value]): NamedRead => {
        const line = lines.findIndex((written) => written.startsWith(`${variable}:`)) + 1;
        const expressions = { [variable]: textsIn(value).join('\n') };
        return { name: `${name} : ${variable}`, kind: 'variable', file, line, expressions };
      });
  });
}

/** Those that read other hosts, and those that read them through one of these. */
function readingVariables(variables: readonly NamedRead[]): readonly NamedRead[] {
  const found = new Map<string, NamedRead>();
  const names = new Set<string>();
  const add = (read: NamedRead): void => {
    found.set(`${read.name} ${read.file}`, read);
    names.add(read.name.split(' : ')[1] ?? '');
  };
  for (const read of variables) if (Object.values(read.expressions).some((text) => READS.test(text))) add(read);
  names.delete(OF_THE_CONNECTION);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const read of variables) {
      if (found.has(`${read.name} ${read.file}`)) continue;
      const through = Object.values(read.expressions).flatMap((text) => mentioned(text, names));
      if (through.length > 0) add({ ...read, through });
    }
  }
  return [...found.values()];
}

/** Templates of a role that read, with each Jinja expression in them that does, and their loops over groups. */
function templatesOf(tree: Tree, role: RoleOnTheWay, names: ReadonlySet<string>): readonly NamedRead[] {
  const folder = `${role.folder}templates/`;
  return tree.paths
    .filter((path) => path.startsWith(folder))
    .flatMap((file): readonly NamedRead[] => {
      const lines = (tree.read(file) ?? '').split('\n');
      const written = lines.flatMap((line, at) =>
        (line.match(/\{\{.*?\}\}|\{%.*?%\}/g) ?? []).map((text) => ({
          text,
          line: at + 1,
          uses: mentioned(text, names),
        })),
      );
      const reading = written.filter(({ text, uses }) => uses.length > 0 || READS.test(text));
      const [first] = reading;
      if (!first) return [];
      const shown = written.filter((one) => reading.includes(one) || /\bfor\b.*\bgroups\b/.test(one.text));
      const expressions = Object.fromEntries([...new Set(shown.map(({ text }) => text))].map((text, at) => [at, text]));
      const through = [...new Set(reading.flatMap(({ uses }) => uses))];
      const name = `${role.name} : ${file.slice(folder.length)}`;
      const { line } = first;
      return [{ name, kind: 'template', file, line, expressions, ...(through.length > 0 ? { through } : {}) }];
    });
}

function readingTask(role: string, task: RoleTask, names: ReadonlySet<string>): readonly NamedRead[] {
  const texts = Object.entries(taskTexts(task));
  const asserts = /^(?:assert|fail)$/.test(task.module);
  const conditions = listOf(task.written.when);
  const ownText = (path: string, text: string) => path.startsWith('args') || conditions.includes(text);
  const through = new Set(texts.flatMap(([, text]) => mentioned(text, names)));
  const reads = ([path, text]: readonly [string, string]) =>
    READS.test(text) ||
    mentioned(text, names).length > 0 ||
    (asserts && /\bgroups\b/.test(text) && ownText(path, text));
  const expressions: Texts = Object.fromEntries(texts.filter(reads));
  const delegates = /\bitem\b/.test(task.delegateTo ?? '');
  return Object.keys(expressions).length > 0 || delegates ? [taskRead(role, task, expressions, [...through])] : [];
}

/** A task that sets or registers a name of `taken`. */
function settingTask(role: string, task: RoleTask, taken: ReadonlySet<string>): readonly NamedRead[] {
  const facts = task.module === 'set_fact' ? Object.entries(recordOf(task.args)) : [];
  const set = facts.filter(([name]) => taken.has(name));
  if (set.length === 0 && !taken.has(task.register ?? '')) return [];
  const expressions = Object.fromEntries(set.map(([name, value]) => [`args.${name}`, textsIn(value).join('\n')]));
  return [taskRead(role, task, expressions)];
}
