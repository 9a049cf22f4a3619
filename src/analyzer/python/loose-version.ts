import { TypeFault } from './unset.ts';
import { pythonType } from './values.ts';

/**
 * Which of two versions is the higher, as `LooseVersion` orders them (ansible/module_utils/compat/version.py): below zero for the first
 * being lower. Throws `TypeFault` where a number meets text, as in `v1.30.0` and `1.30.0`.
 */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [partsOf(left), partsOf(right)];
  const at = a.findIndex((part, place) => part !== b[place]);
  const [first, second] = [a[at], b[at]];
  if (at === -1 || first === undefined || second === undefined) return a.length - b.length;
  if (typeof first !== typeof second) {
    const types = `'${pythonType(first)}' and '${pythonType(second)}'`;
    throw new TypeFault(`'<' not supported between instances of ${types}`);
  }
  return first < second ? -1 : 1;
}

function partsOf(version: string): readonly (number | string)[] {
  return version
    .split(/(\d+|[a-z]+|\.)/)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
