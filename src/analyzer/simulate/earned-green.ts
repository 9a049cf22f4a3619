import type { PlaybookCommand } from '../command/model.ts';
import { everyHost } from '../inventory/hosts-in.ts';
import type { Inventory } from '../inventory/model.ts';
import { hostsHaving, variableOf } from '../inventory/variables.ts';
import { type Release, resolveRelease } from '../kubespray/releases.ts';
import { memo } from '../memo.ts';
import type { Missing } from '../prediction.ts';
import type { RunInput } from '../reading.ts';
import type { Request } from '../request.ts';
import { asserts } from './asserts.ts';
import { acceptsCore, parseCoreVersion } from './core.ts';
import { unfollowedSetting } from './environment.ts';
import { openTemplateIn, placeholderIn } from './placeholders.ts';
import { missingBy, sharedAddressOf } from './shared-addresses.ts';
import { hasItemInCondition } from './stations/settings.ts';
import { strategyOf } from './strategy.ts';

/**
 * May a run that completes in the simulation be promised? Only if what it was simulated from was read, nothing in it waits to be filled
 * in, its hosts wait for each other in each task, and the release accepts the ansible-core that the request names, whether or not its own
 * check runs.
 */
export function isEarned({ request: { ansible }, command, inventory }: RunInput, release: Release): boolean {
  if (!inventory.readable || strategyOf(command) !== 'linear') return false;
  if (ansible === undefined || ansible.trim() === '') return true;
  return parseCoreVersion(ansible) !== undefined && acceptsCore(release.ansible, ansible);
}

/**
 * What the request lacks for a promise about its run: an inventory that the command names, the effect of a
 * setting, a value that is a placeholder or of two hosts, an encrypted file.
 */
export function lackingIn({ request, command, inventory, unmatched }: RunInput, release: Release): Missing | undefined {
  const [source] = unmatched;
  // What was printed from the source that the command names stands for it.
  if (inventory.lostOrder === undefined && source !== undefined) return { what: 'inventory-missing', subject: source };
  const other =
    request.nth === undefined ? command.problems.find(({ code }) => code === 'several-commands') : undefined;
  if (other?.code === 'several-commands') return { what: 'other-commands', subject: other.data.other };
  const named = request.nth === undefined ? otherRelease(command.text, release) : undefined;
  if (named !== undefined) return { what: 'other-release', subject: named };
  const rewritten = request.states?.find((state) => state.rewritten !== undefined)?.rewritten;
  if (rewritten !== undefined) return { what: 'inventory-rewritten', subject: rewritten };
  const unread = command.problems.find((problem) => problem.code === 'command-not-read');
  if (unread) return { what: 'command-not-read', subject: unread.data.other };
  const setting = unfollowedSetting(command);
  if (setting !== undefined) return { what: 'environment-setting', subject: setting };
  const option = unmodelledOption(command) ?? localConnection(inventory);
  if (option !== undefined) return { what: 'option-not-modelled', subject: option };
  const placeholder = placeholderIn(inventory);
  if (placeholder !== undefined) return { what: 'inventory-placeholder', subject: placeholder.text };
  const shared = sharedAddressOf(inventory, command, release);
  if (shared) return missingBy(shared);
  const name = ownNameSet(inventory, command);
  if (name !== undefined) return { what: 'unusual-value', subject: name };
  if (needsPatchVersion(request, release) && asserts(command, release))
    return { what: 'core-patch-version', subject: release.name };
  const template = openTemplateIn(inventory, command);
  if (template !== undefined) return { what: 'templated-value', subject: template };
  if (request.vaultHoldsSecrets) return undefined;
  // What it sets may be any variable of the run, so no value of one can be tried.
  const encrypted = inventory.problems.find(({ code }) => code === 'vars-file-vaulted');
  return encrypted && { what: 'vars-file-vaulted', subject: encrypted.span.file ?? '' };
}

/** Whether the release's check of groups is evaluated depends on the third number of its ansible-core, which the request does not tell. */
function needsPatchVersion({ ansible = '' }: Request, release: Release): boolean {
  return !/\d\.\d+\.\d/.test(ansible) && hasItemInCondition(release);
}

/** An option with which modules do something else than simulated: a check run reads results that nothing has made. */
function unmodelledOption({ options }: PlaybookCommand): string | undefined {
  if (options.some(({ name }) => name === 'check')) return '--check';
  const connection = options.findLast(({ name }) => name === 'connection')?.value?.text;
  return connection === 'local' ? '--connection local' : undefined;
}

const namedRelease =
  /(?:\/|^|\s)kubespray:(v?2\.\d+(?:\.\d+)?)\b|\bgit\s+(?:-C\s+\S+\s+)?(?:checkout|switch)\s+(?:-\S+\s+)*(?:tags\/)?(v2\.\d+\.\d+|release-2\.\d+|master)(?=\s|[;&|]|$)(?!\s+--\s)/g;

/** The release that the text itself runs last, in a container image or a checkout, if it is another one. */
function otherRelease(text: string, release: Release): string | undefined {
  const [, image, checkout] = [...text.matchAll(namedRelease)].at(-1) ?? [];
  const named = image ?? checkout;
  if (named === undefined) return undefined;
  const found = resolveRelease(named);
  return found.kind === 'known' && found.release !== release ? found.release.name : undefined;
}

/** One host may be the machine that runs Ansible; several are not, and each task would change that machine instead. */
const localConnection = memo((inventory: Inventory): string | undefined => {
  const name = 'ansible_connection';
  const having = hostsHaving(inventory, name).within(everyHost(inventory));
  const local = having.filter((host) => host !== 'localhost' && variableOf(inventory, host, name)?.value === 'local');
  return local.length > 1 ? `${name}=local` : undefined;
});

/** What Ansible itself sets for each host, and Kubespray asks everywhere. */
const OWN_NAMES = ['inventory_hostname', 'group_names'];

/** Such a name that somebody else sets, where it wins over Ansible's: in `-e`, and in a file of a host (`vars/manager.py`, get_vars). */
function ownNameSet({ hostVars }: Inventory, { extraVars }: PlaybookCommand): string | undefined {
  const sources = [...extraVars, ...[...hostVars.values()].flat()];
  return OWN_NAMES.find((name) => sources.some(({ vars }) => vars.has(name)));
}
