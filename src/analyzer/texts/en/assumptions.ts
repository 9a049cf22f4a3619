import type { Texts } from '../model.ts';

/** What a prediction rests on, in English. Code stands between backticks. */
export const assumptions: Texts['assumption'] = {
  'check-mode': 'With `--check` nothing is applied: the module that hands over the manifests has no check mode.',
  'extra-vars-file':
    'A file that `-e` names was not given; what such a file usually sets does not change this verdict.',
  'inventory-source': 'The command names no inventory that was given, so the first file counts as its source.',
  'inventory-unreadable': 'Ansible cannot read a source of the inventory; what it had read until then counts.',
  'limit-file': 'The file that `--limit` names was not given; whichever hosts it names, the verdict is the same.',
  'inventory-printed':
    'What `ansible-inventory` or a script printed is read in place of the inventory that it was made from.',
  'printed-order':
    'The inventory was printed, and its order was lost: in another order of hosts or groups the run ends differently. The worst result is shown; paste the files themselves to be certain.',
  'loop-turn':
    'The command is in a loop over words: the verdict is that of the first iteration that does harm, or of the first iteration if none does.',
  redirected: 'Variables come from a pipe; what they usually set does not change this verdict.',
  release: 'No release was named, so every release was simulated.',
  'release-newer-than-tables': 'This release is newer than the tables; the newest known release is used instead.',
  'release-older-than-tables': 'This release is older than the tables; the oldest known release is used instead.',
  'release-unknown': 'Kubespray has no release of this name, so nothing was simulated.',
  'run-time-group-order':
    'A group is put together at run time, in an order that differs from run to run. The worst result is shown.',
  'shell-variable':
    'A shell variable is not known for certain: it has the value that the text gives it, or one that decides nothing.',
  step: 'With `--step` every task is taken as confirmed.',
  'vault-holds-secrets':
    'Files that `ansible-vault` has encrypted hold nothing but secrets, as the request says: no variable that decides is in them.',
  'typographic-characters':
    'The command has characters of a word processor or another keyboard; it is read with plain ones in their place.',
};

/** What a series of commands rests on, in English. */
export const runbookAssumptions: Texts['runbookAssumption'] = {
  'cache-is-fresh':
    'All commands run on one machine within 24 hours, so facts that one of them caches are there for the next.',
  'one-of-cases': 'Of the branches of `case` one is run; each is judged as if it were that one.',
  'others-succeed':
    'Every command other than `ansible-playbook` succeeds, and changes nothing that a run reads but what is said.',
  'container-forgets': 'A container that `docker run` starts has a fact cache of its own, which is gone when it ends.',
  'release-not-named':
    'No release is named, so each command is judged for every release by itself: what the ones before it leave behind does not count.',
  'in-background': 'Commands in the background are taken one after the other.',
  conditions:
    'Conditions that do not ask for the status of a command are taken to be met, unless they only end the script.',
};
