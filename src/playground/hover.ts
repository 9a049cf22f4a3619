import {
  groupsOf,
  type Inventory,
  type Locale,
  limitPlaces,
  matchHosts,
  multusSettings,
  type PlaybookCommand,
  placeOf,
  type Request,
  readLimit,
  readRequest,
  shown,
  variableOf,
} from '../analyzer/index.ts';

/** A place in a text of the request: of a file by its name, or of the command for `undefined`. */
export type HoverPlace = { readonly file?: string; readonly offset: number };

/** What stands at a place and the half-open range that it is about. Lines of text; names stand between backticks. */
export type Hover = { readonly start: number; readonly end: number; readonly lines: readonly string[] };

/** How many names one line can hold. */
const nameable = 12;

/** What a host, a group or a term of the limit at a place means; `undefined` where there is none of them. */
export function hoverAt(request: Request, { file, offset }: HoverPlace, locale: Locale): Hover | undefined {
  const { command, inventory, files } = readRequest(request);
  const inLimit = file === undefined ? limitHover(command, inventory, offset, locale) : undefined;
  if (inLimit) return inLimit;
  const text = file === undefined ? request.command : files.find(({ path }) => path === file)?.text;
  if (text === undefined) return undefined;
  const { start, end, word } = wordAt(text, offset);
  const groups = word === '' ? undefined : inventory.groups.get(word);
  const lines = groups
    ? groupLines(inventory, word, locale)
    : inventory.hosts.has(word)
      ? hostLines(inventory, word, locale)
      : undefined;
  if (lines) return { start, end, lines };
  return file === undefined ? undefined : patternHover(inventory, file, offset, locale);
}

function limitHover(command: PlaybookCommand, inventory: Inventory, offset: number, locale: Locale): Hover | undefined {
  if (!command.limit) return undefined;
  const limit = readLimit(inventory, command.limit.text);
  if (limit.kind === 'none') return undefined;
  const place = limitPlaces(command);
  for (const term of limit.terms) {
    const span = term.file === undefined ? place(term.start, term.end) : undefined;
    if (!span || offset < span.start || offset > span.end) continue;
    const { hosts } = matchHosts(inventory, term.body);
    const role = words[locale].role[term.role];
    const lines = [words[locale].selects(code(term.body), role, hosts.length), names(hosts, locale)];
    const more = inventory.hosts.has(term.body) ? hostLines(inventory, term.body, locale).slice(1) : [];
    return { start: span.start, end: span.end, lines: [...lines.filter((line) => line !== ''), ...more] };
  }
  return undefined;
}

/** A pattern such as `w[1:3]`, by the hosts that begin their life there. */
function patternHover(inventory: Inventory, file: string, offset: number, locale: Locale): Hover | undefined {
  const hosts = [...inventory.hosts.values()].filter(
    ({ span }) => span.file === file && span.start <= offset && offset <= span.end,
  );
  const [first] = hosts;
  if (!first) return undefined;
  const found = hosts.map(({ name }) => name);
  return {
    start: first.span.start,
    end: first.span.end,
    lines: [words[locale].standsFor(hosts.length), names(found, locale)],
  };
}

function hostLines(inventory: Inventory, name: string, locale: Locale): readonly string[] {
  const text = words[locale];
  const span = inventory.hosts.get(name)?.span;
  const source = inventory.files.find(({ path }) => path === span?.file);
  const where = span && source ? `${source.path}:${placeOf(source.text, span.start).line}` : '';
  const groups = groupsOf(inventory, name).map((group) => group.name);
  const variables = multusSettings.flatMap((variable) => {
    const found = variableOf(inventory, name, variable);
    if (!found) return [];
    const from = found.span.file ?? '';
    return [text.variable(code(variable), code(valueText(found.value)), code(from))];
  });
  return [text.host(code(name), code(where)), text.inGroups(groups.map(code).join(', ')), ...variables];
}

function groupLines(inventory: Inventory, name: string, locale: Locale): readonly string[] {
  const { hosts } = matchHosts(inventory, name);
  return [words[locale].group(code(name), hosts.length), names(hosts, locale)].filter((line) => line !== '');
}

function names(hosts: readonly string[], locale: Locale): string {
  const rest = hosts.length - nameable;
  const list = hosts.slice(0, nameable).map(code).join(', ');
  return rest > 0 ? words[locale].andMore(list, rest) : list;
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A name that means nothing to Markdown. */
function code(text: string): string {
  return `\`${shown(text).replaceAll('`', 'ˋ')}\``;
}

function wordAt(text: string, offset: number): { readonly start: number; readonly end: number; readonly word: string } {
  const isPart = (at: number) => at >= 0 && at < text.length && !/[\s,:&!'"=[\]{}]/.test(text[at]!);
  let start = offset;
  let end = offset;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return { start, end, word: text.slice(start, end) };
}

const words = {
  en: {
    role: { add: 'takes', intersect: 'keeps only', exclude: 'leaves out' },
    selects: (term: string, role: string, count: number) =>
      `${term} ${role} ${count === 1 ? '1 host' : `${count} hosts`}`,
    standsFor: (count: number) => (count === 1 ? 'Stands for 1 host' : `Stands for ${count} hosts`),
    host: (name: string, where: string) => `Host ${name}, first named at ${where}`,
    inGroups: (groups: string) => `In ${groups}`,
    variable: (name: string, value: string, file: string) => `${name} is ${value}, from ${file}`,
    group: (name: string, count: number) => `Group ${name}, ${count === 1 ? '1 host' : `${count} hosts`}`,
    andMore: (list: string, rest: number) => `${list} and ${rest} more`,
  },
  'zh-CN': {
    role: { add: '选中', intersect: '只保留', exclude: '排除' },
    selects: (term: string, role: string, count: number) => `${term} ${role} ${count} 台主机`,
    standsFor: (count: number) => `代表 ${count} 台主机`,
    host: (name: string, where: string) => `主机 ${name}，首次出现在 ${where}`,
    inGroups: (groups: string) => `所属组：${groups}`,
    variable: (name: string, value: string, file: string) => `${name} 的值是 ${value}，来自 ${file}`,
    group: (name: string, count: number) => `组 ${name}，${count} 台主机`,
    andMore: (list: string, rest: number) => `${list} 等，还有 ${rest} 台`,
  },
} satisfies Record<Locale, unknown>;
