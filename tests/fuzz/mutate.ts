import type { InventoryFile, Request } from '../../src/analyzer/index.ts';
import type { Random } from '../conformance/random.ts';
import type { Corpus } from './corpus.ts';

const NAMES = [
  'cp1',
  'w1',
  'w10',
  '__proto__',
  'constructor',
  'toString',
  'localhost',
  '10',
  'ünï',
  'раураl',
  'a\u202eb',
];
const GROUPS = [
  'all',
  'kube_control_plane',
  'kube_node',
  'k8s_cluster',
  'calico_rr',
  'etcd',
  'kube-master',
  'ungrouped',
];
const VARIABLES = [
  'kube_network_plugin_multus',
  'container_manager',
  'multus_manifest_2',
  'multus_manifest_1',
  'multus_nodes_list',
  'serial',
  'ansible_group_priority',
  '__proto__',
];
const VALUES = [
  'true',
  'False',
  'yes',
  '""',
  'None',
  '{results: []}',
  '[{}, 1, null]',
  'crio',
  '"{{ x }}"',
  '!vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  6162',
  '!unsafe x',
  '&a [*a]',
  '1e400',
  '0x1f',
  '1:30',
  '100%',
  '2024-01-02',
];
/** Characters with a meaning in one of the grammars, and those that deceive or break. */
const CHARACTERS = [
  ...'[]{}():=,;#&*!|>-?~%@$\\\'"`<\t\n\r\0 /.+',
  '\r\n',
  '\ufeff',
  '\ud800',
  '\u2028',
  '\u202e',
  '\u001b[31m',
  '\u0085',
  '😀',
  ':children]',
  ':vars]',
  '[1:',
  '[01:03]',
  '[a:z:2]',
  '---\n',
  '<<: ',
  '{{ ',
  ' }}',
  '|| ',
  '&& ',
  '$(x)',
];
const OPTIONS = [
  '--limit',
  '-l',
  '--limit=w1',
  '--li',
  "-l '~(a+)+$'",
  "-l 'all:!w1:&kube_node'",
  "-l 'kube_node[0:1]'",
  '-l @limit.txt',
  '-e serial=1',
  '-e serial=100%',
  '-e \'{"serial": [1, "30%"]}\'',
  '-e @vars.yml',
  '-e kube_network_plugin_multus=false',
  '-e \'{"kube_network_plugin_multus": false}\'',
  '-e container_manager=crio',
  '--tags multus',
  '--tags network',
  '--skip-tags multus',
  '--skip-tags always',
  "--start-at-task 'Multus | Start resources'",
  '--check',
  '--step',
  '--list-hosts',
  '-i hosts.ini',
  '-i inventory/',
  '-i w1,w2,',
  '-f 1',
  '-b',
  '--',
  'cluster.yml',
  'upgrade-cluster.yml',
  'scale.yml',
  'kubernetes_sigs.kubespray.cluster',
  'sudo -E',
  "bash -c '",
  'docker run --rm -it x',
  'FOO=bar',
  '\\\n',
];
const PATHS = [
  'hosts.ini',
  'hosts.yml',
  'hosts',
  'inventory/hosts.ini',
  'inventory/hosts.yaml',
  'inventory/b.json',
  'group_vars/all.yml',
  'group_vars/kube_node',
  'host_vars/w1.yml',
  'playbook/group_vars/all/a.yml',
  'vars.yml',
  'limit.txt',
  '',
  '../x',
  '/etc/hosts',
];
const RELEASES = ['v2.20.0', 'v2.21.0', 'v2.22.1', 'v2.23.3', 'v2.25.1', 'v2.26.1', 'v2.28.1', 'v2.30.0', 'v2.31.0'];
const RELEASES_LOOSE = ['master', '2.25', 'release-2.26', 'v9', '', 'v2.99.0', '\0', undefined];
const CORES = ['2.11.12', '2.12.10', '2.14.18', '2.15.5', '2.16.8', '2.17.5', '2.19.0', 'x', '', undefined];
/** A text grows no further than this, so that executions stay many. */
const LONGEST = 20_000;

/** One to four changes to a request: lines, words and values of the three grammars more often than plain characters. */
export function mutated(request: Request, corpus: Corpus, random: Random): Request {
  let now = request;
  for (let left = random.int(1, 4); left > 0; left--) now = changed(now, corpus, random);
  return now;
}

function changed(request: Request, corpus: Corpus, random: Random): Request {
  const what = random.weighted([
    [40, 'file'],
    [35, 'command'],
    [8, 'files'],
    [12, 'release'],
    [5, 'core'],
  ] as const);
  switch (what) {
    case 'file': {
      const at = random.int(0, Math.max(0, request.files.length - 1));
      const file = request.files[at];
      if (!file) return { ...request, files: [{ path: random.pick(PATHS), text: random.pick(corpus.lines) }] };
      return { ...request, files: request.files.with(at, { ...file, text: changedText(file.text, corpus, random) }) };
    }
    case 'command':
      return { ...request, command: changedCommand(request.command, corpus, random).slice(0, LONGEST) };
    case 'files':
      return { ...request, files: changedFiles(request.files, corpus, random) };
    case 'release': {
      const { kubespray: _, ...rest } = request;
      const [chosen] = random.pick((random.chance(0.85) ? RELEASES : RELEASES_LOOSE).map((release) => [release]));
      return chosen === undefined ? rest : { ...rest, kubespray: chosen };
    }
    case 'core': {
      const { ansible: _, ...rest } = request;
      const [chosen] = random.pick(CORES.map((core) => [core]));
      return chosen === undefined ? rest : { ...rest, ansible: chosen };
    }
  }
}

function changedFiles(files: Request['files'], corpus: Corpus, random: Random): readonly InventoryFile[] {
  const at = random.int(0, Math.max(0, files.length - 1));
  const file = files[at];
  const other = random.pick(corpus.requests).files;
  switch (random.int(0, 4)) {
    case 0:
      return files.length > 1 ? files.toSpliced(at, 1) : files;
    case 1:
      return file ? files.with(at, { ...file, path: random.pick(PATHS) }) : files;
    case 2:
      return other.length > 0 && files.length < 6 ? [...files, random.pick(other)] : files;
    case 3:
      return random.shuffled(files);
    default:
      return other;
  }
}

function changedText(text: string, corpus: Corpus, random: Random): string {
  const lines = text.split('\n');
  const at = random.int(0, lines.length - 1);
  const line = lines[at] ?? '';
  const withLine = (...by: readonly string[]): string => lines.toSpliced(at, 1, ...by).join('\n');
  const change = random.int(0, 13);
  switch (change) {
    case 0:
      return withLine();
    case 1:
      return withLine(line, line);
    case 2:
      return withLine(random.pick(corpus.lines), line);
    case 3:
      return withLine(random.pick(corpus.lines));
    case 4:
      return random.shuffled(lines).join('\n');
    case 5:
      return withLine(`${' '.repeat(random.int(0, 6))}${line.trimStart()}`);
    case 6:
      return withLine(...changedTokens(line, random).split('\n'));
    case 7:
      return withLine(line, `[${random.pick(GROUPS)}${random.pick(['', ':children', ':vars'])}]`);
    case 8:
      return withLine(line, `${random.pick(NAMES)} ${random.pick(VARIABLES)}=${random.pick(VALUES)}`);
    case 9:
      return withLine(line, `${/^\s*/.exec(line)?.[0] ?? ''}${random.pick(VARIABLES)}: ${random.pick(VALUES)}`);
    case 10:
      return withLine(line, `${/^\s*/.exec(line)?.[0] ?? ''}${random.pick([...NAMES, ...GROUPS])}:`);
    case 11:
      return withLine(...Array.from({ length: random.int(2, 40) }, () => line)).slice(0, LONGEST);
    case 12:
      return random.chance(0.5) ? text.replaceAll('\n', '\r\n') : `\ufeff${text}`;
    default:
      return spliced(text, random.pick(CHARACTERS), random);
  }
}

/** A line with one of its words replaced by another that may be in an inventory. */
function changedTokens(line: string, random: Random): string {
  const tokens = line.split(/([\s:=,[\]{}]+)/);
  const at = random.int(0, tokens.length - 1);
  return tokens.with(at, random.pick([...NAMES, ...GROUPS, ...VARIABLES, ...VALUES, ...CHARACTERS])).join('');
}

function changedCommand(command: string, corpus: Corpus, random: Random): string {
  const words = command.split(/( +)/);
  const at = random.int(0, words.length - 1);
  switch (random.int(0, 8)) {
    case 0:
      return words.toSpliced(at, 1).join('');
    case 1:
      return words.toSpliced(at, 0, ' ', random.pick(OPTIONS), ' ').join('');
    case 2:
      return `${command} ${random.pick(OPTIONS)}`;
    case 3:
      return words.with(at, random.pick(corpus.words)).join('');
    case 4:
      return `${command} --limit '${random.pick(corpus.patterns).replaceAll("'", '')}'`;
    case 5:
      return `${command} -l '${spliced(random.pick(corpus.patterns), random.pick([...CHARACTERS, ...NAMES, ...GROUPS]), random)}'`;
    case 6:
      return `${command} -e '${random.pick(VARIABLES)}=${random.pick(VALUES)}'`;
    case 7:
      return random.pick(corpus.requests).command;
    default:
      return spliced(command, random.pick(CHARACTERS), random);
  }
}

/** A text with a few of its characters replaced. */
export function spliced(text: string, by: string, random: Random): string {
  const at = random.int(0, text.length);
  return text.slice(0, at) + by + text.slice(at + random.int(0, 4));
}
