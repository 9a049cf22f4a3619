import { describe, expect, test } from 'vitest';
import { analyze, analyzeRunbook, type Locale, locales, runbookSentence } from '../../src/analyzer/index.ts';
import { answer } from '../../src/playground/answer.ts';
import { exampleInput, type Input } from '../../src/playground/input.ts';
import { openSession } from '../../src/playground/session.ts';
import { decodeShare } from '../../src/playground/share.ts';
import { initialState, next } from '../../src/playground/state.ts';
import { read } from './read.ts';

const upgrade = exampleInput.command;
const facts = 'ansible-playbook -i inventory/mycluster/hosts.ini playbooks/facts.yml';
const script: Input = {
  ...exampleInput,
  command: `set -e\n${facts}\n${upgrade},w2\n${upgrade} -e token=zqplainword\n${facts}`,
};
const place = { page: 'https://clinic.example/playground/', site: 'https://clinic.example/', version: '1.0.0' };

describe('several commands are read as steps', () => {
  test('with the first that hurts opened', () => {
    const { runbook, analysis } = read(script, 'en');
    expect(runbook?.steps.map(({ headline }) => headline)).toEqual(['completes', 'completes', 'stops', undefined]);
    expect(runbook?.opened).toBe(2);
    expect(runbook?.sentence).toContain('Step 3 of 4 is the first to go wrong.');
    expect(analysis?.prediction.headline).toBe('stops');
    expect(analysis?.prediction.remedies.length).toBeGreaterThan(0);
  });

  test('or the last, where none hurts', () => {
    const { runbook, analysis } = read({ ...script, command: `${facts}\n${upgrade},w2` }, 'en');
    expect(runbook?.opened).toBe(1);
    expect(analysis?.prediction.headline).toBe('completes');
  });

  test('or the one that is asked for, with its remedies', () => {
    const session = openSession();
    const twice = { ...script, command: `${upgrade}\n${upgrade}` };
    const reading = answer(session, { about: 'reading', input: twice, locale: 'en', step: 1 });
    expect(reading.runbook?.opened).toBe(1);
    expect(reading.analysis?.prediction.remedies.length).toBeGreaterThan(0);
  });

  test('a step that is never reached cannot be opened', () => {
    const reading = answer(openSession(), { about: 'reading', input: script, locale: 'en', step: 3 });
    expect(reading.runbook?.opened).toBe(2);
  });

  test('what each says crosses from a worker without the files or states of the simulation', () => {
    const reading = read(script, 'en');
    expect(structuredClone(reading)).toEqual(reading);
    expect(reading.analysis?.request).not.toHaveProperty('states');
  });

  test.each(locales)('what the verdicts rest on is told: %s', (locale: Locale) => {
    expect(read(script, locale).runbook?.assumptions).toHaveLength(1);
  });
});

test('every remedy of a step that can be taken over keeps its promise in the text of all', () => {
  const reading = read(script, 'en');
  const { scripts = [], opened = 0 } = reading.runbook ?? {};
  const remedies = reading.analysis?.prediction.remedies ?? [];
  const state = initialState(script, reading);
  const kept = remedies.flatMap((remedy, at) => {
    if (scripts[at] === undefined) return [];
    const after = next(state, { kind: 'remedy-applied', remedy, title: 'x', script: scripts[at] });
    expect({ ...after.input, files: [], command: '' }).toEqual({ ...script, files: [], command: '' });
    const step = analyzeRunbook(after.input)
      .steps.slice(opened)
      .find(({ command }) => command.includes('token'));
    return [[step?.prediction?.headline, remedy.headline]];
  });
  expect(kept.length).toBeGreaterThan(2);
  for (const [got, promised] of kept) expect(got).toBe(promised);
});

test('a single command has no steps, and its answer is that of the command', () => {
  const { runbook, analysis } = read(exampleInput, 'en');
  expect(runbook).toBeUndefined();
  expect(analysis?.prediction).toEqual(analyze(exampleInput));
});

test('without an inventory several commands are no runbook yet', () => {
  expect(read({ ...script, files: [{ path: '', text: '' }] }, 'en').runbook).toBeUndefined();
});

test('a click in the picture changes the limit of no step', () => {
  expect(answer(openSession(), { about: 'limit', input: script, hosts: ['w2'] })).toEqual({ kind: 'not-editable' });
});

describe('what leaves', () => {
  const leaving = answer(openSession(), { about: 'leaving', input: script, locale: 'en', rename: false, place });
  const exports = leaving?.kind === 'ready' ? leaving.exports : undefined;

  test('holds every step and no secret', () => {
    expect(exports?.markdown.en).toContain('Step 3 of 4 is the first to go wrong.');
    expect(exports?.markdown['zh-CN']).toContain('共 4 步，第 3 步最先出问题。');
    expect(JSON.parse(exports?.json ?? '{}').runbook.steps).toHaveLength(4);
    expect(JSON.stringify(leaving)).not.toContain('zqplainword');
  });

  test('opens the same steps again by its link and its file', () => {
    const linked = decodeShare(new URL(exports?.link ?? '').hash);
    const state = linked.kind === 'state' ? linked.state : exampleInput;
    expect(read(state, 'en').runbook?.sentence).toBe(runbookSentence(analyzeRunbook(script), 'en'));
    expect(read(JSON.parse(exports?.file ?? ''), 'en').runbook?.steps).toHaveLength(4);
  });

  test('is given to the command line as a script', () => {
    expect(exports?.cli).toMatch(/^multus-clinic diagnose -k v2\.25\.1 --script - <<'EOF'\nset -e\nansible-playbook/);
  });

  test('fills the bug report with the first step that hurts', () => {
    expect(exports?.bugForm.text).toContain('# "Multus \\| Start resources" fails');
  });
});

test('an opened step is forgotten when the text changes', () => {
  const state = initialState(script, read(script, 'en'));
  const opened = next(state, { kind: 'step-opened', at: 1 });
  expect(opened).toMatchObject({ step: 1, progress: 'working' });
  expect(next(opened, { kind: 'command-typed', text: upgrade }).step).toBeUndefined();
});
