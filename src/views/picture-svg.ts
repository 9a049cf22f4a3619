import { type Locale, type Prediction, runWords, shown } from '../analyzer/index.ts';
import { cellsOf, gridFor, type MapGroup, mostNamed } from './cluster-map.ts';
import { glyphPaths, gridPaths, type Mark, type MarkPath } from './cluster-paths.ts';
import { counted } from './counted.ts';
import { mapLegend } from './map-legend.ts';
import { pictureSteps } from './picture-steps.ts';
import { predictionStrings } from './prediction-strings.ts';
import { stepCaption } from './step-caption.ts';
import { stepGroups } from './step-groups.ts';
import { type DrawnLine, escaped, mono, sans, textLines, widthOf } from './svg-text.ts';

type Drawn = {
  readonly prediction: Prediction;
  readonly command: string;
  /** The verdict in one paragraph. */
  readonly sentence: string;
};

const width = 720;
const margin = 24;
const inner = width - 2 * margin;

/** The light theme of the page; a picture that is pasted elsewhere has its own background. */
const colours = {
  text: '#131c20',
  quiet: '#535f65',
  line: '#bfcacf',
  off: '#7a8890',
  accent: '#0d676d',
  accentLow: '#def2f2',
  bad: '#a5261d',
} as const;

/** The picture of the step that decides, as a file that needs nothing else: verdict, command, hosts by group, and what the marks mean. */
export function pictureSvg({ prediction, command, sentence }: Drawn, locale: Locale): string {
  const { evidence, run } = prediction;
  const text = predictionStrings[locale];
  const { steps, first, facts } = pictureSteps(run, evidence);
  const step = steps[first];
  const groups = stepGroups(evidence, step);
  const caption = step ? stepCaption(step, locale, run.length > 0) : { title: text.map.noBatch, text: '' };
  const said = [
    `${caption.title}${caption.text === '' ? '' : `${text.colon}${caption.text}`}`.replaceAll('`', ''),
    ...(facts ? [`(${runWords[locale].facts(facts)})`] : []),
  ].join(' ');

  const parts: string[] = [];
  let y = margin;
  const write = (lines: readonly DrawnLine[], gap: number): void => {
    for (const line of lines) {
      y += line.height;
      parts.push(line.at(margin, y));
    }
    y += gap;
  };
  write(textLines(text.verdict.setting(evidence), { font: sans, size: 13, fill: colours.quiet, width: inner }), 4);
  write(textLines(sentence, { font: sans, size: 16, fill: colours.text, width: inner, bold: true }), 8);
  write(textLines(command, { font: mono, size: 13, fill: colours.text, width: inner }), 10);
  write(textLines(said, { font: sans, size: 14, fill: colours.text, width: inner }), 12);
  for (const group of groups) {
    const name = `${group.name ?? text.map.otherHosts} · ${counted(group.hosts.length)}`;
    write(textLines(name, { font: sans, size: 13, fill: colours.quiet, width: inner }), 6);
    const drawn = evidence.hosts.length > mostNamed ? drawGrid(group, evidence.hosts.length, y) : drawHosts(group, y);
    parts.push(drawn.svg);
    y += drawn.height + 12;
  }
  const legend = drawLegend(mapLegend(groups, step, locale), y);
  parts.push(legend.svg);
  const height = Math.ceil(y + legend.height + margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" xml:lang="${locale}">`,
    `<title id="title">${escaped(sentence)}</title>`,
    `<desc id="desc">${escaped(said)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

type DrawnPart = { readonly svg: string; readonly height: number };

/** Each host with its mark and name, in rows. */
function drawHosts({ hosts }: MapGroup, top: number): DrawnPart {
  const [rowHeight, gap] = [28, 8];
  const parts: string[] = [];
  let x = margin;
  let y = top;
  for (const host of hosts) {
    const name = shown(host.name);
    const longest = inner - 36;
    const boxWidth = Math.min(36 + widthOf(name, mono, 13), inner);
    if (x > margin && x + boxWidth > margin + inner) {
      x = margin;
      y += rowHeight + gap;
    }
    const [line] = textLines(name, { font: mono, size: 13, fill: colours.text, width: longest });
    const isIn = host.state === 'batch' || host.state === 'registered' || host.state === 'waiting';
    const isBad = host.answer === 'missing' || host.answer === 'left' || host.answer === 'stopped';
    parts.push(
      `<rect x="${x}" y="${y}" width="${Math.ceil(boxWidth)}" height="${rowHeight}" rx="5" fill="${host.state === 'batch' ? colours.accentLow : 'none'}" stroke="${isBad ? colours.bad : isIn ? colours.accent : colours.line}"${isIn ? '' : ' stroke-dasharray="3 2"'}/>`,
      `<g transform="translate(${x + 6} ${y + 6})">${drawPaths(glyphPaths(host), 1.5, 2.25)}</g>`,
      line?.at(x + 28, y + 19) ?? '',
    );
    x += Math.ceil(boxWidth) + gap;
  }
  return { svg: parts.join('\n'), height: y - top + rowHeight };
}

function drawGrid({ hosts }: MapGroup, count: number, top: number): DrawnPart {
  const grid = gridFor(count);
  const cells = cellsOf(hosts, grid);
  const rows = Math.ceil(cells.length / grid.columns);
  const svg = `<g transform="translate(${margin} ${top})">${drawPaths(gridPaths(cells, grid), 1.25, 1.25)}</g>`;
  return { svg, height: rows * grid.pitch };
}

function drawLegend(entries: ReturnType<typeof mapLegend>, top: number): DrawnPart {
  const parts: string[] = [];
  let x = margin;
  let y = top;
  for (const { mark, words } of entries) {
    const entryWidth = 22 + widthOf(words, sans, 13) + 18;
    if (x > margin && x + entryWidth > margin + inner) {
      x = margin;
      y += 24;
    }
    const [line] = textLines(words, { font: sans, size: 13, fill: colours.quiet, width: inner });
    parts.push(
      `<g transform="translate(${x} ${y})">${drawPaths(glyphPaths(mark), 1.5, 2.25)}</g>`,
      line?.at(x + 22, y + 13) ?? '',
    );
    x += Math.ceil(entryWidth);
  }
  return { svg: parts.join('\n'), height: entries.length === 0 ? 0 : y - top + 20 };
}

function drawPaths(paths: readonly MarkPath[], thin: number, thick: number): string {
  return paths.map(({ mark, d }) => `<path d="${d}" ${styleOf(mark, thin, thick)}/>`).join('');
}

function styleOf(mark: Mark, thin: number, thick: number): string {
  const line = (stroke: string, fill = 'none', weight = thin) =>
    `fill="${fill}" stroke="${stroke}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"`;
  if (mark === 'batch' || mark === 'registered') return line(colours.accent, colours.accent);
  if (mark === 'waiting') return line(colours.accent);
  if (mark === 'idle') return line(colours.off);
  if (mark === 'outside') return line('none', colours.off);
  if (/^(?:missing|left|stopped)-/.test(mark)) return line(colours.bad, 'none', thick);
  return line(mark.endsWith('-on-full') ? '#ffffff' : colours.text);
}
