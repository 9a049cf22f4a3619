import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Request, redact } from '../../../src/analyzer/index.ts';
import { propertyRuns } from '../../property-runs.ts';
import { everythingThatLeaves } from './everything-that-leaves.ts';
import { secretPlaces } from './secret-places.ts';

/** Words that occur nowhere else, with and without the looks of a secret. */
const secret = fc.oneof(
  fc.stringMatching(/^zq[a-z]{8,14}$/),
  fc.stringMatching(/^zq[a-z0-9]{8,14}$/),
  fc.stringMatching(/^zq[0-9A-F]{26}$/),
  fc.stringMatching(/^ghp_zq[0-9A-Za-z]{20}$/),
);

const variants = [{ rename: false }, { rename: true }, { rename: false, inPlace: true }] as const;

const holds = (text: string, planted: string): boolean => text.toLowerCase().includes(planted.toLowerCase());

test('secrets are planted in at least a hundred kinds of places', () => {
  expect(new Set(secretPlaces.map(([name]) => name)).size).toBeGreaterThanOrEqual(100);
});

test.for(secretPlaces)('no secret leaves from %s', ([, plant]) => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...variants), (planted, options) => {
      const request = plant(planted);
      const redaction = redact(request, analyze(request), options);
      expect(holds(everythingThatLeaves(redaction), planted)).toBe(false);
      // What was received can be passed on.
      if (redaction.kind === 'redacted') expect(again(redaction.request, options)).toEqual(redaction.request);
    }),
    { ...propertyRuns(1), examples: variants.map((options) => ['zqplainword', options]) },
  );
});

// A redaction that refused everything would pass as well.
test('a request is refused only where a template of its own decides', () => {
  const refused = secretPlaces.filter(([, plant]) => {
    const request = plant('zqplainword');
    return redact(request, analyze(request), { rename: false }).kind === 'refused';
  });
  expect(refused.map(([name]) => name).filter((name) => !name.includes('template'))).toEqual([]);
  expect(refused.length).toBeLessThanOrEqual(2);
});

function again(request: Request, options: (typeof variants)[number]): Request | string {
  const redaction = redact(request, analyze(request), options);
  return redaction.kind === 'refused' ? `${redaction.because} ${redaction.subject}` : redaction.request;
}
