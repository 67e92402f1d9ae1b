import { addDays } from '../../domain/addDays';
import type { Delivery } from '../tables/delivery';
import type { Quarantined } from '../tables/quarantined';

/** Delivered files are deleted two weeks after they came, and with them rows as sent that wait for a decision. */
export const daysToDelete = 14;

/**
 * Gives the rows of the quarantine that have waited too long, without what they held: whoever nobody decided about by
 * then is left out.
 */
export function forgottenRows(
  deliveries: readonly Pick<Delivery, 'id' | 'receivedOn'>[],
  quarantined: readonly Quarantined[],
  today: string,
): readonly Quarantined[] {
  const old = new Set(
    deliveries
      .filter(({ receivedOn }) => receivedOn !== '' && addDays(receivedOn, daysToDelete) < today)
      .map(({ id }) => id),
  );
  return quarantined
    .filter(({ delivery, row }) => old.has(delivery) && row !== '')
    .map((row) => ({ ...row, row: '', decision: 'left-out' }));
}
