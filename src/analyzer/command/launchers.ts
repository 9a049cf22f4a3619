import { passageOf } from '../shell/passage.ts';
import type { Source } from '../shell/source.ts';
import type { Word } from '../shell/word.ts';
import { splitShell } from '../shell/words.ts';

/** What a program that runs a playbook does with one of its options: hands it on under a name, hands on the words in it, or keeps it. */
type Use = { readonly as: string } | 'words' | 'kept' | 'flag';
type Launcher = {
  readonly options: Readonly<Record<string, Use>>;
  /** Words before the playbook that are none: the folder of `ansible-runner`. */
  readonly operands: number;
  /** Other options are those of `ansible-playbook`. */
  readonly handsOn: boolean;
};

const kept = (spellings: string, use: Use): Readonly<Record<string, Use>> =>
  Object.fromEntries(spellings.split(' ').map((spelling) => [spelling, use]));

const longestCommand = 20_000;

const launchers: Readonly<Record<string, Launcher>> = {
  'ansible-navigator': {
    options: {
      '--': 'flag',
      ...kept(
        '-m --mode --ee --execution-environment --eei --execution-environment-image --eev --execution-environment-volume-mounts --ce --container-engine --co --container-options --pp --pull-policy --pa --pull-arguments --pae --playbook-artifact-enable --pas --playbook-artifact-save-as --penv --pass-environment-variable --senv --set-environment-variable --la --log-append --lf --log-file --ll --log-level --dc --display-color --ecmd --editor-command --econ --editor-console --osc4 --rad --ansible-runner-artifact-dir --rac --rt --tz --time-zone --enable-prompts',
        'kept',
      ),
    },
    operands: 0,
    handsOn: true,
  },
  'ansible-runner': {
    options: {
      ...kept('-p --playbook', { as: '' }),
      '--inventory': { as: '-i ' },
      '--limit': { as: '--limit ' },
      '--cmdline': 'words',
      ...kept(
        '-v -vv -vvv -vvvv -q --quiet -j --json --omit-event-data --only-failed-event-data --process-isolation',
        'flag',
      ),
      ...kept(
        '-i --ident --rotate-artifacts --artifact-dir --project-dir --logfile --process-isolation-executable --container-image --container-volume-mount --container-option --directory-isolation-base-path -s --socket -t --timeout',
        'kept',
      ),
    },
    operands: 1,
    handsOn: false,
  },
};

/** The `ansible-playbook` command that `ansible-navigator run` or `ansible-runner run` makes of its words; `undefined`: there is none to read. */
export function launchedPassage(text: string): Source | undefined {
  if (text.length > longestCommand || !/\bansible-(?:navigator|runner)\s+run\s/.test(text)) return undefined;
  const source: Source = { text };
  for (const { words } of splitShell(source).commands) {
    const at = words.findIndex(
      ({ text: word }, index) => Object.hasOwn(launchers, word) && words[index + 1]?.text === 'run',
    );
    const launcher = launchers[words[at]?.text ?? ''];
    const found = launcher && launched(source, words.slice(at), launcher);
    if (found) return found;
  }
  return undefined;
}

function launched(source: Source, [program, run, ...words]: readonly Word[], launcher: Launcher): Source | undefined {
  if (!program || !run) return undefined;
  const builder = passageOf(source).put('ansible-playbook', program.start, run.end);
  let { operands } = launcher;
  let named = launcher.handsOn;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const [name = '', ...rest] = word.text.startsWith('--') ? word.text.split('=') : [word.text];
    const use = Object.hasOwn(launcher.options, name) ? launcher.options[name] : undefined;
    const isOption = word.text.startsWith('-');
    if (use === 'flag') continue;
    if (use === undefined) {
      if (isOption && !launcher.handsOn) return undefined;
      if (!isOption && operands > 0) operands--;
      else builder.put(' ', word.start, word.start).copy(word.start, word.end);
      continue;
    }
    const attached = rest.length > 0;
    const value = attached ? word : words[++at];
    if (value === undefined) return undefined;
    if (use === 'kept') continue;
    const from = attached ? name.length + 1 : 0;
    const [start, end] = [value.starts[from] ?? value.start, value.ends.at(-1) ?? value.end];
    builder.put(use === 'words' ? ' ' : ` ${use.as}`, value.start, value.start);
    if (use === 'words' || attached) builder.copy(start, end);
    else builder.copy(value.start, value.end);
    named ||= name === '-p' || name === '--playbook';
  }
  return named ? builder.finish() : undefined;
}
