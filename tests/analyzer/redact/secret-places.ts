import type { InventoryFile, Request } from '../../../src/analyzer/index.ts';
import { clusterIni } from '../requests.ts';

/** A place where people put secrets: its name, and a request that holds one there. */
export type SecretPlace = readonly [name: string, plant: (secret: string) => Request];

const COMMAND = 'ansible-playbook -i hosts.ini upgrade-cluster.yml --limit w1';

const request = (ini: string, command = COMMAND, more: readonly InventoryFile[] = []): Request => ({
  files: [{ path: 'hosts.ini', text: ini }, ...more],
  command,
  kubespray: 'v2.25.1',
});

const inIni = (name: string, change: (secret: string) => string): SecretPlace => [
  `INI: ${name}`,
  (secret) => request(change(secret)),
];
const onHost = (name: string, words: (secret: string) => string): SecretPlace =>
  inIni(`on a host, ${name}`, (secret) => clusterIni.replace('\nw1\n', `\nw1 ${words(secret)}\n`));
const inAll = (name: string, line: (secret: string) => string): SecretPlace =>
  inIni(`in [all:vars], ${name}`, (secret) => `${clusterIni}${line(secret)}\n`);
const inNodes = (name: string, line: (secret: string) => string): SecretPlace =>
  inIni(`in [kube_node], ${name}`, (secret) => clusterIni.replace('[kube_node]\n', `[kube_node]\n${line(secret)}\n`));
const inCommand = (name: string, words: (secret: string) => string): SecretPlace => [
  `command: ${name}`,
  (secret) => request(clusterIni, `${COMMAND} ${words(secret)}`),
];
const around = (name: string, command: (secret: string) => string): SecretPlace => [
  `around the command: ${name}`,
  (secret) => request(clusterIni, command(secret)),
];
const inYaml = (name: string, change: (secret: string) => string): SecretPlace => [
  `YAML: ${name}`,
  (secret) => ({
    files: [{ path: 'hosts.yaml', text: change(secret) }],
    command: COMMAND.replace('hosts.ini', 'hosts.yaml'),
    kubespray: 'v2.25.1',
  }),
];
const inVars = (name: string, text: (secret: string) => string, path = 'group_vars/all.yml'): SecretPlace => [
  `variables: ${name}`,
  (secret) => request(clusterIni, COMMAND, [{ path, text: text(secret) }]),
];
const asSetting = (name: string, change: (secret: string) => Partial<Request>): SecretPlace => [
  `setting: ${name}`,
  (secret) => ({ ...request(clusterIni), ...change(secret) }),
];

const yaml = (host: string, vars: string): string => `all:
  vars:
    kube_network_plugin_multus: true
    container_manager: containerd
${vars}  children:
    kube_control_plane:
      hosts:
        cp1:
    etcd:
      hosts:
        cp1:
    kube_node:
      hosts:
        w1:
${host}        w2:
    k8s_cluster:
      children:
        kube_control_plane:
        kube_node:
`;

/** Every kind of place that was thought of; a secret that leaves from another place is a new line here. */
export const secretPlaces: readonly SecretPlace[] = [
  // Variables of hosts and groups.
  onHost('a password', (s) => `ansible_password=${s}`),
  onHost('in single quotes', (s) => `ansible_password='${s}'`),
  onHost('in double quotes', (s) => `ansible_become_pass="${s} x"`),
  onHost('with an escaped space', (s) => `ansible_password=${s}\\ x`),
  onHost('under an unknown name', (s) => `note=${s}`),
  onHost('in an address with a password', (s) => `proxy_env=http://bob:${s}@proxy`),
  onHost('in a proxy', (s) => `http_proxy=http://bob:${s}@proxy:3128`),
  onHost('as Python list', (s) => `keys="['${s}', 'x']"`),
  onHost('as Python mapping', (s) => `login="{'user': 'bob', 'pw': '${s}'}"`),
  onHost('after a comment mark', (s) => `serial=1 # ${s}`),
  onHost('right after a comment mark', (s) => `container_manager=containerd#${s}`),
  onHost('as a word without an equals sign', (s) => s),
  onHost('in a quote that is not closed', (s) => `ansible_password="${s}`),
  onHost('in the switch', (s) => `kube_network_plugin_multus=${s}`),
  onHost('in the engine', (s) => `container_manager=${s}`),
  onHost('as name of a variable', (s) => `${s}=1`),
  onHost('twice', (s) => `ansible_password=${s} ansible_password=${s}`),
  onHost('in a template', (s) => `container_manager="{{ '${s}' }}"`),
  onHost('in the default of a template', (s) => `container_manager="{{ engine | default('${s}') }}"`),
  onHost('in a comment of a template', (s) => `container_manager="{# ${s} #}containerd"`),
  onHost('in a name that a template asks for', (s) => `container_manager="{{ ${s} }}"`),
  inAll('a token', (s) => `registry_token=${s}`),
  inAll('around spaces', (s) => `registry_token =  ${s}  `),
  inAll('without an equals sign', (s) => `registry_token ${s}`),
  inAll('a comment after a value', (s) => `serial=2 # ${s}`),
  inAll('a comment line', (s) => `# ${s}`),
  inAll('a comment line of the other kind', (s) => `; token=${s}`),
  inAll('in base64', (s) => `blob=${btoa(s)} plain=${s}`),
  inAll('what a template refers to', (s) => `container_manager="{{ our_engine }}"\nour_engine=${s}`),
  inAll('what registered values hold', (s) => `multus_manifest_2={'results': [{'item': {'name': '${s}'}}]}`),
  inAll('as a key of registered values', (s) => `multus_manifest_2={'${s}': []}`),
  inAll('in serial', (s) => `serial=${s}`),
  inAll('in an address list', (s) => `no_proxy=10.0.0.1,${s}`),
  inAll('in a network', (s) => `kube_pods_subnet=${s}/16`),
  inAll('in a name of a load balancer', (s) => `apiserver_loadbalancer_domain_name=${s}.example.org`),
  inAll('after a carriage return', (s) => `a=1\rpassword=${s}`),
  inAll('after a form feed', (s) => `a=1\fpassword=${s}`),
  // Lines and names of sections.
  inIni('a comment on top', (s) => `# ${s}\n${clusterIni}`),
  inIni('a comment after a header', (s) => clusterIni.replace('[etcd]', `[etcd] # ${s}`)),
  inIni('a header that is not closed', (s) => `${clusterIni}[etcd ${s}\n`),
  inIni('a section of an unknown kind', (s) => `${clusterIni}[etcd:${s}]\n`),
  inIni('a header of two words', (s) => `${clusterIni}[etcd ${s}]\n`),
  inIni('an assignment as header', (s) => `${clusterIni}[ansible_password=${s}]\nw2\n`),
  inIni('an assignment among children', (s) =>
    clusterIni.replace('[k8s_cluster:children]', `[k8s_cluster:children]\nansible_password=${s}`),
  ),
  inIni('a comment after a child', (s) => clusterIni.replace('\nkube_node\n', `\nkube_node # ${s}\n`)),
  inIni('a whole text that is no inventory', (s) => `password: ${s}\n`),
  inIni('a script', (s) => `#!/bin/sh\nexport TOKEN=${s}\n`),
  inIni('an encrypted file', (s) => `$ANSIBLE_VAULT;1.1;AES256\n${s}\n`),
  inIni('JSON', (s) => JSON.stringify({ all: { hosts: { w1: { ansible_password: s } } } })),
  inNodes('an assignment as host', (s) => `ansible_password=${s}`),
  inNodes('a user and a password', (s) => `root:${s}@w2`),
  inNodes('an address with a password', (s) => `ssh://root:${s}@w3`),
  inNodes('a mapping as host', (s) => `ansible_password: ${s}`),
  inNodes('a range with a password', (s) => `root:${s}@w[4:6]`),
  inNodes('a host in quotes with a password', (s) => `"w7 ${s}"`),
  inNodes('a port that is none', (s) => `w8:${s}`),
  inNodes('an unfinished range', (s) => `w[1:${s}`),
  // YAML.
  inYaml('a host’s password', (s) => yaml(`          ansible_password: ${s}\n`, '')),
  inYaml('a host’s password in quotes', (s) => yaml(`          ansible_password: "${s}"\n`, '')),
  inYaml('a nested mapping', (s) => yaml(`          login: {user: bob, nested: {pw: ${s}}}\n`, '')),
  inYaml('a block text', (s) => yaml(`          key: |\n            -----BEGIN KEY-----\n            ${s}\n`, '')),
  inYaml('a folded text', (s) => yaml(`          note: >-\n            one\n            ${s}\n`, '')),
  inYaml('a list', (s) => yaml(`          keys:\n            - ${s}\n`, '')),
  inYaml('a comment', (s) => yaml(`          # ${s}\n`, '')),
  inYaml('a comment at the end', (s) => `${yaml('', '')}# ${s}\n`),
  inYaml('an assignment as host', (s) => yaml(`        ansible_password=${s}:\n`, '')),
  inYaml('a user and a password as host', (s) => yaml(`        root:${s}@w3:\n`, '')),
  inYaml('an anchor', (s) => yaml('', `    a: &${s} 1\n    b: *${s}\n`)),
  inYaml('a tag', (s) => yaml('', `    a: !${s} 1\n`)),
  inYaml('a vaulted value', (s) => yaml('', `    a: !vault |\n      $ANSIBLE_VAULT;1.1;AES256\n      ${s}\n`)),
  inYaml('a merged mapping', (s) => yaml('', `    base: &b {pw: ${s}}\n    other: {<<: *b}\n`)),
  inYaml('a value in hexadecimal escapes', (s) => yaml('', `    a: "${s}\\x20"\n`)),
  inYaml('the switch', (s) => yaml('', '').replace('multus: true', `multus: ${s}`)),
  inYaml('an unknown section', (s) => yaml('', '').replace('  children:', `  ${s}: {}\n  children:`)),
  inYaml('a group that is a text', (s) => yaml('', '').replace('  children:\n', `  children:\n    extra: ${s}\n`)),
  inYaml('the key of a group', (s) => yaml('', '').replace('  children:\n', `  children:\n    token=${s}:\n`)),
  inYaml('a key that is written twice', (s) => yaml('', `    container_manager: ${s}\n`)),
  inYaml('a second document', (s) => `${yaml('', '')}---\ntoken: ${s}\n`),
  inYaml('a directive', (s) => `%TAG ! tag:${s},2000:\n---\n${yaml('', '')}`),
  inYaml('half-typed', (s) => `${yaml('', '')}    broken: [${s}\n`),
  inYaml('a plugin’s configuration', (s) => `plugin: openstack.cloud.openstack\npassword: ${s}\n`),
  // Files of variables.
  inVars('a password', (s) => `admin_password: ${s}\n`),
  inVars('under an unknown name', (s) => `colour: ${s}\n`),
  inVars('beside what decides', (s) => `container_manager: containerd\nnested: [{token: ${s}}]\n`),
  inVars('half-typed', (s) => `password: [${s}\n`),
  inVars('a list instead of a mapping', (s) => `- ${s}\n`),
  inVars('a text instead of a mapping', (s) => `${s}\n`),
  inVars('JSON', (s) => JSON.stringify({ db: { password: s } }), 'group_vars/all.json'),
  inVars('of a host', (s) => `ansible_password: ${s}\n`, 'host_vars/w1.yml'),
  inVars('of nobody', (s) => `ansible_password: ${s}\n`, 'group_vars/nobody.yml'),
  inVars('an encrypted file', (s) => `$ANSIBLE_VAULT;1.1;AES256\n${s}\n`),
  inVars('a file of credentials', (s) => `token: ${s}\n`, 'credentials/admin.conf'),
  inVars('the name of a file', () => 'a: 1\n', 'group_vars/all.yml'),
  ['variables: a path', (s) => request(clusterIni, COMMAND, [{ path: `group_vars/${s}.yml`, text: 'a: 1\n' }])],
  ['variables: a folder', (s) => request(clusterIni, COMMAND, [{ path: `${s}/hosts.ini`, text: clusterIni }])],
  // The command.
  inCommand('-e k=v', (s) => `-e db_password=${s}`),
  inCommand('-e k=v in quotes', (s) => `-e "db_password='${s}'"`),
  inCommand('-e of several', (s) => `-e 'serial=1 colour=${s}'`),
  inCommand('-e with a colon', (s) => `-e 'ansible_password: ${s}'`),
  inCommand('-e without an equals sign', (s) => `-e 'ansible_password ${s}'`),
  inCommand('-e of one word', (s) => `-e ${s}`),
  inCommand('-e JSON', (s) => `-e '{"a": {"token": "${s}"}}'`),
  inCommand('-e JSON, half-typed', (s) => `-e '{"ansible_password": "${s}"'`),
  inCommand('-e JSON, a list', (s) => `-e '["${s}"]'`),
  inCommand('-e YAML', (s) => `-e '{ansible_password: ${s}}'`),
  inCommand('-e a path without its mark', (s) => `-e ./${s}.yml`),
  inCommand('-e a missing file', (s) => `-e @${s}.yml`),
  inCommand('-e an unclosed quote', (s) => `-e 'a="${s}'`),
  inCommand('-e of the switch', (s) => `-e kube_network_plugin_multus=${s}`),
  inCommand('-e of registered values', (s) => `-e multus_manifest_2=${s}`),
  inCommand('-e of the shell', (s) => `-e token=$(echo ${s})`),
  inCommand('--extra-vars=', (s) => `--extra-vars=token=${s}`),
  inCommand('-e name of a variable', (s) => `-e password-${s}=1`),
  inCommand('--forks', (s) => `--forks ${s}`),
  inCommand('-u', (s) => `-u ${s}`),
  inCommand('--private-key', (s) => `--private-key /keys/${s}`),
  inCommand('--vault-password-file', (s) => `--vault-password-file=${s}`),
  inCommand('--vault-id', (s) => `--vault-id prod@${s}`),
  inCommand('--ssh-common-args', (s) => `--ssh-common-args '-o ProxyCommand="sshpass -p ${s} ssh x"'`),
  inCommand('--become-user', (s) => `--become-user ${s}`),
  inCommand('--timeout', (s) => `--timeout ${s}`),
  inCommand('--start-at-task', (s) => `--start-at-task '${s}'`),
  inCommand('--tags', (s) => `--tags ${s}`),
  inCommand('--skip-tags', (s) => `--skip-tags download,${s}`),
  inCommand('-l', (s) => `-l ${s}`),
  inCommand('-l beside a host', (s) => `-l w1,${s}`),
  inCommand('-l a pattern', (s) => `-l 'w1,*${s}*'`),
  inCommand('-l a regular expression', (s) => `-l '~w1|${s}'`),
  inCommand('-l a missing file', (s) => `-l @${s}.retry`),
  inCommand('-l a shell variable', (s) => `-l \${HOST:-${s}}`),
  inCommand('-i an address with a password', (s) => `-i https://bob:${s}@host/inv`),
  inCommand('-i a missing path', (s) => `-i ${s}/hosts`),
  inCommand('an option that does not exist', (s) => `--pass-${s}`),
  inCommand('an option that does not exist, with a value', (s) => `--password=${s}`),
  inCommand('a short option that does not exist', (s) => `-Z${s}`),
  inCommand('a word too many', (s) => s),
  inCommand('a playbook with a password', (s) => `https://bob:${s}@host/site.yml`),
  inCommand('a comment', (s) => `# ${s}`),
  inCommand('a redirection', (s) => `> /tmp/${s}.log`),
  inCommand('a redirection in the middle', (s) => `2>${s}.log -b`),
  inCommand('a pipe', (s) => `| tee ${s}`),
  inCommand('another command', (s) => `&& curl -H 'Authorization: ${s}' https://x`),
  inCommand('a quote that is not closed', (s) => `-e "a=${s}`),
  inCommand('a here-document', (s) => `<<EOF\n${s}\nEOF`),
  inCommand('a value on the next line', (s) => `\\\n  -e token=${s}`),
  inCommand('a typographic dash', (s) => `—token=${s}`),
  around('an assignment', (s) => `VAULT_TOKEN=${s} ${COMMAND}`),
  around('an assignment in small letters', (s) => `token=${s} ${COMMAND}`),
  around('a setting of Ansible', (s) => `ANSIBLE_VAULT_PASSWORD_FILE=${s} ${COMMAND}`),
  around('a setting that decides', (s) => `ANSIBLE_STRATEGY=${s} ${COMMAND}`),
  around('an export', (s) => `export TOKEN=${s}\n${COMMAND}`),
  around('env', (s) => `env TOKEN=${s} ${COMMAND}`),
  around('sudo', (s) => `echo ${s} | sudo -S ${COMMAND}`),
  around('sshpass', (s) => `sshpass -p ${s} ${COMMAND}`),
  around('docker', (s) => `docker run -e TOKEN=${s} quay.io/kubespray/kubespray:v2.25.1 ${COMMAND}`),
  around('ssh', (s) => `ssh root:${s}@10.0.0.1 '${COMMAND}'`),
  around('bash -c', (s) => `bash -c 'TOKEN=${s}; ${COMMAND}'`),
  around('a prompt', (s) => `${s}@host:~$ ${COMMAND}`),
  around('prose', (s) => `The password is ${s}, then run\n\n${COMMAND}\n`),
  around('output below', (s) => `${COMMAND}\n\nPLAY [all] ***\nok: [w1] => {"msg": "${s}"}\n`),
  around('a text without a command', (s) => `echo ${s}`),
  around('an unreadable text', (s) => `"${s}`),
  around('the folder of a playbook', (s) => COMMAND.replace('upgrade-', `/home/${s}/upgrade-`)),
  around('the name of a playbook', (s) => COMMAND.replace('upgrade-cluster', s)),
  around('a collection of a playbook', (s) => COMMAND.replace('upgrade-cluster.yml', `acme.${s}.upgrade_cluster`)),
  // Choices of their own.
  asSetting('the release', (s) => ({ kubespray: s })),
  asSetting('the release with a name after it', (s) => ({ kubespray: `v2.25.1 ${s}` })),
  asSetting('the version of Ansible', (s) => ({ ansible: s })),
  asSetting('the version of Ansible with a name after it', (s) => ({ ansible: `2.16.8-${s}` })),
  asSetting('hosts whose facts are cached', (s) => ({ facts: [s, 'w2'] })),
  asSetting('a host that is down', (s) => ({ down: [{ host: s, from: 'start' }] })),
];
