import { resolveRelease } from '../kubespray/releases.ts';
import type { Request } from '../request.ts';
import type { RunbookChange, RunbookStep } from './model.ts';
import { type ReadRunbook, readRunbook } from './read-runbook.ts';
import { someStep } from './some-step.ts';

/** Does a text run several commands, or beside its only one something that changes what this one finds or what is left? */
export function isRunbook(request: Request, { steps, calls, images }: ReadRunbook = readRunbook(request)): boolean {
  if (calls !== 1) return calls > 1;
  return (
    images.some(({ kubespray }) => isOther(kubespray, request)) ||
    steps.some(({ step }) => someStep(step, (one) => changesSomething(one, request)))
  );
}

function changesSomething(step: RunbookStep, request: Request): boolean {
  if (step.kind === 'container') return step.kubespray !== undefined && isOther(step.kubespray, request);
  return step.kind === 'change' && isChange(step.change, request);
}

/** Does a change make a difference to what the request says already? */
function isChange(change: RunbookChange, request: Request): boolean {
  switch (change.kind) {
    case 'release':
      return change.kubespray === undefined || isOther(change.kubespray, request);
    case 'core':
      return (change.ansible ?? '') !== (request.ansible ?? '');
    case 'patch':
      return (request.patched === true) === (change.undone === true);
    default:
      return true;
  }
}

function isOther(kubespray: string, request: Request): boolean {
  if (request.kubespray === undefined) return true;
  const [named, asked] = [resolveRelease(kubespray), resolveRelease(request.kubespray)];
  if (named.kind === 'unknown' || asked.kind === 'unknown') return kubespray !== request.kubespray;
  return named.release !== asked.release;
}
