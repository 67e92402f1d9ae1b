import type { ProductStep } from './productStep';
import { nextPiece } from './rehearsal';
import { drawSteps } from './steps/draw';
import { letterSteps } from './steps/letters';
import { registerSteps, roth } from './steps/register';
import { replySteps } from './steps/replies';

/** Every writing entry point at least once, in the order of the work, from an empty workbook on. */
export const everyStep: Readonly<
  Record<'sample' | 'register' | 'draw' | 'letters' | 'replies', readonly ProductStep[]>
> = {
  sample: [
    { entry: 'loadSample', run: ({ act }) => act('loadSample', roth, nextPiece(roth)) },
    { entry: 'removeSample', run: ({ act }) => act('removeSample') },
  ],
  register: registerSteps,
  draw: drawSteps,
  letters: letterSteps,
  replies: replySteps,
};
