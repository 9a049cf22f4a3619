import { analyze, type InventoryFile, type Prediction, type Request } from '../analyzer/index.ts';
import type { Input } from './input.ts';

/** What an input comes to, with the request that it was read as: spans and remedies are about that one. */
export type Analysis = { readonly request: Request; readonly prediction: Prediction };

/** What each release comes to, oldest first. */
export type Outcomes = NonNullable<Prediction['outcomes']>;

/** Judges an input. `fileNames`: what its files are read under, the empty name for those that are not there. */
export function analysisOf(input: Input, fileNames: readonly string[]): Analysis {
  const { command, kubespray, ansible } = input;
  const request: Request = {
    files: input.files.flatMap(({ text }, at) => (fileNames[at] ? [{ path: fileNames[at], text }] : [])),
    command,
    ...(kubespray?.trim() ? { kubespray } : {}),
    ...(ansible?.trim() ? { ansible } : {}),
  };
  return { request, prediction: analyze(request) };
}

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
  const { command, kubespray, ansible } = request;
  return {
    files: [...kept, ...left.values()],
    command,
    ...(kubespray === undefined ? {} : { kubespray }),
    ...(ansible === undefined ? {} : { ansible }),
  };
}
