import { baseName } from '../base-name.ts';
import { readScript } from '../reading.ts';
import type { Request } from '../request.ts';
import { changeOf, imageRelease } from './change-of.ts';
import type { Linked, RunbookStep, ShellOptions } from './model.ts';
import { rewrittenBy } from './rewritten-by.ts';
import { type Node, structureOf } from './structure.ts';

/** A text as a runbook: its steps in order, how many of them are calls, and how the shell that runs them starts. */
export type ReadRunbook = {
  readonly steps: readonly Linked[];
  readonly calls: number;
  /** A CI system, or `#!/bin/bash -e`: the shell ends at the first command that fails. */
  readonly stopsAtFailure: boolean;
  readonly pipeFails: boolean;
  /** Images of containers that a CI file names, in order, with the offset after which they count. */
  readonly images: readonly { readonly from: number; readonly kubespray: string }[];
};

/** Reads a text as a shell would run it from its first line to its last. */
export function readRunbook({ files, command }: Pick<Request, 'files' | 'command'>): ReadRunbook {
  const { ran, places, isJob, commands } = readScript({ files, command });
  const calls = new Map([...places].map(([invocation, nth]) => [invocation, nth] as const));
  return {
    steps: structureOf(ran).map(({ link, node }) => ({ link, step: stepOf(node, { text: command, files, calls }) })),
    calls: commands.length,
    stopsAtFailure: isJob || /^#![^\n]*\s-\w*e/.test(command.trimStart()),
    pipeFails: isJob && /^\s*(?:-\s+)?script:/m.test(command),
    images: isJob ? imagesIn(command) : [],
  };
}

function imagesIn(text: string): ReadRunbook['images'] {
  const found = text.matchAll(/^[ \t]*(?:-[ \t]+)?(?:image|container|name):[ \t]*["']?([^\s"']+)/gm);
  return [...found].flatMap(({ index, 1: image = '' }) => {
    const kubespray = imageRelease([image]);
    return kubespray === undefined ? [] : [{ from: index, kubespray }];
  });
}

/** The text that steps are of, with the files beside it. */
type Setting = Pick<Request, 'files'> & {
  readonly text: string;
  readonly calls: ReturnType<typeof readScript>['places'];
};

function stepOf(node: Node, of: Setting): RunbookStep {
  const inner = (parts: readonly { readonly link: Linked['link']; readonly node: Node }[]): readonly Linked[] =>
    parts.map(({ link, node: one }) => ({ link, step: stepOf(one, of) }));
  switch (node.kind) {
    case 'command':
      return commandStep(node, of, inner);
    case 'list':
    case 'shell':
    case 'function':
      return { kind: node.kind, parts: inner(node.parts) };
    case 'loop':
      return { kind: 'loop', turns: node.turns.map((parts) => ({ kind: 'list', parts: inner(parts) })) };
    case 'case':
      return { kind: 'case', branches: node.branches.map((parts) => ({ kind: 'list', parts: inner(parts) })) };
    case 'pipe':
      return { kind: 'pipe', steps: node.nodes.map((one) => stepOf(one, of)) };
    case 'not':
    case 'background':
      return { kind: node.kind, step: stepOf(node.node, of) };
    case 'if': {
      const branches = node.branches.map(({ test, body }) => ({
        test: { kind: 'list', parts: inner(test) } as const,
        body: { kind: 'list', parts: inner(body) } as const,
      }));
      const { otherwise } = node;
      return {
        kind: 'if',
        branches,
        ...(otherwise ? { otherwise: { kind: 'list', parts: inner(otherwise) } as const } : {}),
      };
    }
  }
}

function commandStep(
  { words, writes, invocation, inner }: Extract<Node, { readonly kind: 'command' }>,
  { text, files, calls }: Setting,
  linked: (parts: NonNullable<Extract<Node, { readonly kind: 'command' }>['inner']>) => readonly Linked[],
): RunbookStep {
  const texts = words.map((word) => word.text);
  if (invocation) {
    const nth = calls.get(invocation);
    const call: RunbookStep = nth === undefined ? { kind: 'other' } : { kind: 'call', command: text, nth };
    const before = texts.slice(0, Math.max(0, words.indexOf(invocation.program)));
    return inContainer(before, call);
  }
  if (inner) {
    const options = {
      stopsAtFailure: false,
      pipeFails: false,
      ...optionsOf(texts.filter((word) => /^-\w+$/.test(word))),
    };
    return inContainer(texts, { kind: 'shell', parts: linked(inner), options });
  }
  const file = rewrittenBy(
    texts,
    writes.map((word) => word.text),
    files,
  );
  return file === undefined ? plainStep(texts) : { kind: 'change', change: { kind: 'rewrite', file } };
}

/** `docker run` makes a container for one command; the folder of the fact cache may be the machine's own. */
function inContainer(words: readonly string[], step: RunbookStep): RunbookStep {
  const runs = words.some((word) => /^(?:docker|podman|nerdctl)$/.test(baseName(word))) && words.includes('run');
  if (!runs || words.some((word) => /:\/tmp(?:[:/]|$)/.test(word))) return step;
  const kubespray = imageRelease(words);
  return { kind: 'container', ...(kubespray === undefined ? {} : { kubespray }), step };
}

const leaving = new Set(['exit', 'return', 'break', 'continue']);

function plainStep(texts: readonly string[]): RunbookStep {
  const [name = '', ...args] = texts;
  if (name === 'set') {
    const options = optionsOf(args);
    return options ? { kind: 'options', ...options } : { kind: 'other' };
  }
  if (leaving.has(name)) {
    const what = name as 'exit' | 'return' | 'break' | 'continue';
    const isLoop = what === 'break' || what === 'continue';
    const [status] = args;
    if (isLoop) return { kind: 'leave', what, fails: false };
    return status !== undefined && /^\d+$/.test(status)
      ? { kind: 'leave', what, fails: status !== '0' }
      : { kind: 'leave', what };
  }
  if (name === 'false') return { kind: 'other', fails: true };
  if (/^(?:\[\[?|test)$/.test(name) && texts.some((word) => word === '$?'))
    return { kind: 'status', holdsIf: texts.some((word) => /^(?:-eq|==?)$/.test(word)) ? 'succeeded' : 'failed' };
  const change = changeOf(texts);
  return change ? { kind: 'change', change } : { kind: 'other' };
}

/** `set -euo pipefail`; `undefined`: nothing of what counts here. */
function optionsOf(args: readonly string[]): Partial<ShellOptions> | undefined {
  let found: Partial<ShellOptions> = {};
  args.forEach((word, at) => {
    const on = word.startsWith('-');
    if (/^[-+][a-zA-Z]*e/.test(word)) found = { ...found, stopsAtFailure: on };
    if (!/^[-+][a-zA-Z]*o$/.test(word)) return;
    if (args[at + 1] === 'errexit') found = { ...found, stopsAtFailure: on };
    if (args[at + 1] === 'pipefail') found = { ...found, pipeFails: on };
  });
  return Object.keys(found).length > 0 ? found : undefined;
}
