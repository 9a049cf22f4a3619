import type { RunVariable } from '../kubespray/run-defaults.ts';
import { isOn, type RunState, settingOf } from './run-state.ts';
import { Unknowable } from './unknowable.ts';

type Asked = {
  readonly on: (name: RunVariable) => boolean;
  readonly is: (name: RunVariable, ...values: string[]) => boolean;
};

const downloadsOnce = ({ on }: Asked): boolean =>
  !on('skip_downloads') && on('download_run_once') && !on('download_localhost');
const etcdOfItsOwn = ({ is }: Asked): boolean => !is('etcd_deployment_type', 'kubeadm');
const withoutKubeadmEtcd = ({ on }: Asked): boolean => !on('etcd_kubeadm_enabled');

/** Conditions of roles and tasks in Kubespray's playbooks, without their spaces. */
const known: Readonly<Record<string, (asked: Asked) => boolean>> = {
  notskip_downloadsanddownload_run_onceandnotdownload_localhost: downloadsOnce,
  "dns_mode!='none'andresolvconf_mode=='host_resolvconf'": ({ is }) =>
    !is('dns_mode', 'none') && is('resolvconf_mode', 'host_resolvconf'),
  "etcd_deployment_type!='kubeadm'": etcdOfItsOwn,
  'notetcd_kubeadm_enabled|default(false)': withoutKubeadmEtcd,
  "kube_network_pluginin['calico','flannel','canal','cilium']orcilium_deploy_additionally|default(false)|bool": ({
    is,
    on,
  }) => is('kube_network_plugin', 'calico', 'flannel', 'canal', 'cilium') || on('cilium_deploy_additionally'),
  "kube_network_plugin!='calico'orcalico_datastore=='etcd'": ({ is }) =>
    !is('kube_network_plugin', 'calico') || is('calico_datastore', 'etcd'),
  "kube_network_pluginin['flannel','canal','cilium']or(cilium_deploy_additionally|default(false))or(kube_network_plugin=='calico'andcalico_datastore=='etcd')":
    ({ is, on }) =>
      is('kube_network_plugin', 'flannel', 'canal', 'cilium') ||
      on('cilium_deploy_additionally') ||
      (is('kube_network_plugin', 'calico') && is('calico_datastore', 'etcd')),
};

function normalised(condition: string): string {
  return condition.replaceAll(/\s+/g, '').replaceAll('"', "'");
}

/** Is it a condition that the simulation can judge? */
export function knowsCondition(condition: string): boolean {
  return Object.hasOwn(known, normalised(condition));
}

/** Do conditions of a role or a task of the playbook hold on a host? */
export function conditionsHold(run: RunState, host: string, conditions: readonly string[]): boolean {
  const asked: Asked = {
    on: (name) => isOn(run, host, name),
    is: (name, ...values) => values.includes(settingOf(run, host, name) as string),
  };
  return conditions.every((condition) => {
    const judge = known[normalised(condition)];
    if (!judge) throw new Unknowable('templated-value', condition);
    return judge(asked);
  });
}
