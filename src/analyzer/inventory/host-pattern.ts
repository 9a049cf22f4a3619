import type { Span } from '../span.ts';
import type { Draft, Refusal } from './draft.ts';
import { splitPort } from './host-address.ts';
import { expandRanges } from './ranges.ts';

/** The hosts that one pattern of a source stands for. */
export type ExpandedPattern = { readonly names: readonly string[]; readonly port: number | undefined };

/** Names that all ranges of a request may stand for together. */
const MAX_NAMES = 1_000_000;

/** Splits off the port and expands the ranges. Source: `_expand_hostpattern`, lib/ansible/plugins/inventory/__init__.py. */
export function expandHostPattern(draft: Draft, text: string, span: Span): ExpandedPattern | Refusal {
  const { host: pattern, port } = splitPort(text);
  const expanded = expandRanges(pattern);
  if ('fault' in expanded) return { code: expanded.code, span, ansibleSays: expanded.fault, data: { pattern } };
  draft.names += expanded.names.length;
  if (draft.names <= MAX_NAMES) return { names: expanded.names, port };
  return { code: 'range-too-large', span, ansibleSays: '', data: { pattern } };
}
