import type { DrawPreview, DrawState } from '../../../src/api/draw';
import type { Hands, ProductStep } from '../productStep';
import { roth } from './register';

/** The day of the draw, and of all that follows. */
export const day = '2026-11-22';

/** What the sidebar would send for chance. */
export const entropy = 'cd'.repeat(32);

const salt = 'ab'.repeat(32);
const seed = `${day} dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2`;
const wishes = {
  n: 4,
  factors: {},
  household: false,
  weighing: 'residents',
  seedKind: 'dice',
  seedDate: day,
  notes: {},
};
const staff = {
  surname: 'Muster3',
  namePrefix: '',
  givenNames: 'Kim',
  street: 'Hauptstraße',
  houseNumber: '3',
  postcode: '91154',
};

/** People of the draw that was annulled; they come first. */
export const annulled = wishes.n;

const drawNow = ({ ask }: Hands) => ask<DrawState>('drawState').current!;
const announce = (hands: Hands) => {
  if (hands.ask<DrawState>('drawState').stage !== 'plan') return;
  const { planHash } = hands.ask<DrawPreview>('checkDraw', wishes);
  hands.act('announceDraw', wishes, salt, planHash);
};

/** Holds the draw; announces it first unless it is. */
export function holdDraw(hands: Hands): void {
  announce(hands);
  hands.act('holdDraw', drawNow(hands).id, seed, entropy);
}

/** From who is kept out to a draw that was annulled. */
export const drawSteps: readonly ProductStep[] = [
  { entry: 'keepOut', run: ({ act }) => act('keepOut', staff, 'staff', entropy) },
  { entry: 'letIn', run: ({ act }) => act('letIn', staff) },
  {
    entry: 'setInhabitants',
    run: ({ act }) => act('setInhabitants', roth.municipalities[0]!.ags, 5000, 5100, 'Gemeinde'),
  },
  { entry: 'writeAreas', run: ({ act }) => act('writeAreas', wishes) },
  { entry: 'announceDraw', run: announce },
  {
    entry: 'withdrawDraw',
    run: (hands) => hands.act('withdrawDraw', '245-2025-1-L1', 'Ein Schreibfehler im Plan'),
  },
  { entry: 'holdDraw', run: holdDraw },
  { entry: 'drawDocument', run: (hands) => hands.act('drawDocument', drawNow(hands).id, 'announcement') },
  {
    entry: 'annulDraw',
    run: ({ act }) => act('annulDraw', '245-2025-1-L2', 'Die Liste war unvollständig'),
  },
];
