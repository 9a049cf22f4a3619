import { loadavg } from 'node:os';

/** A figure with what is asked of it. */
export type Budget = {
  readonly name: string;
  readonly figure: number;
  readonly unit: 'times' | 'ms' | '%';
} & ({ readonly atMost: number } | { readonly atLeast: number });

/**
 * Prints each figure, `OVER` where it is out of its budget, and the load of the machine. A busy machine goes over without any fault of the
 * code, so that only `--strict` makes a failure of it.
 */
export function judge(budgets: readonly Budget[]): void {
  let over = 0;
  for (const budget of budgets) {
    const { name, figure, unit } = budget;
    const isWithin = 'atMost' in budget ? figure <= budget.atMost : figure >= budget.atLeast;
    const asked = 'atMost' in budget ? `at most ${budget.atMost}` : `at least ${budget.atLeast}`;
    if (!isWithin) over++;
    process.stdout.write(
      `${isWithin ? 'ok  ' : 'OVER'} ${name}: ${figure.toFixed(figure < 10 ? 2 : 1)} ${unit} (${asked})\n`,
    );
  }
  process.stdout.write(
    `${budgets.length - over} within budget, ${over} over; load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  if (over > 0 && process.argv.includes('--strict')) process.exitCode = 1;
}
