const key = 'multus-clinic:log';

/** Keeps a log for the page that reads logs; it is in this browser only, and until that page has taken it. */
export function handOver(log: string): void {
  try {
    sessionStorage.setItem(key, log);
  } catch {
    // The reader pastes it there again.
  }
}

/** The log that another page has handed over; it is taken once. */
export function takeLog(): string {
  try {
    const log = sessionStorage.getItem(key) ?? '';
    sessionStorage.removeItem(key);
    return log;
  } catch {
    return '';
  }
}
