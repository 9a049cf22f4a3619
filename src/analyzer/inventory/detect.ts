import { documentFaultText, duplicateKey } from '../document/problems.ts';
import { parseTomlDocument } from '../document/toml.ts';
import { type ParsedDocument, parseYamlDocument } from '../document/yaml.ts';
import { byCodePoint, strip } from '../python/text.ts';
import type { Span } from '../span.ts';
import { constructsNothing } from './constructed.ts';
import { addHost, type Draft, type Refusal } from './draft.ts';
import { atPath, extensionOf, type FileTree } from './file-tree.ts';
import { parseHostAddress } from './host-address.ts';
import { ignoredInFolder } from './ignored-in-folder.ts';
import { readIni } from './ini.ts';
import type { InventoryFile } from './model.ts';
import { type Printed, printedIn, readPrintedJson } from './printed.ts';
import type { InventorySource } from './sources.ts';
import { readTomlGroups } from './toml.ts';
import { readYamlGroups } from './yaml.ts';

/** The plugins of ansible-core that read files, by the names of Ansible's messages. */
type Plugin = 'script' | 'auto' | 'yaml' | 'ini' | 'toml';

type Failure = { readonly plugin: Plugin; readonly refusal: Refusal };

const YAML_EXTENSIONS = ['.yaml', '.yml', '.json'];
const VAULT_HEADER = '$ANSIBLE_VAULT';

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
      return isEnabled(draft, 'host_list') ? readHostList(draft, source.text) : noPlugin(draft, source.text);
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
    const ignored = ignoredInFolder(name);
    if (ignored === 'by-extension' && !(entry instanceof Map) && entry) noteIgnored(draft, entry, name);
    if (ignored) continue;
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
  const start = { file: path, start: 0, end: endOfLine(text) };
  if (text.startsWith(VAULT_HEADER)) {
    const ansibleSays = 'Attempting to decrypt but no vault secrets found';
    const refusal: Refusal = { code: 'source-vaulted', span: start, ansibleSays, data: { path } };
    return giveUp(draft, file, [{ plugin: 'yaml', refusal }]);
  }
  // Ansible runs the file when it may; what follows is a program then, and no inventory.
  if (text.startsWith('#!') && isEnabled(draft, 'script')) {
    const ansibleSays = `problem running ${path} --list ([Errno 13] Permission denied: '${path}')`;
    const refusal: Refusal = { code: 'source-is-script', span: start, ansibleSays, data: { path } };
    return giveUp(draft, file, [{ plugin: 'script', refusal }]);
  }
  const extension = extensionOf(path);
  const printed = draft.printed === 'as-files' ? undefined : printedIn(file);
  if (printed?.lost !== undefined) return readPrinted(draft, file, printed);
  const failures: Failure[] = [];
  for (const plugin of ['yaml', 'ini', 'toml'] as const) {
    if (!isEnabled(draft, plugin) || !wants(plugin, extension)) continue;
    const refusal = readWith[plugin](draft, file);
    if (!refusal) return true;
    // What the INI plugin says comes first.
    if (plugin === 'ini') failures.unshift({ plugin, refusal });
    else failures.push({ plugin, refusal });
  }
  const [first, ...others] = failures;
  return first ? giveUp(draft, file, [first, ...others]) : noPlugin(draft, path);
}

const isEnabled = ({ settings: { plugins } }: Draft, plugin: string): boolean => plugins?.includes(plugin) ?? true;

/** Does a plugin take files of that name? Sources: `verify_file` of the plugins in lib/ansible/plugins/inventory. */
function wants(plugin: 'yaml' | 'ini' | 'toml', extension: string): boolean {
  if (plugin === 'yaml') return extension === '' || YAML_EXTENSIONS.includes(extension);
  return plugin === 'ini' || extension === '.toml';
}

const readWith = {
  yaml: (draft: Draft, file: InventoryFile) => readYaml(draft, file, parseYamlDocument(file.text)),
  ini: readIni,
  toml: readToml,
};

/** No plugin that is enabled even tries the source. */
function noPlugin(draft: Draft, path: string): false {
  const ansibleSays = `Unable to parse ${path} as an inventory source`;
  const span = { file: path, start: 0, end: 0 };
  draft.problems.push({ code: 'source-without-plugin', severity: 'error', span, ansibleSays, data: { path } });
  return false;
}

/** Reads what a program printed. Where Ansible is given the very file, JSON of this form is an error: its plugins refuse it. */
function readPrinted(draft: Draft, { path, text }: InventoryFile, printed: Printed): boolean {
  draft.lostOrder = printed.lost;
  if (printed.form === 'yaml') {
    readYamlGroups(draft, path, printed.tree);
    return true;
  }
  readPrintedJson(draft, path, printed);
  if (draft.printed !== 'given' || extensionOf(path) !== '.json') return true;
  const span = { file: path, start: 0, end: endOfLine(text) };
  const ansibleSays = `Unable to parse ${path} as an inventory source`;
  draft.problems.push({ code: 'source-is-printed', severity: 'error', span, ansibleSays, data: { path } });
  return true;
}

const endOfLine = (text: string): number => {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
};

function readYaml(draft: Draft, { path, text }: InventoryFile, document: ParsedDocument): Refusal | undefined {
  const { fault, duplicates, tree } = document;
  if (fault) {
    const span: Span = { file: path, start: fault.start, end: fault.end };
    return { code: fault.code, span, ansibleSays: documentFaultText(text, fault), data: { says: fault.message } };
  }
  // The plugin `auto` comes first, and takes names that end so.
  if (isEnabled(draft, 'auto') && /\.ya?ml$/.test(path) && constructsNothing(draft, tree)) return undefined;
  const refusal = readYamlGroups(draft, path, tree);
  for (const { name, start, end } of duplicates) draft.problems.push(duplicateKey(path, name, start, end));
  return refusal;
}

function readToml(draft: Draft, { path, text }: InventoryFile): Refusal | undefined {
  const document = parseTomlDocument(text);
  if (document.fault === undefined) return readTomlGroups(draft, path, document.tree);
  const span: Span = { file: path, start: document.at, end: document.at };
  const ansibleSays = `TOML file (${path}) is invalid: ${document.fault}`;
  return { code: 'toml-syntax', span, ansibleSays, data: { says: document.fault } };
}

/** One failure for each plugin that wanted the file; there is always one. */
type Failures = readonly [Failure, ...Failure[]];

/** No plugin took the file: reports the failure that tells its author most. */
function giveUp(draft: Draft, { path, text }: InventoryFile, failures: Failures): false {
  const { plugin, refusal } = mostTelling(failures, path, text);
  const ansibleSays = `Failed to parse ${path} with ${plugin} plugin: ${refusal.ansibleSays}`;
  draft.problems.push({ ...refusal, severity: 'error', ansibleSays });
  return false;
}

const YAML_IN_INI = new Set(['host-ends-in-colon', 'yaml-in-ini']);
const DECISIVE = new Set(['source-is-script', 'source-is-plugin', 'source-vaulted']);

function mostTelling(failures: Failures, path: string, text: string): Failure {
  const [first] = failures;
  if (text.includes('\0')) return { ...first, refusal: { ...first.refusal, code: 'source-is-binary', data: { path } } };
  const decisive = failures.find(({ plugin, refusal }) => plugin === 'toml' || DECISIVE.has(refusal.code));
  if (decisive) return decisive;
  const yaml = failures.find(({ plugin }) => plugin === 'yaml');
  const ini = failures.find(({ plugin }) => plugin === 'ini');
  if (!ini) return first;
  const looksLikeYaml = YAML_IN_INI.has(ini.refusal.code);
  if (yaml) return looksLikeYaml || extensionOf(path) !== '' ? yaml : ini;
  if (!looksLikeYaml || parseYamlDocument(text).tree?.kind !== 'mapping') return ini;
  const data = { path, extension: extensionOf(path) };
  return { plugin: 'ini', refusal: { ...ini.refusal, code: 'yaml-named-otherwise', data } };
}
