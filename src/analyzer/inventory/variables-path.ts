import { normalPath } from './sources.ts';

/** Whether a path is below `group_vars` or `host_vars`, where files of variables are and never a source. */
export function isVariablesPath(path: string): boolean {
  return /(?:^|\/)(?:group|host)_vars\//.test(normalPath(path));
}
