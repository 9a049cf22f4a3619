import type { Page } from '@playwright/test';

/** Drops a folder on the inventory, as a browser hands it over: entries that are read through callbacks. */
export async function dropFolder(
  page: Page,
  root: string,
  files: readonly (readonly [path: string, text: string])[],
): Promise<void> {
  await page.evaluate(
    ([name, found]) => {
      const entry = (path: string, content: string) => ({
        isFile: true,
        fullPath: `/${path}`,
        file: (take: (file: File) => void) => take(new File([content], path.split('/').at(-1)!)),
      });
      let given = false;
      const folder = {
        isFile: false,
        fullPath: `/${name}`,
        createReader: () => ({
          readEntries: (take: (entries: unknown[]) => void) => {
            take(given ? [] : found.map(([path, content]) => entry(path, content)));
            given = true;
          },
        }),
      };
      const event = new Event('drop', { bubbles: true, cancelable: true });
      const items = [{ webkitGetAsEntry: () => folder }];
      Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files: [] } });
      document.querySelector('.inputs')!.dispatchEvent(event);
    },
    [root, files] as const,
  );
}
