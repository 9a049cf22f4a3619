import { expect, test } from 'vitest';
import { emptyInput, exampleInput, type Input } from '../../src/playground/input.ts';
import { keepInput, keptInput, type Store } from '../../src/playground/keep.ts';

function memory(): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const refusing: Store = {
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('denied');
  },
};

const mine: Input = {
  files: [{ path: '', text: 'w1\r\n\0\ud800' }],
  command: 'ansible-playbook cluster.yml',
  ansible: '2.16',
};

test('brings an input back as it was', () => {
  const store = memory();
  expect(keepInput(store, mine)).toBe(true);
  expect(keptInput(store)).toEqual(mine);
});

test.for([emptyInput, exampleInput])('keeps nothing where nothing is the reader’s own', (input) => {
  const store = memory();
  keepInput(store, mine);
  expect(keepInput(store, input)).toBe(true);
  expect(store.kept.size).toBe(0);
  expect(keptInput(store)).toBeUndefined();
});

test('says that a browser which refuses does not keep, and never throws', () => {
  expect(keepInput(refusing, mine)).toBe(false);
  expect(keepInput(refusing, exampleInput)).toBe(true);
  expect(keepInput(undefined, mine)).toBe(false);
  expect(keptInput(refusing)).toBeUndefined();
  expect(keptInput(undefined)).toBeUndefined();
});

test('takes nothing from what something else has written there', () => {
  const store = memory();
  keepInput(store, mine);
  const [key = ''] = store.kept.keys();
  store.setItem(key, '{"files":1}');
  expect(keptInput(store)).toBeUndefined();
});
