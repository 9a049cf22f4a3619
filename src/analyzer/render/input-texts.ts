import { readRequest } from '../reading.ts';
import type { Request } from '../request.ts';
import type { Span } from '../span.ts';

/** One text of a request; no `file`: the command. */
export type InputText = { readonly file?: string; readonly text: string };

/** Finds the text that a span points into, files under the names that Ansible sees; `undefined` for a file that is not there. */
export function inputTexts(request: Request): (span: Span) => InputText | undefined {
  const { files } = readRequest(request);
  const byPath = new Map(files.map(({ path, text }) => [path, text]));
  return ({ file }) => {
    if (file === undefined) return { text: request.command };
    const text = byPath.get(file);
    return text === undefined ? undefined : { file, text };
  };
}
