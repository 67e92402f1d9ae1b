import type { World } from '../workflow/world';
import { clock } from './clock';
import { googleDocuments } from './documents';
import { lock } from './lock';
import { mail } from './mail';
import { sheetTableStore } from './tableStore';

/**
 * The Google side of a step; every part is made when it is first asked for, because most steps need few of them
 * and every service call costs time.
 */
export function googleWorld(): World {
  return {
    clock,
    lock,
    mail,
    get tables() {
      return once(this, 'tables', sheetTableStore(SpreadsheetApp.getActiveSpreadsheet()));
    },
    get documents() {
      return once(this, 'documents', googleDocuments(SpreadsheetApp.getActiveSpreadsheet().getId()));
    },
    get user() {
      return once(this, 'user', Session.getActiveUser().getEmail() || 'unbekannt');
    },
  };
}

/** Puts a value in the place of its getter. */
function once<Value>(world: object, name: keyof World, value: Value): Value {
  Object.defineProperty(world, name, { value });
  return value;
}
