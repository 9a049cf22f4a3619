import { isDeepStrictEqual } from 'node:util';
import {
  analyze,
  describeReport,
  locales,
  outcomesByRelease,
  type Prediction,
  type Request,
  renderGithub,
  renderMarkdown,
  renderText,
  type Span,
  sarifLog,
  verdictSentence,
} from '../../src/analyzer/index.ts';

/** What has to hold of every request; the last five cost more and are asked now and then. */
export const properties = [
  'no exception',
  'under two seconds',
  'the prediction is plain data',
  'spans lie inside their texts',
  'a sentence in both languages',
  'findings have words in both languages',
  'the terminal gets no control characters',
  'machine formats hold one record a line',
  'remedies keep their word',
  'the same request gives the same prediction',
  'the releases agree with the release strip',
  'links open or say why not',
  'no secret leaves, and what leaves is redacted',
] as const;
export type Property = (typeof properties)[number];

/** What does not hold of a request. */
export type Violation = { readonly property: Property; readonly detail: string };

/** How much is looked at: `thorough` asks the costly properties as well. */
export type Depth = 'quick' | 'thorough';

const MOST_MILLISECONDS = 2_000;

export type Looked = {
  readonly violation?: Violation;
  readonly prediction?: Prediction;
  readonly milliseconds?: number;
};

/** Analyses a request and looks for the first property that does not hold. Never throws. */
export function lookAt(request: Request, depth: Depth): Looked {
  let prediction: Prediction | undefined;
  try {
    const first = timed(() => analyze(request));
    prediction = first.result;
    // The first run of a kind is compiled on the way.
    const milliseconds =
      first.milliseconds < MOST_MILLISECONDS / 4
        ? first.milliseconds
        : Math.min(first.milliseconds, timed(() => analyze(structuredClone(request))).milliseconds);
    if (milliseconds >= MOST_MILLISECONDS)
      return {
        prediction,
        milliseconds,
        violation: { property: 'under two seconds', detail: `${milliseconds.toFixed(0)} ms` },
      };
    const violation = dataViolation(request, prediction) ?? wordsViolation(request, prediction);
    if (violation || depth === 'quick') return { prediction, milliseconds, ...(violation ? { violation } : {}) };
    const costly = remedyViolation(prediction) ?? repeatedViolation(request, prediction);
    return { prediction, milliseconds, ...(costly ? { violation: costly } : {}) };
  } catch (thrown) {
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { ...(prediction ? { prediction } : {}), violation: { property: 'no exception', detail } };
  }
}

/** Time of the processor, which other work on the machine does not lengthen. */
function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

function dataViolation(request: Request, prediction: Prediction): Violation | undefined {
  const lost = lostInJson(prediction, 'prediction');
  if (lost !== undefined) return { property: 'the prediction is plain data', detail: lost };
  const spans = [...prediction.findings.map(({ span }) => span), prediction.evidence.multus?.span];
  const outside = spans.find((span) => span && !isInside(request, span));
  return outside && { property: 'spans lie inside their texts', detail: JSON.stringify(outside) };
}

/** The path to a value that JSON would not give back; a property that is `undefined` counts as absent. */
function lostInJson(value: unknown, path: string): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : path;
  if (typeof value !== 'object') return path;
  if (Array.isArray(value)) return first(value.entries(), (at, item) => lostInJson(item, `${path}[${at}]`));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return path;
  return first(Object.entries(value), (key, item) =>
    item === undefined ? undefined : lostInJson(item, `${path}.${key}`),
  );
}

function first<Key>(
  entries: Iterable<readonly [Key, unknown]>,
  of: (key: Key, item: unknown) => string | undefined,
): string | undefined {
  for (const [key, item] of entries) {
    const found = of(key, item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first key of two objects under which they differ. */
function differing(one: unknown, other: unknown): string {
  const [a, b] = [one, other].map((value) => Object.entries(value ?? {}));
  return (b ?? []).find(([key, value]) => !isDeepStrictEqual(value, new Map(a).get(key)))?.[0] ?? 'keys';
}

function isInside({ files, command }: Request, { file, start, end }: Span): boolean {
  // A text without a name gets one when it is read; a folder that holds no source has no text.
  const named = files.filter(({ path }) => path === file || path === '');
  const length = file === undefined ? command.length : Math.max(0, ...named.map(({ text }) => text.length));
  return 0 <= start && start <= end && end <= length;
}

/** Line ends and tabs are of the output itself; every other character that is not seen is shown escaped. */
const CONTROL = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function wordsViolation(request: Request, prediction: Prediction): Violation | undefined {
  for (const locale of locales) {
    const sentence = verdictSentence(prediction, locale);
    if (sentence.trim() === '' || /undefined|\[object/.test(sentence))
      return { property: 'a sentence in both languages', detail: `${locale}: ${sentence}` };
    for (const report of prediction.findings) {
      const { title, message } = describeReport(report, locale);
      // Where the words could not be made, the title stands in for the message.
      if (title === '' || message === '' || message === title)
        return {
          property: 'findings have words in both languages',
          detail: `${locale}: ${report.id} ${JSON.stringify(report.data)}`,
        };
    }
    const text = renderText(request, prediction, { locale, width: 100 });
    const control = CONTROL.exec(text);
    if (control)
      return {
        property: 'the terminal gets no control characters',
        detail: JSON.stringify(text.slice(Math.max(0, control.index - 60), control.index + 20)),
      };
    renderMarkdown(request, prediction, { locale, withFiles: true });
    JSON.stringify(sarifLog(request, prediction, { locale, version: '0.0.0', site: 'http://127.0.0.1/' }));
    const stray = renderGithub(request, prediction, { locale })
      .split('\n')
      .find((line) => line !== '' && !/^::(?:error|warning|notice) [^\p{Cc}]*$/u.test(line));
    if (stray !== undefined)
      return { property: 'machine formats hold one record a line', detail: JSON.stringify(stray) };
  }
  return undefined;
}

function remedyViolation(prediction: Prediction): Violation | undefined {
  const { counterfactual } = prediction;
  for (const { kind, request, outcome } of [...prediction.remedies, ...(counterfactual ? [counterfactual] : [])]) {
    const again = analyze(request).outcome;
    if (again !== outcome)
      return { property: 'remedies keep their word', detail: `${kind} says ${outcome}, ends with ${again}` };
  }
  return undefined;
}

function repeatedViolation(request: Request, prediction: Prediction): Violation | undefined {
  // Copies, so that nothing is remembered from the first time.
  const copy = structuredClone(request);
  const again = analyze(copy);
  if (!isDeepStrictEqual(again, prediction))
    return { property: 'the same request gives the same prediction', detail: differing(again, prediction) };
  // Of several releases the evidence shows one.
  const release = prediction.outcomes ? undefined : prediction.evidence.release;
  const strip = release && outcomesByRelease(copy).find((one) => one.release === release);
  return strip && strip.outcome !== prediction.outcome
    ? {
        property: 'the releases agree with the release strip',
        detail: `${release}: ${strip.outcome} in the strip, ${prediction.outcome} alone`,
      }
    : undefined;
}

/** What a run of the simulation went through, hosts and texts left out: equal for requests that take the same path. */
export function pathOf({ outcome, failure, alternatives, missing, refusal, findings, evidence }: Prediction): string {
  const plays = evidence.plays.map(({ name, parts, batches, batchCount, skippedBecause, serial }) => [
    name,
    parts,
    Math.min(batchCount, 3),
    skippedBecause,
    serial !== undefined,
    batches
      .slice(0, 3)
      .map(({ tasks, lookup, failed }) => [
        tasks.map(({ task, results }) => [task, results.map(({ result, objects }) => [result, objects])]),
        lookup && [lookup.list, lookup.brokeAt !== undefined, lookup.groupMissing, lookup.query, lookup.items],
        lookup && [...new Set(lookup.hosts.map(({ inPlay, source }) => `${inPlay} ${source}`))].sort(),
        failed,
      ]),
  ]);
  return JSON.stringify([
    evidence.variant,
    outcome,
    failure?.task,
    alternatives.map((ending) => ending.outcome),
    missing?.what,
    refusal?.kind,
    evidence.multus?.on,
    plays,
    [...new Set(findings.map(({ id }) => id))].sort(),
  ]);
}
