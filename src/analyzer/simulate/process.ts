import { vaulted } from '../document/vaulted.ts';
import type { Inventory } from '../inventory/model.ts';
import { variableByHost, variableOf } from '../inventory/variables.ts';
import { roleDefaults } from '../kubespray/multus-role.ts';
import type { Release } from '../kubespray/releases.ts';
import { memoByKey } from '../memo.ts';
import { missingFromHostvars, unset } from '../python/unset.ts';
import type { Span } from '../span.ts';
import type { Core } from './core.ts';
import { Unknowable } from './unknowable.ts';
import { hostsWithin } from './within.ts';

/** An extra variable, and the `-e` that gave it. */
export type ExtraVariable = { readonly value: unknown; readonly span: Span };

/** One `ansible-playbook` process: what it was started with, and what its tasks have changed so far. */
export type Process = {
  readonly release: Release;
  readonly core: Core;
  readonly extraVars: ReadonlyMap<string, ExtraVariable>;
  readonly limit?: string;
  /** Groups change while the playbook runs. */
  inventory: Inventory;
  /** Variables that tasks registered or set, by name, then by host. They die with the process. */
  readonly registered: Map<string, Map<string, unknown>>;
  readonly applied: Set<string>;
};

/** Where a value was found. */
export type Source = 'extra-vars' | 'registered' | 'inventory' | 'role-default';

export type Found = { readonly value: unknown; readonly source: Source; readonly span?: Span };

const MAX_TEMPLATE_DEPTH = 20;
const TEMPLATE = /\{\{|\{%|\{#/;
const REFERENCE =
  /^\s*\{\{-?\s*([A-Za-z_]\w*)\s*((?:\|\s*(?:bool|default\([^()]*\)|d\([^()]*\)|lower|trim|string)\s*)*)-?\}\}\s*$/;

/** The hosts that a play pattern takes within the limit, in the order of the pattern. */
export function hostsOfPattern(process: Process, pattern: string): readonly string[] {
  return hostsWithin(process.inventory, pattern, process.limit).hosts;
}

type ByHost = (host: string) => Found | undefined;

const byName = memoByKey<Inventory, string, ByHost>();

/** One variable of the inventory by host, templates left as they are; kept for as long as the inventory is. */
const fromInventory = (inventory: Inventory, name: string): ByHost =>
  byName(inventory, name, () =>
    variableByHost(inventory, name, ({ value, span }): Found => ({ value, source: 'inventory', span })),
  );

/** Is it a value that has to be templated, or that nothing can be known of? */
function isTemplate(value: unknown): boolean {
  return value === vaulted || (typeof value === 'string' && TEMPLATE.test(value));
}

/** The value of a variable of a host as `hostvars` shows it: inventory, registered values, extra variables; no role defaults. */
export function hostVariable(process: Process, host: string, name: string): Found | undefined {
  return hostVariables(process, name)(host);
}

/** As `hostVariable`, for asking many hosts for the same variable while nothing changes. */
export function hostVariables(process: Process, name: string): (host: string) => Found | undefined {
  const extra = process.extraVars.get(name);
  if (extra)
    return (host) => ({ value: known(process, host, name, extra.value), source: 'extra-vars', span: extra.span });
  const registered = process.registered.get(name);
  const { inventory } = process;
  const inInventory = fromInventory(inventory, name);
  return (host) => {
    const value = registered?.get(host);
    if (value !== undefined) return { value, source: 'registered' };
    const found = inInventory(host);
    if (!found || !isTemplate(found.value)) return found;
    return { ...found, value: known(process, host, name, found.value) };
  };
}

/** The value of a variable as a task of the role sees it on a host: as `hostVariable`, with the role's defaults below. */
export function taskVariable(process: Process, host: string, name: string): Found | undefined {
  const found = hostVariable(process, host, name);
  if (found) return found;
  return Object.hasOwn(roleDefaults, name) ? { value: roleDefaults[name], source: 'role-default' } : undefined;
}

/** `hostvars[host][name]`, with an unset sentinel for what is missing. */
export function fromHostvars(process: Process, host: string, name: string): unknown {
  const found = hostVariable(process, host, name);
  return found ? found.value : unset(missingFromHostvars(name));
}

export function register(process: Process, name: string, host: string, value: unknown): void {
  const values = process.registered.get(name);
  if (values) values.set(host, value);
  else process.registered.set(name, new Map([[host, value]]));
}

/** The value itself, or what its template comes to; throws `Unknowable` for vaulted values and for templates beyond a reference. */
function known(process: Process, host: string, name: string, value: unknown, depth = 0): unknown {
  if (value === vaulted) throw new Unknowable('vaulted-value', name);
  if (typeof value !== 'string' || !TEMPLATE.test(value)) return value;
  const reference = REFERENCE.exec(value);
  if (!reference || depth > MAX_TEMPLATE_DEPTH) throw new Unknowable('templated-value', name);
  const [, variable = '', filters = ''] = reference;
  const found = process.extraVars.get(variable) ?? variableOf(process.inventory, host, variable);
  let result = found ? known(process, host, variable, found.value, depth + 1) : undefined;
  for (const filter of filters
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean))
    result = applyFilter(filter, result, name);
  if (result === undefined) throw new Unknowable('templated-value', name);
  // A template that returns text which looks like a boolean returns the boolean (`template/__init__.py`).
  return result === 'True' ? true : result === 'False' ? false : result;
}

// `to_bool`, lib/ansible/plugins/filter/core.py: fewer words than an INI or YAML boolean has, and spaces count.
const TRUE_WORDS = new Set(['yes', 'on', '1', 'true']);

function applyFilter(filter: string, value: unknown, name: string): unknown {
  const fallback = /^d(?:efault)?\((.*)\)$/.exec(filter)?.[1];
  if (fallback !== undefined) return value === undefined ? literal(fallback.trim(), name) : value;
  if (value === undefined) return undefined;
  switch (filter) {
    case 'bool':
      return typeof value === 'string' ? TRUE_WORDS.has(value.toLowerCase()) : value === true || value === 1;
    case 'lower':
      return typeof value === 'string' ? value.toLowerCase() : value;
    case 'trim':
      return typeof value === 'string' ? value.trim() : value;
    default:
      return typeof value === 'object' ? value : pythonText(value);
  }
}

function pythonText(value: unknown): string {
  return value === true ? 'True' : value === false ? 'False' : value === null ? 'None' : String(value);
}

/** A literal as a default may give it. */
function literal(text: string, name: string): unknown {
  const quoted = /^(['"])([^'"\\]*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (/^[Tt]rue$/.test(text)) return true;
  if (/^[Ff]alse$/.test(text)) return false;
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new Unknowable('templated-value', name);
}
