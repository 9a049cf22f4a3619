import { parseExpression } from '../analyzer/jinja/expression.ts';
import { namesIn } from '../analyzer/jinja/names-in.ts';
import { namesInTemplate } from '../analyzer/jinja/template.ts';
import type { Assertion, AssertionSite } from '../analyzer/kubespray/model.ts';
import { textsIn } from './expression.ts';
import type { Tree } from './read-git.ts';
import { type RoleTask, tasksOfRole } from './role-tasks.ts';
import { listOf, recordOf } from './tasks.ts';
import { parseMapping } from './yaml-nodes.ts';

/** The assertions of one release, and the defaults that they ask for; a default of `undefined`: no role sets such a variable. */
export type ReleaseAssertions = {
  readonly sites: ReadonlyMap<AssertionSite, readonly Assertion[]>;
  readonly defaults: ReadonlyMap<string, unknown>;
  /** Of those that stay open, the other roles that have a default. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
};

type Site = {
  readonly folder: string;
  readonly file: RegExp;
  readonly roles: readonly string[];
  /** Conditions on the way to the file; `undefined`: it is reached in another way. */
  readonly reach: (tree: Tree) => readonly string[] | undefined;
};

const always = (): readonly string[] => [];

/** What two tasks include from v2.29 on. */
const CILIUM = "kube_network_plugin == 'cilium' or cilium_deploy_additionally";

/** The task files that ask what settings are, each with the roles beside Kubespray's defaults whose own it sees. */
const SITES: Readonly<Record<AssertionSite, Site>> = {
  inventory: { folder: 'roles/validate_inventory/', file: /./, roles: [], reach: always },
  settings: {
    folder: 'roles/kubernetes/preinstall/',
    file: /\/\d+-verify-settings\.ya?ml$/,
    roles: ['kubernetes/preinstall'],
    reach: always,
  },
  calico: {
    folder: 'roles/network_plugin/calico/',
    file: /\/check\.ya?ml$/,
    roles: ['kubernetes/preinstall', 'network_plugin/calico', 'network_plugin/calico_defaults'],
    reach: (tree) => {
      const tasks = tasksOfRole(tree, 'roles/kubernetes/preinstall/');
      return tasks.find(({ name }) => name === 'Run calico checks')?.when;
    },
  },
  cilium: {
    folder: 'roles/network_plugin/cilium/',
    file: /\/check\.ya?ml$/,
    roles: ['network_plugin/cilium'],
    reach: (tree) => {
      const meta = tree.read('roles/network_plugin/meta/main.yml') ?? '';
      const [, when = CILIUM] = /role: network_plugin\/cilium\n\s*when: (.*)/.exec(meta) ?? [];
      return [when];
    },
  },
  'kube-vip': {
    folder: 'roles/kubernetes/node/',
    file: /\/kube-vip\.ya?ml$/,
    roles: ['kubernetes/node'],
    reach: always,
  },
};

/** Roles whose defaults each play has. */
const EVERYWHERE = ['download', 'kubespray-defaults', 'kubespray_defaults'];

/** Conditions of the imports on the way, which the simulation judges by itself. */
const OF_THE_WAY = new Set(['not dns_late']);

/** What is of Ansible, of the host or of the language. */
const NO_SETTING = /^(?:ansible_.*|hostvars|vars|lookup|query|q|omit|play_hosts|role_.*)$/;
const NO_VARIABLE = new Set(['inventory_hostname', 'groups', 'group_names', 'item']);

/** A default that is not followed. */
export const OPEN_DEFAULT = '{% %}';

/** What the task files of a release assert of settings. */
export function assertionsOf(tree: Tree): ReleaseAssertions {
  const everywhere = variablesOf(tree, EVERYWHERE);
  const elsewhere = defaultsElsewhere(tree);
  const results = resultsOf(tree);
  const apart = new Map<string, readonly string[]>();
  const sites = new Map<AssertionSite, readonly Assertion[]>();
  const defaults = new Map<string, unknown>();
  for (const [site, { folder, file, roles, reach }] of Object.entries(SITES) as [AssertionSite, Site][]) {
    const here: Names = { defaults: new Map([...variablesOf(tree, roles), ...everywhere]), elsewhere, results };
    const tasks = tasksOfRole(tree, folder).filter(
      ({ path, module }) => file.test(path) && /^(?:assert|fail)$/.test(module),
    );
    const way = reach(tree);
    if (tasks.length === 0 || !way) continue;
    const entries = tasks.flatMap((task) => assertionsIn({ ...task, when: [...way, ...task.when] }));
    sites.set(
      site,
      entries.map((entry) => known(entry, here, defaults, apart)),
    );
  }
  return { sites, defaults, elsewhere: apart };
}

type Names = {
  /** Defaults and variables of the roles at hand. */
  readonly defaults: ReadonlyMap<string, unknown>;
  /** Names to which other roles give defaults, which some plays have and others do not. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
  /** Names that tasks set. */
  readonly results: ReadonlySet<string>;
};

/** What one task asserts; a loop that is no list is not followed. */
function assertionsIn(task: RoleTask): readonly Assertion[] {
  const { name = '', args, tags, runOnce, module, loop, vars } = task;
  const { fail_msg, msg, that } = recordOf(args);
  const message = fail_msg ?? msg;
  const when = task.when.filter((condition) => !OF_THE_WAY.has(condition));
  const own = tags.filter((tag) => tag !== 'asserts');
  if (loop !== undefined && !Array.isArray(loop)) return [{ task: name }];
  return withoutQuery({
    task: name,
    that: module === 'fail' ? ['false'] : listOf(that),
    ...(when.length === 0 ? {} : { when }),
    ...(message === undefined ? {} : { message: String(message).trimEnd() }),
    ...(Object.keys(vars).length === 0 ? {} : { vars }),
    ...(loop === undefined ? {} : { items: loop }),
    ...(runOnce ? { runOnce: true } : {}),
    ...(own.length === 0 ? {} : { tags: own }),
  });
}

/** v2.31 asks for the names of all variables that begin or end like one of a list; a name of the list itself is one of them. */
function withoutQuery(assertion: Assertion): readonly Assertion[] {
  const { vars = {}, ...rest } = assertion;
  if (vars.removed_vars_found !== "{{ query('varnames', '^' + (removed_vars | join('|')) + '$') }}") return [assertion];
  return listOf(vars.removed_vars).map((removed) => ({
    ...rest,
    that: [`${removed} is not defined`],
    message: `Removed variables present: ${removed}`,
  }));
}

/** An assertion; only its name where it asks what cannot be known before the run. Notes the defaults that it asks for. */
function known(
  assertion: Assertion,
  names: Names,
  defaults: Map<string, unknown>,
  apart: Map<string, readonly string[]>,
): Assertion {
  const closure = closureOf(assertion, names);
  if (!closure) return { task: assertion.task };
  for (const asked of closure) {
    const value = defaultOf(asked, names);
    const roles = names.defaults.has(asked) ? [] : (names.elsewhere.get(asked) ?? []);
    if (roles.length > 0 && !roles.some((role) => EVERYWHERE.includes(role))) apart.set(asked, roles);
    const isOther = defaults.has(asked) && JSON.stringify(defaults.get(asked)) !== JSON.stringify(value);
    // Two roles have a default of their own, as those of calico_ipip_mode in v2.18.
    defaults.set(asked, isOther ? OPEN_DEFAULT : value);
  }
  return assertion;
}

/** The variables that a task asks for, by itself and through defaults; `undefined`: some cannot be known. */
function closureOf(
  { that = [], when = [], vars = {}, items = [] }: Assertion,
  names: Names,
): readonly string[] | undefined {
  const asked = [...that, ...when].map((text) => {
    const expression = parseExpression(text);
    return expression && namesIn(expression);
  });
  asked.push(...textsIn([items, vars]).map(namesInTemplate));
  const found = new Set<string>();
  for (const list of asked) {
    if (!list) return undefined;
    for (const name of list) if (!NO_VARIABLE.has(name) && !Object.hasOwn(vars, name)) found.add(name);
  }
  // A set grows while it is gone through.
  for (const name of found) {
    if (NO_SETTING.test(name) || isResult(name, names)) return undefined;
    for (const text of textsIn(names.defaults.get(name)))
      for (const inner of namesInTemplate(text) ?? [])
        if (!NO_VARIABLE.has(inner) && !NO_SETTING.test(inner)) found.add(inner);
  }
  return [...found];
}

const isResult = (name: string, { defaults, elsewhere, results }: Names): boolean =>
  results.has(name) && !defaults.has(name) && !elsewhere.has(name);

function defaultOf(name: string, { defaults, elsewhere }: Names): unknown {
  const value = defaults.get(name);
  if (!defaults.has(name)) return elsewhere.has(name) ? OPEN_DEFAULT : undefined;
  const isOpen = (text: string): boolean => namesInTemplate(text)?.some((inner) => NO_SETTING.test(inner)) ?? true;
  return textsIn(value).some(isOpen) ? OPEN_DEFAULT : value;
}

/** Defaults and variables of roles by name, those that come from tables of checksums as versions. */
function variablesOf(tree: Tree, roles: readonly string[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const tables: Record<string, unknown> = {};
  for (const path of rolesFiles(tree, 'defaults|vars').filter((path) => roles.includes(roleOf(path)))) {
    for (const [name, value] of Object.entries(parseMapping(tree.read(path) ?? ''))) {
      if (/_checksums$/.test(name)) tables[name] = value;
      else found.set(name, value);
    }
  }
  for (const [name, value] of found) {
    const [, table = '', place] =
      /^\{\{ \((\w+)\['amd64'\] \| dict2items\)\[(-?\d+)\]\.key \}\}$/.exec(String(value)) ?? [];
    if (place !== undefined) found.set(name, Object.keys(recordOf(recordOf(tables[table]).amd64)).at(Number(place)));
  }
  return found;
}

function defaultsElsewhere(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const path of rolesFiles(tree, 'defaults|vars')) {
    const role = roleOf(path);
    for (const [, name = ''] of (tree.read(path) ?? '').matchAll(/^(\w+):/gm)) {
      const having = roles.get(name) ?? [];
      if (!having.includes(role)) roles.set(name, [...having, role]);
    }
  }
  return roles;
}

function resultsOf(tree: Tree): ReadonlySet<string> {
  const texts = rolesFiles(tree, 'tasks').map((path) => tree.read(path) ?? '');
  return new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/^\s*register:\s*(\w+)/gm)].map(([, name = '']) => name),
      ...[...text.matchAll(/set_fact:\n((?:\s+\S.*\n)+)/g)].flatMap(([, facts = '']) =>
        [...facts.matchAll(/^\s+(\w+):/gm)].map(([, name = '']) => name),
      ),
    ]),
  );
}

const rolesFiles = ({ paths }: Tree, folders: string): readonly string[] =>
  paths.filter((path) => new RegExp(`^roles/(?!.*/(?:molecule|meta)/).+/(?:${folders})/.*\\.ya?ml$`).test(path));

const roleOf = (path: string): string => /^roles\/(.+?)\/(?:defaults|vars|tasks)\//.exec(path)?.[1] ?? '';
