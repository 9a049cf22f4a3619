import type { Texts } from '../model.ts';

/** Why nothing of Multus runs in a play, in English. */
export const skips: Texts['skipped'] = {
  'no-hosts': {
    why: 'the play has no host',
    sentence: (play, limited) => `${play}, which applies it, has no host${limited ? ' within the limit' : ''}.`,
  },
  tags: {
    why: 'the tags leave out the Multus tasks',
    sentence: () => 'the tags leave its tasks out.',
  },
  'start-at-task': {
    why: '--start-at-task skips this play',
    sentence: () => '--start-at-task skips its tasks.',
  },
  'include-off': {
    why: 'Multus is off, so its role is not included',
    sentence: () => 'it is off, and this release then leaves its role out.',
  },
  'earlier-failure': {
    why: 'the run has stopped before',
    sentence: (play) => `the run stops before ${play}.`,
  },
};
