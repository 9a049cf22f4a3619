import type { Prediction, Request } from '../analyzer/index.ts';
import { openSession } from '../playground/session.ts';

const session = openSession();

/** The analyzer behind the box of the home page, in a file of its own so that the page loads it only when the box is used. */
export function judge(request: Request): Prediction {
  return session.predict(request);
}
