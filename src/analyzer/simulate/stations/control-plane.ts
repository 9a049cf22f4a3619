import {
  certificateFacts,
  certificateFolders,
  certificateNames,
  etcdAccessAddresses,
  loadBalancerDomain,
  notOverridden,
  ownAddress,
} from '../../kubespray/run-expressions.ts';
import { taskName } from '../../kubespray/run-traits.ts';
import { missingFromHostvars } from '../../python/unset.ts';
import { isMapping } from '../../python/values.ts';
import type { Stop } from '../multus-tasks.ts';
import { hostVariable } from '../process.ts';
import { having, type RunState, settingOf } from '../run-state.ts';
import { hostsOfGroups } from './cluster-groups.ts';
import { etcdHostWithoutAddress, ipwrapMessage } from './etcd.ts';
import { balancesLocally } from './node.ts';
import { inOrder, type Place, type Station, taskRuns } from './place.ts';
import { withoutAddress } from './without-address.ts';

/** `roles/kubernetes/control-plane/tasks/kubeadm-setup.yml`: certificate names, then the configuration of kubeadm. */
export const controlPlane: Station = (run, at) =>
  inOrder(
    () => collectNames(run, at),
    () => configureKubeadm(run, at),
  );

function collectNames(run: RunState, at: Place): Stop | undefined {
  const [host] = at.hosts;
  if (run.traits.certificateNames !== 'needed' || host === undefined || !taskRuns(run, at, 'facts')) return undefined;
  const planes = hostsOfGroups(run, ['kube_control_plane']);
  if (planes.kind === 'missing') return undefined;
  const task = 'Kubeadm | aggregate all SANs';
  const { core } = run.process;
  const list = certificateNames(run.traits);
  if (run.traits.certificateNeedsDomain && !hasBalancerDomain(run, host))
    return { task, host, message: core.argumentMessage(core.nestedReason([loadBalancerDomain, list], notOverridden)) };
  const missing = certificateFacts.find((name) => having(run, name).firstOutside(planes.hosts) !== undefined);
  if (missing === undefined) return undefined;
  const nested = core.nestedReason([list], missingFromHostvars(missing));
  return { task, host, message: core.argumentMessage(nested) };
}

/** Is there a name for the load balancer: the user's, `localhost`, or the balancer's own address? */
function hasBalancerDomain(run: RunState, host: string): boolean {
  if (having(run, 'apiserver_loadbalancer_domain_name').has(host) || balancesLocally(run, host)) return true;
  const balancer = hostVariable(run.process, host, 'loadbalancer_apiserver')?.value;
  return isMapping(balancer) && balancer.address !== undefined;
}

function configureKubeadm(run: RunState, at: Place): Stop | undefined {
  if (!taskRuns(run, at)) return undefined;
  const task = taskName(run.traits, 'Kubeadm | Create kubeadm config');
  const { core } = run.process;
  const { addresses, quotesOwnAddress } = run.traits;
  const bootstrapped = having(run, 'ansible_os_family');
  for (const host of at.hosts) {
    const own = addresses.kind === 'fallback-ips' ? withoutAddress(run, host, [host], ['ip'], 'main_ip') : undefined;
    if (own) {
      const nested = core.nestedReason(quotesOwnAddress ? [ownAddress] : [], own.reason);
      return { task, host, message: `AnsibleUndefinedVariable: ${nested}` };
    }
    const kubeadmEtcd = settingOf(run, host, 'etcd_deployment_type') === 'kubeadm';
    const lost = kubeadmEtcd ? undefined : etcdHostWithoutAddress(run, host);
    if (!lost && addresses.kind === 'fallback-ips' && !bootstrapped.has(host)) {
      const nested = core.nestedReason([certificateFolders], "'ansible_os_family' is undefined");
      return { task, host, message: `AnsibleUndefinedVariable: ${nested}` };
    }
    if (!lost) continue;
    const template = etcdAccessAddresses(addresses);
    const message =
      addresses.kind === 'main-ip'
        ? `AnsibleError: ${ipwrapMessage(template)}`
        : `AnsibleUndefinedVariable: ${core.nestedReason([template], lost.reason)}`;
    return { task, host, message };
  }
  return undefined;
}
