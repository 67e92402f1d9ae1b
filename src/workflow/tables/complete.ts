/**
 * Leaves out rows that do not count (yet): their record, written last, is not there or not in one of these states.
 *
 * @param recordOf id of the record a row belongs to, for example its delivery
 * @param records for example all deliveries
 * @param counting statuses in which the rows of a record count
 */
export function completeRows<Row, Status extends string>(
  rows: readonly Row[],
  recordOf: (row: Row) => string,
  records: readonly { readonly id: string; readonly status: Status }[],
  counting: readonly NoInfer<Status>[],
): readonly Row[] {
  const counts = new Set(records.filter((each) => counting.includes(each.status)).map((each) => each.id));
  return rows.filter((row) => counts.has(recordOf(row)));
}
