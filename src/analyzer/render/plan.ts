import type { Locale } from '../locale.ts';
import type { Plan, PlannedRun } from '../plan/model.ts';
import { fence, withCode } from './markdown-parts.ts';
import { commented, type PlanBlock, planBlocks } from './plan-blocks.ts';
import { planWords } from './plan-words.ts';
import { shown } from './shown.ts';

/** A plan for a terminal, without colours. */
export function renderPlanText(plan: Plan, locale: Locale): string {
  return `${planBlocks(plan, locale).flatMap(textLines).join('\n')}\n`;
}

function textLines(block: PlanBlock): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [shown(block.text)];
    case 'hop':
      return ['', shown(block.text), '-'.repeat(Math.min(100, block.text.length))];
    case 'note':
      return ['', `! ${shown(block.text)}`];
    case 'text':
      return ['', shown(block.text)];
    case 'step':
      return [
        '',
        ...(block.number === undefined ? [] : [`${block.number}. ${shown(block.title)}`]),
        ...commented(block).map((line) => `     ${shown(line)}`),
        ...block.details.map((line) => `   ${shown(line)}`),
      ];
  }
}

/** A plan as Markdown. */
export function renderPlanMarkdown(plan: Plan, locale: Locale): string {
  return `${planBlocks(plan, locale).map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: PlanBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${withCode(block.text)}`;
    case 'hop':
      return `## ${withCode(block.text)}`;
    case 'note':
      return `> ${withCode(block.text)}`;
    case 'text':
      return withCode(block.text);
    case 'step': {
      const code = fence(commented(block).join('\n'), 'sh');
      if (block.number === undefined) return code;
      const head = [`**${withCode(block.title)}**`, ...block.details.map(withCode)].join(' ');
      return `${block.number}. ${head}\n\n${code.replace(/^/gm, '   ')}`;
    }
  }
}

/** A plan as a shell script that asks before each step. */
export function renderPlanScript(plan: Plan, locale: Locale): string {
  return `${planBlocks(plan, locale)
    .flatMap((block) => scriptLines(block, locale))
    .join('\n')}\n`;
}

function scriptLines(block: PlanBlock, locale: Locale): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [
        '#!/usr/bin/env bash',
        comment(block.text),
        comment(planWords[locale].where),
        'set -euo pipefail',
        `confirm() { printf '\\n%s\\n' "$1"; read -r -p ${quoted(`[${planWords[locale].confirm}] `)} </dev/tty; }`,
      ];
    case 'hop':
      return ['', `printf '\\n== %s\\n' ${quoted(block.text)}`];
    case 'note':
    case 'text':
      return ['', comment(block.text)];
    case 'step':
      // A way that is not safe is shown, and never run.
      if (block.number === undefined) return block.commands.map(comment);
      return ['', ...block.details.map(comment), `confirm ${quoted(block.title)}`, ...commented(block)];
  }
}

function comment(text: string): string {
  return `# ${shown(text).replaceAll('`', '')}`;
}

function quoted(text: string): string {
  return `'${shown(text).replaceAll('`', '').replaceAll("'", "'\\''")}'`;
}

/** A plan as data: each run by its command and its verdict, without the files. */
export function planJson(plan: Plan): object {
  const { hops, blocked, ...rest } = plan;
  return {
    schema: 1,
    ...rest,
    hops: hops.map((hop) => ({
      ...hop,
      steps: hop.steps.map((step) => (step.kind === 'run' ? { ...step, run: withoutFiles(step.run) } : step)),
    })),
    ...(blocked ? { blocked: { ...blocked, run: withoutFiles(blocked.run) } } : {}),
  };
}

function withoutFiles({ request, ...run }: PlannedRun): object {
  const { command, kubespray, facts, patched } = request;
  return { command, kubespray, facts, ...(patched ? { patched } : {}), ...run };
}
