import type { Span } from './span.ts';

type Nothing = Readonly<Record<never, never>>;

/** Every fault by its code, kebab-case and stable, with the values that the sentence about it needs. The sentences are in `texts/`. */
export type ProblemData = {
  // The files of an inventory.
  readonly 'child-malformed': { readonly group: string; readonly line: string };
  readonly 'child-not-a-group': { readonly name: string; readonly group: string };
  readonly 'child-undefined': { readonly group: string; readonly parent: string } & Suggestion;
  readonly 'control-character': Says;
  readonly 'folder-without-source': Path;
  readonly 'group-in-itself': { readonly group: string };
  readonly 'group-loop': { readonly group: string; readonly child: string };
  readonly 'group-name-empty': { readonly name: string };
  readonly 'group-name-not-text': { readonly name: string };
  readonly 'group-priority-not-a-number': { readonly group: string; readonly value: string };
  readonly 'group-variable-without-equals': { readonly group: string; readonly line: string };
  readonly 'host-ends-in-colon': { readonly pattern: string };
  readonly 'host-name-empty': Nothing;
  readonly 'host-name-is-prose': { readonly host: string };
  readonly 'host-name-not-text': { readonly name: string };
  readonly 'host-variable-without-equals': { readonly host: string; readonly word: string; readonly words: number };
  readonly 'host-variables-not-mapping': { readonly host: string; readonly found: string };
  readonly 'inventory-file-ignored': Path & { readonly extension: string };
  readonly 'no-hosts': Nothing;
  readonly 'no-inventory': Nothing;
  readonly 'quote-unbalanced': Nothing;
  readonly 'range-malformed': { readonly pattern: string };
  readonly 'range-too-large': { readonly pattern: string };
  readonly 'range-without-end': { readonly pattern: string };
  readonly 'section-malformed': { readonly section: string };
  readonly 'section-type-unknown': { readonly group: string; readonly type: string } & Suggestion;
  readonly 'section-unclosed': { readonly line: string };
  readonly 'source-is-binary': Path;
  readonly 'source-is-plugin': { readonly plugin: string };
  readonly 'source-is-printed': Path;
  readonly 'source-is-script': Path;
  readonly 'source-missing': Path;
  readonly 'source-without-plugin': Path;
  readonly 'source-vaulted': Path;
  readonly 'toml-empty': Nothing;
  readonly 'toml-section-of-other-type': { readonly section: string; readonly group: string; readonly found: string };
  readonly 'toml-syntax': Says;
  readonly 'value-raises': { readonly name: string; readonly value: string };
  readonly 'vars-file-not-mapping': Path & { readonly found: string };
  readonly 'vars-file-vaulted': Path;
  readonly 'vars-folder-is-file': { readonly subfolder: string };
  readonly 'vars-of-undefined-group': { readonly group: string } & Suggestion;
  readonly 'yaml-alias-undefined': Says;
  readonly 'yaml-anchor-twice': Says;
  readonly 'yaml-duplicate-key': { readonly key: string };
  readonly 'yaml-empty': Nothing;
  readonly 'yaml-group-skipped': { readonly group: string; readonly found: string };
  readonly 'yaml-in-ini': Nothing;
  readonly 'yaml-key': Says;
  readonly 'yaml-key-skipped': { readonly group: string; readonly key: string } & Suggestion;
  readonly 'yaml-key-unknown': { readonly group: string; readonly key: string } & Suggestion;
  readonly 'yaml-merge': Says;
  readonly 'yaml-merges-too-much': Says;
  readonly 'yaml-named-otherwise': Path & { readonly extension: string };
  readonly 'yaml-nested-too-deeply': Partial<Says>;
  readonly 'yaml-not-groups': { readonly found: string };
  readonly 'yaml-section-not-mapping': { readonly section: string; readonly group: string; readonly found: string };
  readonly 'yaml-several-documents': Says;
  readonly 'yaml-syntax': Says;
  readonly 'yaml-tab': Says;
  readonly 'yaml-unfolds-too-far': { readonly name: string };
  readonly 'yaml-value': Says;
  // The command.
  readonly 'arguments-unrecognized': Usage;
  readonly 'assignment-too-late': { readonly name: string };
  readonly 'broken-continuation': Found;
  readonly 'collection-name-with-dash': { readonly word: string; readonly suggestion: string };
  /** `code`: the character's, in hexadecimal. */
  readonly 'command-binary': { readonly code: string };
  readonly 'command-empty': Nothing;
  readonly 'command-too-long': { readonly length: number; readonly most: number };
  readonly 'environment-not-modelled': { readonly name: string };
  readonly 'environment-not-read': { readonly name: string; readonly instead: string };
  readonly 'extra-vars-file-encrypted': Path;
  readonly 'extra-vars-file-missing': Path;
  readonly 'extra-vars-not-a-mapping': { readonly text: string };
  readonly 'extra-vars-path-without-at': Path;
  readonly 'extra-vars-unreadable': { readonly text: string };
  readonly 'extra-vars-without-equals': { readonly word: string };
  readonly 'history-expansion': { readonly word: string };
  readonly 'limit-repeated': { readonly ignored: string; readonly used: string };
  readonly 'not-a-command': Nothing;
  readonly 'option-ambiguous': Usage & { readonly matches: readonly string[] };
  readonly 'option-not-a-number': Usage & Option;
  readonly 'option-on-next-line': Option;
  readonly 'option-with-value': Usage & Option;
  readonly 'option-without-value': Usage & Option;
  readonly 'options-exclude-each-other': Usage & Option;
  /** `name`: the playbook without its path and its ending. */
  readonly 'playbook-foreign': { readonly playbook: string; readonly name: string };
  readonly placeholder: { readonly word: string; readonly expansion: string; readonly kind: string };
  readonly 'playbook-missing': Usage;
  readonly 'program-misspelt': { readonly word: string; readonly suggestion: string };
  readonly 'program-missing': { readonly suggestion: string };
  readonly 'program-launcher': { readonly program: string };
  readonly 'program-template': Record<never, never>;
  readonly 'program-other': { readonly program: string };
  readonly 'prose-left-out': { readonly words: string };
  readonly 'redirected-option': Found;
  readonly 'command-not-read': { readonly other: string };
  readonly 'several-commands': { readonly other: string };
  readonly 'shell-expansion': { readonly word: string; readonly expansion: string; readonly kind: string };
  readonly 'shell-glob': { readonly word: string };
  readonly 'shell-syntax': Found;
  readonly 'too-few-forks': Usage & Option;
  readonly 'typographic-character': { readonly word: string; readonly found: string; readonly suggestion: string };
  readonly 'typographic-space': { readonly characters: readonly string[] };
  readonly 'unclosed-expansion': Found;
  readonly 'unclosed-quote': Found;
  readonly 'unknown-wrapper': { readonly words: string };
  readonly 'unquoted-operator': Found;
  // Its limit.
  readonly 'limit-empty': Nothing;
  readonly 'limit-file-empty': Path;
  readonly 'limit-file-missing': Path;
  readonly 'no-hosts-left': { readonly limit: string };
  readonly 'regex-invalid': Term;
  readonly 'regex-unsupported': Term & { readonly construct: string };
  readonly 'subscript-out-of-range': Term;
  readonly 'subscript-with-dash': Term & { readonly suggestion: string };
  /** `mixed`: names that exist, joined by a colon that does not separate here. */
  /** `renames`: the inventory has the group by an old name, `suggestion`. */
  readonly 'term-unmatched': Term & Suggestion & { readonly mixed?: boolean; readonly renames?: boolean };
  readonly 'term-without-name': Term;
};

type Path = { readonly path: string };
type Found = { readonly found: string };
type Term = { readonly term: string };
type Option = { readonly option: string };
type Suggestion = { readonly suggestion?: string | undefined };
/** What the parser says of a document. */
type Says = { readonly says: string };
/** `word`: the argument that argparse stops at, or the program. */
type Usage = { readonly word: string };

export type ProblemCode = keyof ProblemData;

/** Faults of a YAML document, which its parser words. */
export type DocumentFaultCode = {
  [Code in ProblemCode]: Code extends `yaml-${string}` | 'control-character'
    ? Says extends ProblemData[Code]
      ? Code
      : never
    : never;
}[ProblemCode];

/** A fault without its place: what its sentence needs. */
export type Fault<Code extends ProblemCode = ProblemCode> = {
  [C in Code]: { readonly code: C; readonly data: ProblemData[C] };
}[Code];

/** Something in the request that Ansible, or this analyzer, cannot take as written. */
export type Problem = Fault & {
  /** `error`: Ansible refuses this input or drops part of it. `warning`: it goes on, with a warning or silently. */
  readonly severity: 'error' | 'warning';
  readonly span: Span;
  /** What Ansible itself prints about it, in its own words; `undefined` where it says nothing. */
  readonly ansibleSays?: string;
};
