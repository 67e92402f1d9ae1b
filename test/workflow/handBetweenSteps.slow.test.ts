import { type Desk, expectHandsDoNoHarm } from '../support/handBetweenSteps';
import { forkedHost } from '../support/hostFork';
import { textOfDocx } from '../support/mailingRun';
import { moveInSpreadsheet } from '../support/spreadsheetHand';
import { handsOn, never } from '../support/stepCrash';

test('the whole job in the spreadsheet stands whatever a manager sorts, moves, inserts, adds or deletes', () => {
  expectHandsDoNoHarm(spreadsheetDesk, 4);
}, 180_000);

/** All steps through the pushed bundle over the emulated SpreadsheetApp. */
function spreadsheetDesk(): Desk {
  const host = forkedHost(textOfDocx);
  const workbook = () => host.host.file.workbook;
  return {
    hands: handsOn(host, never(), true),
    hand(tab, idTitle, moves) {
      moveInSpreadsheet(host.spreadsheet(), tab, idTitle, moves, true);
      workbook().flush();
    },
    remove(tab) {
      const found = workbook().tab(tab);
      if (found) workbook().run({ do: 'removeTab', tab: found.id });
      workbook().flush();
    },
    cells: () => {
      const { Drive: _, Postausgang: __, Trigger: ___, ...cells } = host.workbook();
      return cells;
    },
    end: host.end,
  };
}
