/** Variables of the inventory that the Multus path depends on. */
export const multusSettings: readonly string[] = [
  'kube_network_plugin_multus',
  'container_manager',
  'multus_manifest_2',
  'serial',
];

/** What the role registers, sets or computes; an extra variable of that name hides it. */
export const computedNames: readonly string[] = [
  'multus_manifest_2',
  'multus_manifest_1',
  'container_manager_types',
  'vars_from_node',
  'multus_nodes_list',
];
