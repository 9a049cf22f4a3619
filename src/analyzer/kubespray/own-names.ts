/**
 * The first words of the variables that Kubespray's own roles bring (`roles/kubespray-defaults/`, `roles/kubespray_defaults/` and the
 * defaults of `roles/network_plugin/`), from v2.18.0 to master.
 */
export const kubesprayWords: ReadonlySet<string> = new Set(
  'additional alb ansible apiserver argocd authorization aws azure bin calico calicoctl cephfs cert certificates cilium ciliumcli cinder cloud cluster cni container containerd coredns credentials cri crictl crio crun csi dashboard default deploy disable dl dns dnsautoscaler docker download downloads enable epel etcd expand external fallback first flannel gateway gcp gcr get github gvisor haproxy helm host ignore image ingress ipv4 ipv6 is k8s kata krew kube kubeadm kubeconfig kubectl kubelet loadbalancer local main manual metallb metrics ndots nerdctl netcheck network nginx no node nodelocaldns nri ntp openstack peer persistent ping pod podsecuritypolicy preinstall prometheus proxy quay rbac rbd registry remove resolvconf retry runc scheduler searchdomains skip skopeo skydns snapshot ssl storage sysctl system typha unsafe upcloud upgrade upstream vsphere weave youki yq'.split(
    ' ',
  ),
);
const MULTUS = /^multus_(?:cni|conf|image|kubeconfig|limits|manifest|memory|namespace|nodes|requests|version)_?/;

/** May a role of Kubespray set a variable of this name? Errs on the side of yes. */
export function mayBeKubesprays(name: string): boolean {
  const [first = ''] = name.split('_');
  return kubesprayWords.has(first) || MULTUS.test(name);
}
