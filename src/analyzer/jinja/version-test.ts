import { compareVersions } from '../python/loose-version.ts';
import { pythonText } from '../python/python-text.ts';
import { TypeFault } from '../python/unset.ts';
import { isTruthy, touch } from '../python/values.ts';
import { BeyondJinja, FilterFault } from './faults.ts';

/** The operators of the test `version` (plugins/test/core.py, version_compare). */
const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '=': (order) => order === 0,
  eq: (order) => order === 0,
  '<': (order) => order < 0,
  lt: (order) => order < 0,
  '<=': (order) => order <= 0,
  le: (order) => order <= 0,
  '>': (order) => order > 0,
  gt: (order) => order > 0,
  '>=': (order) => order >= 0,
  ge: (order) => order >= 0,
  '!=': (order) => order !== 0,
  '<>': (order) => order !== 0,
  ne: (order) => order !== 0,
};

/** The test `version`. */
export function versionHolds(value: unknown, version: unknown, operator: unknown): boolean {
  touch(value);
  touch(version);
  const holds = typeof operator === 'string' && Object.hasOwn(ORDERS, operator) ? ORDERS[operator] : undefined;
  if (!holds) throw new BeyondJinja('version');
  if (!isTruthy(value)) throw new FilterFault('Input version value cannot be empty');
  if (!isTruthy(version)) throw new FilterFault('Version parameter to compare against cannot be empty');
  try {
    return holds(compareVersions(pythonText(value), pythonText(version)));
  } catch (error) {
    if (error instanceof TypeFault) throw new FilterFault(`Version comparison failed: ${error.message}`);
    throw error;
  }
}
