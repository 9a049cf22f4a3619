const TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\w+|[^\s\w]/g;

/** An expression in one spelling, whatever spaces and lines it is written with. */
export function normalised(expression: string): string {
  return (expression.match(TOKEN) ?? []).join(' ');
}

export function sameExpression(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

/** Does a text read what other hosts have: their variables, the groups, the play or the limit? */
export function readsOtherHosts(text: string): boolean {
  return /\b(?:hostvars|groups|ansible_play_hosts\w*|ansible_play_batch|ansible_limit|inventory_hostnames)\b/.test(
    text,
  );
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
