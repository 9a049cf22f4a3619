import type { Addresses, RunTraits } from './run-traits.ts';

/** Expressions that Ansible quotes when one of them touches what is not set, as the release's files have them. */

/** What stands for a host's address where neither of its own variables is set. */
function fallback(kind: Addresses['kind'], item: string): string {
  return kind === 'fallback-ips' ? `fallback_ips[${item}]` : `hostvars[${item}]['fallback_ip']`;
}

/** `etcd_access_addresses` of `roles/kubespray-defaults/defaults/main/main.yml`. */
export function etcdAccessAddresses({ kind }: Addresses): string {
  const address =
    kind === 'main-ip'
      ? "hostvars[item]['main_access_ip'] | ansible.utils.ipwrap"
      : `hostvars[item]['etcd_access_address'] | default(hostvars[item]['ip'] | default(${fallback(kind, 'item')}))`;
  return `{% for item in etcd_hosts -%}\n  https://{{ ${address} }}:2379{% if not loop.last %},{% endif %}\n{%- endfor %}`;
}

/** `etcd_peer_addresses`, of the same file. */
export function etcdPeerAddresses({ kind }: Addresses): string {
  const address =
    kind === 'main-ip'
      ? "hostvars[item]['main_access_ip'] | ansible.utils.ipwrap"
      : `hostvars[item].etcd_access_address | default(hostvars[item].ip | default(${fallback(kind, 'item')}))`;
  return `{% for item in groups['etcd'] -%}\n  {{ hostvars[item].etcd_member_name | default("etcd" + loop.index | string) }}=https://{{ ${address} }}:2380{% if not loop.last %},{% endif %}\n{%- endfor %}`;
}

/** `first_kube_control_plane_address`, of the same file. */
export function firstControlPlaneAddress({ kind }: Addresses): string {
  const first = "groups['kube_control_plane'][0]";
  if (kind === 'main-ip') return `{{ hostvars[${first}]['main_access_ip'] }}`;
  return `{{ hostvars[${first}]['access_ip'] | default(hostvars[${first}]['ip'] | default(${fallback(kind, first)})) }}`;
}

/** `kube_apiserver_address`, of the same file, for a host itself. */
export const ownAddress = '{{ ip | default(fallback_ips[inventory_hostname]) }}';

/** `ssl_ca_dirs` of `roles/kubespray-defaults/defaults/main/main.yml`, which `kubeadm-config` asks for up to v2.26. */
export const certificateFolders = `[
{% if ansible_os_family in ['Flatcar', 'Flatcar Container Linux by Kinvolk'] -%}
'/usr/share/ca-certificates',
{% elif ansible_os_family == 'RedHat' -%}
'/etc/pki/tls',
'/etc/pki/ca-trust',
{% elif ansible_os_family == 'Debian' -%}
'/usr/share/ca-certificates',
{% endif -%}
]`;

/** The templates by which `kubelet_secure_addresses` of `roles/kubernetes/node/defaults/main.yml` gets its addresses, the innermost first. */
export function secureAddresses({ addresses, secureAddresses }: RunTraits): readonly string[] {
  const loop = (hosts: string, address: string): string =>
    `{%- for host in ${hosts} -%}\n  {{ ${address} }}{{ ' ' if not loop.last else '' }}\n{%- endfor -%}`;
  const { kind } = addresses;
  const address =
    kind === 'main-ip'
      ? "hostvars[host]['main_ips'] | join(' ')"
      : `hostvars[host]['ip'] | default(${fallback(kind, 'host')})`;
  if (secureAddresses === 'control-plane') return [loop("groups['kube_control_plane']", address)];
  const hosts =
    secureAddresses === 'three-groups'
      ? "(groups['kube_control_plane'] + groups['kube_node'] + groups['etcd']) | unique"
      : "(groups['k8s_cluster'] | union(groups['etcd']))";
  const pods = kind === 'main-ip' ? "kube_pods_subnets | regex_replace(',', ' ')" : 'kube_pods_subnet';
  return [loop(hosts, address), `localhost link-local {{ ${pods} }} {{ kube_node_addresses }}`];
}

/** `no_proxy_prepare` of `roles/network_facts/tasks/main.yaml`, from v2.31 on, as Python prints the list. */
export const noProxyList = `["{{ apiserver_loadbalancer_domain_name | d('') }}", "{{ loadbalancer_apiserver.address if loadbalancer_apiserver is defined else '' }}", "{{ hosts_with_no_proxy | map('extract', hostvars, morekeys=['main_access_ip']) }}", '{{ _hostnames }}', "{{ _hostnames | map('regex_replace', '$', '.' + dns_domain ) }}", '{{ additional_no_proxy_list }}', '127.0.0.1', 'localhost', '{{ kube_service_subnets }}', '{{ kube_pods_subnets }}', 'svc', 'svc.{{ dns_domain }}']`;

/** `apiserver_loadbalancer_domain_name` of v2.30 and later, and what Jinja's `undef()` says (`roles/kubespray_defaults/defaults/main/main.yml`). */
export const loadBalancerDomain =
  "{{ 'localhost' if loadbalancer_apiserver_localhost else (loadbalancer_apiserver.address | d(undef())) }}";
export const notOverridden = 'Mandatory variable has not been overridden';

/** The variables of other control planes that the certificate names want, in order, from v2.30 on. */
export const certificateFacts: readonly string[] = ['main_access_ip', 'main_ip', 'ansible_hostname', 'ansible_fqdn'];

/** `_apiserver_sans` of `roles/kubernetes/control-plane/tasks/kubeadm-setup.yml`, from v2.30 on, as Python prints the list. */
export function certificateNames({ certificateNeedsDomain }: RunTraits): string {
  const domain = certificateNeedsDomain
    ? "'{{ apiserver_loadbalancer_domain_name }}'"
    : `"{{ apiserver_loadbalancer_domain_name | d('') }}"`;
  const of = (path: string): string => `"{{ groups['kube_control_plane'] | map('extract', hostvars, ${path}) }}"`;
  const defined = (path: string): string =>
    `"{{ groups['kube_control_plane'] | map('extract', hostvars, ${path}) | select('defined') }}"`;
  return `['kubernetes', 'kubernetes.default', 'kubernetes.default.svc', 'kubernetes.default.svc.{{ dns_domain }}', '{{ kube_apiserver_ip }}', 'localhost', '127.0.0.1', '::1', ${domain}, "{{ loadbalancer_apiserver.address | d('') }}", '{{ supplementary_addresses_in_ssl_keys }}', ${of("'main_access_ip'")}, ${of("'main_ip'")}, ${defined("['ansible_default_ipv4', 'address']")}, ${defined("['ansible_default_ipv6', 'address']")}, ${of("'ansible_hostname'")}, ${of("'ansible_fqdn'")}, '{{ kube_override_hostname }}', '{{ kube_vip_address }}']`;
}

/** The hosts outside the limit, as the facts guard takes them (`roles/kubernetes/preinstall/tasks/0040-verify-settings.yml`). */
export const excludedHosts = "{{ groups['k8s_cluster'] | difference(query('inventory_hostnames', ansible_limit)) }}";

/** What `ansible.utils.ipwrap` says of a value that is not set; the words are those of ansible.utils 2.10. */
export const ipwrapFault = "Unrecognized type <<class 'ansible.template.AnsibleUndefined'>> for ipwrap filter <value>";
