import type { ExtraVars } from './model.ts';

/** What the shell puts into one `-e`: by the variable whose value it is a part of, and what is no part of a value. */
export type Expansions = {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
};

/** Where the expansions of one `-e` are. */
export function expansionsIn({ vars, unknowable = [] }: ExtraVars): Expansions {
  const byName = new Map<string, readonly string[]>();
  const explained = new Set<string>();
  for (const [name, value] of unknowable.length === 0 ? [] : vars) {
    const text = JSON.stringify(value) ?? '';
    const within = unknowable.filter((expansion) => text.includes(JSON.stringify(expansion).slice(1, -1)));
    if (within.length === 0 || unknowable.some((expansion) => name.includes(expansion))) continue;
    for (const expansion of within) explained.add(expansion);
    byName.set(name, within);
  }
  return { byName, rest: unknowable.filter((expansion) => !explained.has(expansion)) };
}
