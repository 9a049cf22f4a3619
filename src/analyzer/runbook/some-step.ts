import type { RunbookStep } from './model.ts';

/** Does a step, or one inside it, pass a test? */
export function someStep(step: RunbookStep, test: (step: RunbookStep) => boolean): boolean {
  if (test(step)) return true;
  switch (step.kind) {
    case 'list':
    case 'shell':
    case 'function':
      return step.parts.some((part) => someStep(part.step, test));
    case 'container':
    case 'not':
    case 'background':
      return someStep(step.step, test);
    case 'loop':
      return step.turns.some((turn) => someStep(turn, test));
    case 'case':
      return step.branches.some((branch) => someStep(branch, test));
    case 'pipe':
      return step.steps.some((one) => someStep(one, test));
    case 'if':
      return step.branches.some(({ test: condition, body }) => someStep(condition, test) || someStep(body, test));
    default:
      return false;
  }
}

/** Does the status of a test follow from the calls in it, or from `$?`? */
export function decides(step: RunbookStep): boolean {
  return someStep(step, ({ kind, ...own }) => kind === 'call' || kind === 'status' || 'fails' in own);
}

/** Does a branch call a playbook, or change something? */
export function acts(step: RunbookStep): boolean {
  return someStep(step, ({ kind }) => kind === 'call' || kind === 'change');
}
