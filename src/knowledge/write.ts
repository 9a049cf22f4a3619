import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Upstream, UpstreamAssertions, UpstreamReads } from '../analyzer/kubespray/model.ts';

const HEADER = '// Written by `npm run knowledge` from the files of Kubespray. Do not edit.\n';

/** The TypeScript file of the data, in the form that Biome gives it. */
export function renderUpstream(upstream: Upstream): string {
  return rendered('upstream', 'Upstream', "What Kubespray's own files say, release by release.", upstream);
}

/** The TypeScript file of the reads. */
export function renderReads(reads: UpstreamReads): string {
  return rendered('upstreamReads', 'UpstreamReads', 'What of Kubespray reads other hosts, release by release.', reads);
}

/** The TypeScript file of the assertions. */
export function renderAssertions(asserted: UpstreamAssertions): string {
  return rendered('upstreamAssertions', 'UpstreamAssertions', 'What Kubespray asserts of settings.', asserted);
}

function rendered(name: string, type: string, what: string, value: unknown): string {
  const source = `${HEADER}import type { ${type} } from './model.ts';\n\n/** ${what} */\nexport const ${name}: ${type} = ${literal(value)};\n`;
  return formatted(source, `src/analyzer/kubespray/${name}.ts`);
}

/** A value as an expression; keys without quotes where they need none. */
function literal(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${literal(entry)}`);
  return `{ ${entries.join(', ')} }`;
}

function formatted(source: string, path: string): string {
  const biome = join(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'), '../bin/biome');
  const args = [biome, 'format', `--stdin-file-path=${path}`];
  return execFileSync(process.execPath, args, { input: source, encoding: 'utf8', maxBuffer: 1 << 26 });
}
