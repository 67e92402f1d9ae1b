/** Opens a screen of the sidebar's page as a dialog, where the width of a sidebar is not enough. */
export function openScreen(screen: string, title: string, width: number, height: number): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  const html = page.getContent().replace('data-screen="sidebar"', `data-screen="${screen}"`);
  SpreadsheetApp.getUi().showModalDialog(page.setContent(html).setWidth(width).setHeight(height), title);
}
