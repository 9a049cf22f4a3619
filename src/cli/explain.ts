import {
  analyze,
  describeReport,
  type Finding,
  findingById,
  findings,
  type Locale,
  pageAddress,
} from '../analyzer/index.ts';
import { readArguments } from './arguments.ts';
import { type Io, Stop } from './io.ts';
import { messages } from './messages.ts';

/** `multus-clinic explain`: a finding in words, with what it says of its first example. */
export async function explain(args: readonly string[], io: Io, locale: Locale): Promise<number> {
  const { positionals, rest = [] } = readArguments(args, {}, locale);
  const words = messages[locale];
  const [id, unwanted] = [...positionals, ...rest];
  if (unwanted !== undefined) throw new Stop(words.argumentUnwanted(unwanted));
  const finding = id === undefined ? undefined : findingById(id);
  if (!finding)
    throw new Stop([id === undefined ? words.noFinding : words.unknownFinding(id), ...list(locale)].join('\n'));
  await io.stdout.write(`${explained(finding, io, locale).join('\n')}\n`);
  return 0;
}

function list(locale: Locale): readonly string[] {
  const width = Math.max(...findings.map(({ id }) => id.length));
  return findings.map(({ id, text }) => `  ${id.padEnd(width)}  ${text[locale].title}`);
}

function explained({ id, text, known, upstream, examples }: Finding, io: Io, locale: Locale): readonly string[] {
  const words = messages[locale];
  const { title, symptom, affected } = text[locale];
  const example = examples.find(({ reports }) => reports);
  const report = example && analyze(example.request).findings.find((each) => each.id === id);
  const said = report && describeReport(report, locale);
  const references = [
    ...upstream.issues.map((number) => `#${number}`),
    ...upstream.pullRequests.map((number) => `#${number}`),
    ...upstream.commits,
    ...upstream.files,
  ];
  const sections: readonly (readonly [string, string | undefined])[] = [
    [words.symptom, symptom],
    [words.affected, affected],
    [words.example, said?.message],
    [words.change, said?.change],
    [words.known, words.knownBy[known]],
    [words.upstream, references.join(', ')],
    [words.page, io.site === undefined ? undefined : pageAddress(io.site, locale, `findings/${id}/`)],
  ];
  return [
    `${title} [${id}]`,
    ...sections.flatMap(([head, body]) => (body === undefined || body === '' ? [] : ['', head, `  ${body}`])),
  ];
}
