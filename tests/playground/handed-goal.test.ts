import { afterEach, expect, test, vi } from 'vitest';
import { handedGoal, handGoal } from '../../src/playground/handed-goal.ts';

const files = [{ path: 'hosts.ini', text: '[kube_node]\nw1\n' }];

function stored(text?: string): Map<string, string> {
  const values = new Map(text === undefined ? [] : [['multus-clinic:plan', text]]);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
  });
  return values;
}
afterEach(() => vi.unstubAllGlobals());

test('a goal that one page has handed over is there for the next', () => {
  stored();
  handGoal({ files, from: 'v2.25.1' });
  expect(handedGoal()).toEqual({ files, from: 'v2.25.1' });
});

test('nothing was handed over', () => {
  stored();
  expect(handedGoal()).toBeUndefined();
});

test.each(['{', '[]', '{"files":[]}', '{"files":[{"path":1,"text":""}]}', '{"files":"x"}'])(
  'what is no goal is none: %s',
  (text) => {
    stored(text);
    expect(handedGoal()).toBeUndefined();
  },
);

test('a browser that refuses to keep anything is no fault', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(() => handGoal({ files })).not.toThrow();
  expect(handedGoal()).toBeUndefined();
});
