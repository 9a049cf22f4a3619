import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Plan, planUpgrade, releases } from '../../../src/analyzer/index.ts';
import { propertyRuns } from '../../property-runs.ts';
import { wholeRequest } from '../whole-request.ts';

const tags = releases.map(({ name }) => name).filter((name) => /^v2\.2[2-9]|^v2\.3/.test(name));

/** A random cluster with a random goal. */
const anyGoal = fc.record({
  request: wholeRequest,
  from: fc.constantFrom(...tags),
  hops: fc.integer({ min: 0, max: 3 }),
  atMostDown: fc.integer({ min: 1, max: 4 }),
  whereMultusStops: fc.constantFrom('patch' as const, 'skip' as const),
});

function runsOf({ hops }: Plan) {
  return hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'run' ? [step.run] : [])));
}

test('every run of a plan completes when it is simulated again, and drains no more nodes at once than allowed', () => {
  fc.assert(
    fc.property(anyGoal, ({ request, from, hops, atMostDown, whereMultusStops }) => {
      const to = tags[Math.min(tags.length - 1, tags.indexOf(from) + hops)] ?? from;
      const plan = planUpgrade({ files: request.files, from, to, atMostDown, whereMultusStops });
      if (from === to) expect(plan.hops).toEqual([]);
      expect(plan.mostDown).toBeLessThanOrEqual(atMostDown);
      for (const { request: asked } of runsOf(plan)) {
        const { headline, run } = analyze(asked);
        expect([asked.command, headline]).toEqual([asked.command, 'completes']);
        for (const end of run.flatMap((one) => [one, ...(one.alternatives ?? [])]))
          for (const batch of end.drainedTogether ?? []) expect(batch.length).toBeLessThanOrEqual(atMostDown);
      }
    }),
    propertyRuns(25),
  );
});

test('a plan that reaches its goal drains no node twice in a hop', () => {
  fc.assert(
    fc.property(anyGoal, ({ request, from }) => {
      const to = tags[tags.indexOf(from) + 1] ?? from;
      const plan = planUpgrade({ files: request.files, from, to });
      for (const { steps } of plan.hops) {
        const drained = steps.flatMap((step) => (step.kind === 'run' ? step.run.drainedTogether.flat() : []));
        expect(new Set(drained).size).toBe(drained.length);
      }
    }),
    propertyRuns(25),
  );
});
