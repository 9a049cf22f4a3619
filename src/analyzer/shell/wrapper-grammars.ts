/** How a program that runs another takes its own options. */
export type Grammar = {
  /** Options that take the next word, each spelling. */
  readonly valued?: readonly string[];
  /** Letters of short options that take a value, so that `-u root` and `-uroot` are told apart. */
  readonly letters?: string;
  /** Words after the options that belong to the wrapper: the duration of `timeout`, the host of `ssh`. */
  readonly operands?: number;
  /** Assignments may follow, as after `env`. */
  readonly assignments?: boolean;
  /** The rest is joined with spaces and read by a shell. */
  readonly joins?: boolean;
  /** What may follow the command and is none of it. */
  readonly ending?: RegExp;
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
export const wrappers: ReadonlyMap<string, readonly Grammar[]> = new Map<string, readonly Grammar[]>([
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
  ['chronic', [{}]],
  ['chrt', [{ operands: 1 }]],
  ['dumb-init', [{}]],
  ['gosu', [{ operands: 1 }]],
  ['proxychains', [{ letters: 'f' }]],
  ['proxychains4', [{ letters: 'f' }]],
  ['sshpass', [{ letters: 'pfdP' }]],
  ['strace', [{ letters: 'aeEIoOpPsSuUX' }]],
  ['su-exec', [{ operands: 1 }]],
  ['taskset', [{ letters: 'p', operands: 1 }]],
  ['tini', [{ letters: 'pe' }]],
  ['torsocks', [{}]],
  ['systemd-inhibit', [{ valued: ['--what', '--who', '--why', '--mode'] }]],
  ['systemd-run', [{ letters: 'puEGM', valued: ['--unit', '--property', '--uid', '--gid', '--setenv'] }]],
  ['screen', [{ letters: 'cehpsStTX' }]],
  [
    'tmux',
    tmux('new', 'new-session', 'neww', 'new-window', 'splitw', 'split-window', 'send', 'send-keys', 'respawn-pane'),
  ],
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
  ['pyenv', [{ subcommands: ['exec'] }]],
  ['wsl', [{ valued: ['-d', '--distribution', '-u', '--user', '--cd'], flags: ['-e', '--exec', '--'] }]],
  ['mise', [{ subcommands: ['exec'] }, { subcommands: ['x'] }]],
  ['direnv', [{ subcommands: ['exec'], operands: 1 }]],
  ['docker', [dockerRun, dockerExec, compose('run'), compose('exec')]],
  ['podman', [dockerRun, dockerExec, compose('run'), compose('exec')]],
  ['nerdctl', [dockerRun, dockerExec]],
  ['docker-compose', [dockerRun, dockerExec]],
]);

/** The command that tmux types or runs: one word that a shell reads, or several. */
function tmux(...subcommands: readonly string[]): readonly Grammar[] {
  return subcommands.map((subcommand) => ({
    subcommands: [subcommand],
    letters: 'cefFlnstxyNS',
    joins: true,
    ending: /^(?:Enter|ENTER|C-m|KPEnter)$/,
  }));
}

function compose(verb: 'run' | 'exec'): Grammar {
  return { ...(verb === 'run' ? dockerRun : dockerExec), subcommands: ['compose', verb] };
}
