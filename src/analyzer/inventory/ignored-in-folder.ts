/** ansible-core's own, then those of Kubespray's ansible.cfg. */
const NAME = /^\.|^host_vars$|^group_vars$|^vars_plugins$|artifacts|credentials/;
const EXTENSION = /(?:~|\.orig|\.bak|\.ini|\.cfg|\.retry|\.pyc|\.pyo|\.creds|\.gpg)$/;

/** How a folder that is an inventory source passes over an entry of it; `undefined`: it reads it (`InventoryManager.parse_source`). */
export function ignoredInFolder(name: string): 'by-name' | 'by-extension' | undefined {
  if (NAME.test(name)) return 'by-name';
  return EXTENSION.test(name) ? 'by-extension' : undefined;
}
