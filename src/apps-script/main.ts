/** Builds the menu; runs without any authorisation, so nothing but `SpreadsheetApp.getUi()` may be called here. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createMenu('Lostrommel').addItem('Öffnen', 'showSidebar').addToUi();
}

/** Shows the sidebar. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Lostrommel'));
}
