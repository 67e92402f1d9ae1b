/**
 * Stands between the bundle and every emulated Google object: the virtual clock and the faults on demand.
 *
 * Every method of an emulated object calls it once before it acts, `getRange` and getters included.
 */
export interface Meter {
  /**
   * Counts one service call and lets virtual time pass.
   *
   * @param name as Google writes it, for example `Range.setValues`
   * @param milliseconds virtual cost (platform.md, "Virtual cost per call"); 5 if not given
   * @throws the planned fault (time-out, quota, 429) when it is this call's turn, before anything was done
   */
  call(name: string, milliseconds?: number): void;
}
