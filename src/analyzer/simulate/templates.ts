import { vaulted } from '../document/vaulted.ts';
import type { Scope } from '../jinja/evaluate.ts';
import { BeyondJinja, FilterFault } from '../jinja/faults.ts';
import { isTemplate, renderTemplate } from '../jinja/template.ts';
import { memo } from '../memo.ts';
import { pythonText } from '../python/python-text.ts';
import { TouchedUnset, unset } from '../python/unset.ts';
import { isMapping } from '../python/values.ts';
import type { Core } from './core.ts';
import { Unknowable } from './unknowable.ts';

/** The variables that the templates of one host are rendered with. */
export type Variables = {
  readonly core: Core;
  /** A value as it was set, its templates unrendered; `undefined`: there is none. Throws `Unknowable` where that is not known. */
  readonly raw: (name: string) => unknown;
};

const MAX_DEPTH = 20;

const inObject = memo((value: object): boolean =>
  Array.isArray(value) ? value.some(needsRendering) : isMapping(value) && Object.values(value).some(needsRendering),
);

/** Is there a template in a value, or a secret that nothing is known of? */
export function needsRendering(value: unknown): boolean {
  if (typeof value === 'string') return isTemplate(value);
  return value === vaulted || (typeof value === 'object' && value !== null && inObject(value));
}

/**
 * A variable as a task sees it. One whose template touches what is unset is unset itself, with the template in front of the reason
 * (`template/vars.py`, AnsibleJ2Vars).
 */
export function taskValue(variables: Variables, name: string, value: unknown, depth = 0): unknown {
  try {
    return rendered(variables, name, value, depth, false);
  } catch (error) {
    if (!(error instanceof TouchedUnset)) throw error;
    const { core } = variables;
    const reason = core.isStrict ? error.message : `${pythonText(value)}: ${core.undefinedMessage(error.message)}`;
    if (depth > 0 && core.stopsAtNestedUnset) throw new TouchedUnset(reason);
    return unset(reason);
  }
}

/** A variable as `hostvars` shows it: up to 2.18 a template that touches what is unset stays text (`vars/hostvars.py`, HostVarsVars). */
export function hostvarsValue(variables: Variables, name: string, value: unknown): unknown {
  if (variables.core.isStrict) return taskValue(variables, name, value);
  return rendered(variables, name, value, 0, true);
}

function rendered(variables: Variables, name: string, value: unknown, depth: number, keepsUnset: boolean): unknown {
  if (!needsRendering(value)) return value;
  if (value === vaulted) throw new Unknowable('vaulted-value', name);
  if (Array.isArray(value)) return value.map((item) => rendered(variables, name, item, depth, keepsUnset));
  if (isMapping(value)) {
    const copy: Record<string, unknown> = Object.create(null);
    for (const [key, item] of Object.entries(value)) copy[key] = rendered(variables, name, item, depth, keepsUnset);
    return copy;
  }
  if (depth > MAX_DEPTH) throw new Unknowable('templated-value', name);
  const scope: Scope = (inner) => {
    const found = variables.raw(inner);
    return found === undefined ? unset(`'${inner}' is undefined`) : taskValue(variables, inner, found, depth + 1);
  };
  try {
    return renderTemplate(value as string, variables.raw, scope);
  } catch (error) {
    if (error instanceof BeyondJinja || error instanceof FilterFault) throw new Unknowable('templated-value', name);
    if (keepsUnset && error instanceof TouchedUnset) return value;
    throw error;
  }
}
