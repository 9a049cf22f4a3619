import { limitPlaces } from './command/limit-places.ts';
import type { PlaybookCommand } from './command/model.ts';
import type { Inventory } from './inventory/model.ts';
import { playsOf } from './kubespray/playbooks.ts';
import { newestTag } from './kubespray/releases.ts';
import { memo } from './memo.ts';
import { readLimit } from './pattern/limit.ts';
import { limitProblems } from './pattern/problems.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './reading.ts';

type Read = Pick<Reading, 'command' | 'inventory'>;

/** Everything that Ansible, or this analyzer, cannot take as written: of the files, of the command, of its limit. The same objects each time. */
export function problemsOf({ command, inventory }: Read): readonly Problem[] {
  return problemsIn(command)(inventory);
}

const problemsIn = memo((command: PlaybookCommand) =>
  memo((inventory: Inventory): readonly Problem[] => {
    const ofFiles = [...inventory.problems, ...binaryFiles(inventory)];
    // No limit can be right where there is no host.
    const ofLimit = inventory.hosts.size > 0 ? problemsOfLimit(command, inventory) : [];
    return [...ofFiles, ...command.problems, ...foreignPlaybooks(command), ...ofLimit];
  }),
);

/** Characters that no text editor writes into an inventory. */
const BINARY = /(?![\t\n\r\f])\p{Cc}|\ufffd/u;

/** Files that are no text, where nothing else is wrong with them: Ansible may not even read them. */
function binaryFiles({ files, problems }: Inventory): readonly Problem[] {
  const named = new Set(problems.map(({ span }) => span.file));
  return files.flatMap(({ path, text }): readonly Problem[] => {
    const start = named.has(path) ? -1 : text.search(BINARY);
    if (start === -1) return [];
    return [
      { code: 'source-is-binary', severity: 'error', span: { file: path, start, end: start + 1 }, data: { path } },
    ];
  });
}

/** Playbooks that no release of Kubespray has. */
function foreignPlaybooks({ playbooks }: PlaybookCommand): readonly Problem[] {
  return playbooks
    .filter(({ name }) => playsOf(newestTag, name).kind === 'unknown')
    .map(({ text, name, span }) => ({
      code: 'playbook-foreign',
      severity: 'warning',
      span,
      data: { playbook: text, name },
    }));
}

/** Everything that is wrong with the limit of a command; nothing where the shell replaces a part of it first. */
export function problemsOfLimit(command: PlaybookCommand, inventory: Inventory): readonly Problem[] {
  return limitProblemsIn(command)(inventory);
}

// Several findings ask, and near misses compare each term with every name.
const limitProblemsIn = memo((command: PlaybookCommand) =>
  memo((inventory: Inventory): readonly Problem[] => {
    const { limit } = command;
    if (!limit || (limit.unknowable && limit.unknowable.length > 0)) return [];
    return limitProblems(inventory, readLimit(inventory, limit.text), limitPlaces(command));
  }),
);
