// Seeded fuzzing of the analyzer: `npm run fuzz [-- --seconds 30] [--seed N]`. Mutates observed and declared requests, keeps those that take a
// path through the simulation not seen before, and mutates them again. Failing requests are made small and written to test-results/fuzz/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Request } from '../../src/analyzer/index.ts';
import { type Random, randomOf } from '../conformance/random.ts';
import { readCorpus } from './corpus.ts';
import { growthTable } from './growth.ts';
import { linkViolation } from './links.ts';
import { mutated } from './mutate.ts';
import { lookAt, pathOf, properties, type Violation } from './properties.ts';
import { type Planted, planted, redactionViolation } from './redaction.ts';
import { shrunk } from './shrink.ts';

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
});
const seconds = Number(options.seconds);
const seed = Number(options.seed);
const folder = 'test-results/fuzz';
/** Requests that are mutated again, the newest first to stay; and different failures that are looked into. */
const MOST_KEPT = 3_000;
const MOST_FAILURES = 20;
const THOROUGH_EVERY = 20;
const LINKS_EVERY = 10;
const REDACTIONS_EVERY = 10;

type Look = (request: Request) => Violation | undefined;
/** `look`: finds the violation again in a smaller request. */
type Failure = {
  readonly violation: Violation;
  readonly request: Request;
  readonly execution: number;
  readonly look: Look;
};

const corpus = readCorpus();
const kept: Request[] = [...corpus.requests];
const paths = new Set<string>();
const failures = new Map<string, Failure>();
const failed = new Set<string>();
let executions = 0;
let links = 0;
let redactions = 0;
let slowest = 0;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Failures of one cause count once: the property and, of an exception, where it was thrown. */
function causeOf({ property, detail }: Violation): string {
  const place = property === 'no exception' ? detail.split('\n').slice(0, 2).join(' ') : '';
  const kind = property === 'findings have words in both languages' ? detail.split(' ').slice(0, 2).join(' ') : place;
  const what = /^(?:links|no secret)/.test(property) ? detail.slice(0, 60) : kind;
  return `${property} ${what}`.replace(/\d+(?= ms)/g, '');
}

function execute(request: Request): void {
  executions++;
  const thorough = executions % THOROUGH_EVERY === 0;
  const { violation, prediction, milliseconds = 0 } = lookAt(request, thorough ? 'thorough' : 'quick');
  slowest = Math.max(slowest, milliseconds);
  if (prediction) {
    const path = pathOf(prediction);
    if (!paths.has(path)) {
      paths.add(path);
      if (kept.length < MOST_KEPT) kept.push(request);
      else kept[corpus.requests.length + (paths.size % (MOST_KEPT - corpus.requests.length))] = request;
    }
  }
  if (violation) note(violation, request, (smaller) => lookAt(smaller, 'thorough').violation);
}

function note(violation: Violation, request: Request, look: Look): void {
  failed.add(violation.property);
  const cause = causeOf(violation);
  if (!failures.has(cause) && failures.size < MOST_FAILURES)
    failures.set(cause, { violation, request, execution: executions, look });
}

function lookAtLink(request: Request, random: Random): void {
  links++;
  const detail = linkViolation(request, random);
  if (detail !== undefined) note({ property: 'links open or say why not', detail }, request, () => undefined);
}

function lookAtRedaction(of: Planted): void {
  redactions++;
  const look: Look = (request) => {
    const detail = redactionViolation({ ...of, request });
    return detail === undefined ? undefined : { property: 'no secret leaves, and what leaves is redacted', detail };
  };
  const violation = look(of.request);
  if (violation) note(violation, of.request, look);
}

// First, while the heap holds nothing else.
const growth = growthTable();
const begun = performance.now();
const end = begun + seconds * 1000;
// A slow machine shall not spend all its time on what is known to work.
const endOfCorpus = begun + (seconds * 1000) / 4;
for (const request of corpus.requests) if (performance.now() < endOfCorpus) execute(request);
const pathsOfCorpus = paths.size;
for (let number = 0; performance.now() < end; number++) {
  const random = randomOf(seed, number);
  const request = mutated(random.pick(kept), corpus, random);
  execute(request);
  if (number % LINKS_EVERY === 0) lookAtLink(request, random);
  if (number % REDACTIONS_EVERY === 0) lookAtRedaction(planted(corpus, random));
}

rmSync(folder, { recursive: true, force: true });
for (const [at, { violation, request, execution, look }] of [...failures.values()].entries()) {
  const cause = causeOf(violation);
  const stillFails = (smaller: Request): boolean => {
    const still = look(smaller);
    return still !== undefined && causeOf(still) === cause;
  };
  const small = shrunk(request, stillFails, 10_000);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${at + 1}.json`);
  writeFileSync(path, `${JSON.stringify({ seed, execution, ...violation, request: small }, undefined, 2)}\n`);
  print(
    `FAILED ${violation.property}, execution ${execution}: ${violation.detail.split('\n').slice(0, 3).join(' ')}\n       ${path}`,
  );
}
print(
  `seed ${seed}, ${seconds} s: ${executions} executions, ${links} links, ${redactions} redactions, slowest analysis ${slowest.toFixed(0)} ms`,
);
print(
  `${paths.size} distinct evidence paths, ${pathsOfCorpus} of them from the corpus of ${corpus.requests.length} requests`,
);
print(`${failures.size} different failures`);
for (const line of growth.table) print(line);
for (const name of growth.failed) failed.add(`growth: ${name}`);
print(`${properties.length - failed.size} passed, ${failed.size} failed`);
process.exitCode = failed.size > 0 ? 1 : 0;
