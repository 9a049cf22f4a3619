import { resolveRelease } from '../kubespray/releases.ts';
import type { Linked, RunbookChange, RunbookStep, ShellOptions } from '../runbook/model.ts';
import type { ReadRunbook } from '../runbook/read-runbook.ts';
import { quoteWord } from '../shell/source.ts';
import { coreText } from './command-text.ts';
import type { Redacting } from './redacting.ts';

/** A call of `ansible-playbook`: where its text has it, and how it may leave. */
type Call = { readonly start: number; readonly text: string };

/** The file that a patch of the Multus role changes. */
const role = 'roles/kubernetes-apps/network_plugin/multus/tasks/main.yml';
const unknown = '"$REDACTED"';
/** A command that does nothing, in the place of any that does not count here. */
const nothing = ':';

/** A script that does what a text was understood to do; what it runs besides is left out. In place each call stays on its line. */
export function runbookText(
  { steps, stopsAtFailure, pipeFails, images }: ReadRunbook,
  calls: readonly Call[],
  text: string,
  redacting: Redacting,
): string {
  const { names, ledger, inPlace } = redacting;
  const lines: string[] = [];
  if (stopsAtFailure || pipeFails) lines.push(optionsText({ stopsAtFailure, pipeFails }));
  let image = -1;
  let dropped = 0;
  let functions = 0;

  function write(parts: readonly Linked[]): void {
    for (const [at, { link, step }] of parts.entries()) {
      const next = parts[at + 1];
      const isAlone = link === ';' && (next === undefined || next.link === ';');
      if (isAlone && step.kind === 'other' && !step.fails && !looksBack(next?.step)) {
        dropped++;
        continue;
      }
      if (isAlone && step.kind === 'case') {
        lines.push('case "$1" in');
        for (const [nth, branch] of step.branches.entries()) {
          lines.push(`${nth + 1})`);
          write(partsOf(branch));
          lines.push(';;');
        }
        lines.push('esac');
        continue;
      }
      // Without a way out of it a loop is its turns one after another.
      if (isAlone && step.kind === 'loop' && !leaves(step)) {
        write(turnsOf(step));
        continue;
      }
      if (isAlone && step.kind === 'function' && !leaves(step)) {
        write(step.parts);
        continue;
      }
      const checkout = step.kind === 'call' && link === ';' ? imageBefore(step) : '';
      if (checkout !== '') lines.push(checkout);
      if (link !== ';') lines[lines.length - 1] += ` ${link} ${stepText(step)}`;
      else {
        const place = step.kind === 'call' ? calls[step.nth ?? 0] : undefined;
        const line = place ? text.slice(0, place.start).split('\n').length : 0;
        while (inPlace && lines.length < line - 1) lines.push('');
        lines.push(stepText(step));
      }
    }
  }

  const inner = (parts: readonly Linked[]): string =>
    parts
      .map(({ link, step }, at) => {
        const isAfterBackground = parts[at - 1]?.step.kind === 'background';
        const between = at === 0 ? '' : link === ';' ? (isAfterBackground ? ' ' : '; ') : ` ${link} `;
        return between + stepText(step);
      })
      .join('') || nothing;

  const closed = (parts: readonly Linked[]): string =>
    inner(parts) + (parts.at(-1)?.step.kind === 'background' ? '' : ';');

  function stepText(step: RunbookStep): string {
    switch (step.kind) {
      case 'call': {
        const own = step.nth === undefined ? undefined : calls[step.nth];
        const before = imageBefore(step);
        const call = own?.text ?? nothing;
        return before === '' ? call : `{ ${before}; ${call}; }`;
      }
      case 'change':
        return changeText(step.change, names);
      case 'options':
        return optionsText(step);
      case 'other':
        dropped++;
        return step.fails ? 'false' : nothing;
      case 'status':
        return step.holdsIf === 'failed' ? '[ $? -ne 0 ]' : '[ $? -eq 0 ]';
      case 'leave':
        return step.fails === undefined || isOfLoop(step) ? step.what : `${step.what} ${step.fails ? 1 : 0}`;
      case 'list':
        return `{ ${closed(step.parts)} }`;
      case 'function': {
        if (!leaves(step)) return `{ ${closed(step.parts)} }`;
        const name = `step${++functions}`;
        return `{ ${name}() { ${closed(step.parts)} }; ${name}; }`;
      }
      case 'shell':
        return `( ${step.options ? `${optionsText(step.options)}; ` : ''}${inner(step.parts)} )`;
      case 'container':
        return containerText(step);
      case 'loop':
        return `for turn in once; do ${closed(turnsOf(step))} done`;
      case 'case': {
        const branches = step.branches.map((branch, at) => `${at + 1}) ${inner(partsOf(branch))} ;;`);
        return `case "$1" in ${branches.join(' ')} esac`;
      }
      case 'pipe':
        return step.steps.map(stepText).join(' | ');
      case 'not':
        return `! ${stepText(step.step)}`;
      case 'background':
        return `${stepText(step.step)} &`;
      case 'if': {
        const branches = step.branches.map(
          ({ test, body }, at) => `${at === 0 ? 'if' : 'elif'} ${closed(partsOf(test))} then ${closed(partsOf(body))}`,
        );
        const otherwise = step.otherwise ? ` else ${closed(partsOf(step.otherwise))}` : '';
        return `${branches.join(' ')}${otherwise} fi`;
      }
    }
  }

  function containerText({ kubespray, step }: Extract<RunbookStep, { readonly kind: 'container' }>): string {
    const release = kubespray === undefined ? 'redacted' : `quay.io/kubespray/kubespray:${tagOf(kubespray)}`;
    const run = `docker run --rm ${release}`;
    return step.kind === 'call' ? `${run} ${stepText(step)}` : `${run} bash -c ${quoteWord(inner(partsOf(step)))}`;
  }

  /** The checkout of the release in the image that a job names, before its first call. */
  function imageBefore({ nth }: Extract<RunbookStep, { readonly kind: 'call' }>): string {
    const start = calls[nth ?? 0]?.start ?? 0;
    const found = images.findLast(({ from }) => from < start);
    if (!found || found.from === image) return '';
    image = found.from;
    return `git checkout ${tagOf(found.kubespray)}`;
  }

  write(steps);
  ledger.drop('text', '', 'not-needed', dropped);
  return lines.join('\n');
}

/** What a step runs one after another, without the braces around it. */
function partsOf(step: RunbookStep): readonly Linked[] {
  if (step.kind !== 'list') return [{ link: ';', step }];
  const [only, ...others] = step.parts;
  return only && others.length === 0 ? partsOf(only.step) : step.parts;
}

const turnsOf = ({ turns }: Extract<RunbookStep, { readonly kind: 'loop' }>): readonly Linked[] =>
  turns.flatMap(partsOf);

const isOfLoop = ({ what }: Extract<RunbookStep, { readonly kind: 'leave' }>): boolean =>
  what === 'break' || what === 'continue';

/** Is the status of the command before looked at, other than by an operator? */
function looksBack(step: RunbookStep | undefined): boolean {
  if (!step) return false;
  if (step.kind === 'if') return looksBack(step.branches[0]?.test);
  if (step.kind === 'list') return looksBack(step.parts[0]?.step);
  return step.kind === 'status' || step.kind === 'leave';
}

/** Does a step hold `break`, `continue` or the like? */
function leaves(step: RunbookStep): boolean {
  switch (step.kind) {
    case 'leave':
      return true;
    case 'list':
    case 'shell':
    case 'function':
      return step.parts.some((part) => leaves(part.step));
    case 'container':
    case 'not':
    case 'background':
      return leaves(step.step);
    case 'loop':
      return step.turns.some(leaves);
    case 'case':
      return step.branches.some(leaves);
    case 'pipe':
      return step.steps.some(leaves);
    case 'if':
      return step.branches.some(({ test, body }) => leaves(test) || leaves(body)) || leavesAny(step.otherwise);
    default:
      return false;
  }
}

const leavesAny = (step: RunbookStep | undefined): boolean => step !== undefined && leaves(step);

function optionsText({ stopsAtFailure, pipeFails }: Partial<ShellOptions>): string {
  const on = (is: boolean): string => (is ? '-' : '+');
  const words = [
    ...(stopsAtFailure === undefined ? [] : [`${on(stopsAtFailure)}e`]),
    ...(pipeFails === undefined ? [] : [`${on(pipeFails)}o pipefail`]),
  ];
  return `set ${words.join(' ')}`;
}

function changeText(change: RunbookChange, { host, path }: Redacting['names']): string {
  switch (change.kind) {
    case 'release':
      return `git checkout ${change.kubespray === undefined ? unknown : tagOf(change.kubespray)}`;
    case 'core': {
      const core = coreText(change.ansible);
      return core === undefined ? 'pip install -r requirements.txt' : `pip install ansible-core==${core}`;
    }
    case 'patch':
      return `git checkout ${change.undone ? 'HEAD' : 'v2.27.0'} -- ${role}`;
    // Both do nothing, and are read as what they stand for.
    case 'rewrite':
      return `tee -a ${quoteWord(path(change.file))} </dev/null`;
    case 'forget':
      return 'rm -f /tmp/facts';
    default:
      return `kubectl ${change.kind} ${change.nodes.map((node) => quoteWord(host(node))).join(' ')}`;
  }
}

/** A release as git and the images name it; one that is not known stays unknown. */
function tagOf(kubespray: string): string {
  const found = resolveRelease(kubespray);
  if (found.kind === 'unknown') return 'v0';
  return /^\d/.test(kubespray) ? `v${kubespray}` : kubespray;
}
