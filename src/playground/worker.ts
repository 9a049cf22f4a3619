import { answer } from './answer.ts';
import { answerAsks } from './answer-asks.ts';
import { openSession } from './session.ts';

const session = openSession();

answerAsks((question) => answer(session, question));
