/**
 * Defaults of the variables that decide on the way from the first play to the last, as the releases from v2.21 on have them
 * (`roles/kubespray-defaults/defaults/`, `roles/upgrade/pre-upgrade/defaults/main.yml`, `roles/kubernetes/node/defaults/main.yml`).
 */
export const runDefaults = {
  ignore_assert_errors: false,
  skip_downloads: false,
  download_run_once: false,
  download_localhost: false,
  etcd_deployment_type: 'host',
  etcd_kubeadm_enabled: false,
  kube_network_plugin: 'calico',
  calico_datastore: 'kdd',
  cilium_deploy_additionally: false,
  dns_mode: 'coredns',
  resolvconf_mode: 'host_resolvconf',
  kube_network_node_prefix: 24,
  kube_pods_subnet: '10.233.64.0/18',
  kubelet_max_pods: 110,
  ipv4_stack: true,
  populate_inventory_to_hosts_file: true,
  no_proxy_exclude_workers: false,
  drain_nodes: true,
  upgrade_node_always_cordon: false,
  loadbalancer_apiserver_type: 'nginx',
  kubelet_systemd_hardening: false,
} as const;

export type RunVariable = keyof typeof runDefaults;
