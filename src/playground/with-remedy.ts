import type { InventoryFile, Request } from '../analyzer/index.ts';
import type { Input } from './input.ts';

/** The input with a remedy's request in its place. Files keep their fields, and those without a name stay so. */
export function withRemedy(input: Input, fileNames: readonly string[], request: Request): Input {
  const left = new Map(request.files.map((file) => [file.path, file]));
  const kept = input.files.flatMap((file, at): readonly InventoryFile[] => {
    const name = fileNames[at] ?? '';
    if (name === '') return [];
    const changed = left.get(name);
    left.delete(name);
    return changed ? [{ path: file.path, text: changed.text }] : [];
  });
  return { ...request, files: [...kept, ...left.values()] };
}
