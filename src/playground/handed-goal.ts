import type { InventoryFile, PlanGoal } from '../analyzer/index.ts';

const key = 'multus-clinic:plan';

/** What is to be planned, as far as it has been said. */
export type HandedGoal = Partial<PlanGoal> & Pick<PlanGoal, 'files'>;

/** Keeps a goal for the page that plans; it is in this tab only. */
export function handGoal(goal: HandedGoal): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(goal));
  } catch {
    // The reader pastes it there again.
  }
}

/** The goal that another page, or this page before it was loaded anew, has left; `undefined`: none. */
export function handedGoal(): HandedGoal | undefined {
  try {
    const goal: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isGoal(goal) ? goal : undefined;
  } catch {
    return undefined;
  }
}

function isGoal(value: unknown): value is HandedGoal {
  if (typeof value !== 'object' || value === null || !('files' in value)) return false;
  const { files } = value;
  return Array.isArray(files) && files.length > 0 && files.every(isFile);
}

function isFile(value: unknown): value is InventoryFile {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'text' in value && typeof value.text === 'string';
}
