import { withoutDialect } from './dialects.ts';
import { leadInPassages } from './lead-ins.ts';
import { codeSpans, fencedPassage, unfencedPassage, unquotedPassage, withoutEntities } from './markup.ts';
import { joinedPassage, rootPassage, sessionPassage } from './prompts.ts';
import { scalarPassages, scriptPassage, settingsIn } from './scalars.ts';
import type { Source } from './source.ts';
import { stringPassages } from './strings.ts';
import { withoutTerminalCodes } from './terminal.ts';
import { plainPassage } from './typography.ts';
import { wordListPassages } from './word-lists.ts';

/** A part of a pasted text that may be what a shell reads. */
export type Passage = {
  readonly source: Source;
  /** Prose may follow the command on its line. */
  readonly isSentence?: boolean;
  /** A CI system runs it, and stops at the first command that fails. */
  readonly isJob?: boolean;
  /** Variables that the text around it sets. */
  readonly variables?: ReadonlyMap<string, string>;
};

/** A pasted text with the characters, and the variables, that a POSIX shell knows. */
const plainly = (text: string) =>
  withoutDialect(joinedPassage(plainPassage(withoutEntities(withoutTerminalCodes({ text })))));

/** What a pasted text may hold as shell text, the most likely first. Typographic characters are replaced already. */
export function* passagesOf(text: string): Iterable<Passage> {
  const { source: whole, variables: own } = plainly(text);
  const variables = new Map([...own, ...settingsIn(whole)]);
  for (const source of wordListPassages(whole)) yield { source, variables };
  for (const source of scalarPassages(whole)) yield { source, variables };
  for (const source of shellTexts(whole)) yield { source, variables: own };
  for (const source of codeSpans(whole)) yield { source, variables: own };
  for (const source of stringPassages(whole)) yield { source, variables: own };
  for (const { passage, isSentence } of leadInPassages(whole)) yield { source: passage, isSentence, variables: own };
  const asRoot = rootPassage(whole);
  if (asRoot) yield { source: sessionPassage(asRoot, true) ?? asRoot, variables: own };
}

/** The scripts that a pasted text may hold, as passages that run everything in it in order. */
export function* scriptsOf(text: string): Iterable<Passage> {
  const { source: whole, variables: own } = plainly(text);
  if (/^[ \t]*(?:-[ \t]+)?(?:[\w.-]+|"[^"\n]+"):(?:[ \t]|$)/m.test(text))
    yield { source: scriptPassage(whole), variables: new Map([...own, ...settingsIn(whole)]), isJob: true };
  for (const source of shellTexts(whole)) yield { source, variables: own };
}

function* shellTexts(whole: Source): Iterable<Source> {
  for (const region of [fencedPassage(whole), unfencedPassage(whole), unquotedPassage(whole), whole]) {
    if (!region || (region !== whole && !region.text.includes('ansible'))) continue;
    for (const withOthers of [false, true]) {
      const session = sessionPassage(region, withOthers);
      if (session) yield session;
    }
    yield region;
  }
}
