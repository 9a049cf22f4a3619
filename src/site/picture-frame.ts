import type { Locale } from '../analyzer/index.ts';

const names = { en: 'Multus Clinic', 'zh-CN': 'Multus 诊所' } as const satisfies Record<Locale, string>;

export const sans = "'Noto Sans', 'Liberation Sans', 'Noto Sans CJK SC', sans-serif";
export const mono = "'Liberation Mono', 'Noto Sans Mono CJK SC', monospace";
export const pictureColours = { good: '#7fd8ae', bad: '#ff9d8f', text: '#eef3f4', quiet: '#9fb0b4' } as const;

/** A picture that goes with a link, 1200 by 630, as SVG: the name of the site above, what it shows, and a line below. */
export function drawn(locale: Locale, content: string, below: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
  <rect width="1200" height="630" fill="#0f1a1d"/>
  <rect width="1200" height="10" fill="#2a9c9c"/>
  <g transform="translate(80 62)">
    <rect width="56" height="56" rx="14" fill="#177e80"/>
    <path d="M10 28h10l5-12 8 24 5-12h8" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>
  </g>
  <text x="156" y="102" font-family="${sans}" font-size="36" font-weight="600" fill="${pictureColours.text}">${names[locale]}</text>
  ${content}
  <text x="80" y="588" font-family="${sans}" font-size="24" fill="${pictureColours.quiet}">${escaped(below)}</text>
</svg>`;
}

/** A line of text at the left edge. */
export function tspan(text: string, y: number, style: string): string {
  return `<text x="80" y="${y}" ${style}>${escaped(text)}</text>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
