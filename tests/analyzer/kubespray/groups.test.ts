import { expect, test } from 'vitest';
import { groupsOnlyAtRunTime, ownGroups } from '../../../src/analyzer/kubespray/groups.ts';
import { groupTasksOf } from '../../../src/analyzer/kubespray/run-time-groups.ts';

const mappings = (['one-play-per-group', 'group-mapping'] as const)
  .flatMap((setup) => groupTasksOf(setup))
  .flatMap((task) => task.mappings);

test('groups that exist at run time only are those that some release makes', () => {
  expect([...groupsOnlyAtRunTime].sort()).toEqual([...new Set(mappings.map(({ group }) => group))].sort());
});

test('Kubespray names every group that its plays look at', () => {
  expect(mappings.flatMap(({ group, from }) => [group, ...from]).filter((name) => !ownGroups.has(name))).toEqual([]);
});
