import type { Problem } from '../problem.ts';
import type { Span } from '../span.ts';

/** A value of the command line and the span of the text that gave it, quotes included. */
export type Written = {
  readonly text: string;
  readonly span: Span;
  /** The `$VARIABLE`, `$(command)` or `{a,b}` in it that the shell replaces first, so that what Ansible gets is not known. */
  readonly unknowable?: readonly string[];
};

/** One `-e` / `--extra-vars` as written, and the variables that Ansible makes of it, typed. */
export type ExtraVars = {
  /** The argument after quote removal. */
  readonly text: string;
  /** The argument's span (after `-e`, quotes included). */
  readonly span: Span;
  readonly form: 'key-value' | 'json' | 'file';
  /** In the order of the argument. `k=v` gives strings always; JSON, YAML and files give typed values. */
  readonly vars: ReadonlyMap<string, unknown>;
  /** The `@file` that was not among the files of the request, or is encrypted, so that its variables are unknown. */
  readonly missingFile?: string;
  /** What the shell replaces in it first, so that its variables are not known for certain. */
  readonly unknowable?: readonly string[];
};

/** A playbook that the command runs, and what of Kubespray it is. */
export type PlaybookReference = Written & {
  /** Name without folder, prefix of a collection and extension, underscores for dashes: `upgrade_cluster`. */
  readonly name: string;
  /** `kubernetes_sigs.kubespray.upgrade_cluster` and the like. */
  readonly fromCollection: boolean;
};

/** An option, by its long name without dashes, each time that it is given. */
export type OptionUse = {
  readonly name: string;
  /** The whole option, name and value. */
  readonly span: Span;
  readonly value?: Written;
};

/** An `ansible-playbook` command line as argparse takes it. */
export type PlaybookCommand = {
  /** What was pasted; spans are of it. */
  readonly text: string;
  /** The command as one types it alone: without prompt, prose and output, its known shell variables written out. */
  readonly alone: string;
  /** The span of the `ansible-playbook` word; `undefined` when the text holds no such command. */
  readonly program?: Span;
  /** Where the last word of this command ends: something can be appended here. */
  readonly end: number;
  readonly playbooks: readonly PlaybookReference[];
  /** The folder of Kubespray that the text changes into before it, `playbooks` or `extra_playbooks`; empty: none. */
  readonly folder: string;
  /** `-i`, each time, in order, commas not split; without `-i` what `ANSIBLE_INVENTORY` names. */
  readonly inventories: readonly Written[];
  /** The limit in force: the last `-l`. `undefined` when there is none. */
  readonly limit?: Written;
  readonly extraVars: readonly ExtraVars[];
  /** Names after splitting on commas, `ANSIBLE_RUN_TAGS` and all uses together. Empty: Ansible's default, `all`. */
  readonly tags: readonly Written[];
  readonly skipTags: readonly Written[];
  /** Every option that was understood, in order, those above included. */
  readonly options: readonly OptionUse[];
  /** Environment assignments before the program: `ANSIBLE_RUN_TAGS=...`. */
  readonly environment: readonly (Written & { readonly name: string; readonly value: string })[];
  /** Words that were not understood. They are named, never dropped. */
  readonly unknown: readonly Written[];
  /** An error with words of Ansible means that it refuses the command (usage); one without, that the command cannot be read here. */
  readonly problems: readonly Problem[];
  /** What was assumed to read it so. */
  readonly assumptions: readonly CommandAssumption[];
};

/**
 * `typographic-characters`: plain ones stand in for them. `shell-variable`: one has the value that the text gives it under a condition
 * or as a default.
 */
export type CommandAssumption = 'typographic-characters' | 'shell-variable';
