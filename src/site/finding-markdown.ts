import { describeReport, type Locale, languages, remedyCost, remedyTitle } from '../analyzer/index.ts';
import { findingCase } from './finding-case.ts';

const words = {
  en: { symptom: 'Symptom', affected: 'Affected', now: 'Run now', why: 'Why', more: 'More' },
  'zh-CN': { symptom: '现象', affected: '受影响', now: '现在这样做', why: '原因', more: '详见' },
} as const satisfies Record<Locale, Record<string, string>>;

/** A finding in short Markdown, for an issue tracker or a chat; `address` is that of its page. */
export function findingMarkdown(id: string, locale: Locale, address: string): string {
  const { finding, prediction, example } = findingCase(id);
  const text = words[locale];
  const { colon } = languages[locale];
  const { title, symptom, affected } = finding.text[locale];
  const report = prediction.findings.find((one) => one.id === id);
  const { message, change } = report ? describeReport(report, locale) : { message: '', change: '' };
  const [remedy] = prediction.remedies;
  const changed = remedy && remedy.request.command !== example.request.command;
  return [
    `**${title}**`,
    `- **${text.symptom}**${colon}${symptom}`,
    `- **${text.affected}**${colon}${affected}`,
    ...(message ? [`- **${text.why}**${colon}${message}`] : []),
    ...(change ? [`- **${text.now}**${colon}${change}`] : []),
    ...(changed
      ? [
          `\n${remedyTitle(remedy.kind, locale)}${colon}${remedyCost(remedy, locale)}\n\n\`\`\`sh\n${remedy.request.command}\n\`\`\``,
        ]
      : []),
    `\n${text.more}${colon}${address}`,
  ].join('\n');
}
