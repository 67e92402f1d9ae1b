import { auth, sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Cell, TableReader } from '../../src/ports/tableStore';
import { tableReader } from '../tableReader';

/** Makes the client of the Sheets API, with the credentials of this machine (Application Default Credentials). */
export function sheetsClient(): sheets_v4.Sheets {
  return sheets({
    version: 'v4',
    auth: new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets.readonly'] }),
  });
}

const patience = {
  fetchImplementation: fetch,
  retry: true,
  retryConfig: {
    retry: 5,
    retryDelay: 1000,
    statusCodesToRetry: [
      [429, 429],
      [500, 599],
    ],
  },
};

/**
 * Reads all tabs of a spreadsheet in two requests; waits and tries again when Google asks for it (429, 5xx).
 *
 * Dates come as they are shown, and the tables' columns understand them.
 *
 * @throws the client's error if the spreadsheet is not there or may not be read
 */
export async function readSpreadsheet(client: sheets_v4.Sheets, spreadsheetId: string): Promise<TableReader> {
  const { data } = await client.spreadsheets.get(
    { spreadsheetId, fields: 'sheets.properties.title' },
    patience,
  );
  const titles = (data.sheets ?? []).map((sheet) => sheet.properties?.title ?? '');
  const values = await client.spreadsheets.values.batchGet(
    {
      spreadsheetId,
      ranges: titles.map((title) => `'${title.replaceAll("'", "''")}'`),
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'FORMATTED_STRING',
    },
    patience,
  );
  const tabs = new Map(
    titles.map((title, index) => [title, (values.data.valueRanges?.[index]?.values ?? []) as Cell[][]]),
  );
  return tableReader(tabs);
}
