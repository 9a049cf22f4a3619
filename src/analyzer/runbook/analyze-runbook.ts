import type { Request } from '../request.ts';
import type { Runbook } from './model.ts';
import { openStep } from './open-step.ts';
import { readRunbook } from './read-runbook.ts';
import { initialState, simulateRunbook } from './simulate-runbook.ts';

/** How many calls of `ansible-playbook` a command's text runs, a loop over words once for each. */
export const callsIn = (request: Pick<Request, 'files' | 'command'>): number => readRunbook(request).calls;

/** Predicts what each call of a text does after those before it. Total: any request gives a Runbook. */
export function analyzeRunbook(request: Request): Runbook {
  const { nth: _nth, states: _states, ...asked } = request;
  const { steps, calls, images, ...shell } = readRunbook(asked);
  // A text with one call, or none that can be read, is what its diagnosis says.
  if (calls < 2) return opened(simulateRunbook([{ kind: 'call', command: asked.command }], asked, initialState(asked)));
  return opened(simulateRunbook(steps, asked, initialState({ ...asked, ...shell }), images));
}

function opened(runbook: Runbook): Runbook {
  return { ...runbook, steps: runbook.steps.map((step, at) => (at === runbook.first ? openStep(step) : step)) };
}
