import { documentFaultText, duplicateKey } from '../document/problems.ts';
import { isTruthyTree, plainValueOf, unfoldsTooFar } from '../document/tree.ts';
import { parseYamlDocument } from '../document/yaml.ts';
import { memo } from '../memo.ts';
import type { Problem } from '../problem.ts';
import { byCodePoint } from '../python/text.ts';
import type { Span } from '../span.ts';
import { atPath, extensionOf, type FileTree } from './file-tree.ts';
import type { InventoryFile, Variable, VariablesFile } from './model.ts';
import { homeOf, type InventorySource } from './sources.ts';

/** Files of variables by the name of their group or host, and what is wrong with them. */
export type FoundVariables = {
  readonly groupVars: ReadonlyMap<string, readonly VariablesFile[]>;
  readonly hostVars: ReadonlyMap<string, readonly VariablesFile[]>;
  readonly problems: readonly Problem[];
  /** Groups and hosts for which Ansible stops as soon as it wants their variables. */
  readonly brokenGroups: ReadonlySet<string>;
  readonly brokenHosts: ReadonlySet<string>;
};

/** A folder that may hold `group_vars` and `host_vars`. */
type Home = { readonly folder: FileTree; readonly beside: 'inventory' | 'playbook'; readonly rank: number };

const EXTENSIONS = ['.yml', '.yaml', '.json'];

/**
 * Finds and reads the files under `group_vars` and `host_vars`, first beside every source in turn, then beside the
 * playbook. Sources: lib/ansible/plugins/vars/host_group_vars.py, `find_vars_files` in lib/ansible/parsing/dataloader.py.
 */
export function findVariables(
  tree: FileTree,
  sources: readonly InventorySource[],
  groups: Iterable<string>,
  hosts: Iterable<string>,
): FoundVariables {
  const problems: Problem[] = [];
  const read = readerOf(problems);
  const homes = homesOf(tree, sources);
  const byGroup = gather(homes, 'group_vars', groups, read, problems);
  const byHost = gather(homes, 'host_vars', hosts, read, problems);
  return {
    groupVars: byGroup.files,
    hostVars: byHost.files,
    problems,
    brokenGroups: byGroup.broken,
    brokenHosts: byHost.broken,
  };
}

/** A folder that several sources share counts where it comes last: what it sets again there wins anyway. */
function homesOf(tree: FileTree, sources: readonly InventorySource[]): readonly Home[] {
  const paths = new Set<string>();
  for (const source of sources) {
    const path = homeOf(source);
    if (path === undefined) continue;
    paths.delete(path);
    paths.add(path);
  }
  const homes: Home[] = [];
  for (const path of paths) {
    const folder = atPath(tree, path);
    if (folder instanceof Map) homes.push({ folder, beside: 'inventory', rank: homes.length });
  }
  const playbook = tree.get('playbook');
  if (playbook instanceof Map) homes.push({ folder: playbook, beside: 'playbook', rank: homes.length });
  return homes;
}

type ReadFile = (file: InventoryFile) => ReadonlyMap<string, Variable> | 'broken';

type Gathered = { readonly files: Map<string, VariablesFile[]>; readonly broken: Set<string> };

function gather(
  homes: readonly Home[],
  subfolder: 'group_vars' | 'host_vars',
  names: Iterable<string>,
  read: ReadFile,
  problems: Problem[],
): Gathered {
  const gathered: Gathered = { files: new Map(), broken: new Set() };
  const folders: (Home & { readonly vars: FileTree })[] = [];
  for (const home of homes) {
    const vars = home.folder.get(subfolder);
    if (vars instanceof Map) folders.push({ ...home, vars });
    else if (vars) problems.push(notAFolder(vars, subfolder));
  }
  if (folders.length === 0) return gathered;
  for (const name of names) {
    for (const { vars, beside, rank } of folders) {
      for (const file of filesFor(vars, name)) {
        const variables = read(file);
        if (variables === 'broken') gathered.broken.add(name);
        else add(gathered.files, name, { path: file.path, beside, rank, vars: variables });
      }
    }
  }
  return gathered;
}

function add(files: Map<string, VariablesFile[]>, name: string, file: VariablesFile): void {
  const known = files.get(name);
  if (known) known.push(file);
  else files.set(name, [file]);
}

function notAFolder(file: InventoryFile, subfolder: string): Problem {
  const span = { file: file.path, start: 0, end: file.text.length };
  const ansibleSays = `Found ${subfolder} that is not a directory, skipping: ${file.path}`;
  return { code: 'vars-folder-is-file', severity: 'warning', span, ansibleSays, data: { subfolder } };
}

/** The first of NAME, NAME.yml, NAME.yaml and NAME.json that exists; a folder gives all its files. */
function filesFor(vars: FileTree, name: string): readonly InventoryFile[] {
  // Upstream spares hosts that are named by a path, as those of the chroot connection are.
  if (name.startsWith('/')) return [];
  for (const extension of ['', ...EXTENSIONS]) {
    const path = name + extension;
    const found = path.includes('/') ? atPath(vars, path) : vars.get(path);
    if (found instanceof Map) return filesIn(found);
    if (found) return [found];
  }
  return [];
}

/** Sorted, folders within entered, hidden and backup names left out. */
function filesIn(folder: FileTree): readonly InventoryFile[] {
  const files: InventoryFile[] = [];
  const waiting: (InventoryFile | FileTree)[] = [folder];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (!(entry instanceof Map)) {
      files.push(entry);
      continue;
    }
    // The last that waits comes first.
    for (const name of [...entry.keys()].sort(byCodePoint).reverse()) {
      const child = entry.get(name);
      const extension = extensionOf(name);
      if (!child || name.startsWith('.') || name.endsWith('~')) continue;
      if (extension === '' || (!(child instanceof Map) && EXTENSIONS.includes(extension))) waiting.push(child);
    }
  }
  return files;
}

/** What a file holds, whoever wants it. */
type FileRead = { readonly variables: ReadonlyMap<string, Variable> | 'broken'; readonly problems: readonly Problem[] };

// By the file itself: an inventory that differs in another file, as one with a remedy does, reads this one no second time.
const fileRead = memo((file: InventoryFile): FileRead => {
  const problems: Problem[] = [];
  return { variables: readVariables(file, problems), problems };
});

/** Reads each file once, however many names lead to it. */
function readerOf(problems: Problem[]): ReadFile {
  const known = new Set<InventoryFile>();
  return (file) => {
    const { variables, problems: found } = fileRead(file);
    if (!known.has(file)) for (const problem of found) problems.push(problem);
    known.add(file);
    return variables;
  };
}

function readVariables(file: InventoryFile, problems: Problem[]): ReadonlyMap<string, Variable> | 'broken' {
  const { path, text } = file;
  if (text.startsWith('$ANSIBLE_VAULT')) {
    const ansibleSays = `Attempting to decrypt but no vault secrets found`;
    const span = { file: path, start: 0, end: text.length };
    problems.push({ code: 'vars-file-vaulted', severity: 'warning', span, ansibleSays, data: { path } });
    return new Map();
  }
  const { tree, fault, duplicates } = parseYamlDocument(text);
  if (fault) {
    const span = { file: path, start: fault.start, end: fault.end };
    const ansibleSays = documentFaultText(text, fault);
    problems.push({ code: fault.code, severity: 'error', span, ansibleSays, data: { says: fault.message } });
    return 'broken';
  }
  for (const { name, start, end } of duplicates) problems.push(duplicateKey(path, name, start, end));
  if (!tree || !isTruthyTree(tree)) return new Map();
  const span: Span = { file: path, start: tree.start, end: tree.end };
  if (tree.kind !== 'mapping') {
    const type = tree.type.slice(tree.type.lastIndexOf('.') + 1);
    const ansibleSays = `failed to combine variables, expected dicts but got a 'dict' and a '${type}': `;
    const found = tree.kind === 'scalar' ? type : tree.kind;
    problems.push({ code: 'vars-file-not-mapping', severity: 'error', span, ansibleSays, data: { path, found } });
    return 'broken';
  }
  const variables = new Map<string, Variable>();
  for (const { name, value, start, end } of tree.entries) {
    const at = { file: path, start, end };
    const plain = plainValueOf(value);
    if (plain === unfoldsTooFar)
      problems.push({ code: 'yaml-unfolds-too-far', severity: 'warning', span: at, data: { name } });
    variables.set(name, { name, value: plain, span: at });
  }
  return variables;
}
