/** `make`, whose results are kept for as long as the object that they were made of. A result of `undefined` is made anew each time. */
export function memo<O extends object, T>(make: (of: O) => T): (of: O) => T {
  const results = new WeakMap<O, T>();
  return (of) => {
    const known = results.get(of);
    if (known !== undefined) return known;
    const result = make(of);
    results.set(of, result);
    return result;
  };
}

/**
 * A memory for several results of one object, told apart by a key; `make` is called for what it does not hold. With more than `most`
 * results of an object all of them are forgotten, so that a memory which lives long does not grow without end.
 */
export function memoByKey<O extends object, K, T>(
  most = Number.POSITIVE_INFINITY,
): (of: O, key: K, make: () => T) => T {
  const resultsOf = memo((_of: O) => new Map<K, T>());
  return (of, key, make) => {
    const results = resultsOf(of);
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = make();
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}
