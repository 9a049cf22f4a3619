import type { Invocation } from '../shell/frame.ts';
import { type Located, locateInvocations } from '../shell/locate.ts';
import { type Passage, passagesOf, scriptsOf } from '../shell/passages.ts';
import { type Source, spanOf } from '../shell/source.ts';
import type { ShellFault, Word } from '../shell/word.ts';
import type { Span } from '../span.ts';
import { type ParsedArguments, parseArguments } from './argparse.ts';
import { jobPassage } from './job.ts';
import { launchedPassage } from './launchers.ts';

/** A call that a text holds, as argparse takes it. */
export type ReadInvocation = {
  readonly invocation: Invocation;
  readonly parsed: ParsedArguments;
  /** The words at its end that are read as prose and left out. */
  readonly prose: readonly Word[];
};

/** The part of a text that is read as shell text, and the calls in it, in the order in which they run. */
export type FoundCommands = {
  readonly located: Located;
  readonly all: readonly ReadInvocation[];
  /** The one that counts: the last that names a playbook, else the last; of the turns of a loop the first. */
  readonly chosen?: ReadInvocation;
};

/** How well a text reads as a command. */
const none = 0;
const doubtful = 1;
const refused = 2;
const clean = 3;

const mostPassages = 60;

/** Finds the calls of `ansible-playbook` in a pasted text: in the first of its passages that reads without fault, else in the best. */
export function findCommands(text: string): FoundCommands {
  let best: { readonly found: FoundCommands; readonly quality: number } | undefined;
  let count = 0;
  for (const passage of candidates(text)) {
    const found = readPassage(passage);
    const read = qualityOf(found);
    // Prose around a command leaves a command, or nothing that can be told from prose.
    const quality = passage.isSentence && read !== clean ? none : read;
    if (!best || quality > best.quality) best = { found, quality };
    if (quality === clean || ++count >= mostPassages) break;
  }
  return best?.found ?? readPassage({ source: { text } });
}

/** What a text runs from its first call to its last, and whether a CI system runs it. */
export type FoundScript = FoundCommands & { readonly isJob: boolean };

/** Finds the passage of a text that runs the most calls; of equals what `findCommands` reads. */
export function findScript(text: string): FoundScript {
  let best: FoundScript = { ...findCommands(text), isJob: false };
  let most = callsIn(best);
  const mentions = text.split('ansible-playbook').length - 1;
  if (mentions < 2) return best;
  let inShell = 0;
  for (const passage of scriptsOf(text)) {
    // What a shell runs in order is more than the commands that can be cut out of it.
    if (passage.isApart && inShell > 0) break;
    const found = readPassage(passage);
    const calls = callsIn(found);
    if (!passage.isApart) inShell = Math.max(inShell, calls);
    if (calls > most || (calls === most && passage.isJob)) best = { ...found, isJob: passage.isJob === true };
    most = Math.max(most, calls);
    if (most >= mentions) break;
  }
  return best;
}

/** How many places of a passage call a playbook as argparse takes it, with nothing strange before. */
function callsIn({ located, all }: FoundCommands): number {
  const clean = all.filter(
    ({ invocation, parsed }) =>
      invocation.strange.length === 0 &&
      parsed.playbooks.length > 0 &&
      parsed.playbooks.every((index) => isPlaybookName(invocation.args[index] as Word)) &&
      faultsAround(located, invocation).length === 0,
  );
  return new Set(clean.map(({ invocation }) => programSpan(invocation).start)).size;
}

function* candidates(text: string): Iterable<Passage> {
  const job = jobPassage(text);
  if (job) yield { source: job };
  const launched = launchedPassage(text);
  if (launched) yield { source: launched };
  yield* passagesOf(text);
}

function readPassage({ source, isSentence = false, variables }: Passage): FoundCommands {
  const located = locateInvocations(source, variables);
  const all = located.invocations.map((invocation) => readInvocation(invocation, isSentence));
  const last = all.findLast(({ parsed }) => parsed.playbooks.length > 0) ?? all.at(-1);
  const chosen = last && all.find((one) => isSamePlace(one.invocation, last.invocation));
  return { located, all, ...(chosen && { chosen }) };
}

/** Whether two calls are turns of the same loop. */
export function isSamePlace(a: Invocation, b: Invocation): boolean {
  const [one, other] = [programSpan(a), programSpan(b)];
  return one.start === other.start && one.end === other.end;
}

function programSpan({ program }: Invocation): Span {
  return spanOf(program.source, program.start, program.end);
}

function readInvocation(invocation: Invocation, isSentence: boolean): ReadInvocation {
  const parsed = parseArguments(invocation.args.map((word) => word.text));
  const end = isSentence ? proseStart(invocation, parsed) : undefined;
  if (end === undefined) return { invocation, parsed, prose: [] };
  const args = invocation.args.slice(0, end);
  const prose = invocation.args.slice(end);
  return { invocation: { ...invocation, args }, parsed: parseArguments(args.map((word) => word.text)), prose };
}

/** The index of the first argument that is a word of the sentence: neither an option nor its value, and no playbook by its name. */
function proseStart({ args }: Invocation, { playbooks, extras }: ParsedArguments): number | undefined {
  const loose = [...playbooks, ...extras].sort((a, b) => a - b);
  return loose.find((index) => {
    const word = args[index];
    return word && !word.text.startsWith('-') && !isPlaybookName(word);
  });
}

/** Whether a word names a playbook: a file of YAML, one of a collection, or a variable of the shell. */
export function isPlaybookName({ text, expansions }: Word): boolean {
  return /\.(?:ya?ml|json)$/.test(text) || /^\w+(?:\.\w+){2,}$/.test(text) || expansions.length > 0;
}

function qualityOf({ located, chosen }: FoundCommands): number {
  if (!chosen) return none;
  const { invocation, parsed } = chosen;
  if (invocation.strange.length > 0 || faultsAround(located, invocation).length > 0) return doubtful;
  const names = parsed.playbooks.map((index) => invocation.args[index] as Word);
  const ends = parsed.options.some(({ definition }) => definition.takes === 'exit');
  const isNamed = names.length > 0 && names.every(isPlaybookName);
  return parsed.error === undefined && (isNamed || ends) ? clean : refused;
}

/** The faults of the shell text that touch a call: those of its line, at each level. */
export function faultsAround(
  { faults }: Located,
  { levels }: Invocation,
): readonly (ShellFault & { readonly source: Source })[] {
  const places = levels.map(({ source, shell, command }) => {
    const own = shell.commands[command];
    const line = own && shell.lines[own.line];
    return { source, start: line?.start ?? 0, end: line?.end ?? 0 };
  });
  return faults.filter(({ source, start, end }) =>
    places.some((place) => place.source === source && start <= place.end && end >= place.start),
  );
}
