import { describe, expect, test } from 'vitest';
import {
  analyzeRunbook,
  locales,
  type Request,
  renderRunbookGithub,
  renderRunbookMarkdown,
  renderRunbookText,
  runbookJson,
  runbookSarif,
  runbookSentence,
  stepTexts,
} from '../../../src/analyzer/index.ts';
import { cluster } from './examples.ts';
import { runbookValidator } from './prediction-schema.ts';
import { sarifValidator } from './sarif-schema.ts';

const site = 'https://clinic.example/';
const facts = 'ansible-playbook -i hosts.ini playbooks/facts.yml';
const upgrade = (limit: string): string => `ansible-playbook -i hosts.ini upgrade-cluster.yml --limit ${limit}`;

const asked = (command: string, kubespray?: string): Request => ({
  files: [{ path: 'hosts.ini', text: cluster }],
  command,
  ...(kubespray === undefined ? {} : { kubespray }),
});
const stopping = asked(`set -e\n${facts}\n${upgrade('w1')}\n${upgrade('w2')}`, 'v2.25.1');
const runbook = analyzeRunbook(stopping);

describe('the steps in words', () => {
  test('each has its number, verdict and what it changes', () => {
    const [first, second, third] = stepTexts(runbook, 'en');
    expect(first).toMatchObject({ number: 1, command: facts, setting: 'Kubespray v2.25.1', headline: 'completes' });
    expect(first?.notes).toEqual(['Caches the facts of cp1, w1 and 2 more hosts.']);
    expect(second?.sentence).toMatch(/^Stops: the task "Multus \| Start resources" stops on w1/);
    expect(third).toMatchObject({
      label: 'Not run',
      sentence: 'Not run: step 2 stops, and the script does not get here.',
    });
  });

  test('the verdict of the whole names the first step that hurts, and what the script then does', () => {
    expect(runbookSentence(runbook, 'en')).toBe(
      'Stops. Step 2 of 3 is the first to go wrong. The script ends at the first step that stops.',
    );
    expect(runbookSentence(runbook, 'zh-CN')).toBe('会中断。共 3 步，第 2 步最先出问题。脚本在第一个中断的步骤结束。');
  });

  test('a runbook that ends well bounds the nodes that are drained', () => {
    const good = analyzeRunbook(asked(`${facts}\n${upgrade('w1,w2')} -e serial=2 --skip-tags multus`, 'v2.31.0'));
    expect(runbookSentence(good, 'en')).toBe(
      'Completes. None of the 2 steps goes wrong. At most 2 nodes are drained at a time.',
    );
  });

  test('without a release it depends on the release', () => {
    expect(runbookSentence(analyzeRunbook(asked(`${facts}\n${upgrade('w1')}`)), 'en')).toBe(
      'Depends on the release. Step 1 of 2 is the first to go wrong.',
    );
  });

  test.each([
    [
      'git checkout v2.28.1',
      'Before this step, the script changes to Kubespray v2.28.1.',
      '此前换用 Kubespray v2.28.1。',
    ],
    [
      'pip install ansible-core==2.16.8',
      'Before this step, the script installs ansible-core 2.16.8.',
      '此前安装 ansible-core 2.16.8。',
    ],
    ['kubectl uncordon w1', 'Before this step, the script uncordons w1.', '此前恢复调度（uncordon）w1。'],
  ])('%s is told at the step after it', (command, en, zh) => {
    const changed = analyzeRunbook(asked(`${facts}\n${command}\n${facts}`, 'v2.25.1'));
    expect(stepTexts(changed, 'en')[1]?.notes[0]).toBe(en);
    expect(stepTexts(changed, 'zh-CN')[1]?.notes[0]).toBe(zh);
  });
});

test('as text: the verdict, the steps, then the first that hurts whole', () => {
  const text = renderRunbookText(runbook, { locale: 'en' });
  const places = [
    '✗ Stops. Step 2',
    'Steps\n  1. ✓',
    '  2. ✗',
    '  3. – ',
    'What this rests on',
    'Step 2\n✗',
    'Run instead',
  ];
  const found = places.map((part) => text.indexOf(part));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found).not.toContain(-1);
});

test('as Markdown: the script, the steps, then the first that hurts', () => {
  const text = renderRunbookMarkdown(stopping, runbook, { locale: 'en', site });
  expect(text).toContain(`\`\`\`sh\n${stopping.command}\n\`\`\``);
  expect(text).toContain(`2. \`${upgrade('w1')}\` (Kubespray v2.25.1)\n   Stops`);
  expect(text.indexOf('## Step 2')).toBeLessThan(text.indexOf('### Run instead'));
});

const texts = [
  stopping,
  asked(`${facts}\n${upgrade('w1')}`),
  asked(upgrade('w1'), 'v2.25.1'),
  asked(`kubectl drain w1\n${facts}\ngit checkout v2.31.0\n${upgrade('w1')}`, 'v2.30.0'),
];

test.each(texts)('is JSON of the published schema: %#', (request) => {
  const validate = runbookValidator();
  validate(JSON.parse(JSON.stringify(runbookJson(analyzeRunbook(request)))));
  expect(validate.errors ?? []).toEqual([]);
});

test.each(texts)('is SARIF in both languages: %#', (request) => {
  const validate = sarifValidator();
  for (const locale of locales) {
    validate(
      JSON.parse(JSON.stringify(runbookSarif(request, analyzeRunbook(request), { locale, version: '1.0.0', site }))),
    );
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('SARIF places the verdict of a step at its command', () => {
  const [run] = runbookSarif(stopping, runbook, { locale: 'en', version: '1.0.0', site }).runs;
  const verdict = run?.results?.find(({ ruleId }) => ruleId === 'verdict');
  expect(verdict?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 3, startColumn: 1 });
});

test('JSON holds no file', () => {
  const [first] = runbookJson(analyzeRunbook(asked(`${facts}\n${facts}`, 'v2.31.0'))).steps;
  expect(JSON.stringify(first)).not.toContain('container_manager');
});

test('as annotations: a verdict for each step, a finding once', () => {
  const lines = renderRunbookGithub(stopping, runbook, { locale: 'en' }).trimEnd().split('\n');
  expect(lines[0]).toMatch(/^::notice title=Step 1%3A Completes::/);
  expect(lines[1]).toMatch(/^::error title=Step 2%3A Stops::/);
  expect(new Set(lines).size).toBe(lines.length);
});
