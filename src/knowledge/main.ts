import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixCommits } from '../analyzer/kubespray/fix-commits.ts';
import { upstreamReads } from '../analyzer/kubespray/upstream-reads.ts';
import { collect } from './collect.ts';
import { knownReadsOf } from './new-reads.ts';
import { openRepository } from './read-git.ts';
import { renderAssertions, renderReads, renderUpstream } from './write.ts';

const USAGE = `usage: npm run knowledge -- --kubespray CHECKOUT [--accept-reads]

CHECKOUT       a clone of Kubespray, or a bare git directory
--accept-reads tasks, templates and defaults that read other hosts in a way that is not known
               yet are written all the same: you have looked at each
`;
const folder = join(import.meta.dirname, '../analyzer/kubespray');

function run(checkout: string, acceptReads: boolean): number {
  const changes = fixCommits.map(({ commit }) => commit);
  const known = acceptReads ? {} : { known: knownReadsOf(upstreamReads) };
  const { upstream, reads, asserted, complaints } = collect(openRepository(checkout), { changes, ...known });
  if (!upstream || !reads || !asserted) {
    process.stderr.write(`${complaints.map((what) => `${what}\n`).join('')}Nothing was written.\n`);
    return 1;
  }
  const files = {
    'upstream.ts': renderUpstream(upstream),
    'upstream-reads.ts': renderReads(reads),
    'upstream-assertions.ts': renderAssertions(asserted),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text);
    process.stdout.write(`src/analyzer/kubespray/${name}: ${Buffer.byteLength(text)} bytes\n`);
  }
  const [newest = '', date = ''] = upstream.releases.at(-1) ?? [];
  process.stdout.write(`${upstream.releases.length} releases, ${newest} of ${date}\n`);
  return 0;
}

const { values } = parseArgs({
  options: { kubespray: { type: 'string' }, 'accept-reads': { type: 'boolean', default: false } },
});
try {
  if (values.kubespray === undefined) throw new Error(USAGE);
  process.exitCode = run(values.kubespray, values['accept-reads']);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
