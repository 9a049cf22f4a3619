/**
 * The groups that findings are listed in, in their order: the run stops in Multus; it ends well and Multus is not whole; a setting does
 * something else than it says; the run stops outside the Multus role; the analyzer cannot judge.
 */
export const findingGroups = ['stops', 'incomplete', 'settings', 'elsewhere', 'unjudged'] as const;

export type FindingGroup = (typeof findingGroups)[number];
