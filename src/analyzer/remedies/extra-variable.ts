import { withExtraVarRemoved, withExtraVarReplaced } from '../command/edit.ts';
import { computedNames } from '../kubespray/role-variables.ts';
import { type Proposer, withCommand } from './candidate.ts';

/** The switch as JSON, where `-e` gave it as text that is meant to be off. */
export const proposeJsonSwitch: Proposer = function* ({ reading: { request, command } }) {
  const name = 'kube_network_plugin_multus';
  const value = command.extraVars.findLast(({ vars }) => vars.has(name))?.vars.get(name);
  if (typeof value !== 'string' || !/^(?:false|no|off|0|none|)$/i.test(value.trim())) return;
  const text = withExtraVarReplaced(command, name, false);
  if (text !== undefined)
    yield { kind: 'json-switch', request: withCommand(request, text), cost: 'multus-is-off', edits: 1 };
};

/** Without the extra variable that hides what the role's tasks register. */
export const proposeUnmasking: Proposer = function* ({ reading: { request, command } }) {
  for (const name of computedNames) {
    if (!command.extraVars.some(({ vars }) => vars.has(name))) continue;
    const text = withExtraVarRemoved(command, name);
    if (text !== undefined)
      yield { kind: 'unmask', request: withCommand(request, text), cost: 'registered-values-count', edits: 1 };
  }
};
