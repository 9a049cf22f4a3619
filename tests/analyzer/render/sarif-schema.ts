import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

const fixture = new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url);

/** A check against the OASIS schema of SARIF 2.1.0. The draft-04 words of its head say nothing about the structure. */
export function sarifValidator(): ValidateFunction {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(fixture, 'utf8'));
  return new Ajv({
    strict: false,
    // One of its patterns is no regular expression of Unicode.
    unicodeRegExp: false,
    allErrors: true,
    formats: { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, 'uri-reference': /^\S*$/, 'date-time': true },
  }).compile(schema);
}
