import { isDeepStrictEqual } from 'node:util';
import {
  analyze,
  parseCommand,
  type RedactOptions,
  type Request,
  readInventory,
  redact,
} from '../../src/analyzer/index.ts';
import { everythingThatLeaves } from '../analyzer/redact/everything-that-leaves.ts';
import { secretPlaces } from '../analyzer/redact/secret-places.ts';
import type { Random } from '../conformance/random.ts';
import type { Corpus } from './corpus.ts';
import { mutated } from './mutate.ts';

/** Secrets of both kinds, those that show it and those that are plain words. */
const SECRETS = ['zqplainword', 'zq4plain7word', 'ghp_zq0123456789abcdefghij'];
const VARIANTS: readonly RedactOptions[] = [{ rename: false }, { rename: true }, { rename: false, inPlace: true }];

/** A request that holds a secret in one of the known places, changed at random, and how it is redacted. */
export type Planted = { readonly request: Request; readonly secret: string; readonly options: RedactOptions };

export function planted(corpus: Corpus, random: Random): Planted {
  const secret = random.pick(SECRETS);
  const [, plant] = random.pick(secretPlaces);
  return { request: mutated(plant(secret), corpus, random), secret, options: random.pick(VARIANTS) };
}

/** What the redaction of a request lets through, or does differently the second time; `undefined`: nothing. */
export function redactionViolation({ request, secret, options }: Planted): string | undefined {
  const said = JSON.stringify(options);
  try {
    const redaction = redact(request, analyze(request), options);
    if (options.rename || !isName(secret, request)) {
      const text = everythingThatLeaves(redaction);
      const at = text.toLowerCase().indexOf(secret.toLowerCase());
      if (at !== -1) return `${said} leaves: ${text.slice(Math.max(0, at - 80), at + 40)}`;
    }
    if (redaction.kind === 'refused') return undefined;
    const again = redact(redaction.request, analyze(redaction.request), options);
    if (again.kind === 'refused') return `${said} refused the second time: ${again.because} ${again.subject}`;
    if (isDeepStrictEqual(again.request, redaction.request)) return undefined;
    return `${said} twice: ${JSON.stringify(redaction.request)} then ${JSON.stringify(again.request)}`;
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  }
}

/** Whether chance has made a name of the secret: without other names, those of hosts, groups, files and extra variables stay. */
function isName(secret: string, { files, command }: Request): boolean {
  const { hosts, groups } = readInventory(
    files,
    files.map(({ path }) => path),
  );
  const variables = parseCommand(command, files).extraVars.flatMap(({ vars }) => [...vars.keys()]);
  // A line of one word is a host, also in a file that Ansible refuses for another line.
  const lines = files.flatMap(({ text }) => text.split('\n').map((line) => line.trim()));
  const names = [...hosts.keys(), ...groups.keys(), ...files.map(({ path }) => path), ...variables];
  if (lines.some((line) => line.toLowerCase() === secret.toLowerCase())) return true;
  return names.some((name) => name.toLowerCase().includes(secret.toLowerCase()));
}
