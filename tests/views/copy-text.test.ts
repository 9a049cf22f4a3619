import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../src/views/copy-text.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A page whose `execCommand` succeeds or not; `steps` tells what was done to it. */
function page(succeeds: boolean) {
  const steps: string[] = [];
  const field = { style: {}, select: () => steps.push('select'), remove: () => steps.push('remove'), value: '' };
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal('document', {
    createElement: () => field,
    body: { append: () => steps.push('append') },
    activeElement: null,
    execCommand: (command: string) => steps.push(`${command} ${field.value}`) > 0 && succeeds,
  });
  vi.stubGlobal('getSelection', () => ({ selectAllChildren: (element: string) => steps.push(`leave ${element}`) }));
  return steps;
}

test('writes to the clipboard where there is one', async () => {
  const written: string[] = [];
  vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => written.push(text) } });
  expect(await copyText('a command', undefined)).toBe('copied');
  expect(written).toEqual(['a command']);
});

test('copies from a selection on plain http, and leaves nothing behind', async () => {
  vi.stubGlobal('navigator', {});
  const steps = page(true);
  expect(await copyText('a command', undefined)).toBe('copied');
  expect(steps).toEqual(['append', 'select', 'copy a command', 'remove']);
});

test('does so too where the clipboard is refused, and leaves the text selected where nothing else helps', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refused')) } });
  const steps = page(false);
  expect(await copyText('a command', 'the code' as unknown as Element)).toBe('selected');
  expect(steps.at(-1)).toBe('leave the code');
});
