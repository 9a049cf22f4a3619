import { kubesprayDefaults, networkAddresses } from './addresses.ts';
import { assertAll } from './assertions.ts';
import { controlPlane } from './control-plane.ts';
import { postUpgrade, preUpgrade } from './drain.ts';
import { etcd } from './etcd.ts';
import { bootstrap } from './facts.ts';
import { preinstall } from './hosts-list.ts';
import { kubeadm, node } from './node.ts';
import type { Station } from './place.ts';
import { validateInventory } from './settings.ts';

/** The roles that read other hosts or touch nodes. All others are not judged. */
const byRole: Readonly<Record<string, Station>> = {
  'kubespray-defaults': kubesprayDefaults,
  kubespray_defaults: kubesprayDefaults,
  'bootstrap-os': bootstrap,
  bootstrap_os: bootstrap,
  network_facts: networkAddresses,
  validate_inventory: validateInventory,
  'kubernetes/preinstall': preinstall,
  etcd,
  'kubernetes/control-plane': controlPlane,
  'kubernetes/node': node,
  'kubernetes/kubeadm': kubeadm,
  network_plugin: (run, at) => assertAll(run, at, 'cilium', ['cilium']),
  'upgrade/pre-upgrade': preUpgrade,
  'upgrade/post-upgrade': postUpgrade,
};

/** The station of a role; `undefined`: the role is not judged. */
export function stationOf(role: string): Station | undefined {
  return Object.hasOwn(byRole, role) ? byRole[role] : undefined;
}
