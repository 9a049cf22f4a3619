import { findings, type Locale } from '../analyzer/index.ts';
import type { PresetGroup } from '../playground/Presets.tsx';
import { encodeShare } from '../playground/share.ts';
import { examples, requestOf } from './examples.ts';

/** The cases that the playground's menu offers: clusters and commands of the articles, then the examples of each finding. */
export function presetsOf(locale: Locale): readonly PresetGroup[] {
  const topologies = Object.values(examples).map((example) => ({
    title: example.title[locale],
    link: encodeShare(requestOf(example)),
  }));
  const cases = findings.flatMap((finding) =>
    finding.examples
      .filter(({ reports }) => reports)
      .map(({ title, request }) => ({ title: `${finding.id}: ${title[locale]}`, link: encodeShare(request) })),
  );
  return [
    { kind: 'topologies', presets: topologies },
    { kind: 'findings', presets: cases },
  ];
}
