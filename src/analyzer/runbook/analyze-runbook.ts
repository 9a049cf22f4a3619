import type { Request } from '../request.ts';
import { isRunbook } from './is-runbook.ts';
import type { Runbook } from './model.ts';
import { openStep } from './open-step.ts';
import { readRunbook } from './read-runbook.ts';
import { initialState, simulateRunbook } from './simulate-runbook.ts';

/** Predicts what each call of a text does after those before it; of one call that is alone, its diagnosis. Total: any request gives a Runbook. */
export function analyzeRunbook(request: Request): Runbook {
  const { nth: _nth, states: _states, ...asked } = request;
  const read = readRunbook(asked);
  if (!isRunbook(asked, read))
    return opened(simulateRunbook([{ kind: 'call', command: asked.command }], asked, initialState(asked)));
  const { steps, calls: _calls, images, ...shell } = read;
  return opened(simulateRunbook(steps, asked, initialState({ ...asked, ...shell }), images));
}

function opened(runbook: Runbook): Runbook {
  return { ...runbook, steps: runbook.steps.map((step, at) => (at === runbook.first ? openStep(step) : step)) };
}
