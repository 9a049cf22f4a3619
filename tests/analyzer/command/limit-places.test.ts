import { expect, test } from 'vitest';
import { limitPlaces } from '../../../src/analyzer/command/limit-places.ts';
import { parseCommand } from '../../../src/analyzer/command/parse.ts';

test.each([
  ['ansible-playbook a.yml --limit w1,w2', 3, 5, 'w2'],
  ['ansible-playbook a.yml --limit=w1,w9', 3, 5, 'w9'],
  [`ansible-playbook a.yml -l'w1,w2'`, 3, 5, 'w2'],
  [`ansible-playbook a.yml -l "w1",'w2'`, 0, 2, 'w1'],
  [`ansible-playbook a.yml -l w1,'w'9`, 3, 5, `w'9`],
  [`bash -c "ansible-playbook a.yml -l 'w1,w9'"`, 3, 5, 'w9'],
  [`ansible-playbook a.yml -l ''`, 0, 0, `''`],
])('finds a part of the limit in %s', (text, start, end, words) => {
  const span = limitPlaces(parseCommand(text))(start, end);
  expect(text.slice(span.start, span.end)).toBe(words);
});
