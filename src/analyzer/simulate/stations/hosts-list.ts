import { HostSet } from '../../inventory/host-set.ts';
import type { Stop } from '../multus-tasks.ts';
import { gather, havingAny, isOn, type RunState } from '../run-state.ts';
import { assertAll } from './assertions.ts';
import { hostsOfGroups, hostsWithoutLimit } from './cluster-groups.ts';
import { minimalFacts } from './facts.ts';
import { type Place, type Station, taskRuns } from './place.ts';
import { settings } from './settings.ts';
import { withoutAddress } from './without-address.ts';

const GROUPS = ['k8s_cluster', 'etcd', 'calico_rr'];
const ADDRESSES = ['access_ip', 'ip', 'ansible_default_ipv4', 'main_access_ip'];
const TAGS = ['bootstrap-os', 'bootstrap_os', 'etchosts'];

/** `roles/kubernetes/preinstall`: the settings, then the hosts list and the settings of Calico; `dns_late` is its second run, at the very end. */
export const preinstall: Station = (run, at) => {
  const late = at.vars.dns_late === true;
  const stop = late ? undefined : settings(run, at);
  if (stop) return stop;
  const listed = late && !run.traits.hostsList?.late ? undefined : hostsList(run, at, late);
  return listed ?? assertAll(run, at, 'calico');
};

/** The names and addresses for `/etc/hosts` (`tasks/0090-etchosts.yml`), up to v2.28. */
function hostsList(run: RunState, at: Place, late: boolean): Stop | undefined {
  const { hostsList: list } = run.traits;
  const [first] = at.hosts;
  if (list === undefined || first === undefined || !taskRuns(run, at, ...TAGS)) return undefined;
  const { core } = run.process;
  if (list.optional && !isOn(run, first, 'populate_inventory_to_hosts_file')) return afterList(run, at, late);
  const named = hostsOfGroups(run, ['k8s_cluster'], ['etcd', 'calico_rr']);
  const lost =
    named.kind === 'hosts' && list.without === 'needs-main-access-ip'
      ? withoutAddress(run, first, named.hosts, [], 'main_access_ip')
      : undefined;
  const reason = named.kind === 'missing' ? named.reason : lost?.reason;
  if (reason !== undefined) return { task: list.task, host: first, message: core.undefinedArgumentMessage(reason) };
  if (named.kind === 'hosts') noteLoss(run, named.hosts);
  return afterList(run, at, late);
}

/** The play's hosts gather their minimal facts again. */
function afterList(run: RunState, at: Place, late: boolean): undefined {
  if (!late) gather(run, at.hosts, minimalFacts);
  return undefined;
}

function noteLoss(run: RunState, named: readonly string[]): void {
  const listed = HostSet.none(run.process.inventory).with(havingAny(run, ADDRESSES).within(named));
  const missing = listed.outside(hostsWithoutLimit(run, GROUPS));
  if (missing.length > 0) run.losses.set('etc-hosts', new Set(missing));
  else run.losses.delete('etc-hosts');
}
