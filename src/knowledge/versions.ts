import { sameExpression } from './expression.ts';
import type { Tree } from './read-git.ts';
import { recordOf } from './tasks.ts';
import { parseMapping } from './yaml-nodes.ts';

const DEFAULTS = /^roles\/(?:kubespray[-_]defaults|download)\/defaults\/main(?:\.ya?ml|\/(?:main|download)\.yml)$/;
const CHECKSUMS = 'roles/kubespray_defaults/vars/main/checksums.yml';
const OF_CHECKSUMS = [
  { expression: "{{ (kubelet_checksums['amd64'] | dict2items)[0].key }}", at: 0 },
  { expression: "{{ (kubelet_checksums['amd64'] | dict2items)[-1].key }}", at: -1 },
];

export type Versions = {
  readonly kubernetes: { readonly default: string; readonly minimum: string };
  readonly multusImage: string;
};

/** The versions that a release installs unless the inventory says otherwise. Throws on an expression that it does not know. */
export function versionsOf(tree: Tree): Versions {
  const defaults = defaultsOf(tree);
  const image = String(defaults.multus_image_tag).replace('{{ multus_version }}', String(defaults.multus_version));
  return {
    kubernetes: {
      default: kubernetes(tree, String(defaults.kube_version)),
      minimum: kubernetes(tree, String(defaults.kube_version_min_required)),
    },
    multusImage: image,
  };
}

/** Kubespray's own defaults, as they are written. */
export function defaultsOf(tree: Tree): Readonly<Record<string, unknown>> {
  const files = tree.paths.filter((path) => DEFAULTS.test(path));
  return Object.assign({}, ...files.map((path) => parseMapping(tree.read(path) ?? '')));
}

function kubernetes(tree: Tree, value: string): string {
  if (/^v?\d+\.\d+\.\d+$/.test(value)) return value;
  const known = OF_CHECKSUMS.find(({ expression }) => sameExpression(expression, value));
  const checksums = recordOf(recordOf(parseMapping(tree.read(CHECKSUMS) ?? '').kubelet_checksums).amd64);
  const version = known && Object.keys(checksums).at(known.at);
  if (version === undefined) throw new Error(`version of Kubernetes: unknown expression ${value}`);
  return version;
}
