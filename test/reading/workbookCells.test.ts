import { openUpload } from '../../src/reading/openUpload';
import { deflated, hostileZip, workbookClaims } from '../support/hostileZip';

const styles = `<styleSheet><numFmts>
  <numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot; Tage&quot;"/>
  <numFmt numFmtId="166" formatCode="[Red]0.00_d"/><numFmt numFmtId="167" formatCode="[$-407]d/ mmmm yyyy;@"/>
  <numFmt numFmtId="168" formatCode="Standard"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="49"/></cellXfs>
</styleSheet>`;
const strings = `<sst><si><t>Müller</t></si><si><r><t>An</t></r><r><rPr><b/></rPr><t xml:space="preserve">na </t></r></si>
  <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b&amp;c</t></si><si/></sst>`;

/** The rows of a sheet of these cells. */
async function rowsOf(sheetData: string, is1904 = false): Promise<readonly (readonly string[])[]> {
  const parts = {
    'xl/s.xml': deflated(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
    'xl/t.xml': deflated(strings),
    'xl/f.xml': deflated(styles),
  };
  const claims = workbookClaims(['s.xml'], parts, [
    ['sharedStrings', 't.xml'],
    ['styles', 'f.xml'],
  ]).map((claim) =>
    is1904 && claim.name === 'xl/workbook.xml'
      ? {
          ...claim,
          packed: deflated(
            '<x:workbook xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="T" r:id="rId1"/></x:sheets></x:workbook>',
          ),
        }
      : claim,
  );
  const { sources } = await openUpload({ name: 'a.xlsx', bytes: hostileZip(claims) });
  const rows: (readonly string[])[] = [];
  for await (const block of sources[0]!.rows()) rows.push(...block);
  return rows;
}

/** ECMA-376, 18.3.1.4 (c), 18.8.30 (numFmt); the days are those Excel shows. */
test.each([
  ['<c t="s"><v>0</v></c>', 'Müller'],
  ['<c t="s"><v>1</v></c>', 'Anna '],
  ['<c t="s"><v>2</v></c>', '東京'],
  ['<c t="s"><v>3</v></c>', 'a\rb&c'],
  ['<c t="inlineStr"><is><t>A &lt; B</t></is></c>', 'A < B'],
  ['<c t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r></is></c>', 'AB'],
  ['<c t="str"><f>A1</f><v>Probe</v></c>', 'Probe'],
  ['<c t="b"><v>1</v></c>', 'True'],
  ['<c t="b"><v>0</v></c>', 'False'],
  ['<c t="e"><v>#NV</v></c>', '#NV'],
  ['<c t="d"><v>1958-03-01</v></c>', '1958-03-01'],
  ['<c><v>91154</v></c>', '91154'],
  ['<c t="n"><v>9.5761430E7</v></c>', '95761430'],
  ['<c><v>12.5</v></c>', '12.5'],
  ['<c><v>0.1000000001</v></c>', '0.1'],
  ['<c><v>1E-9</v></c>', '0'],
  ['<c s="1"><v>21245</v></c>', '1958-03-01'],
  ['<c s="2"><v>21245.75</v></c>', '1958-03-01'],
  ['<c s="5"><v>45351</v></c>', '2024-02-29'],
  ['<c s="1"><v>1</v></c>', '1900-01-01'],
  ['<c s="1"><v>59</v></c>', '1900-02-28'],
  ['<c s="1"><v>61</v></c>', '1900-03-01'],
  ['<c s="1"><v>-5</v></c>', '-5'],
  ['<c s="1"><v>9999999</v></c>', '9999999'],
  ['<c s="0"><v>21245</v></c>', '21245'],
  ['<c s="3"><v>21245</v></c>', '21245'],
  ['<c s="4"><v>21245</v></c>', '21245'],
  ['<c s="6"><v>21245</v></c>', '21245'],
  ['<c s="7" t="s"><v>0</v></c>', 'Müller'],
  ['<x:c t="n"><x:v>7</x:v></x:c>', '7'],
])('reads %s as %j', async (cell, text) => {
  expect(await rowsOf(`<row>${cell}</row>`)).toEqual([[text]]);
});

test('counts days from 1904 where the workbook does', async () => {
  expect(await rowsOf('<row><c s="1"><v>19783</v></c></row>', true)).toEqual([['1958-03-01']]);
});

test('puts cells and rows where their places say, others behind the last', async () => {
  const cells = '<c r="B3"><v>1</v></c><c><v>2</v></c><c r="AA3"><v>3</v></c><c r="A3"><v>0</v></c>';
  const rows = await rowsOf(
    `<row r="3">${cells}</row><row><c><v>4</v></c></row><row r="6"><c r="C6"/></row>`,
  );
  expect(rows.map((row) => row.join())).toEqual(['', '', `0,1,2,${','.repeat(23)}3`, '4']);
});

test('takes empty cells for none, far to the right, too', async () => {
  expect(await rowsOf('<row><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>')).toEqual([['1']]);
});
