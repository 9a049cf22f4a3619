import { declared } from './declared.ts';
import type { Finding } from './define.ts';
import { placeOfGroup } from './groups.ts';

/** Every finding, in the order in which they are listed: by group, then as each declares. */
export const findings: readonly Finding[] = (declared as readonly Finding[]).toSorted(
  (a, b) => placeOfGroup(a.group) - placeOfGroup(b.group) || a.order - b.order,
);

const byId: ReadonlyMap<string, Finding> = new Map(findings.map((finding) => [finding.id, finding]));

/** The finding of an id; `undefined` for a name that is none. */
export function findingById(id: string): Finding | undefined {
  return byId.get(id);
}
