import { assertedNames, assertedWords } from '../kubespray/assertions.ts';
import { checksummed } from '../kubespray/checksums.ts';
import { clusterManifests, engineManifests, singleManifest, taskNames } from '../kubespray/multus-role.ts';
import { computedNames, multusSettings } from '../kubespray/role-variables.ts';
import { runDefaults } from '../kubespray/run-defaults.ts';
import { mainFacts } from '../kubespray/run-traits.ts';
import { upstream } from '../kubespray/upstream.ts';
import { aroundTheDrain } from '../simulate/around-the-drain.ts';

const manifests = [...clusterManifests, ...engineManifests, ...singleManifest];

/** What the deciding variables are set to in practice, in small letters: switches, engines, plugins, modes, objects. */
const words: ReadonlySet<string> = new Set([
  '',
  ...'true false yes no on off y n t f none null'.split(' '),
  ...'docker containerd crio cri-o podman host kubeadm etcd kdd nginx haproxy local localhost 0.0.0.0 127.0.0.1 ::'.split(
    ' ',
  ),
  ...'calico canal cilium cni custom_cni flannel kube-ovn kube-router macvlan multus ovn4nfv weave'.split(' '),
  ...'coredns coredns_dual manual dual docker_dns host_resolvconf'.split(' '),
  ...assertedWords,
  ...manifests.flatMap(({ name, file, type }) => [name, file, type]),
  'redacted',
]);

/** Keys of what a task registers, as far as the lookup reads them. */
const keys: ReadonlySet<string> = new Set(
  'results item name file type changed skipped failed ansible_loop_var skip_reason engine'.split(' '),
);

/**
 * Variables on which the end of a run depends, in the Multus path of any release or on the way there and on, and those by which groups
 * settle who wins.
 */
export const decidingVariables: readonly string[] = [
  ...multusSettings,
  ...computedNames,
  'multus_manifest_2.results',
  'ansible_group_priority',
  'ansible_connection',
  ...Object.keys(runDefaults),
  ...assertedNames,
  ...aroundTheDrain,
  ...checksummed.flatMap(({ name, own }) => [name, ...own]),
  ...mainFacts,
  ...'inventory_hostname group_names ip access_ip etcd_access_address http_proxy https_proxy no_proxy fallback_ip fallback_ips'.split(
    ' ',
  ),
  ...'ansible_default_ipv4 ansible_default_ipv6 ansible_all_ipv4_addresses ansible_hostname'.split(' '),
  ...'ansible_memtotal_mb ansible_os_family ansible_fqdn apiserver_loadbalancer_domain_name'.split(' '),
  ...'loadbalancer_apiserver loadbalancer_apiserver_localhost kube_apiserver_bind_address'.split(' '),
  ...'minimal_ansible_version maximal_ansible_version minimal_master_memory_mb minimal_node_memory_mb'.split(' '),
];

/** Whether a text is one of the values that are understood: a known word, a version, a duration, or a small number or share. */
export function isUnderstoodWord(text: string): boolean {
  const isVersion = /^v?\d{1,2}\.\d{1,3}\.(?:\d{1,3}|x)$/.test(text);
  const isDuration = /^(?:\d{1,6}(?:ms|[smh])){1,3}$/.test(text);
  return (
    isVersion ||
    isDuration ||
    words.has(text.trim().toLowerCase()) ||
    /^\s*[+-]?\d{1,6}(?:\.\d{1,3})?\s*%?\s*$/.test(text)
  );
}

/** Whether a key of a value says nothing that the reader's own text does. */
export function isUnderstoodKey(key: string): boolean {
  return keys.has(key) || decidingVariables.includes(key) || isUnderstoodWord(key);
}

/** Kubespray's tags, those that its documentation lists (docs/ansible/ansible.md) and those of the tables, and Ansible's own. */
const tags: ReadonlySet<string> = new Set([
  ...'all always never tagged untagged'.split(' '),
  ...`annotate apps asserts bastion bootstrap bootstrap-os bootstrap_os calico canal cert-manager cilium client cluster-roles cni
container-engine container-runtimes containerd control-plane coredns crio crun csi-driver dashboard dns docker download etcd
etcd-secrets etchosts external-cloud-controller facts flannel gvisor helm ingress-controller init iptables k8s-pre-upgrade
k8s-secrets kata-containers krew kube-apiserver kube-controller-manager kube-proxy kube_vip kubeadm kubectl kubelet localhost
local-path-provisioner local-volume-provisioner macvlan master metallb metrics_server multus netchecker network nginx node
nodelocaldns policy-controller post-remove post-upgrade pre-remove pre-upgrade preinstall registry reset resolvconf rbd-provisioner
scheduler services snapshot snapshot-controller system-packages system-upgrade uncordon upgrade upload weave win_nodes youki`.split(
    /\s+/,
  ),
  ...textsUnder(upstream, 'tags'),
]);

/** Whether a tag is one that Kubespray or Ansible knows. */
export function isKnownTag(tag: string): boolean {
  return tags.has(tag);
}

const tasks: ReadonlySet<string> = new Set([
  ...Object.values(taskNames),
  ...textsUnder(upstream, 'task'),
  ...textsUnder(upstream, 'name'),
  ...Object.keys(upstream.multusTasks),
]);

/** Whether a task is known by this name, its role's name before it or not. */
export function isKnownTask(name: string): boolean {
  return tasks.has(name) || tasks.has(name.replace(/^[\w./-]{1,60} : /, ''));
}

/** Every text under a key of plain data, however deep. */
function textsUnder(data: unknown, wanted: string): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    ...(key === wanted ? [value].flat().filter((text) => typeof text === 'string') : []),
    ...textsUnder(value, wanted),
  ]);
}
