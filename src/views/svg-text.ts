import { shown } from '../analyzer/index.ts';

/** Fonts that are there without a file of their own. */
export const sans =
  "-apple-system, 'Segoe UI', Roboto, Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
export const mono = "ui-monospace, Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono CJK SC', monospace";

type TextStyle = {
  readonly font: typeof sans | typeof mono;
  readonly size: number;
  readonly fill: string;
  /** Where a line breaks. */
  readonly width: number;
  readonly bold?: boolean;
};

/** A line of text: its height, and its element once it is known where its baseline begins. */
export type DrawnLine = { readonly height: number; readonly at: (x: number, y: number) => string };

/** More is not read in a picture. */
const longest = 2_000;

/** A text in lines that are no wider than allowed, as wide as fonts commonly are: SVG breaks no lines, and nothing here can measure. */
export function textLines(text: string, { font, size, fill, width, bold = false }: TextStyle): readonly DrawnLine[] {
  const most = width / (bold ? 1.06 : 1);
  const whole = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const lines = whole.split('\n').flatMap((line) => brokenLines(shown(line), most, font, size));
  const style = `font-family="${font}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ''}`;
  return lines.map((one) => ({
    height: Math.round(size * 1.5),
    at: (x, y) => `<text x="${x}" y="${y}" ${style} xml:space="preserve">${escaped(one)}</text>`,
  }));
}

/** Where a line may break: after spaces, and after a Chinese character that no punctuation follows. */
const breaks = /(?<=\s)|(?<=[\u3000-\u9fff\uff00-\uffef])(?![，。：；、）])/u;

/** A line broken where it may, and a word that is too long anywhere. */
function brokenLines(text: string, most: number, font: string, size: number): readonly string[] {
  const lines: string[] = [];
  let [line, lineWidth] = ['', 0];
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    [line, lineWidth] = ['', 0];
  };
  for (const word of text.split(breaks)) {
    if (lineWidth + widthOf(word.trimEnd(), font, size) > most) end();
    for (const char of word) {
      const charWidth = widthOf(char, font, size);
      if (lineWidth + charWidth > most && char.trim() !== '') end();
      line += char;
      lineWidth += charWidth;
    }
  }
  end();
  return lines;
}

/** About how wide a text is. */
export function widthOf(text: string, font: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += /[\u1100-\uffef]/u.test(char) ? 1 : font === mono ? 0.61 : /[A-Zmw]/.test(char) ? 0.72 : 0.54;
  return ems * size;
}

/** A text as XML has it; characters that XML cannot hold are those that cannot be seen either. */
export function escaped(text: string): string {
  return shown(text.toWellFormed())
    .replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
