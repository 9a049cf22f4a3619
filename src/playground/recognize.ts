/** What a pasted text holds, by its shape alone: nothing is read or simulated. */
export type Recognized = {
  /** The whole text, where it holds lines of a run. */
  readonly log?: string;
  /** The command line, without the prompt before it; of a script all that is not the inventory. */
  readonly command?: string;
  /** What is left, where it is an inventory. */
  readonly inventory?: string;
};

// Each looks at a character a few times at most, whatever the text is: it is done while the reader types.
const ofRun =
  /(?:^|\|)[^\S\n]*(?:TASK \[|PLAY \[|PLAY RECAP|fatal: \[|failed: \[|ERROR!|\[ERROR\])|FAILED! =>|has no attribute '|Error in jmespath\.search|HostVarsVars|multus_manifest_\d|Failed to template|The conditional check '|not cached: \[/m;
const ofIni = /^[^\S\n]*\[[^\]\n]+\][^\S\n]*(?:[#;].*)?$/m;
const ofYaml = /^["']?(?:all|ungrouped|kube_node|kube_control_plane|k8s_cluster|etcd)["']?:[^\S\n]*$/m;
const commandLine = /^.*?(?:^|[\s/;&|])ansible-playbook(?:\s|$)/;

/** A line of a script that changes what a command beside it finds or leaves. */
const besideLine = /^\s*(?:[$%>❯]\s+)?(?:sudo\s+)?(?:git|kubectl|pip[\d.]*|export|for|while|set|sed|rm|cp|mv)\s/;

/** Takes a text apart: a log, a command, an inventory, or several of them together. */
export function recognize(text: string): Recognized {
  const lines = text.split(/\r?\n/);
  const isCommand = (line: string) => commandLine.test(line) && !/^\s*#/.test(line);
  const first = lines.findIndex(isCommand);
  if (first === -1) return partsOf(text, text);
  const end = endOf(lines, first);
  const rest = lines.toSpliced(first, end - first + 1);
  const isScript = rest.some((line) => isCommand(line) || besideLine.test(line));
  if (isScript && !ofRun.test(rest.join('\n'))) {
    const [from, to] = [scriptStart(lines, first), scriptEnd(lines, endOf(lines, lines.findLastIndex(isCommand)))];
    const left = lines.toSpliced(from, to - from + 1).join('\n');
    return partsOf(text, left, lines.slice(from, to + 1).join('\n'));
  }
  const command = lines.slice(first, end + 1).join('\n');
  return partsOf(text, rest.join('\n'), command.replace(/^.*?[$#%>❯]\s+(?=\S)/, ''));
}

function partsOf(text: string, rest: string, command?: string): Recognized {
  const isLog = ofRun.test(rest);
  return {
    ...(isLog && { log: text }),
    ...(command !== undefined && { command: command.trim() }),
    ...(!isLog && isInventory(rest) && { inventory: `${rest.trim()}\n` }),
  };
}

const isInventory = (text: string): boolean => ofIni.test(text) || ofYaml.test(text);

/** The last line that a command goes on in. */
function endOf(lines: readonly string[], first: number): number {
  let end = first;
  while (/\\\s*$/.test(lines[end] ?? '') && end + 1 < lines.length) end++;
  return end;
}

/** All above the first command is of the script; of an inventory above it, the lines that touch the command and are none of it. */
function scriptStart(lines: readonly string[], first: number): number {
  if (!isInventory(lines.slice(0, first).join('\n'))) return 0;
  let start = first;
  while (besideLine.test(lines[start - 1] ?? '')) start--;
  return start;
}

/** All below the last command is of the script, up to an inventory. */
function scriptEnd(lines: readonly string[], last: number): number {
  const below = lines.slice(last + 1);
  if (!isInventory(below.join('\n'))) return lines.length - 1;
  const length = below.findIndex((line) => line.trim() === '' || isInventory(line));
  return last + Math.max(0, length);
}
