/** What a pasted text holds, by its shape alone: nothing is read or simulated. */
export type Recognized = {
  /** The whole text, where it holds lines of a run. */
  readonly log?: string;
  /** The command line, without the prompt before it. */
  readonly command?: string;
  /** What is left, where it is an inventory. */
  readonly inventory?: string;
};

// Each looks at a character a few times at most, whatever the text is: it is done while the reader types.
const ofRun =
  /(?:^|\|)[^\S\n]*(?:TASK \[|PLAY \[|PLAY RECAP|fatal: \[|failed: \[|ERROR!|\[ERROR\])|FAILED! =>|has no attribute '|multus_manifest_\d|Failed to template|The conditional check '|not cached: \[/m;
const ofIni = /^[^\S\n]*\[[^\]\n]+\][^\S\n]*(?:[#;].*)?$/m;
const ofYaml = /^["']?(?:all|ungrouped|kube_node|kube_control_plane|k8s_cluster|etcd)["']?:[^\S\n]*$/m;
const commandLine = /^.*?(?:^|[\s/;&|])ansible-playbook(?:\s|$)/;

/** Takes a text apart: a log, a command, an inventory, or several of them together. */
export function recognize(text: string): Recognized {
  const { command, rest } = withoutCommand(text);
  const isLog = ofRun.test(rest);
  const isInventory = !isLog && (ofIni.test(rest) || ofYaml.test(rest));
  return {
    ...(isLog && { log: text }),
    ...(command !== undefined && { command }),
    ...(isInventory && { inventory: `${rest.trim()}\n` }),
  };
}

/** The first line with the command and those that it goes on in, and the text without them. */
function withoutCommand(text: string): { readonly command?: string; readonly rest: string } {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => commandLine.test(line) && !/^\s*#/.test(line));
  if (first === -1) return { rest: text };
  let end = first;
  while (/\\\s*$/.test(lines[end] ?? '') && end + 1 < lines.length) end++;
  const command = lines.slice(first, end + 1).join('\n');
  return {
    command: command.replace(/^.*?[$#%>❯]\s+(?=\S)/, '').trim(),
    rest: lines.toSpliced(first, end - first + 1).join('\n'),
  };
}
