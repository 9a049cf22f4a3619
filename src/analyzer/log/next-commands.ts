import { baseName } from '../base-name.ts';
import type { LoggedSetting } from './logged-setting.ts';

/** What a log gave: ids of findings and messages that were recognised, the hosts of the failure, and the run around it. */
export type Recognised = LoggedSetting & {
  readonly findings: readonly string[];
  readonly messages: readonly string[];
  readonly hosts: readonly string[];
  /** The message of the first failure. */
  readonly message: string;
};

const skipsMultus = new Set([
  'lookup-reaches-excluded-hosts',
  'lookup-dotted-key',
  'multus-off-still-evaluated',
  'container-manager-undefined',
]);
const wantsFacts = new Set([
  'facts-cache-required',
  'template-needs-excluded-host',
  'hosts-list-needs-excluded-host',
  'no-proxy-needs-excluded-host',
  'certificate-names-need-excluded-host',
  'etcd-host-excluded',
]);
const wantsFactsMessages = new Set(['main-access-ip', 'default-ipv4', 'ansible-hostname', 'facts-playbook-path']);
const wantsRequirements = new Set([
  'jmespath-missing',
  'json-query-missing',
  'json-query-missing-by-name',
  'netaddr-missing',
  'jinja-too-old',
]);

/** The commands to run next, in order; words in capitals stand for what the log does not tell. Empty: only the page can say. */
export function nextCommands(recognised: Recognised): readonly string[] {
  const { findings, messages, release } = recognised;
  const [first = ''] = findings;
  const again = recognised.command ?? assumedCommand(recognised);
  if (skipsMultus.has(first)) return [withTagSkipped(again, 'multus')];
  if (messages.some((id) => wantsRequirements.has(id)) || first === 'release-outside-ansible-range')
    return ['pip install -U -r requirements.txt', again];
  if (wantsFacts.has(first) || messages.some((id) => wantsFactsMessages.has(id)))
    return [`ansible-playbook ${inventoryOf(again)}${factsPlaybook(release)}`, again];
  if (messages.includes('playbook-not-found')) return playbookNamed(recognised, again);
  if (first === 'limit-matches-nothing' || first === 'limit-term-unknown')
    return [`ansible-inventory ${inventoryOf(again)}--graph`];
  return [];
}

/** The lookup reaches outside a limit only where there is one, and names the host that is in it. */
function assumedCommand({ findings, hosts }: Recognised): string {
  const isLimited = findings[0] === 'lookup-reaches-excluded-hosts' && hosts.length > 0;
  return `ansible-playbook -i INVENTORY PLAYBOOK${isLimited ? ` --limit ${hosts.join(',')}` : ''}`;
}

/** The command's own `-i`, with a space after it. */
function inventoryOf(command: string): string {
  const given = /\s(?:-i|--inventory(?:-file)?)(?:\s+|=)?("[^"]*"|'[^']*'|\S+)/.exec(command)?.[1];
  return given === undefined ? '' : `-i ${given} `;
}

/** Up to v2.21 the facts playbook is in the root. */
function factsPlaybook(release: string | undefined): string {
  const minor = Number(/2\.(\d+)/.exec(release ?? '')?.[1] ?? Number.NaN);
  return minor <= 21 ? 'facts.yml' : 'playbooks/facts.yml';
}

function withTagSkipped(command: string, tag: string): string {
  const skips = /(--skip-tags(?:\s+|=))([\w,.-]+)/.exec(command);
  if (!skips) return `${command} --skip-tags ${tag}`;
  const [whole, option, tags = ''] = skips;
  return tags.split(',').includes(tag) ? command : command.replace(whole, `${option}${tags},${tag}`);
}

const names: Readonly<Record<string, string>> = {
  'upgrade-cluster': 'upgrade-cluster.yml',
  cluster: 'cluster.yml',
  scale: 'scale.yml',
  reset: 'reset.yml',
  'remove-node': 'remove-node.yml',
  'recover-control-plane': 'recover-control-plane.yml',
};

/** The playbook that was not found under the name that the release has for it. */
function playbookNamed({ message, release }: Recognised, again: string): readonly string[] {
  const asked = /the playbook:\s*(\S+) could not be found/.exec(message)?.[1];
  if (asked === undefined) return [];
  const stem = baseName(asked)
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', '-');
  const name = stem === 'facts' ? factsPlaybook(release) : names[stem];
  if (name === undefined || name === asked) return [];
  const words = again.split(' ');
  const at = words.findIndex((word) => word === asked || word === 'PLAYBOOK');
  return [at === -1 ? `ansible-playbook -i INVENTORY ${name}` : words.with(at, name).join(' ')];
}
