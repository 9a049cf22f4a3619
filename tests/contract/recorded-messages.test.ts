import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { casesOf, type RunCase } from '../vectors/verdicts.ts';

const recordings = globSync('*runs.jsonl', { cwd: 'tests/vectors' }).map((name) => name.replace('.jsonl', ''));

/** Every wording in which a recorded run says that another host lacks a variable of the Multus role. */
const wordings = new Set(
  recordings
    .flatMap((name) => casesOf<RunCase>(name))
    .flatMap(({ observed }) => observed.failure?.message ?? [])
    .filter((message) => /HostVarsVars.* has no attribute '(?:container_manager|multus_manifest_2)/s.test(message))
    .map((message) => message.replace(/\s+/g, ' ')),
);

test.each(['content/docs', 'content/docs/zh-cn'])('%s/find-your-error has each recorded wording', (folder) => {
  const page = readFileSync(`${folder}/find-your-error.mdx`, 'utf8').replace(/\s+/g, ' ');
  expect(wordings.size).toBeGreaterThan(5);
  expect([...wordings].filter((wording) => !page.includes(wording))).toEqual([]);
});
