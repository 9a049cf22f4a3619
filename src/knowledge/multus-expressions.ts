import type { MultusReach, MultusTask } from '../analyzer/kubespray/model.ts';
import {
  clusterManifests,
  engineManifests,
  firstControlPlaneCondition,
  hostListExpression,
  type Manifest,
  notSkippedCondition,
  representativeQuery,
  singleManifest,
  taskNames,
  type Variant,
  type VariantId,
  variants,
} from '../analyzer/kubespray/multus-role.ts';
import { sameExpression } from './expression.ts';
import { applyingRole, type NamedTask, renderingRole } from './multus-tasks.ts';

export type Recognised = { readonly variant?: VariantId; readonly complaints: readonly string[] };

const DELEGATE = "{{ groups['kube_control_plane'][0] }}";
const SWITCH = 'kube_network_plugin_multus';
const ENGINE_TYPES = "{{ ansible_play_hosts_all | map('extract', hostvars, ['container_manager']) | list | unique }}";
const LABELS: Readonly<Record<Variant['label'], string | undefined>> = {
  none: undefined,
  strict: '{{ item.item.name }}',
  'tolerates-none': "{{ item.item.name if item != None else 'skipped' }}",
};
/** Where the representative is searched, with the name of the variable that holds the query. */
const REPRESENTATIVES: Readonly<Record<NonNullable<Variant['representative']>, (query: string) => string>> = {
  inventory: (query) => `{{ hostvars | json_query(${query}) }}`,
  play: (query) => `{{ ansible_play_hosts_all | map('extract', hostvars) | list | json_query(${query}) }}`,
};

/** The form of the Multus tasks, from their own expressions. One that the analyzer does not know is a complaint, and there is no form then. */
export function recognise(tasks: readonly NamedTask[], reach: readonly MultusReach[]): Recognised {
  const complaints: string[] = [];
  const start = tasks.find(({ name }) => name === taskNames.start);
  const templates = tasks.find(({ name }) => name === taskNames.templates);
  if (!start || !templates) return { complaints: ['a task of the Multus path is missing or has another name'] };
  const all = Object.values(variants);
  const narrowed = <T>(what: string, at: string, value: T, fits: (variant: Variant) => boolean): readonly Variant[] => {
    const left = all.filter(fits);
    if (left.length === 0) complaints.push(`${at} ${what}: unknown expression ${JSON.stringify(value)}`);
    return left;
  };
  const searched = representativeOf(templates);
  const byFeature = [
    narrowed('loop', start.at, start.loop, ({ loopExpression }) => same(loopExpression, start.loop)),
    narrowed('label', start.at, start.label, ({ label }) => same(LABELS[label], start.label)),
    narrowed('vars', templates.at, templates.vars, ({ representative }) => searched.includes(representative)),
    narrowed('place', start.at, start.at, ({ applyIn }) => applyIn === placeOf(start)),
    narrowed('reach', start.at, reach, ({ included }) => reach.every(({ by }) => (by === 'include') === included)),
  ];
  const [only, ...more] = all.filter((variant) => byFeature.every((left) => left.includes(variant)));
  if (only && more.length === 0) complaints.push(...tasks.flatMap((task) => oddities(task, only)));
  else if (complaints.length === 0) complaints.push(`${start.at} no known form of the Multus tasks has all of this`);
  complaints.push(...reachOddities(reach, only));
  const expected = only ? taskOrder(only) : tasks.map(({ name }) => name);
  if (tasks.map(({ name }) => name).join() !== expected.join()) complaints.push(`${start.at} tasks in another order`);
  return { ...(only && complaints.length === 0 ? { variant: only.id } : {}), complaints };
}

function same(expected: string | undefined, found: unknown): boolean {
  if (expected === undefined || found === undefined) return expected === found;
  return typeof found === 'string' && sameExpression(expected, found);
}

function placeOf({ at }: MultusTask): Variant['applyIn'] {
  return at.startsWith(`roles/${renderingRole}/`) ? 'rendering-role' : 'apps-role';
}

/** What the variables of the template task say about the representative; empty where they are not known. */
function representativeOf({ vars }: MultusTask): readonly Variant['representative'][] {
  if (vars === undefined) return [undefined];
  const [query, ...others] = Object.keys(vars).filter((name) => name !== 'vars_from_node');
  if (query === undefined || others.length > 0) return [];
  return (['inventory', 'play'] as const).filter(
    (over) =>
      same(REPRESENTATIVES[over](query), vars.vars_from_node) &&
      same(representativeQuery('{{ container_manager }}', over), vars[query]),
  );
}

function taskOrder({ lookup }: Variant): readonly string[] {
  const { files, engine, templates, start } = taskNames;
  return lookup === 'own' ? [files, templates, start] : [files, engine, templates, start];
}

/** What a task of a known form must say besides; a difference is a complaint. */
function oddities(task: NamedTask, variant: Variant): readonly string[] {
  const expected = expectedOf(task.name, variant);
  return Object.entries(expected)
    .filter(([key, value]) => !equal(value, task[key as keyof MultusTask]))
    .map(([key]) => `${task.at} ${key}: unknown expression ${JSON.stringify(task[key as keyof MultusTask])}`);
}

type Expected = Partial<Record<keyof MultusTask, unknown>>;

function expectedOf(name: string, { lookup }: Variant): Expected {
  const own = lookup === 'own';
  const items = (manifests: readonly Manifest[]) => manifests.map((manifest) => ({ ...manifest }));
  switch (name) {
    case taskNames.files:
      return {
        loop: items(clusterManifests),
        when: own ? undefined : [firstControlPlaneCondition],
        register: 'multus_manifest_1',
        delegateTo: undefined,
        runOnce: undefined,
      };
    case taskNames.engine:
      return { sets: { container_manager_types: ENGINE_TYPES }, when: undefined, runOnce: undefined };
    case taskNames.templates:
      return {
        loop: items(own ? singleManifest : engineManifests),
        when: own
          ? undefined
          : [
              'item.engine in container_manager_types',
              'hostvars[inventory_hostname].container_manager == item.engine',
              'inventory_hostname == vars_from_node',
            ],
        register: 'multus_manifest_2',
        delegateTo: own ? undefined : DELEGATE,
        runOnce: undefined,
      };
    default:
      return {
        module: 'kube',
        vars: own ? undefined : { multus_nodes_list: hostListExpression },
        when: [own ? `${firstControlPlaneCondition} and ${notSkippedCondition}` : notSkippedCondition],
        delegateTo: own ? undefined : DELEGATE,
        runOnce: own ? undefined : true,
      };
  }
}

/** Equal as data, texts as expressions. */
function equal(expected: unknown, found: unknown): boolean {
  if (typeof expected === 'string') return same(expected, found);
  if (typeof expected !== 'object' || expected === null) return expected === found;
  if (typeof found !== 'object' || found === null) return false;
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].every((key) =>
    equal((expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key]),
  );
}

function reachOddities(reach: readonly MultusReach[], variant: Variant | undefined): readonly string[] {
  const roles = variant?.applyIn === 'rendering-role' ? [renderingRole] : [renderingRole, applyingRole];
  const odd = reach.filter(({ when }) => when.length !== 1 || !same(SWITCH, when[0]));
  const complaints = odd.map(({ at, when }) => `${at} when: unknown expression ${JSON.stringify(when)}`);
  if (variant && reach.map(({ role }) => role).join() !== roles.join())
    complaints.push(`roles ${roles.join(' and ')}: not reached in a known way`);
  return complaints;
}
