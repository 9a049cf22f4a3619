import { declared } from './declared.ts';
import type { RemedyDeclaration } from './define.ts';

/** Every remedy. */
export const remedies: readonly RemedyDeclaration[] = declared;

const byKind: ReadonlyMap<string, RemedyDeclaration> = new Map(remedies.map((remedy) => [remedy.kind, remedy]));

/** The remedy of a kind; `undefined` for a name that is none. */
export function remedyByKind(kind: string): RemedyDeclaration | undefined {
  return byKind.get(kind);
}
