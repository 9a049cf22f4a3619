import { expect, test } from 'vitest';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';
import { findPlaybook } from '../../../src/analyzer/kubespray/find-playbook.ts';
import { resolveRelease } from '../../../src/analyzer/kubespray/releases.ts';

function found(name: string, text: string): string {
  const resolved = resolveRelease(name);
  const command = parseCommand(text.includes('ansible-playbook') ? text : `ansible-playbook ${text}`);
  const [playbook] = command.playbooks;
  if (resolved.kind !== 'known' || !playbook) throw new Error(text);
  const place = findPlaybook(resolved.release, playbook, command.folder);
  return place.kind === 'absent' ? `absent: ${place.suggestion}` : place.kind;
}

test.for([
  ['v2.25.1', 'upgrade-cluster.yml', 'there'],
  ['v2.25.1', './upgrade-cluster.yml', 'there'],
  ['v2.25.1', '/opt/kubespray-2.25.1/playbooks/upgrade_cluster.yml', 'there'],
  ['v2.25.1', 'kubernetes_sigs.kubespray.upgrade_cluster', 'there'],
  ['v2.25.1', 'upgrade-cluster.yaml', 'absent: upgrade-cluster.yml'],
  ['v2.25.1', 'upgrade-cluster', 'absent: upgrade-cluster.yml'],
  ['v2.25.1', 'Upgrade-Cluster.yml', 'absent: upgrade-cluster.yml'],
  ['v2.25.1', 'upgrade_cluster.yml', 'absent: upgrade-cluster.yml'],
  ['v2.29.0', 'upgrade_cluster.yml', 'absent: upgrade-cluster.yml'],
  ['v2.31.0', 'upgrade_cluster.yml', 'there'],
  ['v2.25.1', 'playbooks/upgrade-cluster.yml', 'absent: playbooks/upgrade_cluster.yml'],
  ['v2.20.0', 'playbooks/upgrade_cluster.yml', 'absent: upgrade-cluster.yml'],
  ['v2.21.0', 'facts.yml', 'there'],
  ['v2.22.0', 'facts.yml', 'absent: playbooks/facts.yml'],
  ['v2.21.0', 'kubernetes_sigs.kubespray.cluster', 'absent: cluster.yml'],
  ['v2.25.1', 'site.yml', 'foreign'],
])('in %s %s is %s', ([release, text, expected]) => {
  expect(found(release as string, text as string)).toBe(expected);
});

test.for([
  'cd kubespray/playbooks && ansible-playbook upgrade_cluster.yml',
  'root@x:~/kubespray/playbooks# ansible-playbook upgrade_cluster.yml',
  'docker run --rm -w /kubespray/playbooks img ansible-playbook upgrade_cluster.yml',
])('a command that starts in the folder finds it there: %s', (text) => {
  expect(found('v2.25.1', text)).toBe('there');
});
