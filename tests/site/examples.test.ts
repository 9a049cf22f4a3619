import { expect, test } from 'vitest';
import { analyze, parseCommand } from '../../src/analyzer/index.ts';
import { decodeShare } from '../../src/playground/share.ts';
import { type Example, examples, playgroundFragment, requestOf } from '../../src/site/examples.ts';

const named: readonly (readonly [string, Example])[] = Object.entries(examples);

test.for(named)('%s is readable as it stands', ([, example]) => {
  const { outcome, assumptions, findings } = analyze(requestOf(example));
  expect(['rejected', 'undetermined']).not.toContain(outcome);
  expect(assumptions).not.toContain('inventory-source');
  expect(findings.map(({ id }) => id)).not.toContain('inventory-unreadable');
  expect(parseCommand(example.command).problems).toEqual([]);
});

test.for(named)('the link of %s opens the playground on the same request', ([, example]) => {
  const opened = decodeShare(playgroundFragment(example));
  const files = [{ path: '', text: example.inventory }];
  const { command, kubespray, settings } = example;
  expect(opened).toEqual({ kind: 'state', state: { files, command, kubespray, ...settings } });
  const { outcome, failure } = analyze(requestOf(example));
  expect(analyze({ ...requestOf(example), files })).toMatchObject({
    outcome,
    ...(failure ? { failure } : {}),
  });
});

test('no two examples are the same request', () => {
  const requests = named.map(([, example]) => JSON.stringify(requestOf(example)));
  expect(new Set(requests).size).toBe(requests.length);
});

test('no two examples have the same title', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const titles = named.map(([, { title }]) => title[locale]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});
