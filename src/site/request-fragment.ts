import type { Request } from '../analyzer/index.ts';

/** The fragment by which the playground opens on a request, in the form that people write by hand (see src/playground/fragment.ts). */
export function requestFragment({ files, command, kubespray, ansible, facts }: Request): string {
  const [file] = files;
  const texts: readonly (readonly [string, string])[] =
    files.length === 1 && file ? [['inventory', file.text]] : files.map(({ path, text }) => [`file:${path}`, text]);
  const parts = [
    ['release', kubespray],
    ['ansible', ansible],
    ['facts', facts?.toString()],
    ['command', command],
    ...texts,
  ] as const;
  const words = parts.flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return `#${words.join('&')}`;
}
