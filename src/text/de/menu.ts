/** Wording of the menu in the spreadsheet's bar. */
export const menuText = { product: 'Lostrommel', open: 'Öffnen', help: 'Hilfe' } as const;

/** Titles of what opens over the spreadsheet. */
export const dialogTitles = {
  drawStage: 'Losung',
  mapping: 'Spalten zuordnen',
  quarantine: 'Quarantäne',
  selfTest: 'Selbsttest',
} as const;
