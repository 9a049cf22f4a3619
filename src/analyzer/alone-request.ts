import type { Prediction } from './prediction.ts';
import type { Request } from './request.ts';

/** A request with its command alone: what its remedies are changes of. */
export function aloneRequest(request: Request, { command }: Pick<Prediction, 'command'>): Request {
  const { nth: _nth, ...asked } = request;
  return command === undefined ? request : { ...asked, command };
}
