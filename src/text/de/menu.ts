/** Wording of the menu in the spreadsheet's bar. */
export const menuText = { product: 'Lostrommel', open: 'Öffnen', help: 'Hilfe' } as const;
