const idle = 10_000;
const again = 60_000;

/** Saves some time after the last change. */
export interface IdleSaving {
  /** To be called at every change. */
  changed(): void;
  stop(): void;
}

/**
 * Saves ten seconds after the last change, and again every minute as long as it fails.
 *
 * A workbook open in Excel, or a full disk, must not end the host: what was confirmed is in the journal.
 *
 * @param failed called once per change that could not be saved, with the error's code
 */
export function idleSaving(save: () => void, failed: (code: string) => void): IdleSaving {
  let timer: NodeJS.Timeout | undefined;
  const later = (milliseconds: number, told: boolean) => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt(told), milliseconds);
    timer.unref();
  };
  const attempt = (told: boolean) => {
    try {
      save();
    } catch (error) {
      if (!told) failed(String((error as NodeJS.ErrnoException).code ?? 'unreadable'));
      later(again, true);
    }
  };
  return { changed: () => later(idle, false), stop: () => clearTimeout(timer) };
}
