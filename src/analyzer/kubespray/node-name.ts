const NODE_NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;

/**
 * Whether a host of the inventory has a name that a node can have. Source: `Stop if bad hostname`,
 * roles/kubernetes/preinstall, the same in every release.
 */
export function isNodeName(name: string): boolean {
  return NODE_NAME.test(name);
}
