import type { PlaybookCommand } from '../command/model.ts';
import type { Inventory } from '../inventory/model.ts';
import type { Missing, Prediction } from '../prediction.ts';
import { type Fill, type OpenValue, openPartsOf } from './open-values.ts';

/** What of a prediction this module needs, and may change. */
type Predicted = Pick<
  Prediction,
  'outcome' | 'headline' | 'run' | 'alternatives' | 'applied' | 'assumptions' | 'missing'
>;

/**
 * A prediction for a command of which a part is open. Where that part cannot flip the outcome, the answer is given under a named
 * assumption; where it can, nothing is decided, and two cases are shown that differ.
 */
export function predictOpen<P extends Predicted>(
  command: PlaybookCommand,
  inventory: Inventory,
  predict: (command: PlaybookCommand) => P,
): P {
  const open = openPartsOf(command, inventory);
  if (!open) return predict(command);
  const fixed = open.values.map(({ fills }) => fills[0]);
  // A part that nothing can stand for leaves the run unknown.
  if (fixed.some((fill) => fill === undefined)) return predict(command);
  let base = fixed.reduce((current, fill) => fill?.into(current) ?? current, open.closed);
  const assumptions = new Set(open.values.map(({ assumption }) => assumption));
  const values: OpenValue[] = [...open.values];
  let first = predict(base);
  for (const { assumption } of open.variables) assumptions.add(assumption);
  for (const _ of open.variables) {
    // The last of a name counts; those before it are never touched.
    const isTouched = first.missing && ['vaulted-value', 'templated-value'].includes(first.missing.what);
    const variable = open.variables.findLast(({ name }) => isTouched && name === first.missing?.subject);
    if (!variable || values.includes(variable)) break;
    const [fill] = variable.fills;
    if (!fill) return { ...first, missing: variable.missing, assumptions: [variable.missing.what] };
    base = fill.into(base);
    values.push(variable);
    first = predict(base);
  }
  for (const { fills, missing } of values) {
    const [given, ...others] = fills;
    for (const fill of others) {
      const other = predict(fill.into(base));
      if (!given || (first.outcome === other.outcome && first.headline === other.headline)) continue;
      const cases = [told(given, first), told(fill, other)];
      const open = { headline: 'undetermined', missing: { ...missing, cases }, assumptions: [missing.what] } as const;
      // What of Multus is the same in both cases is said all the same.
      if (first.outcome === other.outcome) return { ...first, ...open };
      return { ...predict(command), ...open, outcome: 'undetermined', applied: [], alternatives: [], run: [] };
    }
  }
  const assumed = { ...first, assumptions: [...first.assumptions, ...assumptions] };
  // Nothing is promised where a whole source of variables, hosts or tags is not known, however few of its values were tried.
  const [unread] = open.values;
  if (first.headline !== 'completes' || !unread) return assumed;
  return { ...assumed, headline: 'undetermined', missing: unread.missing };
}

function told({ given }: Fill, { outcome, headline }: Predicted): NonNullable<Missing['cases']>[number] {
  return { given, outcome, headline };
}
