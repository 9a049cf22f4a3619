/** Whether a fragment may be a link, by its first look; an anchor of the page is none. */
export function mayBeLink(fragment: string): boolean {
  return /^#?v\d*\.|^#?v\d+$/.test(fragment) || fragment.includes('=');
}
