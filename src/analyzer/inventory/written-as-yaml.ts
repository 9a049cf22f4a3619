import { extensionOf } from './file-tree.ts';
import type { InventoryFile } from './model.ts';
import { isVariablesPath } from './variables-path.ts';

/**
 * Whether a file is YAML (JSON counts) rather than INI: by its extension, else by its first line. A YAML mapping of groups begins its
 * lines with names and a colon, INI does with hosts or sections. Files of variables are YAML under any name.
 */
export function isWrittenAsYaml({ path, text }: InventoryFile): boolean {
  const extension = extensionOf(path);
  if (/^\.(?:ya?ml|json)$/.test(extension) || isVariablesPath(path)) return true;
  if (/^\.(?:ini|cfg|toml)$/.test(extension)) return false;
  const line = text.split('\n').find((candidate) => candidate.trim() !== '' && !/^\s*#/.test(candidate)) ?? '';
  return /^---(?:\s|$)/.test(line) || /^(?:[\w.-]+|'[^']*'|"[^"]*")\s*:(?:\s|$)/.test(line) || line.startsWith('{');
}
