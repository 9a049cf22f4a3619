/** A text of JSON as a value; `undefined`: it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is between here and the quote that ends a text of JSON. */
export function quotedText(text: string): string | undefined {
  const read = parsed(`"${text.slice(0, endOfQuoted(text))}"`);
  return typeof read === 'string' ? read : undefined;
}

/** Where a text of JSON ends: at its quote, or with everything. */
export function endOfQuoted(text: string): number {
  let end = 0;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return Math.min(end, text.length);
}
