import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { casesOf, type RunCase } from '../vectors/verdicts.ts';

const pages = globSync('content/docs/fix/*.mdx').sort();

/** What a command does, without where the inventory is and who connects. */
const essence = (command: string) => ` ${command}`.replace(/ (?:-i|--private-key) \S+| -b\b/g, '').trim();

const recorded = new Set(
  ['named-runs', 'whole-named'].flatMap((name) => casesOf<RunCase>(name)).map(({ command }) => essence(command)),
);

/** The playbooks in the code of a section, each on one line; what the analyzer is asked about is not run. */
function commandsIn(section: string): readonly string[] {
  const blocks = [...section.matchAll(/^```(?:ba)?sh\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  const lines = blocks.flatMap((code) => code.replaceAll(/\\\n\s*/g, '').split('\n'));
  return lines.flatMap((line) => /^(?!multus-clinic).*\bansible-playbook (.*)/.exec(line)?.[1] ?? []);
}

test.each(pages)(
  '%s: its playbooks were recorded as they are written, or read in source as the section says',
  (path) => {
    const sections = readFileSync(path, 'utf8').split(/^## /m);
    const unfounded = sections
      .filter((section) => !section.includes('read in source'))
      .flatMap(commandsIn)
      .map((command) => command.replace(/^.* -- /, ''))
      .filter((command) => !command.includes('$LIMIT') && !recorded.has(essence(command)));
    expect(unfounded).toEqual([]);
  },
);

test('the task pages have commands to check', () => {
  expect(pages.flatMap((path) => commandsIn(readFileSync(path, 'utf8'))).length).toBeGreaterThan(20);
});
