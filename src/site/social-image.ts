import { analyze, type Headline, headlineLabel, type Locale } from '../analyzer/index.ts';
import { examples, requestOf } from './examples.ts';
import { drawn, escaped, mono, pictureColours, sans, tspan } from './picture-frame.ts';

const words = {
  en: {
    question: ['Will this limited Kubespray run', 'stop in the Multus role?'],
  },
  'zh-CN': {
    question: ['这次带 --limit 的 Kubespray 运行', '会不会停在 Multus？'],
  },
} as const satisfies Record<Locale, unknown>;

/** The two commands of the picture: one host more is the whole difference. */
const shown = ['one-worker', 'two-workers'] as const;

/** The picture that goes with a link to the site, 1200 by 630, as SVG. Its verdicts are computed. */
export function socialImage(locale: Locale): string {
  const { question } = words[locale];
  const rows = shown.map((example, at) => row(example, locale, 352 + at * 104));
  const lines = question.map((line, at) =>
    tspan(line, 206 + at * 72, `font-family="${sans}" font-size="56" font-weight="700" fill="${pictureColours.text}"`),
  );
  return drawn(locale, [...lines, ...rows].join('\n  '), `Kubespray ${examples[shown[0]].kubespray}`);
}

function row(example: (typeof shown)[number], locale: Locale, y: number): string {
  const { command } = examples[example];
  const prediction = analyze(requestOf(examples[example]));
  const { headline } = prediction;
  const label = headlineLabel(prediction, locale);
  const colour = isGood(headline) ? pictureColours.good : pictureColours.bad;
  const sign = isGood(headline) ? `m1058 ${y + 42} 10 10 20-22` : `m1062 ${y + 30} 22 22m0-22-22 22`;
  return `<g>
    <rect x="80" y="${y}" width="1040" height="84" rx="12" fill="#182629" stroke="${colour}" stroke-opacity=".5"/>
    <rect x="80" y="${y}" width="8" height="84" rx="4" fill="${colour}"/>
    <text x="112" y="${y + 52}" font-family="${mono}" font-size="28" fill="${pictureColours.text}">${escaped(short(command))}</text>
    <text x="1040" y="${y + 52}" text-anchor="end" font-family="${sans}" font-size="30" font-weight="700" fill="${colour}">${escaped(label)}</text>
    <path d="${sign}" fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>
  </g>`;
}

function isGood(headline: Headline): boolean {
  return headline === 'completes';
}

function short(command: string): string {
  return command.replace(/^ansible-playbook -i \S+ /, '');
}
