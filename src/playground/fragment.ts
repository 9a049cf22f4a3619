import { emptyInput, type Input } from './input.ts';

/**
 * The input that a link written by hand opens the page with: `#release=...&command=...&inventory=...`, each percent-encoded, in any
 * order; other names are left alone. `undefined`: the fragment names neither command nor inventory. Broken encoding stays as written.
 */
export function inputOfFragment(fragment: string): Input | undefined {
  const parts = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((part): [string, string] => {
        const at = part.indexOf('=');
        return at === -1 ? [part, ''] : [part.slice(0, at), decoded(part.slice(at + 1))];
      }),
  );
  const command = parts.get('command');
  const inventory = parts.get('inventory');
  const release = parts.get('release');
  if (command === undefined && inventory === undefined) return undefined;
  return {
    files: inventory === undefined ? emptyInput.files : [{ path: '', text: inventory }],
    command: command ?? '',
    ...(release ? { kubespray: release } : {}),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
