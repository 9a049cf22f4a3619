import { unfoldsTooFar } from '../document/tree.ts';
import { vaulted } from '../document/vaulted.ts';
import { ipFilter } from '../jinja/ip-filter.ts';
import { isUnderstoodKey, isUnderstoodWord } from './understood-words.ts';

/** What stands for a text that does not leave. As a text it is true to Ansible, as most texts are. */
export const redactedText = 'redacted';

/** What stands for a name or an address that is still to be filled in. */
export const redactedOpen = `<${redactedText}>`;

/** What stands for a template that is more than a reference: no less unknown than the template was. */
const redactedTemplate = '{{ redacted }}';

const SECRET_NAME =
  /pass(?:w(?:or)?d|phrase|code)?(?:$|_|\d)|_pw$|^pw$|secret|token|credential|private|vault|(?:^|_)auth(?:$|_)|(?:^|_|api|access|ssh)keys?(?:$|_)|(?:^|_)cert(?:s|ificates?)?(?:$|_)|bearer|salt$|_salt_/i;

/** Whether a variable of this name is taken to hold a secret: passwords, tokens, keys, certificates, anything of a vault. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

const SECRET_LOOKS = [
  /-----BEGIN/,
  /\$ANSIBLE_VAULT/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{12,}/,
  /\b(?:gh[opsur]|glpat|xox[abeprs]|sk|pk|hvs|dop_v1|npm|pypi)[_-][0-9A-Za-z_-]{8,}/,
  /\beyJ[0-9A-Za-z_-]{8,}/,
  /:\/\/[^/\s]*@/,
  /\b(?:passw(?:or)?d|secret|token|bearer|basic)\b\s*[:= ]/i,
  /^\$\d\w?\$/,
];

/** Whether a text looks like a secret, whatever it is called: a key, a token, an address with a password, a long random word. */
export function looksSecret(text: string): boolean {
  return SECRET_LOOKS.some((look) => look.test(text)) || text.split(/[^0-9A-Za-z+/=]+/).some(isRandomWord);
}

/** Twenty characters and more, digits among letters. */
function isRandomWord(word: string): boolean {
  return word.length >= 20 && /\d/.test(word) && /[A-Za-z]/.test(word);
}

const TEMPLATE = /\{\{|\{%|\{#/;
const FILTER = String.raw`\|\s*(?:bool|lower|trim|string|d(?:efault)?\((?:[Tt]rue|[Ff]alse|-?\d{1,6}|'[a-z_-]{0,20}'|"[a-z_-]{0,20}")\))\s*`;
const REFERENCE = new RegExp(String.raw`^\s*\{\{-?\s*([A-Za-z_]\w*)\s*(?:${FILTER})*-?\}\}\s*$`);
const NETWORK = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{1,4}(?::[\da-f]{0,4}){2,7})\/(\d{1,3})$/i;

/** The variable that a template refers to, where its defaults are understood; `undefined` for any other text. */
export function referenceIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const name = REFERENCE.exec(value)?.[1];
  const defaults = value.matchAll(/['"]([^'"]*)['"]/g);
  return [...defaults].every(([, text = '']) => isUnderstoodWord(text)) ? name : undefined;
}

/** Variables that leave: a template may refer to them. */
type Kept = ReadonlySet<string>;

/**
 * A value as it may leave, in lists and mappings as well: switches, small numbers, words that deciding variables take, and references
 * to variables that leave. What stands for any other text is as true to Ansible.
 */
export function safeValue(value: unknown, kept: Kept, depth = 0): unknown {
  if (typeof value === 'string') return safeText(value, kept);
  if (typeof value === 'number') return isUnderstoodWord(String(value)) || !Number.isFinite(value) ? value : 1;
  if (value === null || typeof value !== 'object') return value;
  if (value === vaulted || value === unfoldsTooFar) return value;
  if (depth > 8) return redactedText;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => safeValue(item, kept, depth + 1));
  const entries = Object.entries(value).slice(0, 100);
  return Object.fromEntries(
    entries.map(([key, item]) => [isUnderstoodKey(key) ? key : redactedText, safeValue(item, kept, depth + 1)]),
  );
}

function safeText(text: string, kept: Kept): string {
  if (text.includes('{#')) return safeText(text.replace(/\{#.*?(?:#\}|$)/gs, ''), kept);
  if (TEMPLATE.test(text)) {
    const plain = text.replace(/(['"])[^'"]*\1/g, (word) =>
      isUnderstoodWord(word.slice(1, -1)) ? word : `'${redactedText}'`,
    );
    const reference = referenceIn(plain);
    return reference !== undefined && kept.has(reference) ? plain : redactedTemplate;
  }
  if (isUnderstoodWord(text)) return text;
  const size = NETWORK.exec(text)?.[1];
  return size === undefined ? redactedText : networkOfSize(text, Number(size));
}

/** Of a network its size decides, whether it is a whole one, and that two are apart: another one for each text. */
function networkOfSize(text: string, size: number): string {
  const code = [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 97, 7);
  const last = ipFilter(text, 'net') === null && size < 32 ? 1 : 0;
  if (text.includes(':')) return `fd00:${code}::${ipFilter(text, 'net') === null ? 1 : 0}/${size}`;
  return size < 16 ? `${code + 20}.0.0.${last}/${size}` : `10.${code + 100}.0.${last}/${size}`;
}
