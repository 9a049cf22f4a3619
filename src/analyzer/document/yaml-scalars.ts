import type { PythonType } from './tree.ts';
import { vaulted } from './vaulted.ts';

/** A scalar as Python holds it, or the exception that reading it raises. */
export type ScalarValue =
  | { readonly type: PythonType; readonly value: unknown }
  /** `raised`: by Python itself, so that Ansible prints it bare, without its words about YAML. */
  | { readonly fault: string; readonly raised?: boolean };

const CORE = 'tag:yaml.org,2002:';
const TEXT: PythonType = 'ansible.parsing.yaml.objects.AnsibleUnicode';

const BOOL = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const INT =
  /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const TIMESTAMP =
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)$/;

/** The tag that PyYAML resolves a plain scalar without a tag to (yaml/resolver.py: YAML 1.1). */
export function resolvePlain(text: string): string {
  const first = text.charCodeAt(0);
  // Letters other than those that begin a word of YAML 1.1 are plain text at once.
  if (first >= 0x3f && first < 0x7e && !'yYnNtTfFoO'.includes(text.charAt(0))) return `${CORE}str`;
  if (BOOL.test(text)) return `${CORE}bool`;
  if (FLOAT.test(text)) return `${CORE}float`;
  if (INT.test(text)) return `${CORE}int`;
  if (text === '<<') return `${CORE}merge`;
  if (NULL.test(text)) return `${CORE}null`;
  if (TIMESTAMP.test(text)) return `${CORE}timestamp`;
  return text === '=' ? `${CORE}value` : `${CORE}str`;
}

/** Builds a scalar under a tag as Ansible's constructor does: PyYAML's `SafeConstructor`, `!vault` and `!unsafe`. */
export function constructScalar(tag: string, text: string): ScalarValue {
  if (tag === '!vault' || tag === '!vault-encrypted') {
    return { type: 'ansible.parsing.yaml.objects.AnsibleVaultEncryptedUnicode', value: vaulted };
  }
  if (tag === '!unsafe') return { type: TEXT, value: text };
  if (!tag.startsWith(CORE)) return unknownTag(tag);
  switch (tag.slice(CORE.length)) {
    case 'str':
    case 'python/unicode':
      return { type: TEXT, value: text };
    case 'null':
      return { type: 'NoneType', value: null };
    case 'bool':
      return bool(text);
    case 'int':
      return int(text);
    case 'float':
      return float(text);
    case 'timestamp':
      return timestamp(text);
    case 'binary':
      return binary(text);
    case 'map':
    case 'python/dict':
    case 'set':
      return { fault: 'expected a mapping node, but found scalar' };
    case 'seq':
    case 'omap':
    case 'pairs':
      return { fault: 'expected a sequence node, but found scalar' };
    default:
      return unknownTag(tag);
  }
}

/** What PyYAML says about a tag that nothing is known of. */
export const unknownTag = (tag: string): { readonly fault: string } => ({
  fault: `could not determine a constructor for the tag '${tag}'`,
});

function bool(text: string): ScalarValue {
  const word = text.toLowerCase();
  if (!/^(?:yes|no|true|false|on|off)$/.test(word)) return raised(`'${word}'`);
  return { type: 'bool', value: word === 'yes' || word === 'true' || word === 'on' };
}

const raised = (fault: string): ScalarValue => ({ fault, raised: true });

function int(written: string): ScalarValue {
  const text = written.replaceAll('_', '');
  const negative = text.startsWith('-');
  const digits = /^[-+]/.test(text) ? text.slice(1) : text;
  if (digits === '') return raised('string index out of range');
  const value = unsignedInt(digits);
  if (typeof value === 'string') return raised(value);
  return { type: 'int', value: negative && value !== 0 ? -value : value };
}

/** The value, or what Python's `int` says against the digits. */
function unsignedInt(digits: string): number | string {
  if (digits === '0') return 0;
  if (digits.startsWith('0b')) return radixInt(digits.slice(2), 2, /^[01]+$/, '0b');
  if (digits.startsWith('0x')) return radixInt(digits.slice(2), 16, /^[0-9a-fA-F]+$/, '0x');
  if (digits.startsWith('0')) return radixInt(digits, 8, /^[0-7]+$/, '0o');
  let total = 0;
  for (const part of digits.split(':')) {
    const value = radixInt(part, 10, /^[0-9]{1,4300}$/, '');
    if (typeof value === 'string') return value;
    total = total * 60 + value;
  }
  return total;
}

const radixInt = (digits: string, base: number, allowed: RegExp, prefix: string): number | string =>
  allowed.test(digits) ? Number(prefix + digits) : `invalid literal for int() with base ${base}: '${digits}'`;

function float(written: string): ScalarValue {
  const text = written.replaceAll('_', '').toLowerCase();
  const negative = text.startsWith('-');
  const digits = /^[-+]/.test(text) ? text.slice(1) : text;
  const value = unsignedFloat(digits);
  if (value === undefined) return raised(`could not convert string to float: '${digits}'`);
  return { type: 'float', value: negative ? -value : value };
}

function unsignedFloat(digits: string): number | undefined {
  if (digits === '.inf' || digits === 'inf' || digits === 'infinity') return Number.POSITIVE_INFINITY;
  if (digits === '.nan' || digits === 'nan') return Number.NaN;
  const parts = digits.split(':');
  if (!parts.every((part) => /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(part))) return undefined;
  return parts.reduce((total, part) => total * 60 + Number(part), 0);
}

const STAMP =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?$/;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date or time, as the text that Python's `str` gives. */
function timestamp(text: string): ScalarValue {
  const match = STAMP.exec(text);
  if (!match) return raised("'NoneType' object has no attribute 'groupdict'");
  const [, year = '', month = '', day = '', hour, minute, second, fraction, utc, sign, zoneHour, zoneMinute] = match;
  const y = Number(year);
  const m = Number(month);
  const d = Number(day);
  if (y < 1) return raised(`year ${y} is out of range`);
  if (m < 1 || m > 12) return raised('month must be in 1..12');
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  if (d < 1 || d > (m === 2 && !leap ? 28 : (MONTH_DAYS[m - 1] ?? 0))) return raised('day is out of range for month');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return { type: 'datetime.date', value: date };
  if (Number(hour) > 23) return raised('hour must be in 0..23');
  if (Number(minute) > 59) return raised('minute must be in 0..59');
  if (Number(second) > 59) return raised('second must be in 0..59');
  const micro = (fraction ?? '').slice(0, 6).padEnd(6, '0');
  const time = `${hour.padStart(2, '0')}:${minute}:${second}${Number(micro) > 0 ? `.${micro}` : ''}`;
  const zone = utc ? '+00:00' : sign ? `${sign}${(zoneHour ?? '').padStart(2, '0')}:${zoneMinute ?? '00'}` : '';
  if (Number(zoneHour ?? 0) > 23) return raised('offset must be a timedelta strictly between -24 and 24 hours');
  return { type: 'datetime.datetime', value: `${date} ${time}${zone === '-00:00' ? '+00:00' : zone}` };
}

/** Bytes, as the text that Python's `str` gives. */
function binary(text: string): ScalarValue {
  if (/[\x80-\uffff]/.test(text)) return { fault: 'failed to convert base64 data into ascii' };
  const letters = text.replace(/[^A-Za-z0-9+/=]/g, '');
  try {
    return { type: 'bytes', value: `b'${[...atob(letters)].map(byteText).join('')}'` };
  } catch {
    return { fault: 'failed to decode base64 data: Incorrect padding' };
  }
}

function byteText(byte: string): string {
  if (byte === '\\' || byte === "'") return `\\${byte}`;
  if (byte === '\n') return '\\n';
  if (byte === '\r') return '\\r';
  if (byte === '\t') return '\\t';
  return byte >= ' ' && byte <= '~' ? byte : `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
