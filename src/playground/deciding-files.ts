import { multusSettings, type Request, readRequest } from '../analyzer/index.ts';

/** A file that can change the verdict: a source of hosts, or one that sets variables on which it depends. */
export type DecidingFile = { readonly path: string; readonly variables: readonly string[] };

/** The files of a request that can change its verdict, in the order of the request. */
export function decidingFiles(request: Request): readonly DecidingFile[] {
  const { inventory, sources } = readRequest(request);
  const { hosts, groups, groupVars, hostVars } = inventory;
  const variables = new Map<string, Set<string>>(sources.map((path) => [path, new Set()]));
  const written = [...hosts.values(), ...groups.values(), ...[...groupVars.values(), ...hostVars.values()].flat()];
  for (const { vars } of written) {
    for (const name of multusSettings) {
      const file = vars.get(name)?.span.file;
      if (file === undefined) continue;
      const names = variables.get(file);
      if (names) names.add(name);
      else variables.set(file, new Set([name]));
    }
  }
  return request.files.flatMap(({ path }) => {
    const names = variables.get(path);
    return names ? [{ path, variables: [...names] }] : [];
  });
}
