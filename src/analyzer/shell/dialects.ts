import { passageOf } from './passage.ts';
import { settingsIn } from './scalars.ts';
import type { Edit, Source } from './source.ts';

const name = String.raw`[A-Za-z_]\w{0,60}`;
const bare = String.raw`[^\s'"\x60$;#|&<>(){}%\\]{1,200}`;
const value = String.raw`(?:'[^'\n]{0,200}'|"[^"$\x60\\\n]{0,200}"|${bare})`;
/** What make and cmd.exe take to the end of the line, spaces included. */
const wide = String.raw`(?:${value}|[^\s'"\x60$;#|&<>(){}%\\:][^'"\x60$;#|&<>(){}%\\\n]{0,200}[^\s'"\x60$;#|&<>(){}%\\])`;
const prompt = String.raw`^[ \t]{0,40}(?:PS[^>\n]{0,120}>|[A-Za-z]:\\[^>\n]{0,120}>)?[ \t]{0,8}`;

/** How programs beside the POSIX shell set a variable of their own, one form a line. */
const assignments: readonly RegExp[] = [
  // fish: set -gx NODE w1; csh: setenv NODE w1
  new RegExp(
    String.raw`${prompt}(?<all>(?:set(?:[ \t]+(?:-[gxlU]{1,4}|--(?:global|export|local|universal)))*|setenv)[ \t]+(?<name>${name})[ \t]+(?<value>${value}))(?=[ \t]*(?:;|$))`,
    'gm',
  ),
  // cmd.exe: set NODE=w1, set "NODE=w1"
  new RegExp(String.raw`${prompt}(?<all>set[ \t]+(?<name>${name})=(?<value>${wide}))[ \t]*$`, 'gim'),
  new RegExp(String.raw`${prompt}(?<all>set[ \t]+"(?<name>${name})=(?<value>[^"$\x60\\%\n]{0,200})")[ \t]*$`, 'gim'),
  // PowerShell: $Node = 'w1', $env:NODE = "w1"
  new RegExp(
    String.raw`${prompt}(?<all>\$(?:env:)?(?<name>${name})[ \t]*=[ \t]*(?<value>${value}))[ \t]*;?[ \t]*$`,
    'gim',
  ),
  // make: NODE := w1, NODE ?= w1, NODE = w1; just: node := "w1"
  new RegExp(
    String.raw`^(?<all>(?:export[ \t]+)?(?<name>${name})(?:[ \t]*(?::{1,3}=|(?<default>\?=))[ \t]*|[ \t]+=[ \t]*)(?<value>${wide}))[ \t]*(?:#.*)?$`,
    'gm',
  ),
  // systemd: Environment="NODE=w1"
  new RegExp(String.raw`^(?<all>Environment="?(?<name>${name})=(?<value>${bare})"?)[ \t]*$`, 'gm'),
];

/** Values that count unless whoever starts the job gives another: a parameter of Jenkins, of a recipe of just, of a workflow. */
const defaults: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:string|text)[ \t]*\([ \t]*name:[ \t]*['"](?<name>${name})['"],[ \t]*defaultValue:[ \t]*(?<value>${value})`,
    'g',
  ),
  new RegExp(
    String.raw`^[\w-]{1,60}(?:[ \t]+${name}(?:=${value})?){0,8}?[ \t]+(?<name>${name})=(?<value>${value})(?:[ \t]+${name}(?:=${value})?){0,8}[ \t]*:[^=\n]*$`,
    'gm',
  ),
  new RegExp(
    String.raw`^(?<indent>[ \t]{1,40})(?<name>${name}):[ \t]*\n(?=(?<child>\k<indent>[ \t]+)\w)(?:\k<child>(?!default:)\w{1,40}:.{0,200}\n){0,6}\k<child>default:[ \t]*(?<value>${value})[ \t]*$`,
    'gm',
  ),
];
/** Azure Pipelines: a list of names and values. */
const named = new RegExp(
  String.raw`-[ \t]+name:[ \t]*(?<name>${name})[ \t]*\n[ \t]+value:[ \t]*(?<value>${value})[ \t]*$`,
  'gm',
);

/** How they ask for one, where a shell would write `$NODE`. */
const references = new RegExp(
  [
    String.raw`\$\((?<make>${name})\)`,
    `%(?<cmd>${name})%`,
    String.raw`\$env:(?<power>${name})`,
    String.raw`\$\{\{[ \t]{0,3}(?:github\.event\.)?(?:inputs|env|vars)\.(?<workflow>${name})[ \t]{0,3}\}\}`,
    String.raw`\$\{params\.(?<jenkins>${name})\}`,
    String.raw`\{\{[ \t]{0,3}\.?(?<just>${name})(?:[ \t]{0,3}\|[ \t]{0,3}default[ \t]{1,3}(?<fallback>"[\w.,:-]{0,100}"))?[ \t]{0,3}\}\}`,
  ].join('|'),
  'gi',
);
/** What Ansible itself reads from the environment. */
const ansibleSetting = /^ANSIBLE_[A-Z_]{1,60}$/;
const longestText = 60_000;
const mostEdits = 200;

/** A text as a POSIX shell reads it, and the variables that the text sets in a form that no shell reads. */
export type Dialect = { readonly source: Source; readonly variables: ReadonlyMap<string, string> };

/**
 * Writes variables as a POSIX shell does where make, just, Task, fish, csh, cmd.exe, PowerShell, systemd, Jenkins, Azure and GitHub set
 * them and ask for them in their own way.
 */
export function withoutDialect(source: Source): Dialect {
  const { text } = source;
  if (text.length > longestText || !text.includes('ansible-playbook')) return { source, variables: new Map() };
  const set = assignedIn(text);
  const byName = (isDefault: boolean) =>
    new Map(set.flatMap((one) => (one.isDefault === isDefault ? [[one.name, one.value] as const] : [])));
  const [variables, fallbacks] = [byName(false), byName(true)];
  const known = new Set([...settingsIn(source).keys(), ...variables.keys()]);
  const edits = [...shortcuts(text)];
  for (const { name: of, value: to, range } of set)
    if (range && (ansibleSetting.test(of) || text[range.start] === '$'))
      edits.push({ ...range, text: `export ${of}='${to}'` });
  for (const found of text.matchAll(references)) {
    const { fallback, ...names } = found.groups ?? {};
    const asked = Object.values(names).find((one) => one !== undefined) ?? '';
    const otherwise = fallback?.slice(1, -1) ?? fallbacks.get(asked);
    if (!known.has(asked) && otherwise === undefined) continue;
    const shells = otherwise === undefined ? `\${${asked}}` : `\${${asked}:-${otherwise}}`;
    edits.push({ start: found.index, end: found.index + found[0].length, text: shells });
  }
  const isPlain = edits.length === 0 || edits.length > mostEdits;
  return { source: isPlain ? source : written(source, edits), variables };
}

/** `alias ap='ansible-playbook -i hosts.ini'`, and the same as a function that hands its arguments on. */
const shortcut = new RegExp(
  [
    String.raw`(?<=^[ \t$#>%]{0,20})alias[ \t]+(?<alias>[\w.-]{1,60})=(?<quote>['"])(?<words>[^'"$\x60\n]{0,400}ansible-playbook\b[^'"$\x60\n]{0,400})\k<quote>[ \t]*$`,
    String.raw`^[ \t]*(?:function[ \t]+)?(?<named>[\w.-]{1,60})[ \t]*\(\)[ \t]*\{[ \t\n]{1,20}(?<body>[^{}'"$\x60\n;]{0,400}ansible-playbook\b[^{}'"$\x60\n;]{0,400}?)[ \t]+"?\$@"?[ \t;\n]{0,20}\}[ \t]*$`,
  ].join('|'),
  'gm',
);

/** Where such a name is called, its words; where it is defined, nothing. */
function shortcuts(text: string): readonly Edit[] {
  return [...text.matchAll(shortcut)].flatMap(({ index, 0: whole, groups: { alias, words, named: of, body } = {} }) => {
    const [called = '', stands = ''] = [alias ?? of, words ?? body];
    const call = new RegExp(
      String.raw`(?<=^[ \t$#>%]{0,20}|[;&|][ \t]{0,8})${called.replaceAll('.', '\\.')}(?=[ \t]+-?[\w])`,
      'gm',
    );
    const calls = [...text.matchAll(call)].filter((one) => one.index < index || one.index >= index + whole.length);
    if (calls.length === 0) return [];
    const definition = { start: index, end: index + whole.length, text: '' };
    return [definition, ...calls.map((one) => ({ start: one.index, end: one.index + called.length, text: stands }))];
  });
}

type Assigned = {
  readonly name: string;
  readonly value: string;
  readonly isDefault: boolean;
  /** Where it is written; absent where that is no statement of its own. */
  readonly range?: { readonly start: number; readonly end: number };
};

function assignedIn(text: string): readonly Assigned[] {
  const statements = assignments.flatMap((form) =>
    [...text.matchAll(form)].map((found): Assigned => {
      const { all = '', name: of = '', value: written = '', default: isDefault } = found.groups ?? {};
      const start = found.index + found[0].indexOf(all);
      const range = { start, end: start + all.length };
      return { name: of, value: unquoted(written), isDefault: isDefault !== undefined, range };
    }),
  );
  const others = [...defaults.map((form) => ({ form, isDefault: true })), { form: named, isDefault: false }].flatMap(
    ({ form, isDefault }) =>
      [...text.matchAll(form)].map(({ groups: { name: of = '', value: written = '' } = {} }): Assigned => {
        return { name: of, value: unquoted(written), isDefault };
      }),
  );
  const values = new Map<string, Set<string>>();
  for (const { name: of, value: to } of [...statements, ...others])
    values.set(of, (values.get(of) ?? new Set()).add(to));
  // A quote inside would end the one around it, and of two values nobody knows which counts.
  return [...statements, ...others].filter((one) => !one.value.includes("'") && values.get(one.name)?.size === 1);
}

const unquoted = (written: string): string => written.replace(/^(['"])(.*)\1$/, '$2');

function written(source: Source, edits: readonly Edit[]): Source {
  const builder = passageOf(source);
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    builder.copy(at, start).put(text, start, end);
    at = end;
  }
  return builder.copy(at, source.text.length).finish();
}
