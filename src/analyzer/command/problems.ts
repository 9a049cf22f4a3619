import type { Fault, Problem } from '../problem.ts';
import type { Invocation } from '../shell/frame.ts';
import type { Located } from '../shell/locate.ts';
import { spanOf } from '../shell/source.ts';
import { plainCharacter } from '../shell/typography.ts';
import type { ShellFault, Word } from '../shell/word.ts';
import type { Span } from '../span.ts';
import type { UsageError } from './argparse.ts';
import { faultsAround, type ReadInvocation } from './find.ts';
import type { PlaybookCommand } from './model.ts';

/** More of one kind help nobody, and a hostile text has hundreds of thousands. */
const mostOfAKind = 50;
const shellErrors = new Set<ShellFault['code']>([
  'unclosed-quote',
  'unclosed-expansion',
  'shell-syntax',
  'broken-continuation',
]);

/** What the shell itself would say or do with the text against its author's wish. */
export function shellProblems(located: Located, { invocation }: ReadInvocation): readonly Problem[] {
  const problems = faultsAround(located, invocation)
    .slice(0, mostOfAKind)
    .map(
      ({ code, source, start, end, found }): Problem => ({
        code,
        severity: shellErrors.has(code) ? 'error' : 'warning',
        span: spanOf(source, start, end),
        data: { found },
      }),
    );
  const { below } = invocation;
  if (!below || !/^-|\.ya?ml$/.test(below.text)) return problems;
  const span = spanOf(below.source, below.start, below.end);
  return [...problems, { code: 'option-on-next-line', severity: 'warning', span, data: { option: below.text } }];
}

/** Other calls in the text, and words before this one that are not understood. */
export function wrapperProblems(others: readonly ReadInvocation[], { invocation }: ReadInvocation): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { invocation: other } of others.slice(-mostOfAKind)) {
    const { program, args } = other;
    const last = args.at(-1) ?? program;
    const words = [program, ...args].map((word) => word.text).join(' ');
    const span = { start: spanOfWord(program).start, end: spanOfWord(last).end };
    problems.push({ code: 'several-commands', severity: 'warning', span, data: { other: words } });
  }
  const [first] = invocation.strange;
  const last = invocation.strange.at(-1);
  if (first && last) {
    const words = invocation.strange.map((word) => word.text).join(' ');
    const span = spanOf(first.source, first.start, last.end);
    problems.push({ code: 'unknown-wrapper', severity: 'warning', span, data: { words } });
  }
  return problems;
}

function spanOfWord({ source, start, end }: Word): Span {
  return spanOf(source, start, end);
}

/** The words after the command that belong to the sentence around it. */
export function proseProblems({ prose }: ReadInvocation): readonly Problem[] {
  const [first] = prose;
  const last = prose.at(-1);
  if (!first || !last) return [];
  const span = { start: spanOfWord(first).start, end: spanOfWord(last).end };
  const words = prose.map(({ text }) => text).join(' ');
  return [{ code: 'prose-left-out', severity: 'warning', span, data: { words } }];
}

/** Words whose text is not what their author sees: expansions, globs, history. */
export function wordProblems({ invocation }: ReadInvocation): readonly Problem[] {
  const { environment, args } = invocation;
  return [...[...environment, ...args].flatMap(expansionProblems), ...lateAssignments(invocation)].slice(
    0,
    mostOfAKind,
  );
}

/** `NODE=w1 ansible-playbook ... $NODE`: the shell puts the value in before it makes the assignment. */
function lateAssignments({ environment, args }: Invocation): readonly Problem[] {
  const used = new Set(args.flatMap(({ expansions }) => expansions.map(({ text }) => text.replace(/^\$\{?|\}$/g, ''))));
  return environment.flatMap((word): readonly Problem[] => {
    const name = word.text.slice(0, word.text.indexOf('='));
    if (!used.has(name)) return [];
    return [{ code: 'assignment-too-late', severity: 'warning', span: spanOfWord(word), data: { name } }];
  });
}

function expansionProblems(word: Word): readonly Problem[] {
  const span = spanOf(word.source, word.start, word.end);
  const problems: Problem[] = [];
  for (const { text, kind } of word.expansions) {
    problems.push({
      code: kind === 'placeholder' ? 'placeholder' : 'shell-expansion',
      severity: 'warning',
      span,
      data: { word: word.text, expansion: text, kind },
    });
  }
  if (word.globs) problems.push({ code: 'shell-glob', severity: 'warning', span, data: { word: word.text } });
  if (historyExpansion(word)) {
    problems.push({ code: 'history-expansion', severity: 'warning', span, data: { word: word.text } });
  }
  return problems;
}

/** An interactive bash reads `!w1` as an earlier command unless single quotes or a backslash keep it. */
function historyExpansion(word: Word): boolean {
  for (let at = word.text.indexOf('!'); at !== -1; at = word.text.indexOf('!', at + 1)) {
    const how = word.quoting[at];
    const isEscaped = (word.ends[at] ?? 0) - (word.starts[at] ?? 0) > 1;
    const next = word.text[at + 1] ?? ' ';
    if ((how === 'none' || how === 'double') && !isEscaped && !/[\s=(]/.test(next)) return true;
  }
  return false;
}

/** Characters of a word processor, a web page or another keyboard, which were read as the plain ones; also those between words. */
export function typographicProblems(text: string, { invocation }: ReadInvocation): readonly Problem[] {
  const spans = [invocation.program, ...invocation.args].map((word) => ({ word, ...spanOfWord(word) }));
  const words = spans.flatMap(({ word, start, end }): readonly Problem[] => {
    const written = text.slice(start, end);
    const found = [...new Set(written)].filter(isTypographic).join('');
    if (found === '') return [];
    const data = { word: written, found, suggestion: word.text };
    return [{ code: 'typographic-character', severity: 'warning', span: { start, end }, data }];
  });
  const gaps = spans.slice(1).flatMap(({ start }, index) => {
    const from = spans[index]?.end ?? start;
    const found = from < start ? [...text.slice(from, start)].filter(isTypographic) : [];
    return found.length > 0 ? [{ start: from, end: start, found }] : [];
  });
  const [first] = gaps;
  const last = gaps.at(-1);
  if (!first || !last) return words.slice(0, mostOfAKind);
  const data = { characters: codePoints(gaps.flatMap(({ found }) => found)) };
  const space = { code: 'typographic-space', severity: 'warning', data } as const;
  return [{ ...space, span: { start: first.start, end: last.end } }, ...words.slice(0, mostOfAKind)];
}

const isTypographic = (char: string): boolean => plainCharacter(char) !== undefined;

const codePoints = (chars: readonly string[]): readonly string[] =>
  [...new Set(chars)].map((char) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

/** What argparse says, and what Ansible says about the names of playbooks right after it. */
export function usageProblems({ invocation, parsed }: ReadInvocation): readonly Problem[] {
  const problems = parsed.playbooks.flatMap((index) => collectionProblems(invocation.args[index] as Word));
  const { error } = parsed;
  if (error) {
    const { code, message, argument } = error;
    const word = argument === undefined ? invocation.program : invocation.args[argument];
    const about = word ?? invocation.program;
    const ansibleSays = code === 'too-few-forks' ? message : `ansible-playbook: error: ${message}`;
    const span = spanOf(about.source, about.start, about.end);
    problems.push({ ...usageFault(error, about.text), severity: 'error', span, ansibleSays });
  }
  const limits = parsed.options.filter((option) => option.definition.name === 'limit');
  for (const option of limits.slice(0, -1)) {
    const word = invocation.args[option.value?.argument ?? option.argument] as Word;
    const span = spanOf(word.source, word.start, word.end);
    const data = { ignored: option.value?.text ?? '', used: limits.at(-1)?.value?.text ?? '' };
    problems.push({ code: 'limit-repeated', severity: 'warning', span, data });
  }
  return problems;
}

function usageFault(error: UsageError, word: string): Fault {
  switch (error.code) {
    case 'playbook-missing':
    case 'arguments-unrecognized':
      return { code: error.code, data: { word } };
    case 'option-ambiguous':
      return { code: error.code, data: { word, matches: error.matches } };
    default:
      return { code: error.code, data: { word, option: error.option } };
  }
}

/** A name with a dash is no name in a collection, so Ansible looks for a file (`VALID_FQCR_RE` of its collection loader). */
function collectionProblems(word: Word): Problem[] {
  if (!/^kubernetes_sigs\.kubespray\.[\w-]*-/.test(word.text)) return [];
  const span = spanOf(word.source, word.start, word.end);
  const ansibleSays = `the playbook: ${word.text} could not be found`;
  const data = { word: word.text, suggestion: word.text.replaceAll('-', '_') };
  return [{ code: 'collection-name-with-dash', severity: 'error', span, ansibleSays, data }];
}

/** Settings of lib/ansible/config/base.yml that change which hosts, tasks or values a run has. */
const notModelled = new Set([
  'ANSIBLE_CACHE_PLUGIN',
  'ANSIBLE_CACHE_PLUGIN_CONNECTION',
  'ANSIBLE_CACHE_PLUGIN_PREFIX',
  'ANSIBLE_CACHE_PLUGIN_TIMEOUT',
  'ANSIBLE_CONFIG',
  'ANSIBLE_GATHERING',
  'ANSIBLE_INJECT_FACT_VARS',
  'ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED',
  'ANSIBLE_INVENTORY_IGNORE',
  'ANSIBLE_INVENTORY_IGNORE_REGEX',
  'ANSIBLE_PLAYBOOK_VARS_ROOT',
  'ANSIBLE_STRATEGY',
  'ANSIBLE_YAML_FILENAME_EXT',
  'ANSIBLE_ERROR_ON_UNDEFINED_VARS',
]);
/** Ansible's own caches: the one that Kubespray's `ansible.cfg` names, and the one that keeps nothing. */
const isModelled = (name: string, value: string): boolean =>
  name === 'ANSIBLE_CACHE_PLUGIN' && /^(?:ansible\.(?:builtin|legacy)\.)?(?:jsonfile|memory)$/.test(value);

const wishes: Readonly<Record<string, string>> = {
  ANSIBLE_LIMIT: '--limit',
  ANSIBLE_SUBSET: '--limit',
  ANSIBLE_TAGS: 'ANSIBLE_RUN_TAGS',
  ANSIBLE_EXTRA_VARS: '--extra-vars',
  ANSIBLE_HOSTS: 'ANSIBLE_INVENTORY',
};

/** Settings in the environment that Ansible does not read, or that the analyzer does not follow. */
export function environmentProblems(environment: PlaybookCommand['environment']): readonly Problem[] {
  return environment.flatMap(({ name, value, span }): Problem[] => {
    const instead = Object.hasOwn(wishes, name) ? wishes[name] : undefined;
    if (instead) return [{ code: 'environment-not-read', severity: 'warning', span, data: { name, instead } }];
    if (!notModelled.has(name) || isModelled(name, value)) return [];
    return [{ code: 'environment-not-modelled', severity: 'warning', span, data: { name } }];
  });
}
