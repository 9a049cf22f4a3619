import { etcdAccessAddresses, etcdPeerAddresses, ipwrapFault } from '../../kubespray/run-expressions.ts';
import { isTruthy } from '../../python/values.ts';
import type { Stop } from '../multus-tasks.ts';
import type { RunState } from '../run-state.ts';
import { hostsOfGroups, membersAmong } from './cluster-groups.ts';
import { inOrder, type Place, type Station, taskRuns } from './place.ts';
import { type WithoutAddress, withoutAddress } from './without-address.ts';

/** `roles/etcd`: the members of the run name the addresses of every etcd host. */
export const etcd: Station = (run, at) => {
  const [first] = membersAmong(run, at.hosts, 'etcd');
  if (first === undefined || !isTruthy(at.vars.etcd_cluster_setup)) return undefined;
  return inOrder(
    () => checkHealth(run, at, first),
    () => writeConfiguration(run, at, first),
  );
};

/** `etcd_hosts`: the group etcd, or the control planes where there is none. */
export function etcdHostWithoutAddress(run: RunState, reader: string): WithoutAddress | undefined {
  const { inventory } = run.process;
  const hosts = hostsOfGroups(run, [inventory.groups.has('etcd') ? 'etcd' : 'kube_control_plane']);
  return hosts.kind === 'hosts'
    ? withoutAddress(run, reader, hosts.hosts, ['etcd_access_address', 'ip'], 'main_access_ip')
    : { host: reader, reason: hosts.reason };
}

/** What Ansible says of a variable whose template goes through `ipwrap`. */
export function ipwrapMessage(template: string): string {
  return `An unhandled exception occurred while templating '${template}'. Error was a <class 'ansible.errors.AnsibleFilterError'>, original message: ${ipwrapFault}`;
}

function checkHealth(run: RunState, at: Place, host: string): Stop | undefined {
  if (!taskRuns(run, at, 'facts')) return undefined;
  const lost = etcdHostWithoutAddress(run, host);
  if (!lost) return undefined;
  const { core } = run.process;
  const template = etcdAccessAddresses(run.traits.addresses);
  const message =
    run.traits.addresses.kind === 'main-ip'
      ? ipwrapMessage(template)
      : core.environmentMessage(core.nestedReason([template], lost.reason));
  return { task: 'Configure | Check if etcd cluster is healthy', host, message };
}

function writeConfiguration(run: RunState, at: Place, host: string): Stop | undefined {
  if (!taskRuns(run, at)) return undefined;
  const task = 'Refresh config | Create etcd config file';
  // The template asks first whether the cluster was healthy, which the task above registers.
  if (!taskRuns(run, at, 'facts')) {
    const reason = run.process.core.undefinedMessage("'etcd_cluster_is_healthy' is undefined");
    return { task, host, message: `AnsibleUndefinedVariable: ${reason}` };
  }
  const lost = etcdHostWithoutAddress(run, host);
  if (!lost) return undefined;
  const template = etcdPeerAddresses(run.traits.addresses);
  const message =
    run.traits.addresses.kind === 'main-ip'
      ? `AnsibleError: ${ipwrapMessage(template)}`
      : `AnsibleUndefinedVariable: ${run.process.core.nestedReason([template], lost.reason)}`;
  return { task, host, message };
}
