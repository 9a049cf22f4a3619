import { assertionDefault } from '../../kubespray/assertions.ts';
import { hostsWhere } from '../kinds.ts';
import { isOn, type RunState, setFact } from '../run-state.ts';
import type { Place } from './place.ts';

const SWITCH = 'etcd_kubeadm_enabled';

/** `roles/kubespray-defaults/tasks/main.yaml`, v2.19 to v2.27: the old switch, which no role has a default for then, sets the type. */
export function setEtcdType(run: RunState, { hosts }: Place): undefined {
  if (assertionDefault(run.process.release.name, SWITCH).kind !== 'unset') return undefined;
  const switched = hostsWhere(run.process, hosts, [SWITCH], (host) => isOn(run, host, SWITCH));
  setFact(run, switched, 'etcd_deployment_type', 'kubeadm');
  return undefined;
}
