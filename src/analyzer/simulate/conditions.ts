import type { RunVariable } from '../kubespray/run-defaults.ts';
import { hostsWhere } from './kinds.ts';
import { isOn, type RunState, settingOf } from './run-state.ts';
import { Unknowable } from './unknowable.ts';

/** What the conditions ask of a host. */
const ASKED = [
  'skip_downloads',
  'download_run_once',
  'download_localhost',
  'etcd_deployment_type',
  'etcd_kubeadm_enabled',
  'dns_mode',
  'resolvconf_mode',
  'kube_network_plugin',
  'cilium_deploy_additionally',
  'calico_datastore',
] as const satisfies readonly RunVariable[];

type Setting = (typeof ASKED)[number];

type Asked = {
  readonly on: (name: Setting) => boolean;
  readonly is: (name: Setting, ...values: string[]) => boolean;
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

/** The hosts of a list on which conditions of a role or a task of the playbook hold. */
export function hostsUnder(run: RunState, hosts: readonly string[], conditions: readonly string[]): readonly string[] {
  return conditions.reduce((left, condition) => {
    const judge = known[normalised(condition)];
    if (!judge && left.length > 0) throw new Unknowable('templated-value', condition);
    return hostsWhere(
      run.process,
      left,
      ASKED,
      (host) =>
        judge?.({
          on: (name) => isOn(run, host, name),
          is: (name, ...values) => values.includes(settingOf(run, host, name) as string),
        }) ?? false,
    );
  }, hosts);
}
