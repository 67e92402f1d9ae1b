/** What can be wrong with a tab; facts: `tab`, `column`, `id`, `row` (as the sheet counts, from 1). */
export type TableIssueCode =
  | 'column-missing'
  | 'cell-unreadable'
  | 'cell-too-long'
  | 'id-missing'
  | 'id-repeated';

/** What can be wrong with the tab Projekt beyond any tab; facts: `tab`, `field`. */
export type ProjectIssueCode = TableIssueCode | 'project-missing' | 'project-field-unreadable';
