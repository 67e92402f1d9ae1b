import { emulatedSpreadsheet } from '../support/emulatedSpreadsheet';
import { memoryStore } from '../support/memoryStore';
import { describeTableStore } from './tableStore.contract';

describeTableStore('memory', memoryStore);
describeTableStore('emulated spreadsheet', () => emulatedSpreadsheet().store);
describeTableStore(
  'emulated spreadsheet that keeps apostrophes',
  () => emulatedSpreadsheet({ swallowsApostrophe: false }).store,
);
