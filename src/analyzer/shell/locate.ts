import type { Source } from './source.ts';
import { type ShellFault, type SimpleCommand, splitShell, type Word } from './words.ts';
import { baseName, isAnsiblePlaybook, unwrap } from './wrappers.ts';

/** One call of `ansible-playbook` in a text, with its arguments as words. */
export type Invocation = {
  readonly source: Source;
  readonly program: Word;
  readonly args: readonly Word[];
  /** Assignments that reach it, outermost first. */
  readonly environment: readonly Word[];
  /** Words before the program that no known wrapper explains. */
  readonly strange: readonly Word[];
  /** The first word of the line below, where nothing but the end of its line ends it. */
  readonly below?: Word;
};

/** What a request's command holds. */
export type Located = {
  readonly source: Source;
  readonly invocations: readonly Invocation[];
  /** Simple commands of the outermost text, in order. */
  readonly commands: readonly SimpleCommand[];
  readonly faults: readonly (ShellFault & { readonly source: Source })[];
};

const deepestNesting = 6;

/** Finds every `ansible-playbook` of a pasted text, through prompts, several commands, wrappers and nested shells. */
export function locateInvocations(text: string): Located {
  const plain = locateIn({ text: blankDecoration(text) });
  if (plain.invocations.length > 0) return plain;
  const rootPrompt = text.replace(/^([ \t]*)#(?=[ \t]+\S)/gm, '$1 ');
  if (rootPrompt === text) return plain;
  const asRoot = locateIn({ text: blankDecoration(rootPrompt) });
  return asRoot.invocations.some((invocation) => invocation.strange.length === 0) ? asRoot : plain;
}

/**
 * Puts blanks, so that offsets stay, over what is no part of a command: code fences, a prompt at the start of a line, and the `> `
 * that a shell prints on a continued line.
 */
export function blankDecoration(text: string): string {
  const lines = text.split('\n');
  const quoted = /^\s*`[^`]+`\s*$/.test(text);
  return lines
    .map((line, index) => {
      const continued = index > 0 && /\\\r?$/.test(lines[index - 1] ?? '');
      let result = line.replace(/^\s*```.*$/, blanks).replace(/^\s*~~~+\s*\w*\s*$/, blanks);
      if (quoted) result = result.replaceAll('`', ' ');
      return continued ? result.replace(/^\s*>\s/, blanks) : result.replace(prompt, blanks);
    })
    .join('\n')
    .replace(/^\ufeff/, ' ');
}

/** `$ `, `% `, `+ ` of `set -x`, `user@host:~$ `, `root@host:~# `, `[root@host ~]# `, `(venv) user@host:~$ `. */
const prompt =
  /^\s*(?:\([\w.-]{1,60}\)\s*)?(?:\[[^\]\n]{1,80}\][#$%]|[\w.-]{1,60}@[\w.-]{1,60}[^\s#$%>]{0,80}(?: [^\s#$%>]{1,80})?[#$%>]|[$%❯➜»+])\s+/;

function blanks(found: string): string {
  return ' '.repeat(found.length);
}

function locateIn(source: Source): Located {
  const invocations: Invocation[] = [];
  const faults: (ShellFault & { source: Source })[] = [];
  const { commands } = visit(source, [], 0, invocations, faults);
  return { source, invocations, commands, faults };
}

function visit(
  source: Source,
  inherited: readonly Word[],
  depth: number,
  invocations: Invocation[],
  faults: (ShellFault & { source: Source })[],
): { readonly commands: readonly SimpleCommand[] } {
  const shell = splitShell(source);
  for (const fault of shell.faults) faults.push({ ...fault, source });
  const exported = [...inherited];
  for (const [index, command] of shell.commands.entries()) {
    const environment = [...exported];
    const below = command.operator === '\n' ? shell.commands[index + 1]?.words[0] : undefined;
    if (command.words[0]?.text === 'export') for (const word of command.words.slice(1)) exported.push(word);
    follow(command, below, source, environment, depth, invocations, faults);
  }
  return { commands: shell.commands };
}

function follow(
  { words }: SimpleCommand,
  below: Word | undefined,
  source: Source,
  environment: Word[],
  depth: number,
  invocations: Invocation[],
  faults: (ShellFault & { source: Source })[],
): void {
  let at = 0;
  let strange: readonly Word[] = [];
  for (;;) {
    const step = unwrap(words, at);
    if (step.kind === 'program') {
      const program = words[step.at] as Word;
      invocations.push({
        source,
        program,
        args: words.slice(step.from),
        environment,
        strange,
        ...(below && { below }),
      });
      return;
    }
    if (step.kind === 'shell') {
      if (depth < deepestNesting) visit(step.source, environment, depth + 1, invocations, faults);
      return;
    }
    if (step.kind === 'next' && step.at > at) {
      environment.push(...step.environment);
      at = step.at;
      continue;
    }
    const program = words.findIndex((word, index) => index > at && isAnsiblePlaybook(word.text));
    const speaks = ['echo', 'printf', 'which', 'type', 'alias', 'man', 'grep', 'pgrep', 'apt', 'pip'];
    if (program === -1 || speaks.includes(baseName(words[at]?.text ?? ''))) return;
    strange = words.slice(at, program);
    at = program;
  }
}
