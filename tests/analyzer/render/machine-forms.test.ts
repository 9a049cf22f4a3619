import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  analyze,
  findings,
  locales,
  predictionJson,
  type Request,
  renderGithub,
  sarifLog,
} from '../../../src/analyzer/index.ts';
import { cluster, predicted, sample } from './examples.ts';
import { predictionValidator } from './prediction-schema.ts';
import { sarifValidator } from './sarif-schema.ts';

const isPrediction = predictionValidator();
const isSarif = sarifValidator();
const site = 'https://clinic.example/';

/** Every example of every finding, and every twentieth of the observed runs. */
const requests: readonly (readonly [string, Request])[] = [
  ...findings.flatMap(({ id, examples }) => examples.map(({ name, request }) => [`${id}/${name}`, request] as const)),
  ...readFileSync(new URL('../../vectors/named-runs.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % 20 === 0)
    .map((line) => JSON.parse(line))
    .map(({ id, files, command, kubespray, ansible }): readonly [string, Request] => [
      id,
      { files, command: `ansible-playbook ${command}`, kubespray, ansible },
    ]),
];

describe.each(requests)('%s', (_name, request) => {
  const prediction = analyze(request);

  test('is JSON of the published schema, and survives the trip', () => {
    const json = JSON.parse(JSON.stringify(predictionJson(prediction)));
    isPrediction(json);
    expect(isPrediction.errors ?? []).toEqual([]);
    expect(json).toEqual({ schema: 1, ...JSON.parse(JSON.stringify(prediction)) });
  });

  test('is SARIF in both languages', () => {
    for (const locale of locales) {
      isSarif(JSON.parse(JSON.stringify(sarifLog(request, prediction, { locale, version: '1.2.3', site }))));
      expect(isSarif.errors ?? []).toEqual([]);
    }
  });

  test('is annotations, one a line', () => {
    const lines = renderGithub(request, prediction, { locale: 'zh-CN' }).trimEnd().split('\n');
    expect(lines).toHaveLength(prediction.findings.length + 1);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:\w+=[^,:]+(?:,\w+=[^,:]+)*)::\S/);
  });
});

test('JSON keeps the id of a request, whatever it is', () => {
  const { prediction } = predicted('playbooks/facts.yml', 'v2.25.1');
  expect(predictionJson(prediction, 0)).toMatchObject({ schema: 1, id: 0, outcome: 'not-reached' });
  expect(predictionJson(prediction, null)).toHaveProperty('id', null);
  expect(predictionJson(prediction)).not.toHaveProperty('id');
});

test('the published schema refuses what is no prediction', () => {
  const { prediction } = predicted('playbooks/facts.yml', 'v2.25.1');
  expect(isPrediction({ ...predictionJson(prediction), outcome: 'maybe' })).toBe(false);
  expect(isPrediction({ ...predictionJson(prediction), schema: 2 })).toBe(false);
  expect(isPrediction({})).toBe(false);
  expect(isPrediction({ id: 3, error: 'This line is not JSON.' })).toBe(true);
});

describe('SARIF', () => {
  const sarif = (rest: string, release: string, text = cluster) => {
    const { request, prediction } = predicted(rest, release, text);
    const run = sarifLog(request, prediction, { locale: 'en', version: '1.2.3', site }).runs[0]!;
    return { results: run.results!, rules: run.tool.driver.rules! };
  };

  test('has the verdict first, then a result for each report, with its rule', () => {
    const { results, rules } = sarif('upgrade-cluster.yml --limit w1', 'v2.25.1');
    expect(results.map(({ ruleId, level }) => [ruleId, level]).slice(0, 2)).toEqual([
      ['verdict', 'error'],
      ['lookup-reaches-excluded-hosts', 'error'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('has an error as its verdict where a node is left drained although no Multus task stops', () => {
    const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.31.0', sample);
    const asked = { ...request, facts: 'empty' } as const;
    const [run] = sarifLog(asked, analyze(asked), { locale: 'en', version: '1.2.3', site }).runs;
    expect(run!.results![0]).toMatchObject({ ruleId: 'verdict', level: 'error' });
    expect(run!.results![0]!.message.text).toMatch(/^Stops with w1 drained: .* && kubectl uncordon w1$/);
    expect(run!.properties).toMatchObject({ headline: 'stops-drained', outcome: 'not-reached' });
  });

  test('has no verdict among the results of a run that passes', () => {
    expect(sarif('upgrade-cluster.yml', 'v2.25.1').results.map(({ ruleId }) => ruleId)).not.toContain('verdict');
  });

  test('gives the place in a file, columns in UTF-16 units from 1', () => {
    const { results } = sarif('upgrade-cluster.yml', 'v2.28.1', cluster.replace('=True', '=false'));
    const [text] = results.filter(({ ruleId }) => ruleId === 'multus-flag-is-text');
    expect(text?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'hosts.ini' },
      region: { startLine: 3, startColumn: 28, endLine: 3, endColumn: 33 },
    });
  });

  test('gives the place in the command as one in an artifact that it carries', () => {
    const { results } = sarif('upgrade-cluster.yml --limit w1', 'v2.25.1');
    expect(results[1]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'command.sh', index: 0 },
      region: { startLine: 1, startColumn: 59, endLine: 1, endColumn: 61 },
    });
  });

  test('has help on the page of each finding', () => {
    for (const { id, helpUri } of sarif('upgrade-cluster.yml --limit w1', 'v2.25.1').rules) {
      expect(helpUri).toBe(id === 'verdict' ? `${site}playground/` : `${site}findings/${id}/`);
    }
  });
});

describe('annotations of GitHub', () => {
  const annotated = (rest: string, release: string, text = cluster) => {
    const { request, prediction } = predicted(rest, release, text);
    return renderGithub(request, prediction, { locale: 'en' });
  };

  test('start with the verdict', () => {
    expect(annotated('upgrade-cluster.yml', 'v2.25.1')).toMatch(
      /^::notice title=Completes::Completes: no simulated task stops on cp1/,
    );
    expect(annotated('upgrade-cluster.yml', 'v2.26.0')).toMatch(/^::error title=Stops::Stops: /);
  });

  test('are an error where a node is left drained although no Multus task stops, with the way out', () => {
    const { request } = predicted('upgrade-cluster.yml --limit w1', 'v2.31.0', sample);
    const asked = { ...request, facts: 'empty' } as const;
    const [verdict] = renderGithub(asked, analyze(asked), { locale: 'en' }).split('\n');
    expect(verdict).toMatch(/^::error title=Stops with w1 drained::Stops with w1 drained: /);
    expect(verdict).toMatch(/facts\.yml -i hosts\.ini && ansible-playbook .* --limit w1 && kubectl uncordon w1$/);
  });

  test('are a warning where something is missing at the end', () => {
    expect(annotated('upgrade-cluster.yml --skip-tags post-upgrade', 'v2.25.1')).toMatch(
      /^::warning title=Ends with something missing::/,
    );
  });

  test('stand at their line and column of a file', () => {
    expect(annotated('upgrade-cluster.yml', 'v2.28.1', cluster.replace('=True', '=false'))).toContain(
      '\n::warning file=hosts.ini,line=3,endLine=3,col=28,endColumn=33,title=',
    );
  });

  test('have percent signs, and in properties colons and commas, escaped', () => {
    const { request, prediction } = predicted('upgrade-cluster.yml', 'v2.28.1', cluster.replace('=True', '=false'));
    const files = [{ path: 'a,b:100%.ini', text: cluster.replace('=True', '=false') }];
    const report = {
      ...prediction.findings.find(({ id }) => id === 'multus-flag-is-text')!,
      span: { file: 'a,b:100%.ini', start: 0, end: 3 },
    };
    const said = renderGithub(
      { ...request, files, command: 'ansible-playbook cluster.yml' },
      { ...prediction, findings: [report] },
      { locale: 'en' },
    );
    expect(said).toContain('::warning file=a%2Cb%3A100%25.ini,line=1,endLine=1,col=1,endColumn=4,title=');
  });
});
