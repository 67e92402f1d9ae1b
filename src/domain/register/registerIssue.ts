/** Why a row waits in quarantine. */
export type QuarantineCode =
  | 'name_missing'
  | 'address_incomplete'
  | 'age_unknown'
  | 'age_out_of_range'
  | 'date_impossible'
  | 'too_many_cells'
  | 'text_too_long'
  | 'municipality_unknown';

/** Why a person may not be drawn. */
export type IneligibleCode = 'too_young' | 'outside_district';

/** What was assumed or repaired in an imported row. */
export type WarningCode =
  | 'age_estimated'
  | 'age_contradicts_birth'
  | 'name_order_guessed'
  | 'name_not_split'
  | 'house_number_unclear'
  | 'postcode_zero_restored'
  | 'ags_zero_restored'
  | 'ags_contradicts_town';

/** Something about one row. */
export type RowCode = QuarantineCode | IneligibleCode | WarningCode | 'same_person';

/** What becomes of a row; every row has exactly one. */
export type Fate = 'skipped' | 'blocked' | 'quarantined' | 'ineligible' | 'duplicate' | 'imported';
