import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fixCommits } from '../analyzer/kubespray/fix-commits.ts';
import { collect } from './collect.ts';
import { openRepository } from './read-git.ts';
import { renderUpstream } from './write.ts';

const USAGE = 'usage: npm run knowledge -- --kubespray CHECKOUT\n';
const { values } = parseArgs({ options: { kubespray: { type: 'string' } } });

if (values.kubespray === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const { upstream, complaints } = collect(
    openRepository(values.kubespray),
    fixCommits.map(({ commit }) => commit),
  );
  if (upstream) {
    const path = join(import.meta.dirname, '../analyzer/kubespray/upstream.ts');
    const text = renderUpstream(upstream);
    writeFileSync(path, text);
    const [newest = '', date = ''] = upstream.releases.at(-1) ?? [];
    process.stdout.write(`${upstream.releases.length} releases, ${newest} of ${date}: ${text.length} bytes\n`);
  } else {
    process.stderr.write(`${complaints.map((what) => `${what}\n`).join('')}Nothing was written.\n`);
    process.exitCode = 1;
  }
}
