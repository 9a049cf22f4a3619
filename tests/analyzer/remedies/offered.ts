import { analyze, type Remedy, type Request } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

/** One worker of three on v2.25.1: it stops in Multus. */
export const oneWorker = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1');

/** The remedy of a kind that is offered for a request; `undefined`: none is. */
export function offered(request: Request, kind: string): Remedy | undefined {
  return analyze(request).remedies.find((remedy) => remedy.kind === kind);
}
