import { unfoldsTooFar } from '../document/tree.ts';
import { vaulted } from '../document/vaulted.ts';

/** What stands for a text that does not leave. As a text it is true to Ansible, as most texts are. */
export const redactedText = 'redacted';

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

const SAFE_WORD = /^[A-Za-z0-9_.%:+-]{0,40}$/;
const TEMPLATE = /\{\{|\{%|\{#/;
const FILTER = String.raw`\|\s*(?:bool|lower|trim|string|d(?:efault)?\((?:[Tt]rue|[Ff]alse|-?\d+|'[a-z_-]{0,20}'|"[a-z_-]{0,20}")\))\s*`;
const REFERENCE = new RegExp(String.raw`^\s*\{\{-?\s*([A-Za-z_]\w*)\s*(?:${FILTER})*-?\}\}\s*$`);

/** Whether a text is short and plain, and looks like no secret. */
export function isSafeWord(text: string): boolean {
  return SAFE_WORD.test(text) && !looksSecret(text);
}

/** The variable that a template refers to; `undefined` for any other text. */
export function referenceIn(value: unknown): string | undefined {
  return typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
}

/** A value as it may leave: texts that are not plain words are replaced, in lists and mappings as well. */
export function safeValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return safeText(value);
  if (value === null || typeof value !== 'object') return value;
  if (value === vaulted || value === unfoldsTooFar) return value;
  if (depth > 8) return redactedText;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => safeValue(item, depth + 1));
  const entries = Object.entries(value).slice(0, 100);
  return Object.fromEntries(
    entries.map(([key, item]) => [isSafeWord(key) ? key : redactedText, safeSecret(key, item, depth)]),
  );
}

function safeSecret(key: string, item: unknown, depth: number): unknown {
  return isSecretName(key) && item !== null && typeof item !== 'boolean' ? redactedText : safeValue(item, depth + 1);
}

function safeText(text: string): string {
  if (!TEMPLATE.test(text)) return isSafeWord(text) ? text : redactedText;
  const reference = referenceIn(text);
  return reference !== undefined && !isSecretName(reference) ? text : redactedTemplate;
}
