import type { Tree } from './read-git.ts';

/** A role by its folder, and by the name that it goes by in every release. */
export type RoleOnTheWay = { readonly folder: string; readonly name: string };

/** Roles between the first play and the last in which a limited run can stop, or lose something. */
const NAMES =
  /^(?:kubespray_defaults|bootstrap_os|network_facts|dynamic_groups|validate_inventory|kubernetes\/(?:preinstall|node|control-plane|kubeadm)|etcd(?:_defaults)?|upgrade\/(?:pre|post)-upgrade|network_plugin(?:\/[\w-]+)?|kubernetes-apps\/network_plugin(?:\/multus)?)$/;

/** Two roles have dashes in their names up to v2.27. */
const RENAMED = new Map([
  ['kubespray-defaults', 'kubespray_defaults'],
  ['bootstrap-os', 'bootstrap_os'],
]);

/** The roles on the way that a release has. */
export function rolesOnTheWay(tree: Tree): readonly RoleOnTheWay[] {
  const roles = new Set(
    tree.paths.flatMap((path) => /^roles\/(.+?)\/(?:tasks|templates|defaults|vars)\//.exec(path)?.[1] ?? []),
  );
  return [...roles]
    .map((role) => ({ folder: `roles/${role}/`, name: RENAMED.get(role) ?? role }))
    .filter(({ name }) => NAMES.test(name));
}
