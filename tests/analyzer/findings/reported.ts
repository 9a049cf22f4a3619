import { analyze } from '../../../src/analyzer/analyze.ts';
import type { Severity } from '../../../src/analyzer/findings/define.ts';
import type { Request } from '../../../src/analyzer/request.ts';

/** A report with the words that its span covers in place of the span; `undefined`: it has none. */
export type Reported = {
  readonly severity: Severity;
  readonly words: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a prediction reports under one id. */
export function reported(id: string, request: Request): readonly Reported[] {
  const { findings } = analyze(request);
  return findings
    .filter((report) => report.id === id)
    .map(({ severity, span, data }) => {
      const file = request.files.find(({ path }) => path === span?.file);
      const text = span?.file === undefined ? request.command : (file?.text ?? '');
      return { severity, words: span && text.slice(span.start, span.end), data };
    });
}
