/** One writer at a time per workbook. */
export interface Lock {
  /**
   * Runs the work while nobody else may write; flushes before it lets go. May be held within itself.
   *
   * @returns what the work returned, or `undefined` if the lock could not be had within 10 s
   */
  hold<Value>(work: () => Value): Value | undefined;
}
