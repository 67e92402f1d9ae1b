import * as main from '../../src/apps-script/main';
import type { Result } from '../../src/domain/issue';
import type { World } from '../../src/workflow/world';
import { type Desk, expectHandsDoNoHarm } from '../support/handBetweenSteps';
import { memoryDocuments } from '../support/memoryDocuments';
import { memoryStore } from '../support/memoryStore';
import { drawnIn } from '../support/stepCrash';
import { moveByHand } from '../support/userHand';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const entries: Readonly<Record<string, unknown>> = { ...main };

let mockWorld: World;
jest.mock('../../src/apps-script/world', () => ({ googleWorld: () => mockWorld }));

test('the whole job over a store in memory stands whatever a manager sorts, moves, inserts, adds or deletes', () => {
  expectHandsDoNoHarm(memoryDesk, 15);
});

/** All steps as entry points over a table store and documents in memory. */
function memoryDesk(): Desk {
  const store = memoryStore();
  const { documents } = memoryDocuments();
  let sent = 0;
  const mail = { remaining: () => 100, send: () => void sent++ };
  mockWorld = { ...testWorld(store), documents, mail };
  const triggers: unknown[] = [];
  Object.assign(globalThis, { ScriptApp: fakeTriggers(triggers) });
  const call = (name: string, args: readonly unknown[]) => {
    const entry = entries[name] as (...given: readonly unknown[]) => Result<unknown>;
    const result = entry(...args);
    store.flush();
    return result;
  };
  return {
    hands: {
      ask: <Value>(name: string, ...args: readonly unknown[]) => value(call(name, args)) as Value,
      act: (name, ...args) => {
        const result = call(name, args);
        if (result) value(result);
      },
      type(tab, id, title, text) {
        store.edit(tab, (cells) => {
          const column = cells.find((row) => row.includes(title))!.indexOf(title);
          const at = cells.findIndex((row) => row.includes(id));
          return cells.map((row, i) => (i === at ? row.map((cell, c) => (c === column ? text : cell)) : row));
        });
        call('onEdit', [{ range: { getSheet: () => ({ getName: () => tab }) } }]);
      },
      erase: (tab, id) => store.edit(tab, (cells) => cells.filter((row) => !row.includes(id))),
      sent: () => sent,
      drawn: () => drawnIn(store.workbook().Ausgeloste!),
    },
    hand: (tab, idTitle, moves) => moveByHand(store, tab, idTitle, moves),
    remove: (tab) => store.removeTab(tab),
    cells: store.workbook,
    end: () => undefined,
  };
}

function fakeTriggers(triggers: unknown[]) {
  const made = { getHandlerFunction: () => 'continueLetters' };
  const builder = {
    timeBased: () => builder,
    everyMinutes: () => builder,
    create: () => triggers.push(made),
  };
  return {
    getProjectTriggers: () => triggers,
    newTrigger: () => builder,
    deleteTrigger: () => triggers.pop(),
  };
}
