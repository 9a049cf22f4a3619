import type { Answer, Grid, HostState, MapHost } from './cluster-map.ts';

/** A shape of the map, drawn in one path for all cells that have it. Its class gives the colour. */
export type Mark = HostState | `${Answer}-on-full` | `${Answer}-on-empty`;

export type MarkPath = { readonly mark: Mark; readonly d: string };

/** States whose shape is filled, so that what is drawn on it must be light. */
const full: readonly HostState[] = ['batch', 'registered'];

/** The marks of one host, the state below the answer. */
function marksOf({ state, answer }: Pick<MapHost, 'state' | 'answer'>): readonly Mark[] {
  return answer ? [state, `${answer}-on-${full.includes(state) ? 'full' : 'empty'}`] : [state];
}

/** One path for each mark that occurs, states first: thousands of hosts stay a handful of elements. */
export function gridPaths(
  cells: readonly Pick<MapHost, 'state' | 'answer'>[],
  { columns, pitch }: Grid,
): readonly MarkPath[] {
  const size = Math.max(pitch * 0.7, pitch - 5);
  const inset = (pitch - size) / 2;
  const paths = new Map<Mark, string[]>();
  for (const [at, cell] of cells.entries()) {
    const x = (at % columns) * pitch + inset;
    const y = Math.floor(at / columns) * pitch + inset;
    for (const mark of marksOf(cell)) {
      const path = paths.get(mark) ?? [];
      paths.set(mark, path);
      path.push(shapeOf(mark, x, y, size));
    }
  }
  return order.flatMap((mark) => (paths.has(mark) ? [{ mark, d: paths.get(mark)!.join('') }] : []));
}

/** A frame around each cell with a host among `lit`, in one path; empty where there is none. */
export function litPath(
  hosts: readonly Pick<MapHost, 'name'>[],
  { columns, pitch, hostsPerCell }: Grid,
  lit: ReadonlySet<string>,
): string {
  const cells = new Set(hosts.flatMap(({ name }, at) => (lit.has(name) ? [Math.floor(at / hostsPerCell)] : [])));
  return [...cells]
    .map((at) => `M${(at % columns) * pitch} ${Math.floor(at / columns) * pitch}h${pitch}v${pitch}h-${pitch}z`)
    .join('');
}

/** The marks of one host in a square of 16 units. */
export function glyphPaths(host: Pick<MapHost, 'state' | 'answer'>): readonly MarkPath[] {
  return marksOf(host).map((mark) => ({ mark, d: shapeOf(mark, 2, 2, 12) }));
}

const order: readonly Mark[] = [
  'outside',
  'idle',
  'waiting',
  'registered',
  'batch',
  'found-on-full',
  'found-on-empty',
  'empty-on-full',
  'empty-on-empty',
  'missing-on-full',
  'missing-on-empty',
  'back-on-full',
  'back-on-empty',
  'left-on-full',
  'left-on-empty',
  'stopped-on-full',
  'stopped-on-empty',
];

/** A mark in the square of `size` at (`x`, `y`): squares are in the play, circles are not or no longer. */
function shapeOf(mark: Mark, x: number, y: number, size: number): string {
  const at = (right: number, down: number) => `${round(x + right * size)} ${round(y + down * size)}`;
  const by = (right: number, down: number) => `${round(right * size)} ${round(down * size)}`;
  switch (mark) {
    case 'batch':
    case 'waiting':
      return `M${at(0, 0)}h${round(size)}v${round(size)}h-${round(size)}z`;
    case 'registered':
    case 'idle':
      return circle(at(0, 0.5), size);
    case 'outside':
      return circle(at(0.35, 0.5), size * 0.3);
    case 'found-on-full':
    case 'found-on-empty':
      return `M${at(0.22, 0.52)}l${by(0.2, 0.22)}l${by(0.36, -0.46)}`;
    case 'empty-on-full':
    case 'empty-on-empty':
      return `M${at(0.1, 0.5)}h${round(size * 0.8)}`;
    case 'back-on-full':
    case 'back-on-empty':
      return `M${at(0.2, 0.62)}l${by(0.3, -0.3)}l${by(0.3, 0.3)}`;
    case 'left-on-full':
    case 'left-on-empty':
      return `M${at(0.5, 0.1)}v${round(size * 0.8)}M${at(0.15, 0.55)}l${by(0.35, 0.35)}l${by(0.35, -0.35)}`;
    case 'missing-on-full':
    case 'missing-on-empty':
    case 'stopped-on-full':
    case 'stopped-on-empty':
      return `M${at(0.08, 0.08)}l${by(0.84, 0.84)}M${at(0.92, 0.08)}l${by(-0.84, 0.84)}`;
  }
}

function circle(left: string, width: number): string {
  const radius = round(width / 2);
  return `M${left}a${radius} ${radius} 0 1 0 ${round(width)} 0a${radius} ${radius} 0 1 0 -${round(width)} 0z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
