import { analyze, type InventoryFile, type Redaction, type Request, redact } from '../../../src/analyzer/index.ts';
import { requestFor } from '../requests.ts';

/** Redacts a request as it is, or with other names. */
export function redacted(request: Request, rename = false): Redaction {
  return redact(request, analyze(request), { rename });
}

/** The request that a redaction made; the reason of a refusal fails the test. */
export function result(redaction: Redaction): Request {
  if (redaction.kind === 'refused') throw new Error(`${redaction.because}: ${redaction.subject}`);
  return redaction.request;
}

export const upgrade = requestFor('upgrade-cluster.yml --limit w1', 'v2.25.1');

export function withFiles(files: readonly InventoryFile[], command: string): Request {
  return { files, command, kubespray: 'v2.25.1' };
}
