import { announceDraw } from '../../../src/workflow/draw/announce';
import { holdDraw } from '../../../src/workflow/draw/hold';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { drawState } from '../../../src/workflow/draw/state';
import { expectToSurviveCrashes, spreadsheetSubject } from '../../support/crash';
import { entropy, poolPerson, salt, seed, setUpDraw, wishes } from '../../support/drawDesk';
import { value } from '../../support/value';

test('is complete or has not happened in the spreadsheet, wherever it is cut off', () => {
  const people = Array.from({ length: 12 }, (_, i) => poolPerson(i + 1));
  const wanted = { ...wishes, n: 3 };
  const report = expectToSurviveCrashes(
    () =>
      spreadsheetSubject(
        (world) => setUpDraw(world, people),
        (world) => {
          if (value(drawState(world)).stage === 'plan')
            value(announceDraw(world, wanted, salt, value(checkDraw(world, wanted)).planHash));
          value(holdDraw(world, '245-2025-1-L1', seed, entropy));
        },
      ),
    { every: 5 },
  );
  expect(report.places).toBeGreaterThan(100);
});
