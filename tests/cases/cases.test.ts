import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  analyze,
  decodeLog,
  errorMessages,
  type InventoryFile,
  locales,
  verdictSentence,
} from '../../src/analyzer/index.ts';

/** What people paste: `expect` says in words what is right, `holds` says it so that it can be checked. */
type Case = {
  readonly id: string;
  readonly kind: string;
  readonly files: readonly InventoryFile[];
  readonly command: string;
  readonly kubespray: string;
  readonly expect: string;
  readonly holds: {
    readonly outcome?: string;
    readonly headline?: string;
    /** Words of Ansible or of a command that the verdict holds in every language. */
    readonly says?: string;
    readonly silentAbout?: string;
    readonly finding?: string;
    readonly noFinding?: string;
    readonly assumption?: string;
    readonly remedy?: {
      readonly kind: string;
      readonly command?: string;
      readonly outcome?: string;
      readonly newFile?: string;
    };
    readonly noRemedy?: string;
  };
};

/** A log that people paste. */
type LogCase = Pick<Case, 'id' | 'kind' | 'expect'> & {
  readonly log: string;
  readonly holds: {
    readonly finding?: string;
    readonly message?: string;
    readonly host?: string;
    readonly task?: string;
  };
};

const all = globSync('tests/cases/*.json')
  .toSorted()
  .map((path) => JSON.parse(readFileSync(path, 'utf8')) as Case | LogCase);
const cases = all.filter((one): one is Case => !('log' in one));
const logs = all.filter((one): one is LogCase => 'log' in one);

test('every case says what holds of it', () => {
  expect(cases.length).toBeGreaterThan(15);
  expect(logs.length).toBeGreaterThan(5);
  expect(all.filter(({ holds }) => Object.keys(holds).length === 0)).toEqual([]);
});

test.for(cases)('$kind: $id', ({ files, command, kubespray, holds }) => {
  const prediction = analyze({ files, command, kubespray });
  const { outcome, headline, findings, remedies, assumptions } = prediction;
  const ids = findings.map(({ id }) => id);
  if (holds.outcome !== undefined) expect(outcome).toBe(holds.outcome);
  if (holds.headline !== undefined) expect(headline).toBe(holds.headline);
  for (const locale of locales) {
    const sentence = verdictSentence(prediction, locale);
    if (holds.says !== undefined) expect(sentence).toContain(holds.says);
    if (holds.silentAbout !== undefined) expect(sentence).not.toContain(holds.silentAbout);
    // No internal code in a sentence: "shell-syntax".
    expect(sentence).not.toMatch(/\("[a-z]+-[a-z-]+"\)/);
  }
  if (holds.finding !== undefined) expect(ids).toContain(holds.finding);
  if (holds.noFinding !== undefined) expect(ids).not.toContain(holds.noFinding);
  if (holds.assumption !== undefined) expect(assumptions).toContain(holds.assumption);
  if (holds.noRemedy !== undefined) expect(remedies.map(({ kind }) => kind)).not.toContain(holds.noRemedy);
  if (!holds.remedy) return;
  const wanted = holds.remedy;
  const remedy = remedies.find(({ kind }) => kind === wanted.kind);
  const added = remedy?.request.files.filter(({ path }) => files.every((file) => file.path !== path));
  expect({
    kind: remedy?.kind,
    ...(wanted.command !== undefined && { command: remedy?.request.command }),
    ...(wanted.outcome !== undefined && { outcome: remedy?.outcome }),
    ...(wanted.newFile !== undefined && { newFile: added?.[0]?.path }),
  }).toEqual(wanted);
});

test.for(logs)('$kind: $id', ({ log, holds }) => {
  const { failures, findings } = decodeLog(log, errorMessages);
  const [failure] = failures;
  if (holds.finding !== undefined) expect(findings[0]).toBe(holds.finding);
  if (holds.message !== undefined) expect(failure?.known[0]?.id).toBe(holds.message);
  if (holds.host !== undefined) expect(failure?.hosts).toEqual([holds.host]);
  if (holds.task !== undefined) expect(failure?.task).toBe(holds.task);
});
