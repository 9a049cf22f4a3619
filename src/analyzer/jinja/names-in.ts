import type { Expression } from './expression.ts';

/** The names that an expression asks for, each once, in order. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && part.kind === 'name' && 'name' in part) names.add(String(part.name));
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(expression);
  return [...names];
}
