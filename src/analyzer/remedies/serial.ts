import { withExtraVarRemoved, withSerial } from '../command/edit.ts';
import { type Proposer, withCommand } from './candidate.ts';

/** Another `serial`: the default of 20 % again, or one host at a time, so that a batch is smaller than the play. */
export const proposeSerial: Proposer = function* ({ reading: { request, command }, target }) {
  // A play of one host is one batch, whatever the serial.
  if (target.prediction.evidence.plays.every(({ hosts }) => hosts.length < 2)) return;
  const given = command.extraVars.some(({ vars }) => vars.has('serial'));
  const byDefault = given ? withExtraVarRemoved(command, 'serial') : undefined;
  if (byDefault !== undefined)
    yield { kind: 'serial', request: withCommand(request, byDefault), cost: 'smaller-batches', edits: 1 };
  const oneByOne = withSerial(command, '1');
  if (oneByOne !== undefined)
    yield { kind: 'serial', request: withCommand(request, oneByOne), cost: 'one-at-a-time', edits: 1 };
};
