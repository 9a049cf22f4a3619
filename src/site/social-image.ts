import { analyze, type Headline, headlineLabel, type Locale } from '../analyzer/index.ts';
import { examples, requestOf } from './examples.ts';

const words = {
  en: {
    name: 'Multus Clinic',
    question: ['Will this limited Kubespray run', 'stop in the Multus role?'],
    on: 'Kubespray',
  },
  'zh-CN': {
    name: 'Multus 诊所',
    question: ['这次带 --limit 的 Kubespray 运行', '会不会停在 Multus？'],
    on: 'Kubespray',
  },
} as const satisfies Record<Locale, unknown>;

/** The two commands of the picture: one host more is the whole difference. */
const shown = ['one-worker', 'two-workers'] as const;

const sans = "'Noto Sans', 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";
const mono = "'Liberation Mono', 'Noto Sans Mono CJK SC', monospace";
const colours = { good: '#7fd8ae', bad: '#ff9d8f', text: '#eef3f4', quiet: '#9fb0b4' };

/** The picture that goes with a link to the site, 1200 by 630, as SVG. Its verdicts are computed. */
export function socialImage(locale: Locale): string {
  const { name, question, on } = words[locale];
  const rows = shown.map((example, at) => row(example, locale, 352 + at * 104));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
  <rect width="1200" height="630" fill="#0f1a1d"/>
  <rect width="1200" height="10" fill="#2a9c9c"/>
  <g transform="translate(80 62)">
    <rect width="56" height="56" rx="14" fill="#177e80"/>
    <path d="M10 28h10l5-12 8 24 5-12h8" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>
  </g>
  <text x="156" y="102" font-family="${sans}" font-size="36" font-weight="600" fill="${colours.text}">${name}</text>
  ${question.map((line, at) => `<text x="80" y="${206 + at * 72}" font-family="${sans}" font-size="56" font-weight="700" fill="${colours.text}">${escaped(line)}</text>`).join('\n  ')}
  ${rows.join('\n  ')}
  <text x="80" y="588" font-family="${sans}" font-size="24" fill="${colours.quiet}">${on} ${examples[shown[0]].kubespray}</text>
</svg>`;
}

function row(example: (typeof shown)[number], locale: Locale, y: number): string {
  const { command } = examples[example];
  const prediction = analyze(requestOf(examples[example]));
  const { headline } = prediction;
  const label = headlineLabel(prediction, locale);
  const colour = isGood(headline) ? colours.good : colours.bad;
  const sign = isGood(headline) ? `m1058 ${y + 42} 10 10 20-22` : `m1062 ${y + 30} 22 22m0-22-22 22`;
  return `<g>
    <rect x="80" y="${y}" width="1040" height="84" rx="12" fill="#182629" stroke="${colour}" stroke-opacity=".5"/>
    <rect x="80" y="${y}" width="8" height="84" rx="4" fill="${colour}"/>
    <text x="112" y="${y + 52}" font-family="${mono}" font-size="28" fill="${colours.text}">${escaped(short(command))}</text>
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

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
