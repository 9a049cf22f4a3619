import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';
import { addHost, type Draft, type Refusal } from './draft.ts';
import { atPath, extensionOf, type FileTree } from './file-tree.ts';
import { parseHostAddress } from './host-address.ts';
import { readIni } from './ini.ts';
import type { InventoryFile } from './model.ts';
import { byCodePoint, strip } from './python-text.ts';
import type { InventorySource } from './sources.ts';
import { readYamlGroups } from './yaml.ts';
import { type ParsedDocument, parseYamlDocument } from './yaml-document.ts';

/** The plugins of ansible-core that read files, by the names of Ansible's messages. */
type Plugin = 'script' | 'auto' | 'yaml' | 'ini' | 'toml';

type Failure = { readonly plugin: Plugin; readonly refusal: Refusal };

const YAML_EXTENSIONS = ['.yaml', '.yml', '.json'];
const VAULT_HEADER = '$ANSIBLE_VAULT';
// Names that a directory source passes over: ansible-core's own, then those of Kubespray's ansible.cfg.
const IGNORED_NAME = /^\.|^host_vars$|^group_vars$|^vars_plugins$|artifacts|credentials/;
const IGNORED_EXTENSION = /(?:~|\.orig|\.bak|\.ini|\.cfg|\.retry|\.pyc|\.pyo|\.creds|\.gpg)$/;

/** Reads one source into the draft; `false`: Ansible says "Unable to parse". Source: `parse_source`, lib/ansible/inventory/manager.py. */
export function readSource(draft: Draft, tree: FileTree, source: InventorySource): boolean {
  switch (source.kind) {
    case 'file':
      return readFile(draft, source.file);
    case 'folder': {
      const folder = atPath(tree, source.folder);
      return folder instanceof Map && readFolder(draft, folder, source.folder);
    }
    case 'host-list':
      return readHostList(draft, source.text);
    case 'missing': {
      const ansibleSays = `Unable to parse ${source.path} as an inventory source`;
      const span = { file: source.path, start: 0, end: 0 };
      draft.problems.push({
        code: 'source-missing',
        severity: 'error',
        span,
        ansibleSays,
        data: { path: source.path },
      });
      return false;
    }
  }
}

function readFolder(draft: Draft, folder: FileTree, path: string): boolean {
  let parsed = false;
  for (const name of [...folder.keys()].sort(byCodePoint)) {
    const entry = folder.get(name);
    const entryPath = path === '' ? name : `${path}/${name}`;
    if (IGNORED_NAME.test(name)) continue;
    if (IGNORED_EXTENSION.test(name)) {
      if (!(entry instanceof Map) && entry) noteIgnored(draft, entry, name);
      continue;
    }
    const read = entry instanceof Map ? readFolder(draft, entry, entryPath) : entry ? readFile(draft, entry) : false;
    parsed = parsed || read;
  }
  if (!parsed && folder.size > 0 && draft.problems.every(({ severity }) => severity !== 'error')) {
    const ansibleSays = `Unable to parse ${path || '.'} as an inventory source`;
    const span = { file: path, start: 0, end: 0 };
    draft.problems.push({
      code: 'folder-without-source',
      severity: 'error',
      span,
      ansibleSays,
      data: { path: path || '.' },
    });
  }
  return parsed;
}

/** Ansible passes over these files in silence; one that holds an inventory surprises people. */
function noteIgnored(draft: Draft, file: InventoryFile, name: string): void {
  if (!/\.(?:ini|cfg)$/.test(name)) return;
  const span = { file: file.path, start: 0, end: file.text.length };
  const data = { path: file.path, extension: extensionOf(name) };
  draft.problems.push({ code: 'inventory-file-ignored', severity: 'warning', span, data });
}

/** `-i a,b:22,c`: hosts that no group has. Source: lib/ansible/plugins/inventory/host_list.py. */
function readHostList(draft: Draft, text: string): boolean {
  const ungrouped = draft.groups.get('ungrouped');
  if (!ungrouped) return false;
  for (const part of text.split(',')) {
    const written = strip(part);
    if (written === '') continue;
    const address = parseHostAddress(written);
    const { host, port } = address && !address.host.includes('[') ? address : { host: written };
    if (!draft.hosts.has(host)) addHost(draft, host, ungrouped, port, { start: 0, end: 0 });
  }
  return true;
}

function readFile(draft: Draft, file: InventoryFile): boolean {
  const { path, text } = file;
  const start = { file: path, start: 0, end: Math.min(text.length, endOfLine(text)) };
  if (text.startsWith(VAULT_HEADER)) {
    const ansibleSays = 'Attempting to decrypt but no vault secrets found';
    return giveUp(draft, path, [
      { plugin: 'yaml', refusal: { code: 'source-vaulted', span: start, ansibleSays, data: { path } } },
    ]);
  }
  // Ansible runs the file when it may; what follows is a program then, and no inventory.
  if (text.startsWith('#!')) {
    const ansibleSays = `problem running ${path} --list ([Errno 13] Permission denied: '${path}')`;
    const refusal = { code: 'source-is-script', span: start, ansibleSays, data: { path } };
    return giveUp(draft, path, [{ plugin: 'script', refusal }]);
  }
  const failures: Failure[] = [];
  const extension = extensionOf(path);
  if (extension === '' || YAML_EXTENSIONS.includes(extension)) {
    const refusal = readYaml(draft, path, parseYamlDocument(text));
    if (!refusal) return true;
    failures.push({ plugin: 'yaml', refusal });
  }
  const refusal = readIni(draft, file);
  if (!refusal) return true;
  failures.push({ plugin: 'ini', refusal });
  if (extension === '.toml') {
    const ansibleSays = 'TOML is not read here';
    failures.push({ plugin: 'toml', refusal: { code: 'source-is-toml', span: start, ansibleSays, data: { path } } });
  }
  return giveUp(draft, path, failures, text);
}

const endOfLine = (text: string): number => {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
};

function readYaml(draft: Draft, path: string, document: ParsedDocument): Refusal | undefined {
  const { fault, duplicates, tree } = document;
  if (fault) {
    const span: Span = { file: path, start: fault.start, end: fault.end };
    return { code: fault.code, span, ansibleSays: yamlErrorText(fault.message), data: { says: fault.message } };
  }
  const refusal = readYamlGroups(draft, path, tree);
  for (const { name, start, end } of duplicates) draft.problems.push(duplicateKey(path, name, start, end));
  return refusal;
}

/** The warning about a key that a mapping holds twice. */
export function duplicateKey(path: string, name: string, start: number, end: number): Problem {
  const ansibleSays = `While constructing a mapping from ${path}, found a duplicate dict key (${name}). Using last defined value only.`;
  return {
    code: 'yaml-duplicate-key',
    severity: 'warning',
    span: { file: path, start, end },
    ansibleSays,
    data: { key: name },
  };
}

/** Ansible's words for a text that is neither JSON nor YAML. */
export const yamlErrorText = (message: string): string =>
  `We were unable to read either as JSON nor YAML, these are the errors we got from each:\nJSON: Expecting value: line 1 column 1 (char 0)\n\nSyntax Error while loading YAML.\n  ${message}`;

/** No plugin took the file: reports the failure that tells its author most. */
function giveUp(draft: Draft, path: string, failures: readonly Failure[], text = ''): false {
  const chosen = mostTelling(failures, path, text);
  const { plugin, refusal } = chosen;
  const ansibleSays = `Failed to parse ${path} with ${plugin} plugin: ${refusal.ansibleSays}`;
  draft.problems.push({ ...refusal, severity: 'error', ansibleSays });
  return false;
}

const YAML_IN_INI = new Set(['host-ends-in-colon', 'yaml-in-ini']);
const DECISIVE = new Set(['source-is-script', 'source-is-plugin', 'source-is-toml', 'source-vaulted']);

function mostTelling(failures: readonly Failure[], path: string, text: string): Failure {
  const last = failures.at(-1);
  if (last && text.includes('\0')) {
    return { ...last, refusal: { ...last.refusal, code: 'source-is-binary', data: { path } } };
  }
  const decisive = failures.find(({ refusal }) => DECISIVE.has(refusal.code));
  if (decisive) return decisive;
  const ini = failures.find(({ plugin }) => plugin === 'ini');
  const yaml = failures.find(({ plugin }) => plugin === 'yaml');
  if (ini && !yaml && YAML_IN_INI.has(ini.refusal.code) && parseYamlDocument(text).tree?.kind === 'mapping') {
    const data = { path, extension: extensionOf(path) };
    return { plugin: 'ini', refusal: { ...ini.refusal, code: 'yaml-named-otherwise', data } };
  }
  if (!ini || (yaml && (extensionOf(path) !== '' || YAML_IN_INI.has(ini.refusal.code)))) return yaml ?? failures[0]!;
  return ini;
}
