/**
 * Opens a screen of the sidebar's page as a dialog, where the width of a sidebar is not enough.
 *
 * @param about what the screen shows: an id, nothing personal; empty if there is only one
 */
export function openScreen(
  screen: string,
  about: string,
  title: string,
  width: number,
  height: number,
): void {
  if (!/^[\w-]*$/.test(about)) throw new Error('what a dialog shows must be an id');
  const page = HtmlService.createHtmlOutputFromFile('Sidebar');
  const html = page
    .getContent()
    .replace('data-screen="sidebar"', `data-screen="${screen}" data-about="${about}"`);
  SpreadsheetApp.getUi().showModalDialog(page.setContent(html).setWidth(width).setHeight(height), title);
}
