import { cpuUsage } from 'node:process';

/** Milliseconds of CPU that some work takes. A busy machine blurs them less than the clock. */
export function cpuOf(work: () => unknown): number {
  const before = cpuUsage();
  work();
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

/** The median over some runs, after runs that warm up; the work is told which run it is. */
export function medianCpu(work: (run: number) => unknown, runs: number, warmUps: number): number {
  const times = Array.from({ length: warmUps + runs }, (_, run) => cpuOf(() => work(run))).slice(warmUps);
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}
