import type { InventoryFile } from '../../src/analyzer/inventory/model.ts';

/** What was done before the run, with an empty cache: nothing, the release's facts playbook, or the same with `--limit` of `hosts`. */
export type FactsBefore = { readonly state: 'empty' | 'all' | 'some'; readonly hosts: readonly string[] };

/** A line of the release that the run is made without: `from` is in the file once, and becomes `to`. */
export type Edit = { readonly path: string; readonly from: string; readonly to: string };

/** One run to be made. Further fields of the line are kept and written out again. */
export type Case = {
  readonly id: string;
  readonly kubespray: string;
  /** The version of ansible-core; absent: the only one given. */
  readonly ansible?: string;
  /** The first one is the inventory source. */
  readonly files: readonly InventoryFile[];
  /** The sources, by path, where the first file is not the only one. */
  readonly sources?: readonly string[];
  /** Without the leading `ansible-playbook`. */
  readonly command: string;
  /** Settings of Ansible by environment variable. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is changed in the release before the run, to see what a proposed change does. */
  readonly edits?: readonly Edit[];
  /** Given: a whole run. Absent: only group set-up and Multus are real. */
  readonly facts?: FactsBefore;
  /** What an earlier recording of the same run says. */
  readonly observed?: unknown;
};

export type CaseLine =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'bad'; readonly reason: string };

/** Reads a line of a file of cases. */
export function parseCase(line: string): CaseLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'bad', reason: 'is not JSON' };
  }
  if (!isRecord(value)) return { kind: 'bad', reason: 'is not an object' };
  for (const name of ['id', 'kubespray', 'command'])
    if (typeof value[name] !== 'string') return { kind: 'bad', reason: `has no text \`${name}\`` };
  const { files, facts, edits } = value;
  if (!Array.isArray(files) || files.length === 0) return { kind: 'bad', reason: 'has no `files`' };
  if (!files.every((file) => isRecord(file) && isInside(file.path) && typeof file.text === 'string'))
    return { kind: 'bad', reason: 'has a file without `path` inside the inventory or without `text`' };
  if (facts !== undefined && !isFactsBefore(facts)) return { kind: 'bad', reason: 'has `facts` of another form' };
  if (edits !== undefined && !(Array.isArray(edits) && edits.every(isEdit)))
    return { kind: 'bad', reason: 'has `edits` of another form' };
  return { kind: 'case', case: value as unknown as Case };
}

function isFactsBefore(value: unknown): value is FactsBefore {
  return (
    isRecord(value) &&
    ['empty', 'all', 'some'].includes(String(value.state)) &&
    Array.isArray(value.hosts) &&
    (value.state !== 'some' || value.hosts.length > 0)
  );
}

function isEdit(value: unknown): boolean {
  return isRecord(value) && isInside(value.path) && typeof value.from === 'string' && typeof value.to === 'string';
}

/** Paths of a case are written to disk: none may leave its folder. */
function isInside(path: unknown): boolean {
  return typeof path === 'string' && path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
