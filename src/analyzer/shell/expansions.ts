/** What the shell replaces before Ansible sees the word, so that its text here is only what was typed. */
export type Expansion = {
  /** `placeholder`: `<node>` or `{{ node }}`, which a person or a template engine fills in. */
  readonly kind: 'parameter' | 'command' | 'brace' | 'placeholder';
  readonly text: string;
  /** Half-open range of the word's text. */
  readonly from: number;
  readonly to: number;
};

/** The end of `$x`, `$(x)`, `` `x` `` or `<(x)` that begins at an offset; `undefined` where none begins. */
export function expansionEnd(text: string, at: number): number | undefined {
  const char = text[at];
  const next = text[at + 1] ?? '';
  if (char === '`') return closing(text, at + 1, '`');
  if ((char === '<' || char === '>') && next === '(') return balancedEnd(text, at + 1, '(', ')');
  if (char !== '$') return undefined;
  if (next === '(') return balancedEnd(text, at + 1, '(', ')');
  if (next === '{') return balancedEnd(text, at + 1, '{', '}');
  const name = /^\$(?:env:[A-Za-z_]\w*|[A-Za-z_]\w*|[0-9@*#?$!-])/.exec(text.slice(at, at + 200))?.[0];
  return name === undefined ? undefined : at + name.length;
}

/** `{a,b}` and `{1..3}`, which bash turns into several words. */
export function braceExpansionAt(text: string, at: number): string | undefined {
  return /^\{[^\s{}'"\\]*(?:,|\.\.)[^\s{}'"\\]*\}/.exec(text.slice(at, at + 1000))?.[0];
}

/** `<node-name>`, `{{ node }}`, `%NODE%` of cmd.exe and `%i` of systemd outside of quotes, which are none of the shell's. */
export function placeholderAt(text: string, at: number): string | undefined {
  if (text[at] === '%')
    return /^%(?:[A-Za-z_]\w{0,40}%|%[A-Za-z](?!\w)|[iIj](?=[\s,'"]|$))/.exec(text.slice(at, at + 50))?.[0];
  const pattern =
    text[at] === '<' ? /^<[A-Za-z][\w .:-]{0,60}>(?=[\s,/:'"]|$)/ : /^\{\{[ \t]{0,3}[\w.|()'" [\]-]{1,80}\}\}/;
  return pattern.exec(text.slice(at, at + 100))?.[0];
}

/** Whether the text of an expansion has its closing character. */
export function isClosedExpansion(raw: string): boolean {
  if (raw.startsWith('`')) return raw.length > 1 && raw.endsWith('`');
  if (/^[$<>]\(/.test(raw)) return raw.endsWith(')');
  return !raw.startsWith('${') || raw.endsWith('}');
}

/** Whether an expansion runs a command: `$(x)`, `` `x` ``, `<(x)`. */
export function runsCommand(raw: string): boolean {
  return raw.startsWith('`') || (raw.startsWith('$(') && !raw.startsWith('$((')) || /^[<>]\(/.test(raw);
}

/** The offset after the bracket that closes the one at `from`, or the end of the text. */
export function balancedEnd(text: string, from: number, open: string, close: string): number {
  let level = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === "'") at = closingSingle(text, at + 1) - 1;
    else if (char === open) level++;
    else if (char === close && --level === 0) return at + 1;
  }
  return text.length;
}

function closing(text: string, from: number, char: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === char) return at + 1;
  }
  return text.length;
}

function closingSingle(text: string, from: number): number {
  const close = text.indexOf("'", from);
  return close === -1 ? text.length : close + 1;
}
