import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from '../../src/analyzer/index.ts';
import { propertyRuns } from '../property-runs.ts';
import { anyRequest } from './any-request.ts';

test('any request gives a prediction: no exception, nothing that JSON cannot carry, spans inside their texts', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const prediction = analyze(asked);
      expect(JSON.parse(JSON.stringify(prediction))).toEqual(prediction);
      const texts = new Map<string, number>();
      for (const { path, text } of asked.files) texts.set(path, Math.max(texts.get(path) ?? 0, text.length));
      for (const { span } of prediction.findings) {
        if (!span) continue;
        // A text without a name gets one when it is read; a folder that holds no source has no text.
        const length = span.file === undefined ? asked.command.length : (texts.get(span.file) ?? texts.get('') ?? 0);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(length);
      }
    }),
    propertyRuns(1_000),
  );
});

test('every remedy ends as it says when it is run again, and never fails', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      for (const remedy of analyze(asked).remedies) {
        const again = analyze(remedy.request);
        expect([remedy.kind, again.outcome]).toEqual([remedy.kind, remedy.outcome]);
        expect(['passes', 'not-reached']).toContain(again.outcome);
      }
    }),
    propertyRuns(500),
  );
});
