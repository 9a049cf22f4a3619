import { vaulted } from '../document/vaulted.ts';
import type { Process } from './process.ts';
import { Unknowable } from './unknowable.ts';

/** `serial: "{{ serial | default('20%') }}"` of a play: keywords of a play are templated without a host, so only `-e` can set it. */
export function serialOf(process: Process, written: number | string): unknown {
  const fallback = /^\{\{ serial \| default\('([^']*)'\) \}\}$/.exec(String(written))?.[1];
  if (fallback === undefined && typeof written === 'number') return written;
  const given = process.extraVars.get('serial');
  if (!given) return fallback ?? written;
  if (given.value === vaulted || (typeof given.value === 'string' && given.value.includes('{{')))
    throw new Unknowable('templated-value', 'serial');
  return given.value;
}
