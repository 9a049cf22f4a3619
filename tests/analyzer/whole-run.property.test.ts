import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type RunEnd, toneOf } from '../../src/analyzer/index.ts';
import { propertyRuns } from '../property-runs.ts';
import { wholeRequest } from './whole-request.ts';

const endsOf = (run: readonly RunEnd[]) => run.flatMap((end) => [end, ...(end.alternatives ?? [])]);

test('no remedy leads to a run that stops, or that leaves a node cordoned, and each ends as it says', () => {
  fc.assert(
    fc.property(wholeRequest, (asked) => {
      for (const remedy of analyze(asked).remedies) {
        const { run, headline } = analyze(remedy.request);
        expect([remedy.kind, headline]).toEqual([remedy.kind, remedy.headline]);
        expect(run).not.toEqual([]);
        for (const { end, leftCordoned } of endsOf(run)) expect([end, leftCordoned]).toEqual(['completes', []]);
      }
    }),
    propertyRuns(60),
  );
});

test('what completes with an empty cache completes with cached facts, unless a finding says why not', () => {
  fc.assert(
    fc.property(wholeRequest, (asked) => {
      if (analyze({ ...asked, facts: 'empty' }).headline !== 'completes') return;
      const { headline, findings } = analyze({ ...asked, facts: 'cached' });
      if (headline !== 'completes') expect(findings.map(({ severity }) => severity)).toContain('error');
    }),
    propertyRuns(120),
  );
});

test('a green run stops nowhere and leaves no node cordoned', () => {
  fc.assert(
    fc.property(wholeRequest, (asked) => {
      const prediction = analyze(asked);
      if (toneOf(prediction) !== 'green') return;
      expect(prediction.run).not.toEqual([]);
      for (const { end, leftCordoned } of endsOf(prediction.run))
        expect([end, leftCordoned]).toEqual(['completes', []]);
    }),
    propertyRuns(120),
  );
});

test('the way out of nodes that are left cordoned ends by uncordoning each of them', () => {
  fc.assert(
    fc.property(wholeRequest, (asked) => {
      const { run, wayOut, headline } = analyze(asked);
      const left = new Set(endsOf(run).flatMap(({ leftCordoned }) => leftCordoned));
      if (headline === 'stops-drained') expect(wayOut).toBeDefined();
      if (!wayOut) return;
      expect(new Set(wayOut.nodes)).toEqual(left);
      expect(wayOut.commands.at(-1)).toBe(`kubectl uncordon ${wayOut.nodes.join(' ')}`);
    }),
    propertyRuns(120),
  );
});
