import { withoutDialect } from './dialects.ts';
import { leadInPassages } from './lead-ins.ts';
import { codeSpans, fencedPassage, unfencedPassage, unquotedPassage, withoutEntities } from './markup.ts';
import { passageOf } from './passage.ts';
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
  /** Cut out of what is around it, which may hold more that is run. */
  readonly isApart?: boolean;
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
  for (const { source } of several(
    whole,
    [...wordListPassages(whole)].map((source) => ({ source })),
  ))
    yield { source, variables };
  for (const source of scalarPassages(whole)) yield { source, variables };
  for (const source of shellTexts(whole)) yield { source, variables: own };
  const asRoot = rootPassage(whole);
  const typed = asRoot && { source: sessionPassage(asRoot, true) ?? asRoot, variables: own };
  // Where every call follows the prompt of root, none is a comment.
  if (typed && isAllRoots(whole)) yield typed;
  for (const passage of apart(whole)) yield { ...passage, variables: own };
  if (typed) yield typed;
}

/** The commands that prose, a program or a list holds, each cut out of it; several of one form first together, in their order. */
function* apart(whole: Source): Iterable<Passage> {
  const forms: readonly (readonly Passage[])[] = [
    [...codeSpans(whole)].map((source) => ({ source })),
    [...stringPassages(whole)].map((source) => ({ source })),
    [...leadInPassages(whole)].map(({ passage, isSentence }) => ({ source: passage, isSentence })),
  ];
  for (const passages of forms) yield* several(whole, passages);
}

/** Passages of one form: first together, if they are several, then each alone. */
function* several(whole: Source, passages: readonly Passage[]): Iterable<Passage> {
  const together = disjoint(passages.filter(({ source }) => !isComment(whole, source)));
  if (together.length > 1) {
    const builder = passageOf(whole);
    for (const { source } of together) builder.append(source).endLine();
    yield { source: builder.finish(), isSentence: together.some(({ isSentence }) => isSentence) };
  }
  yield* passages;
}

const isAllRoots = ({ text }: Source): boolean => !/^(?![ \t]*#)[^\n]*ansible-playbook/m.test(text);

/** `# ansible-playbook ...` may be what root typed, and may be a comment: it is no part of several. */
function isComment({ text }: Source, { pasted }: Source): boolean {
  const start = pasted?.starts[0] ?? 0;
  return /^[ \t]*(?:#|\/\/)/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1));
}

/** Passages none of which is within another, in the order of the text; of two the first. */
function disjoint(passages: readonly Passage[]): readonly Passage[] {
  const taken: { readonly passage: Passage; readonly start: number; readonly end: number }[] = [];
  for (const passage of passages) {
    const { pasted } = passage.source;
    const [start, end] = [pasted?.starts[0] ?? 0, pasted?.ends.at(-1) ?? 0];
    if (start < end && taken.every((one) => end <= one.start || one.end <= start)) taken.push({ passage, start, end });
  }
  return taken.sort((a, b) => a.start - b.start).map(({ passage }) => passage);
}

/** The scripts that a pasted text may hold, as passages that run everything in it in order. */
export function* scriptsOf(text: string): Iterable<Passage> {
  const { source: whole, variables: own } = plainly(text);
  if (/^[ \t]*(?:-[ \t]+)?(?:[\w.-]+|"[^"\n]+"):(?:[ \t]|$)/m.test(text))
    yield { source: scriptPassage(whole), variables: new Map([...own, ...settingsIn(whole)]), isJob: true };
  for (const source of shellTexts(whole)) yield { source, variables: own };
  const asRoot = isAllRoots(whole) ? rootPassage(whole) : undefined;
  if (asRoot) yield { source: asRoot, variables: own };
  for (const { source } of several(
    whole,
    [...wordListPassages(whole)].map((source) => ({ source })),
  ))
    yield { source, isApart: true, variables: own };
  for (const passage of apart(whole)) yield { ...passage, isApart: true, variables: own };
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
