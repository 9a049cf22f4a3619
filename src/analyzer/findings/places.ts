import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory, InventoryFile } from '../inventory/model.ts';
import type { Span } from '../span.ts';

const ASSIGNED = /^\s*(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')\s*[:=]\s*/;

/** The value within `name=value` or `name: value`; the whole span where it does not read so, as after a YAML alias. */
export function valuePlace(files: readonly InventoryFile[], span: Span): Span {
  const text = files.find(({ path }) => path === span.file)?.text.slice(span.start, span.end) ?? '';
  const name = ASSIGNED.exec(text)?.[0] ?? '';
  return name.length < text.length ? { ...span, start: span.start + name.length } : span;
}

/** The last `-e` that sets a variable: its `name=value` where that is a word of its own in the text, else the whole argument. */
export function extraVariablePlace(command: PlaybookCommand, name: string): Span | undefined {
  const given = command.extraVars.findLast(({ vars }) => vars.has(name));
  if (!given) return undefined;
  const { span, form } = given;
  if (form !== 'key-value') return span;
  const text = command.text.slice(span.start, span.end);
  const written = text.lastIndexOf(`${name}=`);
  const isName = written !== -1 && !/[\w.-]/.test(text[written - 1] ?? ' ');
  const assignment = isName ? (/^[\w.-]+=[\w.%,/:+-]+/.exec(text.slice(written))?.[0] ?? '') : '';
  // A value with quotes or expansions of its own ends where only the shell knows.
  if (assignment === '' || !/[\s'"]/.test(text[written + assignment.length] ?? ' ')) return span;
  return { start: span.start + written, end: span.start + written + assignment.length };
}

/** The first child or host that a group names, after its own name in the text; the group itself where that is not found. */
export function firstMemberPlace({ files, groups }: Inventory, name: string): Span | undefined {
  const group = groups.get(name);
  const member = group?.hosts[0] ?? group?.children[0];
  if (!group?.span || member === undefined) return group?.span;
  const text = files.find(({ path }) => path === group.span?.file)?.text ?? '';
  const header = text.indexOf(`[${name}:children]`);
  const from = group.hosts.length === 0 && header !== -1 ? header + name.length + 2 : group.span.end;
  for (let at = text.indexOf(member, from); at !== -1; at = text.indexOf(member, at + 1)) {
    const isWhole = !/[\w.-]/.test(text[at - 1] ?? ' ') && !/[\w.-]/.test(text[at + member.length] ?? ' ');
    if (isWhole) return { ...group.span, start: at, end: at + member.length };
  }
  return group.span;
}
