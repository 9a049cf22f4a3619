import type { Request } from '../analyzer/index.ts';
import type { Input } from './input.ts';
import { settingsIn } from './settings.ts';

/** The name under which a request is saved. */
export const requestFileName = 'multus-clinic-request.json';

/** A request as one line of JSON, which `multus-clinic batch` reads as well. */
export function requestFileText(request: Request): string {
  return `${JSON.stringify(request)}\n`;
}

/** The input that a saved request holds; `undefined` for any other text. */
export function inputOfRequestFile(text: string): Input | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { files, command, ...settings } = value as Record<string, unknown>;
  if (!Array.isArray(files) || files.length === 0 || !files.every(isFile) || typeof command !== 'string')
    return undefined;
  return { files: files.map(({ path, text: content }) => ({ path, text: content })), command, ...settingsIn(settings) };
}

function isFile(value: unknown): value is { readonly path: string; readonly text: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { path, text } = value as Record<string, unknown>;
  return typeof path === 'string' && typeof text === 'string';
}
