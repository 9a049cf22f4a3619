import { withLimit, withoutLimit, withSkipTag } from '../command/edit.ts';
import { nearMiss } from '../pattern/limit.ts';
import { hostsMatching } from '../pattern/resolve.ts';
import { type Proposer, withCommand } from './candidate.ts';

/** `--skip-tags multus`: neither part of the role runs. */
export const proposeSkipTags: Proposer = function* ({ reading: { request, command } }) {
  const text = withSkipTag(command, 'multus');
  if (text !== undefined)
    yield { kind: 'skip-tags', request: withCommand(request, text), cost: 'multus-not-updated', edits: 1 };
};

/** Without a limit every host registers its variables. */
export const proposeNoLimit: Proposer = function* ({ reading: { request, command } }) {
  if (!command.limit) return;
  const text = withoutLimit(command);
  if (text !== undefined)
    yield { kind: 'no-limit', request: withCommand(request, text), cost: 'every-host-is-upgraded', edits: 1 };
};

/** A limit whose misspelt terms are put right. */
export const proposeCorrectedLimit: Proposer = function* ({ reading: { request, command, inventory } }) {
  if (!command.limit || command.limit.text.startsWith('@')) return;
  let limit = command.limit.text;
  for (const { unmatched } of hostsMatching(inventory, limit).terms) {
    const meant = unmatched === undefined ? undefined : nearMiss(inventory, unmatched);
    if (unmatched !== undefined && meant !== undefined) limit = limit.replace(unmatched, () => meant);
  }
  const text = limit === command.limit.text ? undefined : withLimit(command, limit);
  if (text !== undefined)
    yield { kind: 'corrected-limit', request: withCommand(request, text), cost: 'as-meant', edits: 1 };
};
