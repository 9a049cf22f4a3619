import { HostSet } from '../../inventory/host-set.ts';
import type { Inventory } from '../../inventory/model.ts';
import { isNodeName } from '../../kubespray/node-name.ts';
import { memo } from '../../memo.ts';
import type { Stop } from '../multus-tasks.ts';
import { isOpenName } from '../placeholders.ts';
import { isOn, type RunState } from '../run-state.ts';
import type { Place } from './place.ts';

/** `roles/kubernetes/preinstall`: the name of a host in the inventory is that of its node. */
export function badHostname(run: RunState, { hosts }: Place): Stop | undefined {
  const host = badNames(run.process.inventory)
    .within(hosts)
    .find((candidate) => !isOn(run, candidate, 'ignore_assert_errors'));
  if (host === undefined) return undefined;
  const message =
    "Hostname must consist of lower case alphanumeric characters, '.' or '-', and must start and end with an alphanumeric character";
  return { task: 'Stop if bad hostname', host, message };
}

/** A placeholder is no name yet. */
const badNames = memo((inventory: Inventory) =>
  HostSet.none(inventory).with([...inventory.hosts.keys()].filter((name) => !isNodeName(name) && !isOpenName(name))),
);
