/** Where variables of a cluster are written, before they become files. */
export type Cluster = {
  /** The order in which hosts are first mentioned. */
  readonly hosts: readonly string[];
  readonly groups: Map<string, { readonly hosts: readonly string[]; readonly children: readonly string[] }>;
  /** Values are YAML text. */
  readonly groupVars: Map<string, Map<string, string>>;
  readonly hostVars: Map<string, Map<string, string>>;
};

/** Container engines of a host. */
export const ENGINES = ['containerd', 'docker', 'crio'];

/** Values of the switch, as YAML. */
export const SWITCHES = [
  'true',
  'false',
  'yes',
  'no',
  '"true"',
  '"false"',
  '"no"',
  '1',
  '0',
  '""',
  'null',
  'True',
  '"True"',
  '[]',
  '[0]',
  '{}',
];

/** Values for what the role registers, as YAML. */
export const MANIFESTS = [
  '{results: []}',
  '{results: [{}]}',
  '{}',
  '[]',
  'null',
  'text',
  '{results: null}',
  '{results: text}',
  '{results: [{skipped: true, item: {name: a, type: b, file: c}}]}',
  '{results: [{item: {name: own, type: pod, file: own.yml}}]}',
  '{results: [{skipped: false, item: {name: own, type: pod}}]}',
  '{results: [{item: {name: 7, type: pod, file: own.yml}}]}',
  '[{results: [{item: {name: own, type: pod, file: own.yml}}]}]',
  '{results: [null]}',
  '{results: [[{item: {name: nested, type: pod, file: own.yml}}]]}',
  '{results: [text]}',
  '[{}]',
  '3',
  'true',
];

/** Values for what the role computes, as YAML. */
export const ENGINE_LISTS = [
  '[containerd]',
  '[]',
  '[docker, crio]',
  'containerd',
  'null',
  '{containerd: 1}',
  '7',
  '[containerd, null]',
];
