import { analyze, type Prediction, type Request } from '../analyzer/index.ts';

/** The analyzer behind the box of the home page, in a file of its own so that the page loads it only when the box is used. */
export function judge(request: Request): Prediction {
  return analyze(request);
}
