// Reads logs and nothing else: the page that has only them loads no simulator.
import { decodeLog } from '../analyzer/index.ts';
import { answerAsks } from './answer-asks.ts';

answerAsks((question) => {
  if (question.about !== 'log') throw new Error(`a question about ${question.about}`);
  return decodeLog(question.log, question.messages);
});
