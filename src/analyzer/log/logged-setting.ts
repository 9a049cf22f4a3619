/** What a log tells of the run beside its failures. */
export type LoggedSetting = {
  /** The `ansible-playbook` command, alone on one line. */
  readonly command?: string;
  /** A release of Kubespray as a request names it: `v2.25.1`, `2.25`, `release-2.25`. */
  readonly release?: string;
  /** The version of ansible-core. */
  readonly core?: string;
};

const version = String.raw`v?(2\.(?:1[89]|[2-9]\d)(?:\.\d{1,2})?)(?![\d.]*\d)`;
const releases = [
  new RegExp(`kubespray/kubespray:${version}`),
  new RegExp(String.raw`(?:checkout|switch|--branch|-b)[ =]{1,3}(?:-\S{1,20} ){0,3}(?:tags/)?${version}`),
  /\b(release-2\.\d\d)\b/,
  new RegExp(
    String.raw`kubespray[\w]{0,20}[-_/@=: ]{1,3}(?:release-|version[:= ]{1,3}|tag[:= ]{1,3})?["']?${version}`,
    'i',
  ),
  new RegExp(String.raw`kubespray[^\n]{0,60}\b(?:version|release|tag|commit)\b[^\n\d]{0,20}${version}`, 'i'),
  new RegExp(String.raw`\bv${version.slice(2)}\b[^\n]{0,30}kubespray`, 'i'),
];
const cores = [
  /\[core (2\.\d{1,2}\.\d{1,2}[a-z\d]{0,6})\]/,
  /\bansible[-_]core[ =@:"']{1,4}v?(2\.\d{1,2}\.\d{1,2}[a-z\d]{0,6})/i,
  /\byou have (2\.\d{1,2}\.\d{1,2}[a-z\d]{0,6})/,
  /^ansible(?:-playbook)? (2\.\d{1,2}\.\d{1,2})\s*$/m,
  /\bansible_version["']?[:= ]{1,3}["']?(2\.\d{1,2}\.\d{1,2})/,
];

/** The command, release and core that a log names. `lines`: without their prefixes. Linear in the length of the log. */
export function loggedSetting(lines: readonly string[]): LoggedSetting {
  const text = lines.join('\n');
  const command = loggedCommand(lines);
  const release = firstOf(releases, text);
  const core = firstOf(cores, text);
  return {
    ...(command !== undefined && { command }),
    ...(release !== undefined && { release: /^2\.\d\d\.\d/.test(release) ? `v${release}` : release }),
    ...(core !== undefined && { core }),
  };
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

const program = /(?:^|[\s"'`$#>(|&;：:，,+])((?:[\w./~-]{1,200}\/)?ansible-playbook)[ \t]+/;
const longestCommand = 4_000;

/** The first line that runs a playbook, with the lines that it goes on to. */
function loggedCommand(lines: readonly string[]): string | undefined {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.includes('ansible-playbook')) continue;
    const listed = wordsOfList(line);
    if (listed !== undefined) return listed;
    const found = program.exec(line.slice(0, longestCommand));
    if (!found) continue;
    const start = found.index + found[0].indexOf(found[1] ?? '');
    let text = line.slice(start);
    for (let next = at + 1; /\\\s*$/.test(text) && next < lines.length && next < at + 40; next++)
      text = `${text.replace(/\\\s*$/, '').trimEnd()} ${(lines[next] ?? '').trim()}`;
    const command = commandAlone(text, line[start - 1] ?? '');
    if (/\s\S*\.ya?ml(?:\s|$)|\s[a-z]\w*(?:\.[a-z]\w*){2,}(?:\s|$)/.test(command)) return command;
  }
  return undefined;
}

/** `["ansible-playbook", "-i", ...]`, as AWX and containers write it, also within a text of JSON. */
function wordsOfList(line: string): string | undefined {
  const written = /\[\s*\\?["'](?:[\w./-]{0,200}\/)?ansible-playbook\\?["']\s*,[^\]]{1,4000}\]/.exec(line)?.[0];
  if (written === undefined) return undefined;
  const words = [...written.replaceAll('\\"', '"').matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '');
  return words
    .map((word) => (/^[\w@%+=:,./!*~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}

/** Up to the quote, bracket or operator that ends it, or to the end of the line. */
function commandAlone(text: string, before: string): string {
  let quote = '';
  let end = 0;
  for (; end < Math.min(text.length, longestCommand); end++) {
    const char = text[end] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"') end++;
    } else if (char === before && /["'`]/.test(before)) break;
    else if (char === '"' || char === "'") quote = char;
    else if (/[`|;<>，。；）]/.test(char) || (char === '&' && (text[end + 1] === '&' || text[end - 1] === ' '))) break;
    else if (char === ')' && before === '(') break;
    else if (char === '\\') end++;
  }
  const command = text
    .slice(0, end)
    .replace(/\s\d$/, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return command.replace(/,? (?:and|but|which|then|it|fails?|failed)\b.*$/, '').replace(/[.,](?=$)/, '');
}
