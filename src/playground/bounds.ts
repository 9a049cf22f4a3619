import { counted } from '../views/counted.ts';
import { largestFile, mostFiles } from './files.ts';
import type { Input } from './input.ts';

/** More than this page shows: which part of an input, and the most that is taken of it. */
export type Excess = {
  readonly reason: 'too-many-files' | 'command-too-long' | 'path-too-long' | 'text-too-long' | 'settings-too-long';
  readonly detail: string;
};

/** Characters of a command, of a path and of all settings together: more than any has, less than what hurts a browser. */
export const longestCommand = 100_000;
const longestPath = 4096;
const longestSettings = 200_000;

/** The first part of an input that is more than the page can show; `undefined`: none is. */
export function excessOf({ files, command, ...settings }: Input): Excess | undefined {
  const is = (reason: Excess['reason'], most: number): Excess => ({ reason, detail: counted(most) });
  if (files.length > mostFiles) return is('too-many-files', mostFiles);
  if (command.length > longestCommand) return is('command-too-long', longestCommand);
  if (files.some(({ path }) => path.length > longestPath)) return is('path-too-long', longestPath);
  if (files.some(({ text }) => text.length > largestFile)) return is('text-too-long', largestFile);
  if (JSON.stringify(settings).length > longestSettings) return is('settings-too-long', longestSettings);
  return undefined;
}

/** How much an input holds: its files, and the characters of their texts and of the command. */
export type Size = { readonly files: number; readonly characters: number };

export function sizeOf({ files, command }: Input): Size {
  return { files: files.length, characters: files.reduce((sum, { text }) => sum + text.length, command.length) };
}

/** Whether an input is so large that the reader is asked before a link opens it. */
export function isLarge(input: Input): boolean {
  const { files, characters } = sizeOf(input);
  return files > 200 || characters > 500_000;
}
