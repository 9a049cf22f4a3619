import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyzer/analyze.ts';
import { describeReport } from '../../src/analyzer/findings/describe.ts';
import { findingGroups, placeOfGroup } from '../../src/analyzer/findings/groups.ts';
import { findingById, findings } from '../../src/analyzer/findings/index.ts';
import { errorMessages } from '../../src/analyzer/findings/messages.ts';
import { locales } from '../../src/analyzer/locale.ts';
import type { Headline } from '../../src/analyzer/prediction.ts';
import { readRequest } from '../../src/analyzer/reading.ts';
import { predictAll } from '../../src/analyzer/simulate/by-release.ts';
import { coreOf } from '../../src/analyzer/simulate/core.ts';

const ids = findings.map(({ id }) => id);
const examples = findings.flatMap((finding) =>
  finding.examples.map((example) => ({ finding, example, name: `${finding.id}/${example.name}` })),
);

function stems(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

describe('the registry', () => {
  test('names each finding once, in kebab-case', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
  });

  test('has a file and a test for each finding, and no others', () => {
    const folder = 'src/analyzer/findings';
    const declaring = stems(folder, '.ts').filter((stem) =>
      /= defineFinding</.test(readFileSync(`${folder}/${stem}.ts`, 'utf8')),
    );
    expect(declaring).toEqual([...ids].sort());
    const tested = new Set(stems('tests/analyzer/findings', '.test.ts'));
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });

  test('finds a finding by its id, and nothing by another name', () => {
    for (const finding of findings) expect(findingById(finding.id)).toBe(finding);
    expect(findingById('constructor')).toBeUndefined();
    expect(findingById('no-such-finding')).toBeUndefined();
  });

  test('gives way only to findings that exist', () => {
    for (const { givesWayTo } of findings) for (const other of givesWayTo ?? []) expect(ids).toContain(other);
  });

  test('lists findings group by group, no two of a group in the same place', () => {
    const groups = findings.map(({ group }) => placeOfGroup(group));
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
    const places = findings.map(({ group, order }) => `${group} ${order}`);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(groups).size).toBe(findingGroups.length);
  });

  test('leads from every finding on to others that exist, and never to itself', () => {
    for (const { id, related } of findings) {
      expect(related).not.toContain(id);
      expect(related.filter((other) => !ids.includes(other))).toEqual([]);
    }
  });
});

describe('the messages', () => {
  const declared = findings.flatMap(({ messages = [] }) => messages.map(({ id }) => id));

  test('have ids of their own', () => {
    expect(new Set(errorMessages.map(({ id }) => id)).size).toBe(errorMessages.length);
  });

  test('have a finding that declares them first, or say what to do', () => {
    for (const { id, findings: leads, advice } of errorMessages) {
      const [first] = leads;
      const owner = findings.find(({ messages = [] }) => messages.some((message) => message.id === id));
      expect(first).toBe(owner?.id);
      expect(owner !== undefined || advice !== undefined).toBe(true);
    }
  });

  test('are named as shared only where another finding declares them', () => {
    for (const { messages = [], alsoCauses = [] } of findings) {
      expect(alsoCauses.filter((id) => !declared.includes(id))).toEqual([]);
      expect(alsoCauses.filter((id) => messages.some((own) => own.id === id))).toEqual([]);
    }
  });

  test('lead to every finding that names them, the declaring one first', () => {
    const noHosts = errorMessages.find(({ id }) => id === 'no-hosts');
    expect(noHosts?.findings).toEqual(['limit-matches-nothing', 'inventory-file-ignored']);
  });
});

describe.each(findings)('$id', (finding) => {
  test.each(locales)('has words in %s', (locale) => {
    const { title, symptom, affected } = finding.text[locale];
    for (const words of [title, symptom, affected]) {
      expect(words.trim()).toBe(words);
      expect(words.length).toBeGreaterThan(5);
    }
    expect(title).not.toMatch(/[.。]$/);
    expect([title, symptom, affected].join(' ').split('`').length % 2).toBe(1);
    if (locale === 'zh-CN') expect(title + affected).toMatch(/\p{Script=Han}/u);
    else expect(title + symptom + affected).not.toMatch(/\p{Script=Han}/u);
  });

  test('refers to upstream in full', () => {
    const { issues, pullRequests, commits, files } = finding.upstream;
    for (const number of [...issues, ...pullRequests]) expect(number).toBeGreaterThan(0);
    for (const commit of commits) expect(commit).toMatch(/^[0-9a-f]{9}$/);
    for (const file of files)
      expect(file).toMatch(/^(?:ansible v2\.\d+\.\d+|v2\.\d+\.\d+):[\w/.-]+\.(?:yml|yaml|j2|py|cfg)$/);
  });

  test('has examples for both answers, under names of their own', () => {
    const answers = finding.examples.map(({ reports }) => reports);
    expect(answers).toContain(true);
    expect(answers).toContain(false);
    expect(finding.examples[0].reports).toBe(true);
    const names = finding.examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, title } of finding.examples) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      for (const locale of locales) expect(title[locale].length).toBeGreaterThan(3);
    }
  });
});

describe('the examples', () => {
  test.each(examples)('$name is reported as declared', ({ finding, example }) => {
    const found = analyze(example.request).findings.some(({ id }) => id === finding.id);
    expect(found).toBe(example.reports);
  });

  test.each(examples)('$name is reported by its check alone, and hides no error', ({ finding, example }) => {
    const { command, inventory } = readRequest(example.request);
    expect(command.program).toBeDefined();
    if (!finding.isAboutInput) expect(command.problems).toEqual([]);
    if (!finding.id.startsWith('inventory-')) expect(inventory.problems).toEqual([]);
  });

  test.each(examples.filter(({ example }) => example.reports))('$name is told in both languages', ({ example }) => {
    const { findings: reports } = analyze(example.request);
    for (const report of reports) {
      for (const locale of locales) {
        const { title, message, change } = describeReport(report, locale);
        for (const words of [title, message, change]) {
          expect(words).not.toMatch(/undefined|NaN|\[object|\$\{|\{\w+\}/);
          expect(words.trim().length).toBeGreaterThan(3);
        }
        expect(`${message} ${change}`.split('`').length % 2).toBe(1);
        expect(message).not.toBe(title);
      }
    }
  });

  test.each(examples.filter(({ example }) => example.reports))('$name points into its own texts', ({ example }) => {
    for (const { span } of analyze(example.request).findings) {
      if (!span) continue;
      const text =
        span.file === undefined
          ? example.request.command
          : (example.request.files.find(({ path }) => path === span.file)?.text ?? '');
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
  });

  // A host has to be brought back, and only the reader knows who belongs to a group.
  const mendedElsewhere = ['host-unreachable', 'group-assertion-stops'];
  const endsBadly = new Set<Headline>(['stops', 'stops-drained', 'incomplete', 'depends-on-facts']);
  const failing = examples.filter(({ finding, example }) => {
    if (!example.reports || (finding.group !== 'stops' && finding.group !== 'incomplete')) return false;
    const { headline, remedies, findings: reports } = analyze(example.request);
    const stops = reports.some(({ id, severity }) => id === finding.id && severity === 'error');
    return stops && endsBadly.has(headline) && remedies.length > 0;
  });

  test('include one that ends badly and has a remedy, for each cause that stops a run or leaves it incomplete', () => {
    const causes = findings.filter(
      ({ group, severity }) => severity === 'error' && (group === 'stops' || group === 'incomplete'),
    );
    const covered = new Set([...mendedElsewhere, ...failing.map(({ finding }) => finding.id)]);
    expect(causes.length).toBeGreaterThan(3);
    expect(causes.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  test.each(failing)(
    '$name is no longer reported as an error once its first remedy is applied',
    ({ finding, example }) => {
      const [remedy] = analyze(example.request).remedies;
      const after = analyze(remedy?.request ?? example.request);
      expect(after.findings.filter(({ id, severity }) => id === finding.id && severity === 'error')).toEqual([]);
    },
  );

  test('are each serialisable as they are', () => {
    for (const { example } of examples) {
      const { findings: reports } = analyze(example.request);
      expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
    }
  });
});

describe('over the observed runs', () => {
  const requests = ['runs', 'named-runs'].flatMap((name) =>
    readFileSync(`tests/vectors/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const { id, files, command, kubespray, ansible } = JSON.parse(line);
        return { id, request: { files, command: `ansible-playbook ${command}`, kubespray, ansible } };
      }),
  );

  test('what goes wrong has an error that tells why, and what goes well has none', () => {
    const wrong = requests.filter(({ request }) => {
      const { outcome, headline, findings: reports } = analyze(request);
      const isError = reports.some(({ severity }) => severity === 'error');
      const stops = headline === 'stops' || headline === 'stops-drained';
      return isError !== (stops || (outcome !== 'passes' && outcome !== 'not-reached'));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no check throws', () => {
    for (const { request } of requests) {
      const reading = readRequest(request);
      for (const { release, prediction } of predictAll(reading)) {
        const core = coreOf(request.ansible);
        for (const finding of findings) {
          const check = () => [...finding.check({ ...reading, release, core, prediction })];
          expect(check).not.toThrow();
        }
      }
    }
  });
});
