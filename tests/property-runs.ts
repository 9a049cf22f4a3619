/** How many inputs a property is tried on: so many in `npm test`, and `FUZZ` times as many in `npm run test:properties`. */
export function propertyRuns(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env.FUZZ ?? 1) };
}
