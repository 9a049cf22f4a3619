import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  withExtraVar,
  withExtraVarRemoved,
  withLimit,
  withoutLimit,
  withPlaybooks,
  withSerial,
  withSkipTag,
} from '../../../src/analyzer/command/edit.ts';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';
import type { Span } from '../../../src/analyzer/span.ts';
import { propertyRuns } from '../../property-runs.ts';

const runs = propertyRuns(1_000);

/** Pieces of which real and broken commands are made. */
const piece = fc.constantFrom(
  ...['ansible-playbook', 'upgrade-cluster.yml', '-l', '--limit', '--limit=', '-e', '--skip-tags', '-bvl', '--', '-i'],
  ...['w1', 'w1,w2', "'all:!w1'", '"a b"', 'x=1', '\'{"a": false}\'', '@vars.yml', '{', '[1]', '$X', '$(id)', '`id`'],
  ...['bash -c', "bash -lc '", "'", '"', '\\', '\\\n', '\n', ';', '&&', '|', '&', '>', '2>&1', '(', ')', '#', '$ '],
  ...[
    'sudo -E',
    'docker run --rm img',
    'ssh h',
    'env A=b',
    'timeout 5',
    'ANSIBLE_SKIP_TAGS=a,b',
    '– limit',
    '“w1”',
    '\u{1f600}',
  ],
  ...[
    '__proto__',
    'constructor',
    '--lim',
    '--l',
    '-f',
    'NaN',
    '=',
    '-J',
    '-h',
    '<<EOF',
    'EOF',
    "$'\\x41'",
    '\ud800',
    '\0',
  ],
);
/** What people paste around a command, and how they write one that is none of a shell's. */
const around = fc.constantFrom(
  ...[
    'root@x:~# ',
    '[r@x ~]#',
    '❯ ',
    '➜  k git:(main) ✗ ',
    'PS C:\\> ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '    ',
    '\t@',
    'RUN ',
  ],
  ...[
    '`',
    '```',
    '```sh\n',
    '\n```\n',
    '执行：',
    'I ran ',
    ' and it failed',
    '，然后',
    '\u3000',
    '–',
    '“',
    '”',
    '`\n',
    ' ^\n',
  ],
  ...[
    'run: |\n  ',
    '- >\n    ',
    'script:\n  - ',
    'command: ',
    '"command": "',
    '["',
    '", "',
    '"]',
    '{',
    '}',
    '"playbook": "',
    '"limit": "w1"',
  ],
  ...[
    'sh "',
    "sh '''",
    'command = "',
    "<<'EOF'\n",
    '\nEOF',
    '<<-EOT\n',
    "tmux new '",
    'for n in ',
    '; do ',
    '; done',
    'NODE=w1',
    '$NODE',
  ],
  ...[
    'NODES=(w1 w2)',
    '\nexport A=$A$A',
    'case $1 in x) ',
    ';; esac',
    'f() { ',
    ' }',
    'if ',
    '; then ',
    '; fi',
    'ansiblePlaybook(',
    'env:\n  A: b\n',
  ],
);
const pasted = fc
  .array(fc.oneof(around, piece, fc.constantFrom('ansible-playbook', 'ansible-playbook -l w1 a.yml')), {
    maxLength: 16,
  })
  .map((parts) => parts.join(''));
const text = fc.oneof(
  pasted,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\t')), { maxLength: 14 })
    .map((parts) => parts.flat().join('')),
  fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '')), { maxLength: 8 })
    .map((parts) => `ansible-playbook upgrade-cluster.yml ${parts.flat().join('')}`),
);
const files = [{ path: 'vars.yml', text: 'a: 1\n' }];

test('a command of any text is read without an exception, and every span lies inside of it', () => {
  fc.assert(
    fc.property(text, (command) => {
      const parsed = parseCommand(command, files);
      const spans: readonly Span[] = [
        ...(parsed.program ? [parsed.program] : []),
        ...[parsed.playbooks, parsed.inventories, parsed.tags, parsed.skipTags, parsed.unknown]
          .flat()
          .map((one) => one.span),
        ...[parsed.options, parsed.extraVars, parsed.environment, parsed.problems].flat().map((one) => one.span),
      ];
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(command.length);
      }
      expect(parsed.end).toBeLessThanOrEqual(command.length);
      expect(parsed.program !== undefined || parsed.problems.length > 0).toBe(true);
    }),
    runs,
  );
});

test('a command alone is the same command, and alone already', () => {
  fc.assert(
    fc.property(text, (command) => {
      const found = parseCommand(command, files);
      if (!found.program) return;
      const alone = parseCommand(found.alone, files);
      const told = (one: typeof found) => [
        one.playbooks.map((playbook) => playbook.text),
        one.options.map(({ name, value }) => [name, value?.text]),
      ];
      // Where the shell's own text has no meaning, words around the command are not understood, or its words are no playbooks, what is
      // cut out of it may be read in another way.
      if (found.problems.some(({ severity, code }) => severity === 'error' || code === 'unknown-wrapper')) return;
      if (!found.playbooks.every((playbook) => /\.ya?ml$/.test(playbook.text))) return;
      expect(told(alone)).toEqual(told(found));
      expect(alone.alone).toBe(found.alone);
    }),
    runs,
  );
});

const limit = fc.oneof(
  fc.constantFrom('w1', 'w1,w2', 'all:!w1', '~w(1|2)', 'a b', "it's", '"', '$X', 'w*', '!w1', '&x', '\\', '`id`'),
  fc.string({ maxLength: 12 }),
);

test('an edit gives the command that was asked for, or none', () => {
  fc.assert(
    fc.property(text, limit, (command, wanted) => {
      const before = parseCommand(command);
      const limited = withLimit(before, wanted);
      if (limited !== undefined) expect(parseCommand(limited).limit?.text).toBe(wanted);
      const unlimited = withoutLimit(before);
      if (unlimited !== undefined) expect(parseCommand(unlimited).limit).toBeUndefined();
      const skipped = withSkipTag(before, 'multus');
      if (skipped !== undefined) expect(parseCommand(skipped).skipTags.map((tag) => tag.text)).toContain('multus');
      const off = withExtraVar(before, 'a', false);
      if (off !== undefined) expect(lastValue(off, 'a')).toBe(false);
      const serial = withSerial(before, wanted);
      if (serial !== undefined) expect(lastValue(serial, 'serial')).toBe(wanted);
      const removed = withExtraVarRemoved(before, 'x');
      if (removed !== undefined) expect(lastValue(removed, 'x')).toBeUndefined();
      const other = withPlaybooks(before, ['playbooks/facts.yml']);
      if (other !== undefined) expect(parseCommand(other).playbooks.map((one) => one.name)).toEqual(['facts']);
    }),
    runs,
  );
});

/** Ordinary commands, for which an edit must never be refused. */
const ordinary = fc
  .tuple(
    fc.constantFrom('', 'sudo -E ', './venv/bin/', 'docker run --rm img ', 'cd x && ', 'ANSIBLE_CONFIG=a.cfg time '),
    fc.constantFrom('', ' --limit w1', ' -l "w1"', " --limit='w1'", ' -lw1', ' -bl w1', ' --lim w1', ' -l w1 -l w2'),
    fc.constantFrom('', ' -e x=1', " -e 'x=1 y=2'", ' -e \'{"x": 1}\'', ' -e x=1 -e y=2', ' -e "x=\'a b\'"'),
    fc.constantFrom('', ' --skip-tags a', ' --skip-tags=a,b', ' -b', ' | tee log', ' > log 2>&1', ' \\\n  -b'),
  )
  .map(
    ([wrapper, limited, vars, rest]) =>
      `${wrapper}ansible-playbook -i hosts.yaml upgrade-cluster.yml${limited}${vars}${rest}`,
  );
const nested = fc.tuple(fc.constantFrom('plain', 'single', 'double'), ordinary).map(([how, command]) => {
  if (how === 'single') return `bash -lc '${command.replaceAll("'", "'\\''")}'`;
  return how === 'double' ? `ssh root@h "${command.replace(/["\\$`]/g, '\\$&')}"` : command;
});

test('an edit of an ordinary command, nested in another shell or not, is never refused', () => {
  fc.assert(
    fc.property(nested, (command) => {
      const before = parseCommand(command);
      expect(parseCommand(withLimit(before, 'w1:!w2') ?? '').limit?.text).toBe('w1:!w2');
      expect(parseCommand(withoutLimit(before) ?? '').playbooks).toHaveLength(1);
      expect(parseCommand(withSkipTag(before, 'multus') ?? '').skipTags.at(-1)?.text).toBe('multus');
      expect(lastValue(withExtraVar(before, 'x', false) ?? '', 'x')).toBe(false);
      expect(lastValue(withSerial(before, '100%') ?? '', 'serial')).toBe('100%');
      expect(withExtraVarRemoved(before, 'x')).toBeDefined();
      expect(withPlaybooks(before, ['playbooks/facts.yml'])).toBeDefined();
    }),
    propertyRuns(500),
  );
});

function lastValue(command: string, name: string): unknown {
  return parseCommand(command)
    .extraVars.findLast((one) => one.vars.has(name))
    ?.vars.get(name);
}
