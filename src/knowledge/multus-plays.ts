import type { MultusReach } from '../analyzer/kubespray/model.ts';
import type { Step } from './plays.ts';

/** What plays that lead to a role of the Multus path, or their imports, say and the analyzer does not model. */
export function playOddities(
  playbooks: ReadonlyMap<string, readonly Step[]>,
  reach: readonly MultusReach[],
): readonly string[] {
  const ways = new Set(reach.map(({ from }) => from));
  const leads = (step: Step): boolean =>
    'import' in step
      ? (playbooks.get(step.import) ?? []).some(leads)
      : (step.roles ?? []).some(({ role }) => ways.has(role));
  return [...playbooks].flatMap(([path, steps]) =>
    steps.filter(leads).flatMap((step) => {
      if ('import' in step) return (step.when ?? []).map((when) => `${path}: import of ${step.import} when ${when}`);
      const conditions = (step.roles ?? []).flatMap(({ role, when = [] }) => (ways.has(role) ? when : []));
      const odd = conditions.map((when) => `${path}: play "${step.name}" reaches Multus when ${when}`);
      return typeof step.serial === 'number' ? [...odd, `${path}: play "${step.name}" has its own serial`] : odd;
    }),
  );
}
