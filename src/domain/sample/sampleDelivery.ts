import type { PackedPerson } from '../register/packedPerson';

/** People a rehearsal has; enough for every cell of a draw. */
export const sampleSize = 1200;

/** One invented delivery of a rehearsal, already checked, on its way from the sidebar to the server. */
export interface SampleDelivery {
  /** `L001`, counting up in the order of the municipalities. */
  readonly id: string;
  /** Name of the authority. */
  readonly authority: string;
  /** Without age group and remark: the server's to give. */
  readonly people: readonly PackedPerson[];
}
