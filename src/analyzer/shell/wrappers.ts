import type { Source } from './source.ts';
import { joinWords, partOfWord, type Word } from './words.ts';

/** What a word at the start of a simple command leads to. */
export type Unwrapped =
  /** The command goes on at this word. */
  | { readonly kind: 'next'; readonly at: number; readonly environment: readonly Word[] }
  /** A shell reads this text. */
  | { readonly kind: 'shell'; readonly source: Source }
  /** `ansible-playbook` itself is the word `at`; its arguments begin at `from`. */
  | { readonly kind: 'program'; readonly at: number; readonly from: number }
  | { readonly kind: 'unknown' };

type Grammar = {
  /** Options that take the next word, each spelling. */
  readonly valued?: readonly string[];
  /** Letters of short options that take a value, so that `-u root` and `-uroot` are told apart. */
  readonly letters?: string;
  /** Words after the options that belong to the wrapper: the duration of `timeout`, the host of `ssh`. */
  readonly operands?: number;
  /** Assignments may follow, as after `env`. */
  readonly assignments?: boolean;
  /** The rest is joined with blanks and read by a shell. */
  readonly joins?: boolean;
  /** An option whose value a shell reads. */
  readonly shellOption?: string;
  /** Words that must follow the name: `run` of `poetry run`. */
  readonly subcommands?: readonly string[];
  /** Every option but these takes a value. */
  readonly flags?: readonly string[];
  readonly flagLetters?: string;
  /** The option that gives an assignment. */
  readonly assignmentOptions?: readonly string[];
  /** The option that names the program to run. */
  readonly entrypoint?: string;
};

const shells = new Set(['bash', 'sh', 'dash', 'zsh', 'ash', 'ksh', 'busybox']);
const keywords = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', 'time', 'coproc']);

const dockerRun: Grammar = {
  subcommands: ['run'],
  flags: [
    '--detach --init --interactive --no-healthcheck --oom-kill-disable --privileged --publish-all --quiet --read-only --rm',
    '--sig-proxy --tty --replace --rmi --tls-verify --no-hosts --no-hostname --service-ports --build --no-deps --no-TTY',
  ].flatMap((line) => line.split(' ')),
  flagLetters: 'ditPqT',
  operands: 1,
  assignmentOptions: ['-e', '--env'],
  entrypoint: '--entrypoint',
};
const dockerExec: Grammar = {
  subcommands: ['exec'],
  flags: ['--detach', '--interactive', '--privileged', '--tty', '--latest', '--no-TTY'],
  flagLetters: 'ditTl',
  operands: 1,
  assignmentOptions: ['-e', '--env'],
};
const packageRunner: Grammar = {
  subcommands: ['run'],
  valued: [
    '--with --with-requirements --with-editable --python --project --directory --env-file --extra --group --package --index',
    '--name --prefix --cwd --spec --environment --venv --directory --no-group --only-group --default-index --index-url',
  ].flatMap((line) => line.split(' ')),
  letters: 'pPCnv',
};

/** The wrappers that are understood, by the name of the program without its folder. */
const wrappers: ReadonlyMap<string, readonly Grammar[]> = new Map<string, readonly Grammar[]>([
  [
    'sudo',
    [
      {
        letters: 'ughpCrtTUDR',
        valued:
          '--user --group --host --prompt --close-from --role --type --command-timeout --other-user --chdir --chroot'.split(
            ' ',
          ),
        assignments: true,
      },
    ],
  ],
  ['doas', [{ letters: 'uC' }]],
  ['su', [{ letters: 'sgG', valued: ['--shell', '--group', '--supp-group'], shellOption: 'c' }]],
  ['runuser', [{ letters: 'usgG', valued: ['--user', '--shell', '--group'], shellOption: 'c' }]],
  ['env', [{ letters: 'uC', valued: ['--unset', '--chdir'], assignments: true, shellOption: 'S' }]],
  ['nohup', [{}]],
  ['setsid', [{}]],
  ['builtin', [{}]],
  ['command', [{}]],
  ['time', [{ letters: 'fo', valued: ['--format', '--output'] }]],
  ['exec', [{ letters: 'a' }]],
  ['nice', [{ letters: 'n', valued: ['--adjustment'] }]],
  ['ionice', [{ letters: 'cn', valued: ['--class', '--classdata'] }]],
  ['stdbuf', [{ letters: 'ioe', valued: ['--input', '--output', '--error'] }]],
  ['unbuffer', [{}]],
  ['timeout', [{ letters: 'sk', valued: ['--signal', '--kill-after'], operands: 1 }]],
  ['flock', [{ letters: 'wE', valued: ['--timeout', '--conflict-exit-code'], operands: 1, shellOption: 'c' }]],
  ['caffeinate', [{ letters: 'tw' }]],
  ['systemd-inhibit', [{ valued: ['--what', '--who', '--why', '--mode'] }]],
  ['systemd-run', [{ letters: 'puEGM', valued: ['--unit', '--property', '--uid', '--gid', '--setenv'] }]],
  ['screen', [{ letters: 'cehpsStT' }]],
  ['watch', [{ letters: 'n', valued: ['--interval'], joins: true }]],
  ['eval', [{ joins: true }]],
  ['ssh', [{ letters: 'BbcDEeFIiJLlmOopQRSWw', operands: 1, joins: true }]],
  ['script', [{ letters: 'EIOTB', valued: ['--log-out', '--log-in', '--log-io'], shellOption: 'c' }]],
  ['nix-shell', [{ letters: 'pAI', shellOption: '-run' }]],
  ['vagrant', [{ subcommands: ['ssh'], shellOption: 'c' }]],
  ['chroot', [{ operands: 1 }]],
  ['poetry', [packageRunner]],
  ['uv', [packageRunner, { ...packageRunner, subcommands: ['tool', 'run'] }]],
  ['uvx', [{ ...packageRunner, subcommands: [], valued: [...(packageRunner.valued ?? []), '--from'] }]],
  ['pipx', [packageRunner]],
  ['pipenv', [packageRunner]],
  ['pdm', [packageRunner]],
  ['hatch', [packageRunner]],
  ['rye', [packageRunner]],
  ['conda', [packageRunner]],
  ['mamba', [packageRunner]],
  ['micromamba', [packageRunner]],
  ['mise', [{ subcommands: ['exec'] }, { subcommands: ['x'] }]],
  ['direnv', [{ subcommands: ['exec'], operands: 1 }]],
  ['docker', [dockerRun, dockerExec, compose('run'), compose('exec')]],
  ['podman', [dockerRun, dockerExec, compose('run'), compose('exec')]],
  ['nerdctl', [dockerRun, dockerExec]],
  ['docker-compose', [dockerRun, dockerExec]],
]);

function compose(verb: 'run' | 'exec'): Grammar {
  return { ...(verb === 'run' ? dockerRun : dockerExec), subcommands: ['compose', verb] };
}

/** Whether a word calls `ansible-playbook`, by whatever path. */
export function isAnsiblePlaybook(text: string): boolean {
  return /^ansible-playbook(?:-\d+(?:\.\d+)*)?(?:\.exe)?$/.test(baseName(text));
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether an unquoted word is an assignment, as a shell sees it before a command. */
export function isAssignment(word: Word): boolean {
  const name = /^[A-Za-z_]\w*=/.exec(word.text)?.[0];
  return name !== undefined && word.quoting.slice(0, name.length).every((how) => how === 'none');
}

/** Looks one step through what stands before `ansible-playbook`: assignments, `sudo`, `bash -c`, containers and the like. */
export function unwrap(words: readonly Word[], at: number): Unwrapped {
  const word = words[at];
  if (!word) return { kind: 'unknown' };
  if (isAnsiblePlaybook(word.text)) return { kind: 'program', at, from: at + 1 };
  if (isAssignment(word)) return { kind: 'next', at: at + 1, environment: [word] };
  const name = baseName(word.text);
  if (shells.has(name)) return unwrapShell(words, at);
  if (/^(?:python[\d.]*|pypy3?)$/.test(name)) return unwrapPython(words, at);
  if (name === 'kubectl' || name === 'oc' || name === 'tox' || name === 'nix') return afterSeparator(words, at);
  for (const grammar of wrappers.get(name) ?? []) {
    const found = unwrapBy(grammar, words, at);
    if (found.kind !== 'unknown') return found;
  }
  if (keywords.has(name)) return { kind: 'next', at: at + 1, environment: [] };
  return { kind: 'unknown' };
}

function unwrapBy(grammar: Grammar, words: readonly Word[], from: number): Unwrapped {
  const environment: Word[] = [];
  let at = from + 1;
  for (const subcommand of grammar.subcommands ?? []) {
    while (words[at]?.text.startsWith('-')) at += words[at]?.text.includes('=') ? 1 : 2;
    if (words[at]?.text !== subcommand) return { kind: 'unknown' };
    at++;
  }
  let program: number | undefined;
  let operands = grammar.operands ?? 0;
  for (; at < words.length; at++) {
    const word = words[at] as Word;
    const { text } = word;
    if (text === '--') {
      at++;
      break;
    }
    if (text.startsWith('-') && text !== '-') {
      const shellText = shellOptionValue(grammar, words, at);
      if (shellText) return { kind: 'shell', source: shellText };
      const value = optionValue(grammar, words, at);
      const option = text.startsWith('--') ? (text.split('=')[0] ?? '') : text.slice(0, 2);
      if (value && grammar.assignmentOptions?.includes(option)) environment.push(value.word);
      if (value && option === grammar.entrypoint && isAnsiblePlaybook(value.text)) program = value.at;
      at = value ? value.at : at;
    } else if (text === '-') {
    } else if (grammar.assignments && isAssignmentText(text)) environment.push(word);
    else if (operands > 0) operands--;
    else break;
  }
  while (operands > 0 && at < words.length) {
    operands--;
    at++;
  }
  if (program !== undefined) return { kind: 'program', at: program, from: at };
  if (at >= words.length) return { kind: 'unknown' };
  if (grammar.joins) {
    const source = joinWords(words.slice(at));
    return source ? { kind: 'shell', source } : { kind: 'unknown' };
  }
  if (grammar.shellOption !== undefined) {
    const rest = words.findIndex((word, index) => index >= at && word.text === `-${grammar.shellOption}`);
    const command = rest === -1 ? undefined : words[rest + 1];
    if (command) return { kind: 'shell', source: partOfWord(command, 0) };
  }
  return { kind: 'next', at, environment };
}

function isAssignmentText(text: string): boolean {
  return /^[A-Za-z_]\w*=/.test(text);
}

function shellOptionValue(grammar: Grammar, words: readonly Word[], at: number): Source | undefined {
  const word = words[at] as Word;
  const { shellOption } = grammar;
  if (shellOption === undefined) return undefined;
  const long = { c: '--command', S: '--split-string' }[shellOption];
  const isLong = word.text === long || word.text === `-${shellOption}`;
  const isCluster = shellOption.length === 1 && new RegExp(`^-[a-zA-Z]*${shellOption}$`).test(word.text);
  if (isLong || isCluster) {
    const value = words[at + 1];
    return value ? partOfWord(value, 0) : undefined;
  }
  return long && word.text.startsWith(`${long}=`) ? partOfWord(word, long.length + 1) : undefined;
}

/** The value of the wrapper's option at `at`, and the index of the word that holds it. */
function optionValue(
  grammar: Grammar,
  words: readonly Word[],
  at: number,
): { readonly at: number; readonly text: string; readonly word: Word } | undefined {
  const word = words[at] as Word;
  const { text } = word;
  const attached = text.startsWith('--') ? text.indexOf('=') + 1 : 0;
  if (attached > 0) return { at, text: text.slice(attached), word: cutWord(word, attached) };
  if (!takesValue(grammar, text)) return undefined;
  const letter = text.startsWith('--') ? -1 : valueLetterAt(grammar, text);
  if (letter !== -1 && letter < text.length - 1) {
    return { at, text: text.slice(letter + 1), word: cutWord(word, letter + 1) };
  }
  const next = words[at + 1];
  return next ? { at: at + 1, text: next.text, word: next } : undefined;
}

function takesValue(grammar: Grammar, text: string): boolean {
  if (grammar.flags) {
    return text.startsWith('--') ? !grammar.flags.includes(text) : valueLetterAt(grammar, text) !== -1;
  }
  return text.startsWith('--') ? (grammar.valued ?? []).includes(text) : valueLetterAt(grammar, text) !== -1;
}

/** Where the first letter that takes a value stands in a cluster such as `-itv`, or -1. */
function valueLetterAt(grammar: Grammar, text: string): number {
  for (let index = 1; index < text.length; index++) {
    const letter = text[index] ?? '';
    if (grammar.flags ? !grammar.flagLetters?.includes(letter) : grammar.letters?.includes(letter)) return index;
  }
  return -1;
}

function cutWord(word: Word, from: number): Word {
  return {
    ...word,
    text: word.text.slice(from),
    start: word.starts[from] ?? word.end,
    starts: word.starts.slice(from),
    ends: word.ends.slice(from),
    quoting: word.quoting.slice(from),
  };
}

function unwrapShell(words: readonly Word[], from: number): Unwrapped {
  let reads = false;
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (/^[-+]/.test(word.text)) {
      reads ||= /^-[a-zA-Z]*c/.test(word.text) && !word.text.startsWith('--');
      if (/^[-+][a-zA-Z]*[oO]$/.test(word.text) || /^--(?:init-file|rcfile)$/.test(word.text)) at++;
    } else if (reads) return { kind: 'shell', source: partOfWord(word, 0) };
    else return isAnsiblePlaybook(word.text) ? { kind: 'program', at, from: at + 1 } : { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/** `python -m ansible playbook`, `python -m ansible.cli.playbook`, `python path/to/ansible-playbook`. */
function unwrapPython(words: readonly Word[], from: number): Unwrapped {
  for (let at = from + 1; at < words.length; at++) {
    const text = words[at]?.text ?? '';
    if (text === '-m') {
      const module = words[at + 1]?.text;
      if (module === 'ansible' && words[at + 2]?.text === 'playbook')
        return { kind: 'program', at: at + 2, from: at + 3 };
      if (module === 'ansible.cli.playbook') return { kind: 'program', at: at + 1, from: at + 2 };
      return { kind: 'unknown' };
    }
    if (text === '-W' || text === '-X') at++;
    else if (!text.startsWith('-'))
      return isAnsiblePlaybook(text) ? { kind: 'program', at, from: at + 1 } : { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/** `kubectl exec pod -- command`: what follows the first `--` runs. */
function afterSeparator(words: readonly Word[], from: number): Unwrapped {
  const separator = words.findIndex((word, index) => index > from && /^(?:--|-c|--command)$/.test(word.text));
  return separator === -1 ? { kind: 'unknown' } : { kind: 'next', at: separator + 1, environment: [] };
}
