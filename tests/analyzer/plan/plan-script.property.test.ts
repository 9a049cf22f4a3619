import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeRunbook, type Plan, planUpgrade, releases, renderPlanScript } from '../../../src/analyzer/index.ts';
import { propertyRuns } from '../../property-runs.ts';
import { wholeRequest } from '../whole-request.ts';

const tags = releases.map(({ name }) => name).filter((name) => /^v2\.2[1-9]|^v2\.3/.test(name));

const anyPlan = fc
  .record({
    request: wholeRequest,
    from: fc.nat({ max: tags.length - 1 }),
    hops: fc.integer({ min: 0, max: 5 }),
    atMostDown: fc.integer({ min: 1, max: 3 }),
    whereMultusStops: fc.constantFrom('patch' as const, 'skip' as const),
  })
  .map(({ request: { files }, from, hops, ...goal }) => {
    const to = tags[Math.min(tags.length - 1, from + hops)] ?? '';
    return { files, plan: planUpgrade({ ...goal, files, from: tags[from] ?? '', to }) };
  });

const stepsOf = ({ hops }: Plan) => hops.flatMap(({ steps }) => steps);
const runsOf = (plan: Plan) => stepsOf(plan).flatMap((step) => (step.kind === 'run' ? [step.run] : []));

test('the script of a plan, read as a runbook, has the runs of the plan with its verdicts', () => {
  fc.assert(
    fc.property(anyPlan, ({ files, plan }) => {
      fc.pre(runsOf(plan).length > 0);
      const { steps } = analyzeRunbook({ files, command: renderPlanScript(plan, 'en') });
      expect(steps.map((step) => [step.command, step.kubespray, step.prediction?.headline])).toEqual(
        runsOf(plan).map(({ request, headline }) => [request.command, request.kubespray, headline]),
      );
    }),
    propertyRuns(20),
  );
});

test('the script of a plan leaves no node cordoned, and upgrades every host that the plan drains', () => {
  fc.assert(
    fc.property(anyPlan, ({ files, plan }) => {
      const { state } = analyzeRunbook({ files, command: renderPlanScript(plan, 'en') });
      for (const { state: left } of state.worlds) {
        expect(left.cordoned).toEqual([]);
        const upgraded = new Set(left.upgraded.map(({ host }) => host));
        for (const { drainedTogether } of runsOf(plan))
          for (const host of drainedTogether.flat()) expect(upgraded).toContain(host);
      }
    }),
    propertyRuns(10),
  );
});

test('a patch is undone once in the hop that makes it, and nothing else is', () => {
  fc.assert(
    fc.property(anyPlan, ({ plan }) => {
      for (const { steps } of plan.hops) {
        const kinds = steps.map(({ kind }) => kind).filter((kind) => kind === 'patch' || kind === 'unpatch');
        expect(kinds.length === 0 || kinds.join() === 'patch,unpatch').toBe(true);
      }
    }),
    propertyRuns(10),
  );
});
