import { analyze, describeReport, type Locale, type Prediction, type Request } from '../analyzer/index.ts';
import type { ToldReport } from '../views/Findings.tsx';
import type { Input } from './input.ts';

/** What an input comes to, with the request that it was read as: spans and remedies are about that one. */
export type Analysis = {
  readonly request: Request;
  readonly prediction: Prediction;
  /** The prediction's findings in the reader's language. */
  readonly findings: readonly ToldReport[];
};

/** What each release comes to, oldest first. */
export type Outcomes = NonNullable<Prediction['outcomes']>;

/** Judges an input. `fileNames`: what its files are read under, the empty name for those that are not there. */
export function analysisOf(input: Input, fileNames: readonly string[], locale: Locale): Analysis {
  const { command, kubespray, ansible } = input;
  const request: Request = {
    files: input.files.flatMap(({ text }, at) => (fileNames[at] ? [{ path: fileNames[at], text }] : [])),
    command,
    ...(kubespray?.trim() ? { kubespray } : {}),
    ...(ansible?.trim() ? { ansible } : {}),
  };
  const prediction = analyze(request);
  const findings = prediction.findings.map((report) => ({ report, text: describeReport(report, locale) }));
  return { request, prediction, findings };
}
