/** A count as a reader wants it: `4,980`. */
export function counted(count: number): string {
  return count.toLocaleString('en');
}
